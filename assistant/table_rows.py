"""The rows of tables as their heads divide them: what each row is of, and what each of its figures is a figure of."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby, pairwise, takewhile
from typing import NamedTuple

from assistant.language.lexicon import terms_of
from assistant.language.number_words import YEAR
from index.paragraph import Paragraph
from index.states import StateNames
from index.table_cells import is_figure, is_name

# The number or bullet of a row, which is no part of its name: "29C. ", "III. ", "- ".
NUMBER = re.compile(r"^(?:(?:[-–—•*]|\(?[A-Z0-9]{1,4}[.)])\s+)+")
ALTOGETHER = re.compile(r"\b(?:total|altogether|in all|overall|all told)\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_FORMULA = re.compile(r"\(\d{1,2}\)(?:\s*=.*)?")
_MOST_WORDS_OF_CAPTION, _MOST_CAPTIONS = 30, 3


# Where a table stands: in which document, and under which headings.
Place = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of a row, or that there is none, and the name of its column; that is empty where it cannot be told for sure."""

    column: str
    value: str

    @property
    def is_given(self) -> bool:
        """Whether anything stands there: a figure or words, no dash or dots."""
        return bool(self.value) and (not is_figure(self.value) or _has_digit(self.value))

    @property
    def is_sum(self) -> bool:
        """Whether the column holds the sum of others."""
        return ALTOGETHER.fullmatch(self.column) is not None


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with its name (the first cell), the part of the table that it stands in, its cells, and what is written over the table.

    Of a column that has a name there is a cell even where the row has nothing.
    """

    paragraph: Paragraph
    name: str
    part: str
    cells: tuple[Cell, ...]
    caption: str

    @property
    def table(self) -> tuple[str, str, tuple[str, ...]]:
        """What tells its table from others."""
        return self.paragraph.document, self.caption, self.paragraph.headings

    @property
    def place(self) -> Place:
        """Where its table stands."""
        return self.paragraph.document, self.paragraph.headings

    def told(self, cells: Sequence[Cell]) -> str:
        """What some of its cells hold, each with the name of its column: "Travel of staff – 2025 approved: 227.8"."""
        given = [cell for cell in cells if cell.is_given]
        figures = "; ".join(f"{cell.column}: {cell.value}" if cell.column else cell.value for cell in given)
        return f"{NUMBER.sub('', self.name)}{' – ' if given[0].column else ': '}{figures.rstrip(' .,;')}"


class NamedRow(NamedTuple):
    """A row by what names it: the States in its name, and the stems of its other words, without number and what stands in brackets."""

    row: TableRow
    states: frozenset[str]
    words: frozenset[str]


def named_row(row: TableRow, names: StateNames | None) -> NamedRow:
    """A row with what names it; without `names` where no State stands in it."""
    states = names.find(row.name) if names is not None else []
    name = row.name
    for state in reversed(states):
        name = f"{name[: state.start]}{name[state.end :]}"
    words = frozenset(term.stem for term in terms_of(_IN_BRACKETS.sub("", NUMBER.sub("", name))))
    return NamedRow(row, frozenset(state.code for state in states), words)


def columns_by_place(rows: Iterable[TableRow]) -> dict[Place, set[Cell]]:
    """The columns that have names, without figures, of all tables that stand under the same headings."""
    found: defaultdict[Place, set[Cell]] = defaultdict(set)
    for row in rows:
        found[row.place].update(Cell(cell.column, "") for cell in row.cells if cell.column)
    return found


def table_rows(paragraphs: Iterable[Paragraph]) -> list[TableRow]:
    """All rows of figures of some paragraphs, which stand in the order of their documents."""
    found: list[TableRow] = []
    before: list[Paragraph] = []
    for (_, _, in_table), each in groupby(paragraphs, key=lambda p: (p.document, p.headings, p.kind in ("row", "footnote"))):
        block = list(each)
        if in_table:
            rows = [p for p in block if p.kind == "row"]
            caption = _caption(before, rows[0]) if rows else ""
            found += [row for table in _tables(rows) for row in _rows(table, caption)]
        before = block
    return found


def _caption(before: Sequence[Paragraph], first: Paragraph) -> str:
    """The short paragraphs right above a table: its title, and of what its figures are thousands."""
    near = [p for p in before[-_MOST_CAPTIONS:] if p.headings == first.headings and p.document == first.document]
    short = takewhile(lambda p: p.kind == "text" and len(p.text.split()) <= _MOST_WORDS_OF_CAPTION, reversed(near))
    return " ".join(p.text for p in reversed(list(short)))


def _tables(rows: Sequence[Paragraph]) -> Iterator[tuple[list[Paragraph], list[Paragraph]]]:
    """The heads and the rows below them of each table; where no row stands below heads, none is a head."""
    heads: list[Paragraph] = []
    below: list[Paragraph] = []
    for row in rows:
        if not row.lead_in and below:
            yield heads, below
            heads, below = [], []
        (below if row.lead_in else heads).append(row)
    if below:
        yield heads, below
    elif heads:
        yield [], heads


def _rows(table: tuple[list[Paragraph], list[Paragraph]], caption: str) -> Iterator[TableRow]:
    heads = [cells for cells in map(_cells, table[0]) if not _numbers_columns(cells)]
    rows = [(paragraph, row) for paragraph in table[1] if not _numbers_columns(row := _cells(paragraph))]
    filled = sorted({n for _, row in rows for n, cell in enumerate(row) if n and cell})
    names = _names(heads, filled)
    words = {cell for row in heads for cell in row}
    for paragraph, row in rows:
        values = {n: cell for n, cell in enumerate(row) if n and cell}
        told_apart = bool(names) or len(values) == 1
        if not _is_name(row[0]) or not told_apart or not any(is_figure(cell) and _has_digit(cell) for cell in values.values()):
            continue
        levels = [level for level in paragraph.lead_in.split(" / ") if " | " not in level and level not in words]
        cells = tuple(Cell(names.get(n, ""), values.get(n, "")) for n in sorted(values.keys() | names.keys()))
        yield TableRow(paragraph, row[0], " / ".join(levels), cells, caption)


def _names(heads: Sequence[Sequence[str]], filled: Sequence[int]) -> dict[int, str]:
    """The names of the columns that hold figures, by column; none where the heads do not stand over them one by one.

    Where no figure stands right under a head, and there are as many, they go by their order. A name that several columns
    have is the name of none.
    """
    if not heads:
        return {}
    lowest = [n for n, cell in enumerate(heads[-1]) if n and cell]
    shifted = len(filled) == len(lowest) and set(filled).isdisjoint(lowest)
    if not set(filled) <= set(lowest) and not shifted:
        return {}
    named = {n: heads[-1][n] for n in lowest}
    for above in reversed(heads[:-1]):
        standing = [n for n, cell in enumerate(above) if n and cell]
        merged = {n for n in standing if n in lowest and above[n] == heads[-1][n]}
        over = _beside_merged(standing, lowest, merged) if merged else _over(standing, lowest, heads[-1])
        if over is None:
            return {}
        named = {n: f"{above[over[n]]} {name}" if n in over and above[over[n]] != name else name for n, name in named.items()}
    names = list(named.values())
    columns = filled if shifted else lowest
    return {column: named[n] for column, n in zip(columns, lowest, strict=True) if names.count(named[n]) == 1}


def _beside_merged(above: Sequence[int], lowest: Sequence[int], merged: Set[int]) -> dict[int, int] | None:
    """By column, the head above that stands over it, where some heads are merged down: of the others the one before it.

    Who merges cells down where a head has none above leaves no other column without one. None where there is one all the same.
    """
    over = {n: max((start for start in above if start <= n), default=0) for n in lowest if n not in merged}
    is_known = set(above) <= set(lowest) and all(start and start not in merged for start in over.values())
    return over if is_known else None


def _over(above: Sequence[int], lowest: Sequence[int], names: Sequence[str]) -> dict[int, int] | None:
    """By column, the head above that stands over it: up to the next one, the last over no more columns than the others.

    Where they are not set over the same columns, what is below must repeat itself once for each. None where it does not, or where
    some stand over more columns than others: one of these may have no head above.
    """
    share, rest = divmod(len(lowest), max(len(above), 1))
    ends = {names[n] for n in lowest[share - 1 :: share]} if share > 1 and not rest else set()
    if len(above) > 1 and len(ends) == 1 and sum(names[n] in ends for n in lowest) == len(above):
        return {n: above[place // share] for place, n in enumerate(lowest)}
    if len(above) < 2:
        return _under_one(above, lowest, names)
    if not set(above) <= set(lowest):
        return None
    spans = [(start, [n for n in lowest if start <= n < end]) for start, end in pairwise([*above, max(lowest) + 1])]
    widths = {len(columns) for _, columns in spans[:-1]}
    width = max(widths)
    return {n: start for start, columns in spans for n in columns[:width]} if len(widths) == 1 and len(spans[-1][1]) >= width else None


def _under_one(above: Sequence[int], lowest: Sequence[int], names: Sequence[str]) -> dict[int, int]:
    """By column, the only head above where it stands over the columns between those that name a year; else its reach is not known."""
    before = [n for n in lowest if above and n < above[0]]
    if not before or not all(YEAR.search(names[n]) for n in before):
        return {}
    under = takewhile(lambda n: YEAR.search(names[n]) is None, lowest[len(before) :])
    return dict.fromkeys(under, above[0])


def _is_name(cell: str) -> bool:
    """Whether a cell names a row: by words, or a year."""
    return is_name(cell) or YEAR.search(cell) is not None


def _has_digit(cell: str) -> bool:
    return re.search(r"\d", cell) is not None


def _numbers_columns(cells: Sequence[str]) -> bool:
    """Whether a row only numbers the columns: "(1)", "(2)", "(3)=(2)-(1)"."""
    filled = [cell for cell in cells[1:] if cell]
    return len(filled) > 1 and all(_FORMULA.fullmatch(cell) for cell in filled)


def _cells(paragraph: Paragraph) -> list[str]:
    return [" ".join(cell.split()) for cell in paragraph.text.split("\t")]
