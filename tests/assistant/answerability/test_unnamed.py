"""Speakers whom a text leaves unnamed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answerability.unnamed import hides_speaker

_WHICH = "Which delegation opposed the dues?"


@pytest.mark.parametrize(
    "text",
    [
        "One delegation opposed the dues.",
        "ONE DELEGATION OPPOSED THE DUES.",
        "Several delegations opposed the dues.",
        "A number of delegations opposed the dues.",
        "Another representative opposed the dues.",
        "Some other participants opposed the dues.",
        "An observer noted it; two speakers opposed the dues.",
    ],
)
def test_a_text_that_only_says_that_one_did_hides_which(text: str) -> None:
    assert hides_speaker(_WHICH, text)


@pytest.mark.parametrize(
    "text",
    [
        "Kestria opposed the dues.",
        "One delegation, the delegation of Kestria, opposed the dues.",
        "The representative of the Åland ports and one delegation opposed the dues.",
        "The Kestrian delegation opposed the dues, and one delegation did not.",
        "A delegate from Osk and another delegate opposed the dues.",
        "The dues were opposed.",
        "",
    ],
)
def test_a_text_that_names_one_or_speaks_of_none_hides_nothing(text: str) -> None:
    assert not hides_speaker(_WHICH, text)


@pytest.mark.parametrize(
    ("question", "hides"),
    [
        ("which delegations opposed the dues?", True),
        ("What other speakers opposed the dues?", True),
        ("Which of the delegations opposed the dues?", True),
        ("Which of the other delegates opposed the dues?", True),
        ("Which dues did the delegation oppose?", False),
        ("Why did one delegation oppose the dues?", False),
        ("How many delegations opposed the dues?", False),
        ("", False),
    ],
)
def test_only_who_asks_which_it_was_is_left_without_an_answer(question: str, hides: bool) -> None:
    assert hides_speaker(question, "One delegation opposed the dues.") is hides


@given(st.text(), st.text())
def test_any_text_may_be_asked(question: str, text: str) -> None:
    assert not hides_speaker(question, f"{text} The delegation of Kestria spoke.")
