"""Makes documents for tests."""

from pathlib import Path

from index.block import Block
from index.document import Document, load_document
from index.paragraph import Paragraph, Span
from index.readers import read_document


def document(folder: Path, text: str, name: str = "note.txt") -> Document:
    """A document of this text."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return load_document(path, name)


def note(*paragraphs: str) -> str:
    """A numbered note, with a cover."""
    numbered = "\n\n".join(f"{number}. {text}" for number, text in enumerate(paragraphs, start=1))
    return f"Note by the Secretariat\n\nI. Introduction\n\n{numbered}\n"


def paragraph(text: str, *, headings: tuple[str, ...] = (), lead_in: str = "") -> Paragraph:
    """A paragraph outside any document."""
    return Paragraph("d#1", "d", "1", "d, para. 1", headings, "numbered", lead_in, None, None, None, text, Span(0, len(text)), 0)


def read_blocks(path: Path) -> list[Block]:
    """The blocks of a file, in reading order."""
    return read_document(path).blocks
