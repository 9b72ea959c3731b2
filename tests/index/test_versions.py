"""Which documents are versions of one another."""

import pytest

from index.metadata import Metadata
from index.versions import superseded_by

_BODY = "Regional Forum on Harbour Safety"


def _documents(*symbols: str, title: str = "Note", language: str = "en") -> dict[str, Metadata]:
    return {symbol: Metadata(symbol=symbol, title=title, language=language) for symbol in symbols}


@pytest.mark.parametrize(
    ("symbols", "superseded"),
    [
        (("T/11", "T/11/Rev.1"), {"T/11": "T/11/Rev.1"}),
        (("T/11", "T/11/Rev.1", "T/11/Rev.2"), {"T/11": "T/11/Rev.2", "T/11/Rev.1": "T/11/Rev.2"}),
        (("T/L.1", "T/L.1/Rev.1"), {"T/L.1": "T/L.1/Rev.1"}),
        (("7301/24", "7301/1/24 REV 1"), {"7301/24": "7301/1/24 REV 1"}),
        (("T/11", "T/11/Add.1", "T/11/Corr.1", "T/11/Rev.1/Add.1"), {}),
        (("T/11/Add.1", "T/11/Add.1/Rev.1"), {"T/11/Add.1": "T/11/Add.1/Rev.1"}),
        (("T/11", "T/1", "T/12/Rev.1", "S/T/11/Rev.1"), {}),
        (("T/L.1", "T/L.2"), {}),
    ],
)
def test_revisions(symbols: tuple[str, ...], superseded: dict[str, str]) -> None:
    assert superseded_by(_documents(*symbols)) == superseded


def test_another_language_is_no_version() -> None:
    documents = _documents("T/11") | _documents("T/11/Rev.1", language="fr")
    assert superseded_by(documents) == {}


def test_copies_are_no_versions() -> None:
    note = Metadata(symbol="T/11", title="Note", language="en")
    assert superseded_by({"a/note.pdf": note, "b/note.pdf": note}) == {}


@pytest.mark.parametrize(
    ("title", "symbol", "date", "is_final"),
    [
        ("Report", "RFHS/2/5", "2029-11-02", True),
        ("Report of the second session of the Regional Forum on Harbour Safety", "RFHS/2/5", "2029-11-02", True),
        ("Report of the Secretariat on accidents", "RFHS/2/2", "2029-11-02", False),
        ("Report", "RFHS/3/5", "2029-11-02", False),
        ("Report", "RFHS/2/L.9", "2029-11-02", False),
        ("Report", "RFHS/2/5", "2029-06-02", False),
        ("Draft report", "RFHS/2/5", "2029-11-02", False),
    ],
)
def test_a_draft_and_its_final_report(title: str, symbol: str, date: str, is_final: bool) -> None:
    draft = Metadata(symbol="RFHS/2/L.1", title="Draft report", body=_BODY, session="Second session", date="2029-09-13", language="en")
    final = Metadata(symbol=symbol, title=title, body=_BODY, session="Second session", date=date, language="en")
    assert (superseded_by({"draft": draft, "final": final}) == {"draft": "final"}) is is_final


def test_a_revised_draft_leads_to_the_final_report() -> None:
    draft = Metadata(symbol="T/2/L.1", title="Draft report", date="2029-09-13")
    revised = Metadata(symbol="T/2/L.1/Rev.1", title="Draft report", date="2029-09-14")
    final = Metadata(symbol="T/2/4", title="Report", date="2029-10-01")
    assert superseded_by({"a": draft, "b": revised, "c": final}) == {"a": "c", "b": "c"}


def test_without_symbols_the_meeting_tells() -> None:
    draft = Metadata(title="Draft report", body=_BODY, date="2029-09-13")
    final = Metadata(title="Final report", body=_BODY, date="2029-10-01")
    assert superseded_by({"draft": draft, "final": final}) == {"draft": "final"}
    assert superseded_by({"draft": Metadata(title="Draft report", date="2029"), "final": Metadata(title="Report", date="2029")}) == {}
