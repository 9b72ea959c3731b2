"""Tables of data, row by row; and how to tell them from tables that only lay out a page."""

import re
from itertools import pairwise
from statistics import median

from index.block import Block, Emphasis
from index.readers.html_notes import Notes
from index.readers.html_style import tags
from index.readers.html_text import Paragraph
from index.readers.html_tree import Node, Page

_MARKER_CELL = re.compile(r"(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-z]{1,4}[.)]|\d{1,3}(?:\.\d{1,3})+|[-•–—·*])", re.IGNORECASE)
_LONG_CELL = 80
_PROSE = 10
_BREAKING = tags("p div li br tr td th ul ol dd dt h1 h2 h3 h4 h5 h6")


def is_data_table(page: Page, table: Node) -> bool:
    """Whether a table's rows are to be read across: more than one row and column, and cells that hold data."""
    if table.get("role") in ("presentation", "none"):
        return False
    below = page.subtree(table)[1:]
    if any(node.tag == "table" and node.words for node in below):
        return False
    rows = _rows(page, table)
    if max((len(row) for row in rows), default=0) < 2 or _has_marker_column(page, rows):
        return False
    if any(node.tag in ("th", "thead") and node.words for node in below):
        return True
    if len(rows) < 2 or any(re.fullmatch(r"h[1-6]", node.tag) for node in below):
        return False
    return sum(cell.words > _LONG_CELL for row in rows for cell in row) <= len(rows) / 4


def _has_marker_column(page: Page, rows: list[list[Node]]) -> bool:
    """Whether the cells in front are numbers of paragraphs: "(a)", "12.", a dash."""
    heads = [page.text(row[0]) for row in rows if len(row) == 2]
    marked = [head for head in heads if _MARKER_CELL.fullmatch(head)]
    if heads and len(heads) == len(rows) and all(map(str.isdecimal, heads)):
        counts = all(int(after) == int(before) + 1 for before, after in pairwise(heads))
        return counts and median(row[1].words for row in rows) >= _PROSE
    return bool(marked) and len(marked) >= 0.7 * len(rows)


def table_rows(page: Page, table: Node, notes: Notes) -> list[Block]:
    """A block a row, cells joined by a tab; a caption goes before them."""
    captions = [page.text(node) for node in page.subtree(table) if node.tag == "caption" and node.words]
    blocks = [Block(text) for text in captions]
    for row in _rows(page, table):
        cells = [_cell(page, cell, notes) for cell in row]
        texts = [" ".join(cell.text.split()) for cell in cells]
        text = "\t".join(text for text in texts if text)
        if text and len(cells) == 1 and not any(block.kind == "row" for block in blocks):
            titled = row[0].tag == "th"  # a title over the columns
            blocks.append(Block(text, "heading" if titled else "text", calls=cells[0].calls))
        elif text:
            emphasis: Emphasis = "bold" if all(cell.tag == "th" for cell in row) else ""
            blocks.append(Block(text, "row", emphasis=emphasis, calls=tuple(call for cell in cells for call in cell.calls)))
    return blocks


def _rows(page: Page, table: Node) -> list[list[Node]]:
    rows = []
    for node in page.subtree(table):
        if node.tag == "tr" and not node.dropped:
            cells = [child for child in node.children if child.tag in ("td", "th") and not child.dropped]
            if any(cell.words for cell in cells):
                rows.append([cell for cell in cells if cell.words])
    return rows


def _cell(page: Page, cell: Node, notes: Notes) -> Block:
    paragraph = Paragraph(notes)
    for node, entering in page.walk(cell):
        if node.tag in _BREAKING:
            paragraph.add_text(" ", node)
        elif entering:
            paragraph.take(page, node)
    return Block(paragraph.line(), calls=paragraph.calls)
