"""Word files (.docx, .docm): what Word shows, as blocks."""

from pathlib import Path
from typing import NamedTuple

from index.block import Block
from index.errors import UnreadableDocument
from index.readers.docx_blocks import Composer
from index.readers.docx_items import Grid, Item, Par
from index.readers.docx_package import Package
from index.readers.docx_story import Story
from index.readers.docx_styles import Styles
from index.readers.docx_xml import Element, R, W, child, children, switch
from index.readers.notes import NoteBook
from index.readers.numbering import Numbering

_MASTHEAD_LINES = 3


class WordContents(NamedTuple):
    """What a Word file holds: its blocks, and how many changes its editors tracked, which are read as accepted."""

    blocks: list[Block]
    insertions: int
    deletions: int


def read_word(path: Path) -> WordContents:
    """Read a Word file with its automatic numbers, tracked changes accepted; macros are never looked at.

    Raises `UnreadableDocument` for a file that is damaged, protected by a password, in the format from before 2007,
    larger than allowed when unpacked, or without text.
    """
    with Package(path) as package:
        blocks = list(Composer(_items(package)).blocks())
        insertions, deletions = (_changes(package, *names) for names in (("ins", "moveTo"), ("del", "moveFrom")))
    if not blocks:
        raise UnreadableDocument(f"{path.name} holds no text; if it is a scan, export it from Word as PDF and ingest that.")
    return WordContents(blocks, insertions, deletions)


def _changes(package: Package, *names: str) -> int:
    """How many stretches of text one kind of tracked change covers; the marks of paragraphs do not count."""
    return sum(1 for name in names for change in package.document().iter(W + name) if next(change.iter(W + "r"), None) is not None)


def _items(package: Package) -> list[Item]:
    styles = Styles(package.related("styles"))
    notes = NoteBook(package.related("footnotes"), package.related("endnotes"), package.related("settings"))
    story = Story(styles, Numbering(package.related("numbering"), styles), notes, package)
    body = child(package.document(), "body")
    if body is None:
        return []
    return [*_masthead(package, body, styles), *story.items(body)]


def _masthead(package: Package, body: Element, styles: Styles) -> list[Item]:
    """What stands in the header of the first page alone, where official documents have symbol, body and date.

    Running heads stay out: the header counts only where it is the first page's own and has several lines.
    """
    section = next(body.iter(W + "sectPr"), None)
    if section is None or not switch(section, "titlePg"):
        return []
    reference = next((r for r in children(section, "headerReference") if r.get(W + "type") == "first"), None)
    header = package.by_relation(reference.get(R + "id") or "") if reference is not None else None
    if header is None:
        return []
    items = list(Story(styles, Numbering(None, styles), NoteBook(None, None, None)).items(header))
    flat = [par for item in items for par in _flat(item) if any(piece.text.strip() for piece in par.pieces)]
    # As lines of a cover, not as the headings that their styles may say.
    return [par._replace(outline=None) for par in flat] if len(flat) >= _MASTHEAD_LINES else []


def _flat(item: Item) -> list[Par]:
    if isinstance(item, Grid):
        return [par for row in item.rows for cell in row for inner in cell for par in _flat(inner)]
    return [item]
