"""The rows of a table on a PDF page: which lines are one row, which cells stand in which column."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from index.markers import split_marker
from index.readers.pdf_lines import Fragment, split_at
from index.readers.pdf_ruled_heads import ruled_gutters
from index.readers.pdf_spans import spanned_groups
from index.readers.pdf_tables import MASTHEAD, gutters_of, join, open_gutters, split_at_gutters
from index.readers.pdf_words import Rule
from index.table_cells import is_figure

_MIN_BESIDE = 3
_CUT = re.compile(r"\d\s?[,/–—-]$")
_MOST_LEFT, _FAR = 2.5, 1.7


def rows_of(lines: Sequence[Sequence[Fragment]], rules: Sequence[Rule]) -> list[list[Fragment | None]]:
    """A table's rows, each a list of cells, None for an empty one; a cell's wrapped lines are joined, but not over a rule."""
    lines = _with_figures_apart(lines)
    gutters = ruled_gutters(lines, rules) or _common_gutters(lines)
    if any(MASTHEAD.fullmatch(cell.text) for line in lines for cell in line):
        return _masthead(lines, [median(gutter) for gutter in gutters])
    lines = [[piece for cell in line for piece in split_at_gutters(cell, gutters)] for line in lines]
    columns = [median(gutter) for gutter in gutters]
    across = _rules_across(lines, rules)
    groups = [[[(_column(cell, columns), cell) for cell in line] for line in group] for group in _close_groups(lines, columns)]
    if not any(_are_rows(group) for group in groups):
        spanned = spanned_groups([line for group in groups for line in group], _usual_step(lines, columns))
        if spanned is not None:
            return _with_paragraphs([_row_of_lines(group) for group in spanned])
    rows = [row for group in groups for row in _rows_in(group, across)]
    return rows if across[2:] else _with_paragraphs(rows)


def _with_figures_apart(lines: Sequence[Sequence[Fragment]]) -> Sequence[Sequence[Fragment]]:
    """The lines, those figures a cell of their own that words follow closely, and that end where figures above and below them end."""
    ends = [cell.x1 for line in lines for cell in line if is_figure(cell.text)]

    def parted(cell: Fragment) -> list[Fragment]:
        seam = cell.seams[0] if cell.seams else None
        aligned = seam is not None and sum(abs(end - seam.x0) < 1 for end in ends) >= _MIN_BESIDE
        if seam is None or not aligned or not is_figure(cell.text[: seam.offset].strip()) or is_figure(cell.text):
            return [cell]
        return split_at(cell, seam.x0, seam.x1)

    return [[piece for cell in line for piece in parted(cell)] for line in lines]


def _rows_in(group: Sequence[Sequence[tuple[int, Fragment]]], across: Sequence[float]) -> list[list[Fragment | None]]:
    """The rows that lines close to each other are: each line is one, or they are the wrapped lines of one."""
    rows: list[dict[int, Fragment]] = []
    apart = _are_rows(group)
    for number, line in enumerate(group):
        taken = {column for column, _ in line}
        ruled = number > 0 and _is_between(across, group[number - 1][0][1], line[0][1])
        begins = number == 0 or ruled or len(taken) < len(line) or (apart and 0 in taken and len(taken) > 1)
        if begins or (apart and _is_far(group[number - 1], line)) or any(_is_another(rows[-1].get(placed[0]), *placed) for placed in line):
            rows.append({})
        for column, cell in line:
            rows[-1][column] = join(rows[-1][column], cell) if column in rows[-1] else cell
    return [_cells_in_order(row) for row in rows]


def _is_far(above: Sequence[tuple[int, Fragment]], below: Sequence[tuple[int, Fragment]]) -> bool:
    """Whether a line without a first cell stands as far below the one above as no wrapped line does."""
    first = below[0][1]
    return first.y - above[0][1].y > _FAR * first.size and all(cell.text[:1].isupper() for _, cell in below)


def _is_another(above: Fragment | None, column: int, below: Fragment) -> bool:
    """Whether a cell is not the next line of the one above: it has the number after that one's, or both are figures."""
    if above is None:
        return False
    if column == 0:
        number, following = split_marker(above.text).number, split_marker(below.text).number
        return number is not None and following == number + 1
    return is_figure(above.text) and is_figure(below.text) and not _CUT.search(above.text)


def _row_of_lines(lines: Sequence[Sequence[tuple[int, Fragment]]]) -> list[Fragment | None]:
    row: dict[int, Fragment] = {}
    for column, cell in (placed for line in lines for placed in line):
        row[column] = join(row[column], cell) if column in row else cell
    return _cells_in_order(row)


def _cells_in_order(row: dict[int, Fragment]) -> list[Fragment | None]:
    return [row.get(column) for column in range(max(row) + 1)]


def _with_paragraphs(rows: Sequence[list[Fragment | None]]) -> list[list[Fragment | None]]:
    """The rows, those joined to the one above that fill none of the first columns: the later paragraphs of its cells."""
    width = max(map(len, rows))
    joined: list[list[Fragment | None]] = []
    for row in rows:
        filled = [column for column, cell in enumerate(row) if cell]
        apart = min(filled) < max(2, width / 2) or any(cell and is_figure(cell.text) for cell in row)
        above = joined[-1] if joined else []
        if apart or not all(column < len(above) and above[column] for column in filled):
            joined.append(row)
        else:
            joined[-1] = [_both(cell, row[column] if column < len(row) else None) for column, cell in enumerate(above)]
    return joined


def _both(above: Fragment | None, below: Fragment | None) -> Fragment | None:
    return join(above, below) if above and below else above or below


def _masthead(lines: Sequence[Sequence[Fragment]], columns: list[float]) -> list[list[Fragment | None]]:
    """The lines of a masthead, column by column: the body's name on several lines, then "Distr.: General" and the date."""
    cells = [cell for line in lines for cell in line]
    return [[cell] for cell in sorted(cells, key=lambda cell: (_column(cell, columns), cell.y))]


def _rules_across(lines: Sequence[Sequence[Fragment]], rules: Sequence[Rule]) -> list[float]:
    """The heights of the rules over most of a table's width."""
    left, right = min(line[0].x0 for line in lines), max(line[-1].x1 for line in lines)
    return [rule.y for rule in rules if not rule.is_upright and min(rule.x1, right) - max(rule.x0, left) > 0.7 * (right - left)]


def _is_between(rules: Sequence[float], above: Fragment, below: Fragment) -> bool:
    return any(above.y < rule < below.y - 0.5 * below.size for rule in rules)


def _close_groups(lines: Sequence[Sequence[Fragment]], columns: list[float]) -> list[list[Sequence[Fragment]]]:
    """The lines in groups between which there is more space than between the lines of one column."""
    usual = _usual_step(lines, columns)
    groups = [[lines[0]]]
    for before, line in pairwise(lines):
        if line[0].y - before[0].y > 1.25 * usual * line[0].size:
            groups.append([])
        groups[-1].append(line)
    return groups


def _usual_step(lines: Sequence[Sequence[Fragment]], columns: list[float]) -> float:
    """How far apart lines stand in one column, as a multiple of the letters' size; lines of two columns that are not level come closer."""
    cells: dict[int, list[Fragment]] = {}
    for cell in (cell for line in lines for cell in line):
        cells.setdefault(_column(cell, columns), []).append(cell)
    steps = [(after.y - before.y) / after.size for column in cells.values() for before, after in pairwise(column)]
    return min((step for step in steps if step > 0.9), default=1.0)


def _are_rows(group: Sequence[Sequence[tuple[int, Fragment]]]) -> bool:
    """Whether lines that stand close together are rows, not the wrapped lines of one."""
    later = [(column, cell.text) for line in group[1:] for column, cell in line]
    if any(text[:1].islower() for _, text in later):
        return False
    if any(column and is_figure(text) for column, text in later):
        return True
    filled = [{column for column, _ in line} for line in group]
    widest = max(filled, key=len)
    whole = sum(columns == widest or (0 in columns and len(columns) > 1) for columns in filled)
    return len(group) > 2 and whole > 0.6 * len(group)


def _common_gutters(cells: Sequence[Sequence[Fragment]]) -> list[tuple[float, float]]:
    """The gutters that divide the columns, as wide as all lines leave them: those of the line with most cells, and what others have."""
    widest = max(cells, key=len)
    gutters = gutters_of(widest)
    for line in cells:
        kept = open_gutters(gutters, line)
        gutters = kept if len(kept) == len(gutters) else gutters
    for gutter in sorted({gap for line in cells for gap in gutters_of(line)}):
        if not any(low < gutter[1] and gutter[0] < high for low, high in gutters):
            gutters = _with_gutter(gutters, gutter, cells)
    return gutters


def _with_gutter(
    gutters: list[tuple[float, float]], gutter: tuple[float, float], cells: Sequence[Sequence[Fragment]]
) -> list[tuple[float, float]]:
    """The gutters with one more, where no line crosses it and several have cells in the columns on both of its sides."""
    left = [gutter]
    for line in cells:
        left = open_gutters(left, line)
    ends = [0.0, *(edge for gap in sorted([*gutters, *left]) for edge in gap), float("inf")]
    columns = list(zip(ends[::2], ends[1::2], strict=True))
    filled = [sum(low - 1 <= cell.x0 and cell.x1 <= high + 1 for line in cells for cell in line) for low, high in columns]
    return sorted([*gutters, *left]) if left and min(filled) >= _MIN_BESIDE else gutters


def _column(cell: Fragment, columns: list[float]) -> int:
    """The column that a cell stands in; one that reaches over several belongs to the first."""
    begin = cell.x0 + min(0.25 * (cell.x1 - cell.x0), _MOST_LEFT * cell.size)
    return sum(begin > column for column in columns)
