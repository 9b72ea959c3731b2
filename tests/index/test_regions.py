import pytest

from index.regions import capitals, find_adjectives, find_regions


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
        ("West African States", "GH"),
        ("southern African members", "NA"),
        ("Caribbean and Pacific island countries", "FJ"),
        ("Latin American and Caribbean countries", "JM"),
        ("Nordic and Baltic States", "EE"),
        ("countries of the Western Balkans", "MK"),
        ("what the Nordics said", "IS"),
        ("What did EU member States report?", "MT"),
        ("What have members of ASEAN said?", "VN"),
        ("What did the African respondents say?", "GH"),
        ("the Central American replying States", "PA"),
        ("returns reported by the Arab States", "JO"),
        ("the four Mekong States", "LA"),
        ("countries of the Horn of Africa", "DJ"),
        ("what the Black Sea States said", "GE"),
        ("What did the Pacific States say?", "NZ"),
        ("the Central European countries", "HU"),
        ("What did the ECOWAS States report?", "SN"),
        ("What did members of CARICOM say?", "BB"),
    ],
)
def test_groups_of_states_are_found(text: str, code: str) -> None:
    (region,) = find_regions(text)
    assert code in region.codes


def test_a_place_that_only_sounds_like_a_group_is_none() -> None:
    assert (
        find_regions(
            "the Baltic Sea and the European Commission, the Balkan route, the EU delegation, the League of "
            "Arab States, Asia-Pacific ports, Indo-Pacific countries, non-Alpine States and the South African Government"
        )
        == []
    )


def test_what_members_have_to_do_together_is_asked_of_no_state() -> None:
    assert find_regions("What must EU member States and members of ASEAN do?") == []


def test_a_part_of_a_continent_is_not_the_whole() -> None:
    (region,) = find_regions("What did West African States report?")
    assert "KE" not in region.codes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Which three African harbours were rebuilt?", ["African"]),
        ("Was it tried on a South Asian island or in Latin American and Nordic ports?", ["South Asian", "Latin American", "Nordic"]),
        ("Did the European Union pay for African-led work on Baltic Sea ports?", []),
        ("What did the Pan American port office ask in Western Europe?", []),
    ],
)
def test_adjectives_of_regions_are_found_but_not_in_names(text: str, found: list[str]) -> None:
    assert [text[region.start : region.end] for region in find_adjectives(text)] == found


def test_capitals_lead_to_their_states() -> None:
    assert capitals()["helsinki"] == "FI"
    assert capitals()["belgrade"] == "RS"
    assert "luxembourg" not in capitals()
