"""Ruled tables on a PDF page: cells between drawn lines."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from index.readers.pdf_lines import Fragment, lines_of, split_at
from index.readers.pdf_words import Rule

_NEAR = 3.0
_MIN_HEIGHT = 12.0
_MOST_OPEN = 0.2


class Grid(NamedTuple):
    """A ruled table: its upright lines, the heights of the lines between its rows, from top to bottom, and all its level lines."""

    uprights: tuple[Rule, ...]
    levels: tuple[float, ...]
    lines: tuple[Rule, ...]

    @property
    def top(self) -> float:
        """Where it begins."""
        return self.levels[0]

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.levels[-1]

    def is_open(self, level: int, left: float, right: float) -> bool:
        """Whether no line is drawn at a level between two places: a cell there goes on in the row below."""
        y = self.levels[level]
        drawn = sum(max(0.0, min(rule.x1, right) - max(rule.x0, left)) for rule in self.lines if abs(rule.y - y) < _NEAR)
        return drawn < _MOST_OPEN * (right - left)


def find_grids(rules: Sequence[Rule]) -> list[Grid]:
    """The page's ruled tables, from top to bottom; a frame without a line inside is none."""
    grids = []
    uprights = _merged(rule for rule in rules if rule.is_upright)
    for group in _groups([upright for upright in uprights if _is_met(upright, rules)]):
        left, right = min(rule.x0 for rule in group), max(rule.x1 for rule in group)
        top, bottom = min(rule.y0 for rule in group), max(rule.y1 for rule in group)
        levels = _levels(rules, sorted(rule.x0 for rule in group), top, bottom)
        inside = [rule for rule in group if left + _NEAR < rule.x0 < right - _NEAR]
        outer = len(group) - len(inside)
        if len(levels) >= 2 and (len(inside) >= 2 or (inside and outer >= 2)) and bottom - top > _MIN_HEIGHT:
            lines = tuple(rule for rule in rules if not rule.is_upright and top - _NEAR < rule.y < bottom + _NEAR)
            grids.append(Grid(tuple(group), levels, lines))
    return sorted(grids, key=lambda grid: grid.top)


def rows_in(grid: Grid, fragments: Iterable[Fragment]) -> list[list[list[Fragment]]]:
    """The rows of a ruled table, as cells of fragments, in the row where it begins what stands in a cell beside several.

    Empty rows are left out, and so are empty cells behind the last that is not.
    """
    rows: list[dict[int, list[Fragment]]] = []
    columns = sorted({round(rule.x0) for rule in grid.uprights})
    inside = [fragment for fragment in fragments if is_inside(fragment, grid)]
    for level, (top, bottom) in enumerate(zip(grid.levels, grid.levels[1:], strict=False)):
        band = [fragment for fragment in inside if top < fragment.y - 0.3 * fragment.size <= bottom]
        edges = _edges(grid, top, bottom)
        rows.append({})
        for number, cell in _cells(band, edges, columns).items():
            begun = _first_row(grid, level, edges, columns[number]) if level else level
            rows[begun].setdefault(number, []).extend(cell)
    return [[row.get(number, []) for number in range(max(row) + 1)] for row in rows if row]


def _edges(grid: Grid, top: float, bottom: float) -> list[int]:
    """Where the cells between two levels end."""
    middle = (top + bottom) / 2
    return sorted({round(rule.x0) for rule in grid.uprights if rule.y0 - _NEAR < middle < rule.y1 + _NEAR})


def _first_row(grid: Grid, level: int, edges: Sequence[int], left: float) -> int:
    """The row in which the cell begins that stands at a place below a level."""
    right = min((edge for edge in edges if edge > left + _NEAR), default=left)
    while level and right > left and grid.is_open(level, left + _NEAR, right - _NEAR):
        level -= 1
    return level


def is_inside(fragment: Fragment, grid: Grid) -> bool:
    """Whether a fragment stands between a table's first and last line."""
    return grid.top < fragment.y - 0.3 * fragment.size <= grid.bottom


def _cells(band: list[Fragment], edges: Sequence[int], columns: Sequence[int]) -> dict[int, list[Fragment]]:
    """The filled cells of a row between its upright `edges`, by the table's column; one over several stands in the first."""
    pieces = band
    for edge in edges:
        pieces = [piece for fragment in pieces for piece in _divided(fragment, edge)]
    cells: dict[int, list[Fragment]] = {}
    for piece in pieces:
        left = max((edge for edge in edges if edge < (piece.x0 + piece.x1) / 2), default=columns[0])
        cells.setdefault(max(0, sum(column <= left + _NEAR for column in columns) - 1), []).append(piece)
    return {number: [f for line in lines_of(cell) for f in line.fragments] for number, cell in cells.items()}


def _divided(fragment: Fragment, edge: float) -> list[Fragment]:
    return split_at(fragment, edge - _NEAR, edge + _NEAR) if fragment.x0 < edge - 1 and fragment.x1 > edge + 1 else [fragment]


def _merged(uprights: Iterable[Rule]) -> list[Rule]:
    """Upright pieces one below the other as one line."""
    merged: list[Rule] = []
    for rule in sorted(uprights, key=lambda rule: (round(rule.x0 / 2), rule.y0)):
        last = merged[-1] if merged else None
        if last is not None and abs(last.x0 - rule.x0) < _NEAR and rule.y0 <= last.y1 + _NEAR:
            merged[-1] = last._replace(y1=max(last.y1, rule.y1))
        else:
            merged.append(rule)
    return merged


def _is_met(upright: Rule, rules: Sequence[Rule]) -> bool:
    """Whether an upright line is met by a level one, as in a table; the line along a turned page's head is not."""
    return any(
        not rule.is_upright and rule.x0 - _NEAR < upright.x0 < rule.x1 + _NEAR and upright.y0 - _NEAR < rule.y < upright.y1 + _NEAR
        for rule in rules
    )


def _groups(uprights: Iterable[Rule]) -> list[list[Rule]]:
    """Upright lines that stand beside each other, or directly go on below."""
    groups: list[list[Rule]] = []
    for rule in sorted(uprights, key=lambda rule: rule.y0):
        if groups and rule.y0 <= max(other.y1 for other in groups[-1]) + _NEAR:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return groups


def _levels(rules: Sequence[Rule], columns: Sequence[float], top: float, bottom: float) -> tuple[float, ...]:
    """The heights at which lines are drawn over most of the table's width, or over whole cells from edge to edge."""
    left, right = columns[0], columns[-1]
    drawn: dict[int, list[Rule]] = {}
    for rule in rules:
        if not rule.is_upright and top - _NEAR < rule.y < bottom + _NEAR:
            place = next((key for key in (round(rule.y / 2) + shift for shift in (0, -1, 1)) if key in drawn), round(rule.y / 2))
            drawn.setdefault(place, []).append(rule)
    widths = {key: sum(max(0.0, min(rule.x1, right) - max(rule.x0, left)) for rule in level) for key, level in drawn.items()}
    levels = {level[0].y for key, level in drawn.items() if widths[key] > 0.6 * (right - left) or _meets_edges(level, columns)}
    return tuple(sorted(levels | {top, bottom}))


def _meets_edges(level: Sequence[Rule], columns: Sequence[float]) -> bool:
    """Whether lines of one height reach from an upright line to another, as what underlines words does not."""
    begin, end = min(rule.x0 for rule in level), max(rule.x1 for rule in level)
    covered = sum(rule.x1 - rule.x0 for rule in level) > 0.9 * (end - begin)
    met = [column for column in columns if min(abs(column - begin), abs(column - end)) < _NEAR]
    return covered and len(met) > 1
