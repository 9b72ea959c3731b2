"""Rolls: who replied or took part is answered by the one paragraph that names them all, and by nothing that a State did besides."""

from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.language.sentences import split_sentences
from assistant.selecting.rolls import roll_called, states_in_a_row
from tests.assistant.conftest import NOTE, Asking, engine_over


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
        "How many States replied on simulator training?",
        "How many States replied in English?",
        "How many States replied to question 3?",
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


@pytest.mark.parametrize(
    ("told", "anchors", "counted"),
    [
        ("3. The present note reflects the situation in four States.\n", ["2"], True),
        ("3. The present note reflects the situation in 4 States.\n", ["3"], False),
        ("3. Peru reported that 4 States had sent tugs.\n", ["2"], True),
    ],
)
def test_the_number_of_replies_is_stated_or_counted(told: str, anchors: list[str], counted: bool, tmp_path: Path) -> None:
    text = (
        "RFHS/11/2\n\n3 May 2031\n\nRegional Forum on Harbour Safety\n\nReplies on tugs\n\nNote by the Secretariat\n\n"
        "1. A questionnaire on tugs was sent to all States.\n\n"
        f"2. Replies had been received from Norway, Peru, Austria and Chile.\n\n{told}\n"
        "4. Contributions had been received from Ghana, Kenya and Chad.\n"
    )
    answer = engine_over({"replies.txt": text}, tmp_path).answer("How many States replied?")
    assert [c.paragraph.anchor for c in answer.citations] == anchors
    assert answer.text.startswith("4 States") is counted


@pytest.fixture(scope="module")
def deciding(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    text = (
        "RFHS/11/4\n\n3 May 2031\n\nRegional Forum on Harbour Safety\n\nRecommendation on the safety of tugs\n\n"
        "1. Tugs in Norway, Peru and Austria were inspected in 2030, and corruption was found in none.\n\n"
        "2. Recommends that the Kingdom of Norway, the Republic of Peru, the Republic of Austria and Chile inspect all tugs each year.\n"
    )
    return engine_over({"tugs.txt": text}, tmp_path_factory.mktemp("deciding"))


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("To which States is the recommendation on tugs addressed?", False),
        ("Who are the addressees of the recommendation on tugs: which States?", False),
        ("To how many States is the recommendation on tugs addressed?", True),
    ],
)
def test_to_whom_a_recommendation_is_addressed(question: str, counted: bool, deciding: RapporteurQueryEngine) -> None:
    answer = deciding.answer(question)
    assert [c.paragraph.anchor for c in answer.citations] == ["2"]
    assert answer.text.startswith("4 States") is counted


def test_what_a_state_addressed_is_another_matter(deciding: RapporteurQueryEngine) -> None:
    asked, evidence = deciding.examine("Which States addressed corruption?")
    assert roll_called(deciding.view, asked, evidence) is None
