"""The one document that a question describes, among reports, a note, a contribution and an instrument."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.described_documents import document_described, documents_compared
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from index.library import Snapshot, StoredDocument
from index.metadata import Metadata
from index.paragraph import Paragraph, Span

_FORUM = "Regional Forum on Harbour Safety"
_DOCUMENTS = {
    "second": (Metadata("RFHS/2/9", f"Report of the second session of the {_FORUM}", date="2029-05-04"), "The session was held in Osk."),
    "third": (
        Metadata("RFHS/3/9", f"Report of the third session of the {_FORUM}", date="2031-05-04"),
        "The session was held in Lindesund.",
    ),
    "note": (Metadata("RFHS/3/2", "Hours of rest of pilots: note by the Secretariat", date="2031-03-01"), "Pilots rest for eight hours."),
    "oism": (
        Metadata("RFHS/3/CRP.1", "Contribution of the Office for Inspection of Ships (OISM)", date="2030-02-01"),
        "The Office for Inspection of Ships (OISM) thinks that masters are tired.",
    ),
    "lights": (Metadata("RFHS/RES/7", "Harbour Lights Protocol", date="2028-02-01"), "Lamps shall be lit."),
}


def _view(*names: str) -> LibraryView:
    stored = {name: StoredDocument(name, Path(name), "", "", _DOCUMENTS[name][0], (), {}) for name in names}
    paragraphs = tuple(
        Paragraph(f"{name}#1", name, "1", f"{name}, 1", (), "numbered", "", None, None, None, text, Span(0, len(text)), 0)
        for name, (_, text) in _DOCUMENTS.items()
        if name in names
    )
    return LibraryView(None, Snapshot(0, stored, paragraphs))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def view() -> LibraryView:
    return _view(*_DOCUMENTS)


def _described(view: LibraryView, question: str) -> tuple[str, str] | None:
    """The document described, and the words that describe it."""
    found = document_described(view, understand(question, view.names))
    return (found[0].documents[0], question[found[0].start : found[0].end]) if found else None


@pytest.mark.parametrize(
    ("question", "document", "words"),
    [
        ("Who opened the third session of the Forum?", "third", "the third session of the Forum"),
        ("Who opened the 2nd session?", "second", "the 2nd session"),
        ("What does the 2029 report say of tugs?", "second", "the 2029 report"),
        ("What does the OISM contribution say of masters?", "oism", "the OISM contribution"),
        ("What does the contribution of the Office for Inspection of Ships say?", "oism", None),
        ("What does the Secretariat's note say of pilots?", "note", "the Secretariat's note"),
        ("What does the Harbour Lights Protocol say of lamps?", "lights", "the Harbour Lights Protocol"),
    ],
)
def test_a_document_is_described_by_its_year_its_author_its_name_or_its_meeting(
    view: LibraryView, question: str, document: str, words: str | None
) -> None:
    found = _described(view, question)
    assert found is not None and found[0] == document and words in (None, found[1])


@pytest.mark.parametrize(
    "question",
    [
        "What does the report say of tugs?",  # there are two
        "What does the 2031 report say of tugs?",  # a note is a report too, and both are of that year
        "Who opened the fourth session?",
        "Who opened the next session?",
        "What does the 2027 report say of tugs?",
        "What does the Kestria contribution say of masters?",
        "What does the Harbour Dues Protocol say of lamps?",
        "What do the 2029 report and the Harbour Dues Protocol say?",
        "Who sold tugs?",
        "",
    ],
)
def test_what_may_be_several_or_is_not_here_is_none(view: LibraryView, question: str) -> None:
    assert _described(view, question) is None


def test_a_document_by_a_state_that_it_does_not_name_is_another(view: LibraryView) -> None:
    assert _described(view, "What does the 2029 report by France say of tugs?") is None
    assert _described(view, "What does the 2029 report say of tugs by France?") == ("second", "the 2029 report")
    assert _described(view, "What does the 2029 report on France say of tugs?") == ("second", "the 2029 report")


def test_of_two_sessions_each_is_heard(view: LibraryView) -> None:
    question = understand("How do the second session and the third session differ on pilots?", view.names)
    assert [named.documents for named in documents_compared(view, question)] == [("second",), ("third",)]
    assert document_described(view, question) is None


@pytest.mark.parametrize(
    "question",
    [
        "What did the third session say of pilots?",
        "How do the third session and the fourth session differ on pilots?",
        "How do the third session and the third session differ?",
        "Who sold tugs?",
    ],
)
def test_one_document_alone_or_beside_one_that_is_not_here_is_not_compared(view: LibraryView, question: str) -> None:
    assert documents_compared(view, understand(question, view.names)) == []


def test_with_one_of_the_two_in_the_library_the_description_fits_it() -> None:
    assert _described(_view("third", "lights"), "What does the 2031 report say of tugs?") == ("third", "the 2031 report")


_PIECES = (
    "the a third second session note 2031 report of OISM contribution Forum on Protocol by Kestria and ? , what’s Harbour Lights".split()
)


@given(st.lists(st.sampled_from(_PIECES), max_size=12))
def test_what_describes_a_document_stands_in_the_question(words: list[str]) -> None:
    view = _SMALL
    question = " ".join(words)
    for named in documents_compared(view, understand(question, view.names)):
        assert 0 <= named.start < named.end <= len(question)
    if found := document_described(view, understand(question, view.names)):
        named, phrase = found
        assert set(named.documents) <= set(_DOCUMENTS) and 0 <= named.start <= phrase.start < named.end <= len(question)


_SMALL = _view(*_DOCUMENTS)
