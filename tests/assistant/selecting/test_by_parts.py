"""Questions that hold things against each other: each side answered, and what has no answer named."""

from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.scoring import load_calibration
from assistant.selecting.by_parts import ByParts
from assistant.selection import Selection
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from tests.assistant.conftest import NOTE, engine_over

DRAFT = "RFHS_2_L.1_draft_report.md"


def test_of_two_documents_each_is_asked_what_a_question_asks_of_it(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer(
        "How many near-miss reports were received in 2028 according to RFHS/2/L.1, and how many did Aldania submit according to RFHS/3/2?"
    )
    assert [c.paragraph.id for c in answer.citations] == [f"{DRAFT}#5", f"{NOTE}#40"]


def test_where_one_half_has_an_answer_the_other_is_named_as_found_nowhere(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("How many near-miss reports did Aldania submit in 2030, and how many did the Zembla Penguin Board submit?")
    assert [c.paragraph.id for c in answer.citations] == [f"{NOTE}#40"]
    assert answer.account[-1] == "No statement found: how many near-miss reports did the Zembla Penguin Board submit."


def test_a_comparison_says_which_side_has_no_statement(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("How do the near-miss reports received in 2028 compare with the penguins on the quay?")
    assert [c.paragraph.id for c in answer.citations] == [f"{DRAFT}#5"]
    assert answer.account[-1] == "No statement found: the penguins on the quay."


@pytest.mark.parametrize(
    "question",
    [
        "How do the penguins on the quay compare with those in the harbour?",
        "Which penguin swims fastest, and how tall is it on the quay?",
        "Which has more penguins, Kellport or Zembla?",
    ],
)
def test_where_neither_half_has_an_answer_the_question_is_declined(engine: RapporteurQueryEngine, question: str) -> None:
    assert engine.answer(question).abstained


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "When were the ports of Vesthavn (RFHS/2/L.1) and Merrowgate (RFHS/3/2) respectively closed?",
            ["When were the ports of Vesthavn respectively closed?", "When were the ports of Merrowgate respectively closed?"],
        ),
        (
            "What do RFHS/2/L.1 and RFHS/3/2 say of Aldania and HIRN?",
            ["What does say of Aldania and HIRN?", "What does say of Aldania and HIRN?"],
        ),
    ],
)
def test_no_document_is_asked_for_a_name_that_only_another_has(view: LibraryView, text: str, asked: list[str]) -> None:
    texts: list[str] = []

    def examine(part: str, _: tuple[str, ...]) -> tuple[Question, list[Evidence]]:
        texts.append(part)
        return understand(part, view.names), []

    ByParts(view, examine, load_calibration()).answered(understand(text, view.names), Selection(), [])
    assert texts == asked


_UPDATES = {
    "update.txt": """TUG/2030/1

Report of the Board on its first session

1. TUGCOM and PORTOP presented a joint update on the culture of crews.

2. The Director of TUGCOM spoke of the culture of crews: every crew has a day for complaints.

3. The Director of PORTOP said that its culture of crews rests on a survey of all crews.

4. The Board adopted a decision on fees.
"""
}


def test_sides_that_one_paragraph_only_names_together_are_answered_by_what_follows_on_each(tmp_path: Path) -> None:
    answer = engine_over(_UPDATES, tmp_path).answer("Compare TUGCOM and PORTOP on the culture of crews.")
    assert [citation.paragraph.anchor for citation in answer.citations] == ["2", "3"]


@pytest.mark.parametrize(("asked_of", "replies"), [("recommendations", False), ("replies on the recommendations", True)])
def test_of_recommendations_and_another_document_no_reply_to_them_answers(
    asked_of: str, replies: bool, engine: RapporteurQueryEngine
) -> None:
    question = f"How do the {asked_of} of the second session and the Forum's 2031 decision each treat pilots?"
    cited = [citation.paragraph for citation in engine.answer(question).citations]
    assert len({p.document for p in cited}) == 2
    if not replies:
        assert not any(engine.view.reporters.get(p.id) for p in cited)


_REPLIES = """HB/9/2

Replies to the questionnaire on tugs

A. Replacement of tugs

1. Kestria replied that it planned to replace steam tugs by electric tugs.

2. Brenmark replied that it had no plans.
"""
_RECORD = """HB/9/REP

Report of the Harbour Board on its ninth session

A. Tugs

1. The representative of Kestria reported that a bill would replace steam tugs by electric tugs within six months.

2. The representative of Brenmark thanked the Chair.
"""


@pytest.fixture(scope="module")
def two_papers(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    return engine_over({"replies.txt": _REPLIES, "record.txt": _RECORD}, tmp_path_factory.mktemp("papers"))


_TWICE = "What did {} say about replacing steam tugs in its reply to the questionnaire, and what more did it say at the session?"


def test_what_a_state_says_of_the_matter_in_another_document_stands_beside_it(two_papers: RapporteurQueryEngine) -> None:
    assert {c.paragraph.id for c in two_papers.answer(_TWICE.format("Kestria")).citations} == {"replies.txt#1", "record.txt#1"}


def test_what_a_state_says_of_something_else_in_another_document_does_not(two_papers: RapporteurQueryEngine) -> None:
    assert "record.txt#2" not in {c.paragraph.id for c in two_papers.answer(_TWICE.format("Brenmark")).citations}


def test_what_a_follow_up_asks_twice_is_asked_both_times_of_what_came_before(view: LibraryView) -> None:
    texts: list[str] = []
    before = "(How many years did the Board grant Kestria?)"
    own = "how many lights does it still have to repair, and where?"

    def examine(part: str, _: tuple[str, ...]) -> tuple[Question, list[Evidence]]:
        texts.append(part)
        return understand(part, view.names), []

    ByParts(view, examine, load_calibration()).answered(understand(f"{own} {before}", view.names, len(own)), Selection(), [])
    assert texts and all(before in text for text in texts)
