"""PDF: pages with a text layer, read in the order in which a person reads them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium

from index.block import Block
from index.errors import UnreadableDocument
from index.readers import ocr
from index.readers.pdf_contents import without_contents
from index.readers.pdf_furniture import remove_furniture
from index.readers.pdf_lines import Fragment, fragments_of
from index.readers.pdf_margins import numbers_in_front, without_line_numbers
from index.readers.pdf_misread_signs import with_signs_mended
from index.readers.pdf_notes import with_typed_notes
from index.readers.pdf_page import read_page
from index.readers.pdf_pages import blocks_of
from index.readers.pdf_parts import Page
from index.readers.pdf_quality import has_text, is_garbled
from index.readers.pdf_side_titles import with_side_titles
from index.readers.pdf_words import Rule

MAX_BYTES = 500_000_000
MAX_PAGES = 5_000
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PdfContents:
    """What a PDF holds: its blocks and how many pages it has.

    `pages_pictured` are the pages (from 1) of which nothing could be read and that are not merely blank but hold a
    picture, `pages_garbled` those whose text layer is full of misread letters, `pages_recognised` those whose text was
    recognised from their picture, with the extra `ocr` or by a scanner.
    """

    blocks: list[Block]
    pages: int
    pages_garbled: tuple[int, ...] = ()
    pages_recognised: tuple[int, ...] = ()
    pages_pictured: tuple[int, ...] = ()


class _RawPage(NamedTuple):
    fragments: list[Fragment]
    rules: list[Rule]
    images: bool
    hidden: bool
    garbled: bool = False
    recognised: bool = False


def read_pdf(path: Path, progress: Progress | None = None) -> PdfContents:
    """Read a PDF; `progress` is called with the page just read, from 1, and the number of pages.

    Raises `UnreadableDocument` for a file that is damaged, encrypted, too large or without text layer.
    """
    raw = list(_raw_pages(path, progress))
    if not any(page.fragments for page in raw):
        raise UnreadableDocument(_nothing_to_read(path, raw))
    cleaned = remove_furniture(without_line_numbers(with_signs_mended([page.fragments for page in raw])))
    cleaned = with_side_titles(numbers_in_front(cleaned))
    pages = [Page(without_contents(fragments), page.rules, page.hidden) for fragments, page in zip(cleaned, raw, strict=True)]
    numbered = list(enumerate(raw, start=1))
    return PdfContents(
        blocks=with_typed_notes(blocks_of(pages)),
        pages=len(pages),
        pages_garbled=tuple(number for number, page in numbered if page.garbled),
        pages_recognised=tuple(number for number, page in numbered if page.recognised or _is_scanners(page)),
        pages_pictured=tuple(number for number, page in numbered if page.images and not page.fragments),
    )


def _raw_pages(path: Path, progress: Progress | None) -> Iterator[_RawPage]:
    document = _open(path)
    try:
        total = len(document)
        if total > MAX_PAGES:
            raise UnreadableDocument(f"{path.name} has {total} pages, more than the {MAX_PAGES} that are read; split it.")
        for number in range(total):
            yield _raw_page(document, number)
            if progress is not None:
                progress(number + 1, total)
    finally:
        document.close()


def _open(path: Path) -> pdfium.PdfDocument:
    size = path.stat().st_size
    if size == 0:
        raise UnreadableDocument(f"{path.name} is empty; nothing was indexed from it.")
    if size > MAX_BYTES:
        raise UnreadableDocument(f"{path.name} has {size / 1e6:.0f} MB, more than the {MAX_BYTES / 1e6:.0f} MB that are read; split it.")
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if "assword" in str(error) or "ecurity" in str(error):
            raise UnreadableDocument(f"{path.name} is encrypted; save it without its password and ingest that.") from error
        raise UnreadableDocument(f"{path.name} is a damaged PDF; open it in a PDF viewer, save it anew and ingest that.") from error
    if len(document) == 0:
        document.close()
        raise UnreadableDocument(f"{path.name} is a damaged PDF without pages; open it in a PDF viewer, save it anew and ingest that.")
    return document


def _raw_page(document: pdfium.PdfDocument, number: int) -> _RawPage:
    """One page; a page that is damaged counts as one without text."""
    try:
        page = document[number]
    except pdfium.PdfiumError:
        return _RawPage([], [], images=False, hidden=False)
    recognised = False
    try:
        content = read_page(page)
        if ocr.is_available() and (is_garbled(content) or (content.images and not has_text(content))):
            content, recognised = ocr.recognise(page), True
    except pdfium.PdfiumError:
        return _RawPage([], [], images=False, hidden=False)
    finally:
        page.close()
    fragments = fragments_of(content.words) if has_text(content) else []
    garbled = not recognised and is_garbled(content)
    return _RawPage(fragments, content.rules, content.images, content.hidden, garbled, recognised and bool(fragments))


def _is_scanners(page: _RawPage) -> bool:
    """Whether a page's text was laid behind its picture by the scanner."""
    return page.images and page.hidden and not page.garbled and bool(page.fragments)


def _nothing_to_read(path: Path, pages: list[_RawPage]) -> str:
    if any(page.images for page in pages):
        return (
            f"{path.name} is scanned: none of its {len(pages)} pages has a text layer; "
            "install the extra rapporteur[ocr] to have it read, or run text recognition over it and ingest the result."
        )
    return f"{path.name} has no text on any of its {len(pages)} pages; nothing was indexed from it."
