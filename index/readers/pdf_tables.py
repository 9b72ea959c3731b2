"""Tables on a PDF page: lines whose cells stand under each other."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from index.readers.pdf_lines import Fragment, Line, Seam, split_at

_MARKER = re.compile(
    r"""\(?(?:\d{1,4}|[ivxlc]{1,6}|[IVXLC]{1,6}|[A-Za-z])[.)/]?\.?
    |\d+(?:\.\d+)+\.?|\d{1,4}\s?(?:bis|ter)\.?|o|[^\w\s]
    """,
    re.VERBOSE,
)
_NUMERIC = re.compile(r"[\d\s.,()%$€£+–—-]+[a-z]?")
_CELL_GAP = 1.8
_SCANNED_CELL_GAP = 72.0


class Table(NamedTuple):
    """A table in a column: its lines are those from `first` to `last`, exclusive, as their cells."""

    first: int
    last: int
    lines: tuple[list[Fragment], ...]


def cells_of(line: Line, scanned: bool = False) -> list[Fragment]:
    """A line's cells: its fragments, those joined that a number in front or a justified line sets apart.

    In a `scanned` page the recognised words are not as wide as the printed ones, so gaps say less.
    """
    cells: list[Fragment] = []
    for fragment in line.fragments:
        if cells and _belongs(cells[-1], fragment, len(cells) == 1, scanned):
            cells[-1] = join(cells[-1], fragment)
        else:
            cells.append(fragment)
    return cells


def join(before: Fragment, after: Fragment) -> Fragment:
    """Two fragments of one line, or two lines of one cell, as one."""
    longer = max(before, after, key=lambda f: len(f.text))
    divided = after.y > before.y + 1 and before.text.endswith("-")
    return longer._replace(
        text=(before.text + after.text if divided else f"{before.text} {after.text}").strip(),
        x0=before.x0,
        x1=after.x1,
        calls=before.calls + after.calls,
        lead=before.lead or (after.lead if not before.text else ""),
        seams=before.seams if after.y - before.y > 0.3 * before.size else _seams(before, after),
    )


def _seams(before: Fragment, after: Fragment) -> tuple[Seam, ...]:
    offset = len(before.text) + 1
    moved = (seam._replace(offset=seam.offset + offset) for seam in after.seams)
    return (*before.seams, Seam(offset, before.x1, after.x0), *moved)


def _belongs(before: Fragment, after: Fragment, first: bool, scanned: bool) -> bool:
    gap = after.x0 - before.x1
    size = max(before.size, after.size)
    if first and _MARKER.fullmatch(before.text.strip()) and not re.fullmatch(r"[\d\s.,-]+", after.text):
        return gap < 6 * size
    return gap < (_SCANNED_CELL_GAP if scanned else _CELL_GAP * size)


def find_tables(lines: Sequence[list[Fragment]]) -> list[Table]:
    """The runs of lines, given as their cells, that are tables."""
    tables: list[Table] = []
    position = 0
    while position < len(lines):
        table = _table_at(lines, position)
        if table is not None:
            tables.append(table)
        position = table.last if table is not None else position + 1
    return tables


def _table_at(lines: Sequence[list[Fragment]], first: int) -> Table | None:
    """The table that begins at a line."""
    if len(lines[first]) < 2:
        return None
    gutters = _gutters(lines[first])
    taken = [lines[first]]
    whole, wide = 1, 1
    for line in lines[first + 1 :]:
        cells = [piece for cell in line for piece in _split(cell, gutters)]
        before = taken[-1][0]
        kept = _open_gutters(gutters, cells)
        if cells[0].y - before.y > 4 * cells[0].size or cells[0].lead or not kept or (len(cells) == 1 and len(kept) < len(gutters)):
            break
        gutters = kept
        taken.append(cells)
        wide += len(cells) > 1
        if len(cells) > 1 or cells[0].x0 >= gutters[0][1] - 1 or (whole == len(taken) - 1 and _wraps(before, cells[0])):
            whole = len(taken)
        elif len(taken) - whole > 6:
            break
    return Table(first, first + whole, tuple(taken[:whole])) if wide >= 2 else None


def _split(cell: Fragment, gutters: Sequence[tuple[float, float]]) -> list[Fragment]:
    for low, high in gutters:
        if cell.x0 < low and cell.x1 > high:
            return split_at(cell, low, high)
    return [cell]


def _wraps(before: Fragment, cell: Fragment) -> bool:
    """Whether a cell alone on its line is the second line of the cell above."""
    return cell.y - before.y < 1.35 * before.size and not re.match(r"\(?\w{1,3}[.)]\s", cell.text)


def _gutters(cells: Sequence[Fragment]) -> list[tuple[float, float]]:
    return [(before.x1, after.x0) for before, after in pairwise(cells)]


def _open_gutters(gutters: list[tuple[float, float]], cells: Sequence[Fragment]) -> list[tuple[float, float]]:
    """The gutters that no cell crosses, each as wide as it stays."""
    kept = []
    for low, high in gutters:
        low = max([low, *(c.x1 for c in cells if c.x0 < (low + high) / 2 and c.x1 < high)])
        high = min([high, *(c.x0 for c in cells if c.x0 > low - 1)])
        if high - low > 3 and not any(c.x0 < low and c.x1 > high - 1 for c in cells):
            kept.append((low, high))
    return kept


def rows_of(lines: Sequence[Sequence[Fragment]]) -> list[list[Fragment]]:
    """A table's rows, each a list of cells; a cell's wrapped lines are joined."""
    columns = _columns(lines)
    rows: list[dict[int, Fragment]] = []
    for group in _close_groups(lines):
        placed = [[(_column(cell, columns), cell) for cell in line] for line in group]
        apart = _are_rows(placed)
        for number, line in enumerate(placed):
            taken = {column for column, _ in line}
            if number == 0 or len(taken) < len(line) or (apart and 0 in taken and len(taken) > 1):
                rows.append({})
            for column, cell in line:
                rows[-1][column] = join(rows[-1][column], cell) if column in rows[-1] else cell
    return [[row[column] for column in sorted(row)] for row in rows]


def _close_groups(lines: Sequence[Sequence[Fragment]]) -> list[list[Sequence[Fragment]]]:
    """The lines in groups between which there is more space than within."""
    steps = [after[0].y - before[0].y for before, after in pairwise(lines)]
    groups = [[lines[0]]]
    for step, line in zip(steps, lines[1:], strict=True):
        if step > 1.25 * min(steps):
            groups.append([])
        groups[-1].append(line)
    return groups


def _are_rows(group: list[list[tuple[int, Fragment]]]) -> bool:
    """Whether lines that stand close together are rows, not the wrapped lines of one."""
    later = [(column, cell.text) for line in group[1:] for column, cell in line]
    if any(text[:1].islower() for _, text in later):
        return False
    if any(column and _NUMERIC.fullmatch(text) for column, text in later):
        return True
    filled = [{column for column, _ in line} for line in group]
    widest = max(filled, key=len)
    return len(group) > 2 and sum(columns == widest for columns in filled) > 0.6 * len(group)


def _columns(cells: Sequence[Sequence[Fragment]]) -> list[float]:
    """The middles of the gutters that divide the columns."""
    widest = max(cells, key=len)
    gutters = _gutters(widest)
    for line in cells:
        open_gutters = _open_gutters(gutters, line)
        gutters = open_gutters if len(open_gutters) == len(gutters) else gutters
    return [median(gutter) for gutter in gutters]


def _column(cell: Fragment, columns: list[float]) -> int:
    middle = (cell.x0 + cell.x1) / 2
    return sum(middle > column for column in columns)
