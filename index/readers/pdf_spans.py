"""Tables whose first column's cells reach over several rows: the rows are told by the other columns."""

from collections.abc import Sequence
from itertools import pairwise

from index.readers.pdf_lines import Fragment

_MIN_LINES = 4
_CLOSE, _APART = 1.25, 1.4

Placed = list[tuple[int, Fragment]]


def spanned_groups(lines: Sequence[Placed], step: float) -> list[list[Placed]] | None:
    """The lines of a table in rows, where a cell of the first column goes on beside several of them; None for other tables.

    Lines are given as their cells with the columns in which they stand, `step` is the usual distance of lines in one
    column, as a multiple of the letters' size.
    """
    rest = [[cell for cell in line if cell[0]] for line in lines]
    groups = _groups([line for line in rest if line], step)
    spans = _groups([[cell for cell in line if not cell[0]] for line in lines if not line[0][0]], step)
    starts = [_y(group[0]) for group in groups]
    if len(groups) < 2 or not any(_is_text(span) and _rows_beside(span, groups) > 1 for span in spans):
        return None
    rows = [list(group) for group in groups]
    for span in spans:
        top = _y(span[0])
        within = [number for number, start in enumerate(starts) if start <= top + 0.5 * span[0][0][1].size]
        rows[within[-1] if within else 0] += span
    return rows


def _groups(lines: Sequence[Placed], step: float) -> list[list[Placed]]:
    groups: list[list[Placed]] = []
    for number, line in enumerate(lines):
        if not number or _y(line) - _y(lines[number - 1]) > _CLOSE * step * line[0][1].size:
            groups.append([])
        groups[-1].append(line)
    return groups


def _y(line: Placed) -> float:
    return line[0][1].y


def _is_text(span: list[Placed]) -> bool:
    """Whether lines of the first column are those of one text, and no names below each other."""
    running = sum(line[0][1].text[:1].islower() for line in span[1:])
    return len(span) >= _MIN_LINES and 2 * running > len(span) - 1


def _rows_beside(span: list[Placed], groups: list[list[Placed]]) -> int:
    """How many rows of two cells and more begin beside a cell of the first column, after a gap that its lines do not have."""
    top, bottom = _y(span[0]) - 1, _y(span[-1]) + 1
    begun = [after for before, after in pairwise(groups) if top <= _y(after[0]) <= bottom and _gap(before, after) > _APART]
    return 1 + sum(len(group[0]) > 1 for group in begun)


def _gap(before: list[Placed], after: list[Placed]) -> float:
    return (_y(after[0]) - _y(before[-1])) / after[0][0][1].size
