"""Where something is, is told by a place."""

import pytest

from assistant.answerability.whereabouts import asks_for_name_of_place, names_place, names_within


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The meeting of the Pilots Guild was held on 8 April with three round tables.", False),
        ("Kestria reported that a meeting of the Guild had been held in May, on crane dues.", False),
        ("The meeting of pilots was held in Port Sella on 8 April.", True),
        ("The meeting of pilots was held at the new offices of the Guild.", True),
        ("The pilots had been held in a small factory for nine days.", True),
        ("The meeting was opened in the Pilots Guild.", False),
    ],
)
def test_a_place_is_a_name_or_a_sort_of_place_behind_a_word_for_where(text: str, named: bool) -> None:
    assert names_place("Where was the meeting of the Pilots Guild held?", text) is named


def test_a_town_or_a_port_is_asked_for_by_name() -> None:
    assert asks_for_name_of_place("At which Kenyan port was the tug found?") and asks_for_name_of_place("Which towns did they visit?")
    assert not asks_for_name_of_place("Where was the tug found?") and not asks_for_name_of_place("Which tug sank in the port?")
    assert names_within("They met in May at two ports: Port Sella and Tarn. Nobody of HIRN came.") == ["Port Sella", "Tarn"]
