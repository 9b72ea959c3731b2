"""Ruled tables on a PDF page: cells between drawn lines."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from index.readers.pdf_lines import Fragment, lines_of, split_at
from index.readers.pdf_words import Rule

_NEAR = 3.0
_MIN_HEIGHT = 12.0


class Grid(NamedTuple):
    """A ruled table: its upright lines, and the heights of the lines between its rows, from top to bottom."""

    uprights: tuple[Rule, ...]
    levels: tuple[float, ...]

    @property
    def top(self) -> float:
        """Where it begins."""
        return self.levels[0]

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.levels[-1]


def find_grids(rules: Sequence[Rule]) -> list[Grid]:
    """The page's ruled tables, from top to bottom; a frame without a line inside is none."""
    grids = []
    uprights = _merged(rule for rule in rules if rule.is_upright)
    for group in _groups([upright for upright in uprights if _is_met(upright, rules)]):
        left, right = min(rule.x0 for rule in group), max(rule.x1 for rule in group)
        top, bottom = min(rule.y0 for rule in group), max(rule.y1 for rule in group)
        levels = _levels(rules, left, right, top, bottom)
        inside = [rule for rule in group if left + _NEAR < rule.x0 < right - _NEAR]
        outer = len(group) - len(inside)
        if len(levels) >= 2 and (len(inside) >= 2 or (inside and outer >= 2)) and bottom - top > _MIN_HEIGHT:
            grids.append(Grid(tuple(group), levels))
    return sorted(grids, key=lambda grid: grid.top)


def rows_in(grid: Grid, fragments: Iterable[Fragment]) -> list[list[list[Fragment]]]:
    """The rows of a ruled table, as cells of fragments; empty rows are left out, and so are empty cells behind the last that is not."""
    rows = []
    columns = sorted({round(rule.x0) for rule in grid.uprights})
    inside = [fragment for fragment in fragments if is_inside(fragment, grid)]
    for top, bottom in zip(grid.levels, grid.levels[1:], strict=False):
        band = [fragment for fragment in inside if top < fragment.y - 0.3 * fragment.size <= bottom]
        middle = (top + bottom) / 2
        edges = sorted({round(rule.x0) for rule in grid.uprights if rule.y0 - _NEAR < middle < rule.y1 + _NEAR})
        cells = _cells(band, edges, columns)
        if cells:
            rows.append(cells)
    return rows


def is_inside(fragment: Fragment, grid: Grid) -> bool:
    """Whether a fragment stands between a table's first and last line."""
    return grid.top < fragment.y - 0.3 * fragment.size <= grid.bottom


def _cells(band: list[Fragment], edges: Sequence[int], columns: Sequence[int]) -> list[list[Fragment]]:
    """The cells of a row between its upright `edges`, one for each of the table's columns; one over several stands in the first."""
    pieces = band
    for edge in edges:
        pieces = [piece for fragment in pieces for piece in _divided(fragment, edge)]
    cells: dict[int, list[Fragment]] = {}
    for piece in pieces:
        left = max((edge for edge in edges if edge < (piece.x0 + piece.x1) / 2), default=columns[0])
        cells.setdefault(max(0, sum(column <= left + _NEAR for column in columns) - 1), []).append(piece)
    found = range(max(cells) + 1) if cells else ()
    return [[f for line in lines_of(cells.get(number, ())) for f in line.fragments] for number in found]


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


def _levels(rules: Sequence[Rule], left: float, right: float, top: float, bottom: float) -> tuple[float, ...]:
    """The heights at which lines are drawn over most of the table's width."""
    drawn: dict[int, float] = {}
    heights: dict[int, float] = {}
    for rule in rules:
        if not rule.is_upright and top - _NEAR < rule.y < bottom + _NEAR:
            place = next((key for key in (round(rule.y / 2) + shift for shift in (0, -1, 1)) if key in drawn), round(rule.y / 2))
            drawn[place] = drawn.get(place, 0.0) + max(0.0, min(rule.x1, right) - max(rule.x0, left))
            heights.setdefault(place, rule.y)
    return tuple(sorted({heights[key] for key, length in drawn.items() if length > 0.6 * (right - left)} | {top, bottom}))
