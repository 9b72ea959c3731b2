"""Columns of a table that the rules below its heads show, where there is one for each of them."""

from collections.abc import Sequence
from itertools import pairwise

from index.readers.pdf_lines import Fragment, split_at
from index.readers.pdf_words import Rule

_MIN_COLUMNS = 3
_WIDEST_GAP = 20.0
_NEAR, _MOST_CROSSED = 6.0, 0.1


def ruled_gutters(lines: Sequence[Sequence[Fragment]], rules: Sequence[Rule]) -> list[tuple[float, float]]:
    """The gaps between rules side by side in or above a table, given as its lines' cells; none where text crosses them."""
    left, right = min(line[0].x0 for line in lines), max(line[-1].x1 for line in lines)
    bottom = lines[-1][0].y
    levels: dict[int, list[Rule]] = {}
    for rule in rules:
        if not rule.is_upright and rule.y < bottom:
            levels.setdefault(round(rule.y), []).append(rule)
    for _, level in sorted(levels.items(), reverse=True):
        beside = sorted(level)
        gaps = [(before.x1, after.x0) for before, after in pairwise(beside)]
        apart = len(beside) >= _MIN_COLUMNS and all(0 < high - low < _WIDEST_GAP for low, high in gaps)
        over = beside[0].x0 - _NEAR < left and right < beside[-1].x1 + _NEAR
        if apart and over and _crossed(lines, gaps) <= _MOST_CROSSED * len(lines):
            return gaps
    return []


def _crossed(lines: Sequence[Sequence[Fragment]], gaps: Sequence[tuple[float, float]]) -> int:
    """How many lines have words over a gap."""
    return sum(any(_crosses(cell, gap) for cell in line for gap in gaps) for line in lines)


def _crosses(cell: Fragment, gap: tuple[float, float]) -> bool:
    low, high = gap
    return cell.x0 < low - 1 and cell.x1 > high + 1 and len(split_at(cell, low, high)) == 1
