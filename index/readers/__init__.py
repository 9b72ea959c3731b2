"""Readers: a file in, blocks in reading order out; a file's bytes, not its name, say which reads it."""

from pathlib import Path
from typing import NamedTuple

from index.block import Block
from index.errors import UnreadableDocument
from index.findings import of_changes, of_pages
from index.readers.encoding import decode_bytes
from index.readers.kinds import HEAD_BYTES, kind_of

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".docm", ".pdf"})


class Reading(NamedTuple):
    """A document as read: its blocks in reading order, and what is to be known of its pages."""

    blocks: list[Block]
    findings: tuple[str, ...] = ()


def read_document(path: Path) -> Reading:
    """Read a document.

    Raises `UnreadableDocument` for a file that is empty, too large, damaged, or of no kind that is read.
    """
    # Each reader's library is loaded only for a file that needs it.
    from index.readers.docx_package import is_word_file

    if is_word_file(path):
        from index.readers.docx import read_word

        word = read_word(path)
        return Reading(word.blocks, of_changes(word.insertions, word.deletions))
    kind = kind_of(path)
    if kind.kind == "pdf":
        from index.readers.pdf import read_pdf

        contents = read_pdf(path)
        return Reading(contents.blocks, of_pages(contents.pages_pictured, contents.pages_garbled, contents.pages_recognised))
    if kind.kind == "zip":
        raise UnreadableDocument(f"{path.name} is a ZIP; ingest it as a whole, its documents are read one by one.")
    if kind.kind == "docx":
        raise UnreadableDocument(f"{path.name} is a Word file whose text is missing; fetch it again from where it came.")
    if kind.kind == "unknown":
        raise UnreadableDocument(f"{path.name} {kind.reason}; nothing was indexed from it.")
    return Reading(_read_text_or_page(path))


def _read_text_or_page(path: Path) -> list[Block]:
    from index.readers.html import is_html, read_html_document
    from index.readers.text import read_text_document

    with path.open("rb") as file:
        head = decode_bytes(file.read(HEAD_BYTES)) or ""
    return read_html_document(path) if is_html(head) else read_text_document(path)
