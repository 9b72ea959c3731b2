"""Which side a text takes beside the one asked about."""

import pytest

from assistant.answerability.stances import stance_asked, stances_in, takes_another_stance


@pytest.mark.parametrize(
    ("question", "stance"),
    [
        ("Which delegations supported the amendment?", "supports"),
        ("Who was in favour of the draft?", "supports"),
        ("Who opposed the Norwegian proposal?", "opposes"),
        ("Which members of the Board spoke against the draft?", "opposes"),
        ("Which States did not accept the proposal?", "opposes"),
        ("Who proposed an amendment on tugs?", "proposes"),
        ("Who opposed the port authority?", None),
        ("What did the Board support?", None),
        ("Which delegations spoke of tugs?", None),
        ("", None),
    ],
)
def test_the_stance_that_a_question_asks_for(question: str, stance: str | None) -> None:
    assert stance_asked(question) == stance


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Norway supported the amendment.", {"supports"}),
        ("Norway could not support the amendment.", {"opposes"}),
        ("Norway could support the amendment.", {"supports"}),
        ("Norway objected to the amendment that Peru had proposed.", {"opposes", "proposes"}),
        ("Norway spoke against the amendment.", {"opposes"}),
        ("Norway did not see a need for the amendment.", {"opposes"}),
        ("Norway took measures against rust.", set()),
        ("Norway noted the hour.", set()),
    ],
)
def test_the_stances_that_a_text_tells_of(text: str, stances: set[str]) -> None:
    assert stances_in(text) == stances


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Who opposed the amendment?", "Norway favoured the amendment.", True),
        ("Who opposed the amendment?", "Norway noted the amendment.", True),
        ("Who opposed the amendment?", "Norway could not accept the amendment.", False),
        ("Who supported the amendment?", "Norway rejected the amendment.", True),
        ("Who supported the amendment?", "Norway thanked all who had worked on the amendment.", False),
        ("Who supported the amendment?", "Norway supported it, though Peru objected.", False),
        ("Who proposed an amendment?", "Norway favoured the amendment.", True),
        ("Who proposed an amendment?", "Norway submitted an amendment.", False),
        ("What is the amendment on?", "Norway favoured the amendment on tugs.", False),
    ],
)
def test_who_takes_another_side_is_not_asked_for(question: str, text: str, another: bool) -> None:
    assert takes_another_stance(question, text) == another
