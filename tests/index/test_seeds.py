"""The five real documents: exactly the paragraphs that a reader sees."""

from functools import lru_cache
from pathlib import Path

import pytest

from index.document import Document, load_document
from index.readers.furniture import is_contents_line, is_page_break


@lru_cache(maxsize=8)
def _load(path: Path) -> Document:
    return load_document(path, path.name)


def _document(seeds: Path, prefix: str) -> Document:
    return _load(next(seeds.glob(f"{prefix}_*.txt")))


def _anchors(seeds: Path, prefix: str, *kinds: str) -> list[str]:
    return [p.anchor for p in _document(seeds, prefix).paragraphs if p.kind in kinds]


@pytest.mark.parametrize(("prefix", "last"), [("000", 299), ("001", 9), ("002", 5)])
def test_numbered_paragraphs(seeds: Path, prefix: str, last: int) -> None:
    assert _anchors(seeds, prefix, "numbered") == [str(number) for number in range(1, last + 1)]


def test_recitals_and_annexes(seeds: Path) -> None:
    sections = [("I", 8), ("II", 5), ("III", 10), ("IV", 21)]
    assert _anchors(seeds, "004", "recital") == [f"recital {number}" for number in range(1, 15)]
    assert _anchors(seeds, "004", "numbered") == [f"annex {section}.{n}" for section, last in sections for n in range(1, last + 1)]


def test_a_document_without_numbers_has_none(seeds: Path) -> None:
    assert _anchors(seeds, "003", "numbered") == []
    assert len(_document(seeds, "003").paragraphs) > 10


@pytest.mark.parametrize("anchor", ["49", "65"])
def test_paragraphs_that_a_page_cuts_are_whole(seeds: Path, anchor: str) -> None:
    (found,) = [p for p in _document(seeds, "000").paragraphs if p.anchor == anchor]
    assert found.text.endswith((".", ".”"))
    assert "/20" not in found.text


def test_a_lost_heading_still_leads_its_replies(seeds: Path) -> None:
    found = {p.anchor: p for p in _document(seeds, "000").paragraphs}
    assert found["28"].parent == "27"
    assert found["28"].headings[-1] == "Recommendation (b)"


@pytest.mark.parametrize("prefix", ["000", "001", "002", "003", "004"])
def test_no_furniture_in_any_paragraph_and_every_text_the_documents_own(seeds: Path, prefix: str) -> None:
    document = _document(seeds, prefix)
    for paragraph in document.paragraphs:
        assert document.text[paragraph.span.start : paragraph.span.end].split() == paragraph.text.split()
        if paragraph.kind != "row":
            lines = document.text[paragraph.span.start : paragraph.span.end].splitlines()
            assert not any(is_page_break(line) or is_contents_line(line) for line in lines), paragraph.anchor
        assert "<sup>" not in paragraph.text
    assert len({paragraph.id for paragraph in document.paragraphs}) == len(document.paragraphs)
