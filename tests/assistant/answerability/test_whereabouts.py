"""Where something is, is told by a place."""

import pytest

from assistant.answerability.whereabouts import names_place


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
