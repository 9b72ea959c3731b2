"""What documents and their annexes are called."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.covers import annex_of, annex_words, cover_words
from index.metadata import Metadata
from index.paragraph import Paragraph, ParagraphKind, Span
from index.snapshot import StoredDocument


def _paragraph(text: str, *headings: str, kind: ParagraphKind = "text", document: str = "d", number: int = 1) -> Paragraph:
    span = Span(0, len(text))
    return Paragraph(f"{document}#{number}", document, str(number), "", headings, kind, "", None, None, None, text, span, number)


def _document(name: str, metadata: Metadata) -> StoredDocument:
    return StoredDocument(name, Path(name), "", "", metadata, (), {})


def test_title_body_label_and_cover_say_what_a_document_is() -> None:
    documents = {"d": _document("d", Metadata(symbol="RFHS/3/2", title="Hours of rest", body="Forum on Harbours", date="2031-07-14"))}
    words = cover_words(documents, [_paragraph("Note by the Øst Secretariat", kind="cover"), _paragraph("Tugs were sold.")])
    assert {"hour", "rest", "forum", "harbour", "rfhs", "2031", "note", "øst"} <= words["d"]
    assert not words["d"] & {"tug", "sold"}


def test_each_document_has_its_own_cover_and_one_without_has_its_title() -> None:
    documents = {name: _document(name, Metadata(title=title)) for name, title in (("a", "Tugs"), ("b", "Kelp"))}
    words = cover_words(documents, [_paragraph("Lamps", kind="cover", document="a")])
    assert words["a"] == {"tug", "lamp"} and words["b"] == {"kelp"}


def test_what_comes_late_on_a_cover_says_nothing() -> None:
    cover = _paragraph(" ".join(["Forum", *["port"] * 150, "crane"]), kind="cover")
    words = cover_words({"d": _document("d", Metadata(title="Note"))}, [cover])["d"]
    assert "forum" in words and "crane" not in words


def test_the_meeting_to_whose_agenda_a_cover_points_says_what_a_document_is() -> None:
    span, text = Span(0, 20), "OISM/FOHM/47/1."
    note = Paragraph("d#2", "d", "cover, footnote **", "", (), "footnote", "", None, None, None, text, span, 2)
    language = replace(note, id="d#3", anchor="cover, footnote *", text="Available only in English.")
    elsewhere = replace(note, id="d#4", anchor="7, footnote 1", text="OISM/HCP/12/3.")
    words = cover_words({"d": _document("d", Metadata(title="Tugs"))}, [note, language, elsewhere])
    assert words["d"] == {"tug", "fohm"}


def test_an_annex_is_called_by_its_headings_and_the_first_words_of_what_opens_it() -> None:
    opening = " ".join(["Programme", "of", "work", *["port"] * 30, "crane"])
    paragraphs = [
        _paragraph("Tugs were sold.", "I. Tugs"),
        _paragraph(opening, "Annex II"),
        _paragraph("Lamps were lit.", "Annex II", number=3),
    ]
    words = annex_words(paragraphs)
    assert list(words) == [("d", "Annex II")]
    assert {"annex", "programm", "work"} <= words["d", "Annex II"] and not words["d", "Annex II"] & {"crane", "lamp", "tug"}


@pytest.mark.parametrize(
    "opening",
    [
        _paragraph("The tugs were sold.", "Annex I", "1. Summary"),
        _paragraph("The tugs were sold.", "Annex I", "A. Summary"),
        _paragraph("1. The tugs were sold.", "Annex I", kind="numbered"),
    ],
)
def test_a_section_or_a_numbered_paragraph_that_opens_an_annex_is_no_title(opening: Paragraph) -> None:
    assert annex_words([opening]) == {}


def test_annexes_of_the_same_name_are_told_apart_by_document() -> None:
    words = annex_words([_paragraph("Tugs", "ANNEX"), _paragraph("Kelp", "ANNEX", document="e")])
    assert "tug" in words["d", "ANNEX"] and "kelp" in words["e", "ANNEX"] and "tug" not in words["e", "ANNEX"]


@pytest.mark.parametrize(
    ("headings", "annex"),
    [
        (("Annex II", "A. Tugs"), "Annex II"),
        (("Report", "APPENDIX", "Annex I"), "APPENDIX"),
        (("Annexation of ports",), ""),
        (("Tugs of annex II",), ""),
        (("附件二",), ""),
        ((), ""),
    ],
)
def test_the_annex_that_a_paragraph_stands_in(headings: tuple[str, ...], annex: str) -> None:
    assert annex_of(_paragraph("Tugs", *headings)) == annex
