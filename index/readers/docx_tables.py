"""Tables of a Word file: which hold figures, which only place text on the page, which are a list of contents."""

import re
from collections.abc import Iterator

from index.readers.docx_items import Grid, Item, Par
from index.readers.docx_lines import Line, has_number, line_of, text_in_cell
from index.readers.table_labels import is_label

_LONG_WORDS, _POINT_WORDS = 12, 4
_SENTENCE_WORDS = 8
_MASTHEAD_ROWS = 6
_MASTHEAD = re.compile(r"^Distr\b|^Original\s*:|^\(OR\.|^[A-Z][A-Z0-9]*(?:/[A-Z0-9][\w.()-]*)+(?: \([^()]*\)\S*)?$|^\d{4,6}/\d{2}\b")
_PAGE = re.compile(r"\d{1,4}|[ivxl]{1,6}")
_INDEX = re.compile(r"\(?\d{1,4}\s?[.)]?|\d{1,3}(?:\.\d{1,3})+\.?")
_POINT = re.compile(r"\(\d{1,3}\)|\d{1,3}\.|\(?(?:[a-z]{1,2}|[ivx]{1,5})\)|[-–—•]")
_PAGE_WORD = re.compile(r"pages?|p\.|página|seite|стр\.?|страница|الصفحة|页次", re.IGNORECASE)
_NONE: frozenset[str] = frozenset()


def paragraphs(items: tuple[Item, ...] | list[Item]) -> Iterator[Par]:
    """All paragraphs, those in tables too."""
    for item in items:
        if isinstance(item, Par):
            yield item
        else:
            for row in item.rows:
                for cell in row:
                    yield from paragraphs(cell)


def label_of(cell: tuple[Item, ...]) -> tuple[Item, ...]:
    """A cell as it stands for the rows below that it reaches over: a short label, without its notes; else nothing."""
    lines = [par for par in paragraphs(cell) if par.text.strip()]
    if len(lines) != 1 or lines[0].number is not None or not is_label(lines[0].text):
        return ()
    return (lines[0]._replace(pieces=tuple(piece for piece in lines[0].pieces if not piece.mark), notes=()),)


def filled_columns(grid: Grid) -> frozenset[int]:
    """The columns in which any cell has text, and not only room."""
    return frozenset(column for row in grid.rows for column, cell in enumerate(row) if _lines(cell))


def is_layout(grid: Grid, at_start: bool) -> bool:
    """Whether a table only places its text: a box, a masthead, columns of paragraphs."""
    cells = [[_lines(cell) for cell in row] for row in grid.rows]
    filled = [[cell for cell in row if cell] for row in cells]
    widest = max((len(row) for row in filled), default=0)
    has_long = any(len(line.text.split()) >= _LONG_WORDS for row in filled for cell in row for line in cell)
    if max(sum(bool(cell) for cell in row) for row in grid.rows) == 1 or (widest <= 1 and has_long):
        return True
    if at_start and len(filled) <= _MASTHEAD_ROWS and any(_MASTHEAD.search(line.text) for row in filled for cell in row for line in cell):
        return True
    return any(_holds_paragraphs(cell, alone=len(row) == 1) for row in filled for cell in row)


def _holds_paragraphs(cell: list[Line], alone: bool) -> bool:
    numbered = [line for line in cell if has_number(line) and len(line.text.split()) >= _SENTENCE_WORDS]
    return bool(numbered) and (alone or len(numbered) > 1)


def is_numbered_pairs(grid: Grid) -> bool:
    """Whether each row is a paragraph, its number in the first cell and its text in the second."""
    rows = [[cell for cell in (_lines(cell) for cell in row) if cell] for row in grid.rows]
    rows = [row for row in rows if row]
    if not rows or any(len(row) != 2 or len(row[0]) != 1 for row in rows):
        return False
    words = [sum(len(line.text.split()) for line in row[1]) for row in rows]
    numbers = [row[0][0].text for row in rows]
    if all(_POINT.fullmatch(number) for number in numbers):
        return sum(words) / len(words) >= _POINT_WORDS
    return len(rows) > 1 and all(_INDEX.fullmatch(number) for number in numbers) and sum(words) / len(words) >= _LONG_WORDS


def is_contents(grid: Grid, titled: bool) -> bool:
    """Whether a table lists the document's parts and their pages; `titled` says that "Contents" stands above it."""
    rows = [[" ".join(line.text for line in _lines(cell)) for cell in row] for row in grid.rows]
    rows = [[cell for cell in row if cell] for row in rows]
    rows = [row for row in rows if row]
    headed = bool(rows) and bool(_PAGE_WORD.fullmatch(rows[0][-1]))
    entries = rows[1:] if headed else rows
    if not (titled or headed) or not entries:
        return False
    paged = [row for row in entries if len(row) > 1 and _PAGE.fullmatch(row[-1])]
    pages = [int(row[-1]) for row in paged if row[-1].isdecimal()]
    return len(paged) >= 0.6 * len(entries) and pages == sorted(pages)


def _lines(cell: tuple[Item, ...]) -> list[Line]:
    found = ((par, line_of(par, _NONE)) for par in paragraphs(cell) if not par.is_contents)
    # A number without text still fills its cell.
    return [line._replace(text=text) for par, line in found if (text := text_in_cell(par, line))]
