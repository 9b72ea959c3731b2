"""Live footnotes of a Word file."""

import io
import zipfile

import docx
import lxml.etree
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.drafting.export.footnotes import add_footnotes, call
from assistant.drafting.passages import printable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written(notes: list[str], calls: list[int]) -> zipfile.ZipFile:
    """The parts of a file of one paragraph that calls some of its footnotes."""
    document = docx.Document()
    add_footnotes(document, notes)
    paragraph = document.add_paragraph("Tugs.")
    for number in calls:
        call(paragraph, number)
    data = io.BytesIO()
    document.save(data)
    docx.Document(io.BytesIO(data.getvalue()))  # it opens
    return zipfile.ZipFile(data)


def notes_in(parts: zipfile.ZipFile) -> dict[str, str]:
    root = lxml.etree.fromstring(parts.read("word/footnotes.xml"))
    return {note.get(f"{_W}id") or "": "".join(map(str, note.itertext())) for note in root if not note.get(f"{_W}type")}


def test_notes_are_numbered_from_one_and_text_stays_text() -> None:
    parts = written(["N/1, para. 1.", "Åland <b>&amp;</b> “tugs” ]]>"], [1, 2])
    assert notes_in(parts) == {"1": " N/1, para. 1.", "2": " Åland <b>&amp;</b> “tugs” ]]>"}


@pytest.mark.parametrize("calls", [[1], [2, 1], [1, 2, 2]])
def test_calls_stand_at_the_end_of_the_paragraph_in_their_order(calls: list[int]) -> None:
    root = lxml.etree.fromstring(written(["One.", "Two."], calls).read("word/document.xml"))
    assert [each.get(f"{_W}id") for each in root.iter(f"{_W}footnoteReference")] == [str(number) for number in calls]
    (paragraph,) = [p for p in root.iter(f"{_W}p") if "".join(map(str, p.itertext()))]
    assert [len(list(run.iter(f"{_W}footnoteReference"))) for run in paragraph.iter(f"{_W}r")] == [0, *(1 for _ in calls)]


def test_the_part_is_declared_with_its_separators_and_styles() -> None:
    parts = written([], [])
    assert notes_in(parts) == {}
    types = [note.get(f"{_W}type") for note in lxml.etree.fromstring(parts.read("word/footnotes.xml"))]
    assert types == ["separator", "continuationSeparator"]
    assert b"footnotes+xml" in parts.read("[Content_Types].xml") and b"footnotes.xml" in parts.read("word/_rels/document.xml.rels")
    assert b'w:val="superscript"' in parts.read("word/styles.xml")


@given(st.lists(st.text(max_size=20), max_size=3))
@settings(max_examples=10)
def test_any_printable_note_is_kept_whole(notes: list[str]) -> None:
    texts = [printable(note) for note in notes]
    assert list(notes_in(written(texts, [])).values()) == [f" {text}" for text in texts]
