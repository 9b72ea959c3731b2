import re

from records import paragraph

from assistant.answer import Citation
from assistant.drafting import Block, Draft, Row, Statement, Table
from assistant.drafting.revision import TITLE, Revision
from assistant.web.draft.rendering import note, welcome
from assistant.web.html import problem

_LIVE = '<img src="x" onerror="alert(1)">'


def _draft() -> Draft:
    """Three sentences in prose and one in a table, all trying to be more than text."""
    citations = tuple(Citation(n, paragraph(f"{_LIVE} {n}.", str(n)), f"{_LIVE} {n}.") for n in range(1, 5))
    said = [Statement(f"{_LIVE} {n}.", n, "verbatim") for n in range(1, 5)]
    table = Table(_LIVE, (_LIVE,), (Row(_LIVE, ((said[3],),), (_LIVE,)), Row("B", ((),), (_LIVE,))))
    blocks = (Block(_LIVE, 1, tuple((one,) for one in said[:3])), Block("", 2, table=table, note=_LIVE))
    return Draft("briefing", _LIVE, _LIVE, _LIVE, blocks, citations)


def test_all_words_of_a_draft_are_text() -> None:
    revised = Revision(_draft()).drop(2).rename(0, _LIVE).rename(TITLE, _LIVE)
    for shown in (note("id", Revision(_draft())), note(_LIVE, revised), problem(_LIVE), welcome((_LIVE,), 3)):
        assert "<img" not in shown
        assert "&lt;img" in shown


def test_numbers_are_those_of_the_file_and_markers_stay() -> None:
    shown = note("id", Revision(_draft()).drop(2))
    assert re.findall(r'data-event="select" data-marker="(\d)">\[(\d)\]', shown) == [("1", "1"), ("3", "2"), ("4", "3")]
    assert re.findall(r'data-event="undo" data-marker="(\d)"', shown) == ["2"]
    assert "3 sentences" in shown and "1 dropped" in shown


def test_what_is_all_dropped_cannot_be_downloaded() -> None:
    revision = Revision(_draft())
    assert "Download as PDF" in note("id", revision)
    for marker in range(1, 5):
        revision = revision.drop(marker)
    assert "Download as PDF" not in note("id", revision)


def test_a_library_without_documents_says_where_to_add_them() -> None:
    assert "Add documents in the Library tab" in welcome((), 0)
