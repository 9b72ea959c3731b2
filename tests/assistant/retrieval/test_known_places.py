"""Rows and recommendations that a question names by number, where a document has them and no more is asked."""

from pathlib import Path

import pytest

from assistant.question import Question
from assistant.retrieval.known_places import with_known_place
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from index.library import Snapshot, StoredDocument
from index.metadata import Metadata
from index.paragraph import Paragraph, ParagraphKind, Span

_PLAN, _TOPIC = "Annex. Action plan 2031–2033", "I. Recommendations adopted by the Board"
_PARAGRAPHS: tuple[tuple[str, ParagraphKind, str, str], ...] = (
    ("2", "numbered", _TOPIC, "The following is recommended with regard to pilots:"),
    ("2 (a)", "item", _TOPIC, "Ports should be lit;"),
    ("9", "numbered", "II. Other matters", "Kestria reserved its position on recommendation 2 (a)."),
    ("annex row 1", "row", _PLAN, "No.\tAction\tResponsible body\tDeadline"),
    ("annex row 2", "row", _PLAN, "1.1\tSchool for pilots\tHarbour Office\t3 May 2032"),
    ("annex ¶ 1", "text", _PLAN, "Action 1.1 does not oblige any port to pay."),
)


def _view() -> LibraryView:
    document = StoredDocument("d", Path("d"), "", "", Metadata(symbol="HT/1", title="Report of the Board of Pilots"), (), {})
    paragraphs = tuple(
        Paragraph(f"d#{anchor}", "d", anchor, "", (heading,), kind, "", None, None, None, text, Span(n, n + 1), n)
        for n, (anchor, kind, heading, text) in enumerate(_PARAGRAPHS)
    )
    return LibraryView(None, Snapshot(0, {"d": document}, paragraphs))  # type: ignore[arg-type]


_REPORT = _view()


def _asked(text: str) -> Question:
    return with_known_place(_REPORT, _REPORT.placed(understand(text, _REPORT.names)))


@pytest.mark.parametrize(
    "text",
    [
        "Action 1.1 of the annexed plan: what is it, who does it, by when?",
        "Who is responsible for action 1.1?",
        "What is the deadline for action 1.1?",
        "What does recommendation 2 (a) say?",
        "Quote recommendation 2 (a) of the report.",
    ],
)
def test_what_stands_there_is_looked_up(text: str) -> None:
    question = _asked(text)
    assert question.lookup is not None and not question.absent


@pytest.mark.parametrize(
    "text",
    [
        "What is said about action 1.1?",
        "Why was action 1.1 postponed?",
        "Which States object to action 1.1?",
        "Who is responsible for measure 1.1?",
        "Who is responsible for action 1.2?",
        "Who reserved its position on recommendation 2 (a)?",
        "What does recommendation 3 (a) say?",
    ],
)
def test_what_is_asked_beside_it_is_not(text: str) -> None:
    assert _asked(text).lookup is None
