import pytest

from index.regions import capitals, find_regions


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the Baltic States", "LV"),
        ("delegations from Central Asia", "KZ"),
        ("South-East Asian nations", "VN"),
        ("Eastern European delegations", "PL"),
        ("Latin American countries", "MX"),
        ("the Western Balkan States", "RS"),
        ("the Visegrad group", "CZ"),
    ],
)
def test_groups_of_states_are_found(text: str, code: str) -> None:
    (region,) = find_regions(text)
    assert code in region.codes


def test_a_place_that_only_sounds_like_a_group_is_none() -> None:
    assert find_regions("the Baltic Sea and the European Commission") == []


def test_capitals_lead_to_their_states() -> None:
    assert capitals()["helsinki"] == "FI"
    assert "luxembourg" not in capitals()
