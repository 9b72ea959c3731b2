"""Rolls: who replied or took part is answered by the one paragraph that names them all, and by nothing that a State did besides."""

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.language.sentences import split_sentences
from assistant.selecting.rolls import roll_called, states_in_a_row
from tests.assistant.conftest import NOTE, Asking


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        ("Which States replied to the questionnaire?", ["3"]),
        ("Which governments sent in answers before the third session?", ["3"]),
        ("List the States that returned the questionnaire.", ["3"]),
        # The number of those that are named stands in another paragraph.
        ("How many governments returned the questionnaire, and which?", ["3", "147"]),
    ],
)
def test_who_replied_is_told_by_the_paragraph_that_names_them(question: str, cited: list[str], engine: RapporteurQueryEngine) -> None:
    answer = engine.answer(question)
    assert [(c.paragraph.document, c.paragraph.anchor) for c in answer.citations] == [(NOTE, anchor) for anchor in cited]
    assert "Galtian Federation" in answer.text and not answer.counted


@pytest.mark.parametrize(
    "question",
    [
        "How many States replied to the questionnaire?",
        "Which States replied on simulator training?",
        "Which States replied to issue 1, recommendation (b)?",
        "Which States did not answer the questionnaire?",
        "Which States attended the third Polar Tourism Conference?",
        "What did Kestria answer?",
    ],
)
def test_what_else_is_asked_calls_no_roll(question: str, asking: Asking, engine: RapporteurQueryEngine) -> None:
    asked, evidence = engine.examine(question)
    assert roll_called(asking.view, asked, evidence) is None


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Replies had been received from Austria, Bolivia (Plurinational State of), the Netherlands (Kingdom of the) and Peru.", 4),
        ("Austria, Norway and Peru took part, and Chile sent a message.", 0),
        ("Austria thanked Norway, Peru and Austria.", 0),
        ("Nobody took part.", 0),
    ],
)
def test_states_are_counted_where_all_of_them_stand_in_a_row(sentence: str, number: int, asking: Asking) -> None:
    assert states_in_a_row(asking.view, split_sentences(sentence)[0]) == number
