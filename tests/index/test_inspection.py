"""What is said of a document's health."""

import io
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from index.document import load_document
from index.inspection import Inspection, inspect_library, text_outside
from index.library import Library
from index.sync import sync
from tests.index.making import document, note
from tests.index.word_embedding import WordEmbedding


@pytest.fixture
def folder(tmp_path: Path, embedding: WordEmbedding) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    return folder


def _inspected(folder: Path) -> dict[str, Inspection]:
    library = Library(folder.parent / "library")
    sync(library, [folder])
    return {inspection.document: inspection for inspection in inspect_library(library)}


def _half_scanned(path: Path) -> None:
    canvas = Canvas(str(path))
    canvas.drawString(72, 700, "1. The tugs of the port are old and the Forum has asked for new ones.")
    canvas.showPage()
    data = io.BytesIO()
    Image.new("L", (60, 80), 128).save(data, "png")
    canvas.drawImage(ImageReader(data), 0, 0, 595, 842)
    canvas.showPage()
    canvas.showPage()
    canvas.drawString(72, 700, "2. The pilots of the port are tired and the Forum has asked for more of them.")
    canvas.save()


def test_a_page_without_text_is_lost_and_a_blank_one_is_not(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.readers.ocr.is_available", lambda: False)
    _half_scanned(folder / "half.pdf")
    findings = load_document(folder / "half.pdf", "half.pdf").findings
    assert len(findings) == 1 and findings[0].startswith("page 2 holds a picture and no text")


def test_numbers_language_and_label(folder: Path) -> None:
    body = "of the tugs in the port, which is what the Forum has asked for."
    (folder / "a.txt").write_text(note(*(f"This is the report {n} {body}" for n in "abc")).replace("3. ", "5. "), encoding="utf-8")
    (folder / "b.txt").write_text("RFHS/3/9\n\n" + note(f"First {body}", f"Second {body}"), encoding="utf-8")
    (folder / "c.txt").write_text("RFHS/3/9/Rev.1\n\n" + note(f"First {body}", f"Second {body}"), encoding="utf-8")
    (folder / "d.txt").write_bytes(bytes(range(256)) * 20)
    found = _inspected(folder)
    assert (found["a.txt"].language, found["a.txt"].jumps, found["a.txt"].repeats) == ("en", 1, 0)
    assert "a.txt.meta.yaml" in found["a.txt"].findings[-1]
    assert "answers come from RFHS/3/9/Rev.1" in found["b.txt"].findings[-1]
    assert (found["c.txt"].label, found["c.txt"].findings) == ("RFHS/3/9/Rev.1", ())
    assert [one.is_healthy for one in found.values()] == [True, True, True, False]


def test_a_title_of_two_lines_is_not_lost(tmp_path: Path) -> None:
    text = "# Convention on Tugs\n\n## Article 1\n\n## Use of terms\n\nFor the purposes of this Convention, a tug is a vessel that tows.\n"
    loaded = document(tmp_path, text, "a.md")
    assert text_outside(loaded.text, loaded.paragraphs)[1] == ()


def test_what_no_paragraph_holds_is_lost(tmp_path: Path) -> None:
    loaded = document(tmp_path, note("One thing.", "Two things."))
    outside, lost = text_outside(loaded.text + "\n\nA line that nobody read", loaded.paragraphs)
    assert lost == ("A line that nobody read",) and outside > 10


def test_the_heading_over_the_notes_is_not_lost(tmp_path: Path) -> None:
    text = "# Note\n\n## Findings\n\n1. The tugs of the port are old.<sup>1</sup>\n\n## Notes\n\n<sup>1</sup> Four of them are new.\n"
    loaded = document(tmp_path, text, "a.md")
    assert [p.headings for p in loaded.paragraphs if p.kind == "footnote"] == [("Findings",)]
    assert text_outside(loaded.text, loaded.paragraphs)[1] == ()
