"""Tables of data, row by row; and how to tell them from tables that only lay out a page."""

import re
from itertools import compress, pairwise
from statistics import median
from typing import NamedTuple

from index.block import Block, Emphasis
from index.readers.html_notes import Notes
from index.readers.html_style import tags
from index.readers.html_text import Paragraph
from index.readers.html_tree import Node, Page
from index.readers.table_labels import is_label

_MARKER_CELL = re.compile(r"(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-z]{1,4}[.)]|\d{1,3}(?:\.\d{1,3})+|[-•–—·*])", re.IGNORECASE)
_LONG_CELL = 80
_MOST_COLUMNS = 60
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
    grid = [[_cell(page, place, notes) for place in row] for row in _grid(page, table)]
    filled = [any(cell.text for cell in column) for column in zip(*grid, strict=True)]
    for cells in grid:
        written = [cell for cell in cells if cell.text]
        text = "\t".join(cell.text for cell in compress(cells, filled)).rstrip("\t")
        calls = tuple(call for cell in cells for call in cell.calls)
        if len(written) == 1 and not any(block.kind == "row" for block in blocks):
            titled = bool(written[0].emphasis)  # a title over the columns
            blocks.append(Block(written[0].text, "heading" if titled else "text", calls=calls))
        elif written:
            emphasis: Emphasis = "bold" if all(cell.emphasis for cell in written) else ""
            blocks.append(Block(text, "row", emphasis=emphasis, calls=calls))
    return blocks


class _Place(NamedTuple):
    """A place in a table's grid: its cell, None where one beside it reaches over it; `again` says that one above does."""

    cell: Node | None
    again: bool = False


def _grid(page: Page, table: Node) -> list[list[_Place]]:
    """A table's rows with all their columns, also those in which no cell of their own stands."""
    rows = [[cell for cell in row.children if _is_cell(cell)] for row in page.subtree(table) if row.tag == "tr" and not row.dropped]
    places: dict[tuple[int, int], _Place] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in places:
                column += 1
            for down in range(_span(cell, "rowspan", len(rows) - number)):
                for right in range(_span(cell, "colspan", _MOST_COLUMNS)):
                    places[number + down, column + right] = _Place(None if right else cell, again=down > 0)
    width = max((column for _, column in places), default=-1) + 1
    return [[places.get((number, column), _Place(None)) for column in range(width)] for number in range(len(rows))]


def _is_cell(node: Node) -> bool:
    return node.tag in ("td", "th") and not node.dropped


def _span(cell: Node, name: str, most: int) -> int:
    """Over how many rows or columns a cell reaches; 0 stands for all that are left."""
    written = cell.get(name).strip()
    return min(int(written) or most, most) if written.isdecimal() and len(written) < 5 else 1


def _rows(page: Page, table: Node) -> list[list[Node]]:
    """The cells with text, by rows."""
    rows = (
        [cell for cell in row.children if _is_cell(cell) and cell.words]
        for row in page.subtree(table)
        if row.tag == "tr" and not row.dropped
    )
    return [row for row in rows if row]


def _cell(page: Page, place: _Place, notes: Notes) -> Block:
    """A cell's text on one line; one that reaches down is a label of the rows below it too, where it is short."""
    if place.cell is None or (place.again and not is_label(page.text(place.cell))):
        return Block("")
    paragraph = Paragraph(notes)
    for node, entering in page.walk(place.cell):
        if node.tag in _BREAKING:
            paragraph.add_text(" ", node)
        elif entering:
            paragraph.take(page, node)
    emphasis: Emphasis = "bold" if place.cell.tag == "th" else ""
    return Block(" ".join(paragraph.line().split()), emphasis=emphasis, calls=() if place.again else paragraph.calls)
