"""What a PDF page consists of, in reading order: columns of paragraphs, and ruled tables between them."""

from collections.abc import Iterator, Sequence
from functools import reduce
from statistics import median
from typing import NamedTuple

from index.readers.pdf_grid import Grid, find_grids, is_inside, rows_in
from index.readers.pdf_layout import columns_of, say_the_same
from index.readers.pdf_lines import Fragment, lines_of
from index.readers.pdf_paragraphs import Para, paragraphs_of, row_of
from index.readers.pdf_tables import join
from index.readers.pdf_words import Rule

_MIN_WORDS = 8
_MIN_LINES, _MOST_FILLED = 20, 0.1
_MOST_COLUMNS = 12


class Page(NamedTuple):
    """A page without its furniture; `scanned` says that its text was recognised from a picture."""

    fragments: list[Fragment]
    rules: list[Rule]
    scanned: bool


class Part(NamedTuple):
    """What stands in a column, or the rows of a ruled table; `is_translation` as of a column."""

    paragraphs: list[Para]
    is_translation: bool = False


def parts_of(page: Page) -> Iterator[Part]:
    """A page's columns and the rows of its ruled tables, from top to bottom."""
    left = page.fragments
    for grid in find_grids(page.rules):
        rows = rows_in(grid, left)
        if max((len(row) for row in rows), default=0) < 2 or _is_translated(rows):
            continue
        above = [fragment for fragment in left if not is_inside(fragment, grid) and fragment.y <= grid.bottom]
        yield from _columns(above, page)
        yield Part([_words_of(rows)] if _is_drawing(rows, grid) else [_row(cells) for cells in rows])
        left = [fragment for fragment in left if fragment.y > grid.bottom and not is_inside(fragment, grid)]
    yield from _columns(left, page)


def _is_translated(rows: Sequence[list[list[Fragment]]]) -> bool:
    """Whether a ruled table of two columns is one text in two languages."""
    sides = [[row[side] for row in rows if len(row) == 2 and row[side]] for side in (0, 1)]
    words = [sum(len(fragment.text.split()) for fragment in cell) for cells in sides for cell in cells]
    running = max(map(len, rows)) == 2 and bool(words) and median(words) >= _MIN_WORDS
    left, right = (lines_of(fragment for cell in cells for fragment in cell) for cells in sides)
    return running and say_the_same(left, right)


def _columns(fragments: Sequence[Fragment], page: Page) -> Iterator[Part]:
    return (Part(paragraphs_of(column, page.rules, page.scanned), column.is_translation) for column in columns_of(fragments))


def _is_drawing(rows: Sequence[list[list[Fragment]]], grid: Grid) -> bool:
    """Whether crossing lines are those of a map or a plan: nearly all of what would be cells is empty."""
    width = len({round(rule.x0) for rule in grid.uprights}) - 1
    return width > _MIN_LINES and sum(bool(cell) for row in rows for cell in row) < _MOST_FILLED * width * len(rows)


def _words_of(rows: Sequence[list[list[Fragment]]]) -> Para:
    """The words in a drawing, as one paragraph."""
    return Para(tuple(fragment for line in lines_of(f for row in rows for cell in row for f in cell) for fragment in line.fragments))


def _row(cells: list[list[Fragment]]) -> Para:
    row = row_of([reduce(join, cell) if cell else None for cell in cells], keep_empty=len(cells) <= _MOST_COLUMNS)
    return row._replace(lines=tuple(fragment for cell in cells for fragment in cell))
