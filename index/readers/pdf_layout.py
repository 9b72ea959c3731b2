"""The reading order of a PDF page: one column, two, or bands of both one above the other."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from index.language import language_of
from index.markers import split_marker
from index.readers.pdf_lines import Fragment, Line, lines_of, split_at

_MIN_LINES = 5
_MIN_FILL = 0.55
_MIN_GUTTER = 7.0
_MAX_DEPTH = 3
_MAX_INDENT = 60.0
_ALIGNED = 3.0
_WIDE = 0.7
_NUMBERED_CLOSE = 0.35


class Column(NamedTuple):
    """Lines that are read one after the other, and the margins between which they are set.

    `is_translation` says that it is the right one of two columns that say the same in two languages.
    """

    lines: tuple[Line, ...]
    left: float
    right: float
    is_translation: bool = False


class _Band(NamedTuple):
    rows: tuple[Line, ...]
    split: bool


def columns_of(fragments: Sequence[Fragment], depth: int = 0) -> list[Column]:
    """The columns of a page in reading order; a heading over both columns is a column of its own."""
    rows = lines_of(fragments)
    if not rows:
        return []
    gutter = _gutter(rows) if depth < _MAX_DEPTH else None
    if gutter is None:
        return [_column(rows)]
    columns: list[Column] = []
    for band in _bands(rows, gutter):
        if band.split:
            pieces = [fragment for row in band.rows for fragment in row.fragments]
            left, right = [f for f in pieces if f.x1 <= gutter], [f for f in pieces if f.x1 > gutter]
            translated = say_the_same(lines_of(left), lines_of(right))
            columns += columns_of(left, depth + 1)
            columns += [column._replace(is_translation=translated) for column in columns_of(right, depth + 1)]
        else:
            columns.append(_column(list(band.rows)))
    return columns


def _column(rows: list[Line]) -> Column:
    return Column(tuple(rows), min(row.x0 for row in rows), max(row.x1 for row in rows))


def _gutter(rows: list[Line]) -> float | None:
    """The x of an empty strip that divides running text into two columns."""
    left, right = min(row.x0 for row in rows), max(row.x1 for row in rows)
    width = right - left
    found: list[tuple[int, float, float]] = []
    for x in _candidates(rows, left + 0.25 * width, right - 0.25 * width):
        bands = [band for band in _bands(rows, x) if band.split]
        if bands:
            found.append((sum(len(band.rows) for band in bands), min(_strip(band, x) for band in bands), x))
    most = max((lines for lines, _, _ in found), default=0)
    return max(((strip, x) for lines, strip, x in found if lines >= 0.8 * most), default=(0.0, None))[1]


def _strip(band: _Band, x: float) -> float:
    """How wide the empty strip around x is."""
    fragments = [fragment for row in band.rows for fragment in row.fragments]
    return min(f.x0 for f in fragments if f.x1 > x) - max(f.x1 for f in fragments if f.x1 <= x)


def _candidates(rows: list[Line], low: float, high: float) -> list[float]:
    """Places just left of where several fragments begin, or words after a gap nearly as wide, the likeliest first."""
    begins: dict[int, list[float]] = {}
    for x in (x for row in rows for fragment in row.fragments for x in _begins(fragment) if low <= x <= high + 20):
        begins.setdefault(round(x / 6), []).append(x)
    ranked = sorted(begins.values(), key=len, reverse=True)[:4]
    return [_left_of_numbers(rows, min(places)) - _MIN_GUTTER / 2 for places in ranked if len(places) >= _MIN_LINES]


def _begins(fragment: Fragment) -> list[float]:
    return [fragment.x0, *(seam.x1 for seam in fragment.seams if seam.x1 - seam.x0 > _WIDE * fragment.size)]


def _left_of_numbers(rows: list[Line], x: float) -> float:
    """Where a column begins whose lines begin at x: at the numbers that hang in front of them, where it has such."""
    numbers = [
        number.x0
        for row in rows
        for number, text in pairwise(row.fragments)
        if abs(text.x0 - x) < _ALIGNED and text.x0 - number.x1 < _MAX_INDENT and _is_number(number)
    ]
    close = [
        fragment.x0
        for row in rows
        for fragment in row.fragments
        if 0 < x - fragment.x0 < _MAX_INDENT and any(abs(seam.x1 - x) < _ALIGNED for seam in fragment.seams[:1]) and _has_number(fragment)
    ]
    return min([*numbers, *close], default=x)


def _has_number(fragment: Fragment) -> bool:
    """Whether the first wider gap in a fragment is that after a number."""
    return split_marker(f"{fragment.text[: fragment.seams[0].offset].strip()} X").rest == "X"


def _is_number(fragment: Fragment) -> bool:
    """Whether a fragment is a number, letter or bullet that stands apart from its text."""
    return split_marker(f"{fragment.text} X").rest == "X"


def _bands(rows: list[Line], x: float) -> list[_Band]:
    """Runs of rows that a strip at x divides, and the rows between them that cross it."""
    bands: list[_Band] = []
    run: list[tuple[Line, Line]] = []
    for row in rows:
        divided = Line(tuple(piece for fragment in row.fragments for piece in _divided(fragment, x)))
        if any(fragment.x0 < x and fragment.x1 > x - 1 for fragment in divided.fragments):
            bands, run = [*_close(bands, run, x), _Band((row,), split=False)], []
        else:
            run.append((row, divided))
    return _joined(_close(bands, run, x))


def _divided(fragment: Fragment, x: float) -> list[Fragment]:
    """A fragment in two where it has a gap at x, as words of two columns that stand close to each other."""
    return split_at(fragment, x - 1, x + 1) if fragment.x0 < x < fragment.x1 else [fragment]


def _close(bands: list[_Band], run: list[tuple[Line, Line]], x: float) -> list[_Band]:
    if not run:
        return bands
    split = _is_two_columns([divided for _, divided in run], x)
    return [*bands, _Band(tuple(divided if split else row for row, divided in run), split)]


def _joined(bands: list[_Band]) -> list[_Band]:
    joined: list[_Band] = []
    for band in bands:
        if joined and not band.split and not joined[-1].split:
            joined[-1] = _Band(joined[-1].rows + band.rows, split=False)
        else:
            joined.append(band)
    return joined


def _is_two_columns(rows: list[Line], x: float) -> bool:
    """Whether rows are two columns of running text, and no table: both sides are filled, and their breaks differ."""
    left = [f for row in rows for f in row.fragments if f.x1 <= x]
    right = [f for row in rows for f in row.fragments if f.x1 > x]
    lines = lines_of(left), lines_of(right)
    if min(len(lines[0]), len(lines[1])) < _MIN_LINES:
        return False
    if not all(_is_filled(side) and _is_running(side) for side in lines):
        return False
    if _counts_on(*lines) or say_the_same(*lines):
        return True
    starts = _starts(lines[0]), _starts(lines[1])
    shared = sum(any(abs(a - b) < 3 for b in starts[1]) for a in starts[0])
    return not (len(starts[0]) >= 2 and shared >= 0.8 * len(starts[0]) and shared >= 0.8 * len(starts[1]))


def _is_filled(side: list[Line]) -> bool:
    texts = [[f for f in line.fragments if not _is_number(f)] or line.fragments for line in side]
    width = max(line.x1 for line in side) - min(text[0].x0 for text in texts)
    filled = [sum(f.x1 - f.x0 for f in text) / max(width, 1) for text in texts]
    return width > 60 and median(filled) > _MIN_FILL and sum(fill > 0.75 for fill in filled) >= 0.4 * len(filled)


def _is_running(side: list[Line]) -> bool:
    """Whether lines are those of running text: several words each, most close below the one before; fewer where short paragraphs count."""
    close = sum(after.y - before.y < 1.45 * after.size for before, after in pairwise(side))
    numbered = sum(split_marker(line.text).form != "none" for line in side) >= _MIN_LINES
    enough = _NUMBERED_CLOSE if numbered else 0.5
    return median([len(line.text.split()) for line in side]) >= 3 and close >= enough * (len(side) - 1)


def _counts_on(left: list[Line], right: list[Line]) -> bool:
    """Whether the right side's first paragraph has the number after the left side's last, as no row of a table has."""
    numbers = [[split_marker(line.text).number for line in side] for side in (left, right)]
    counted = [[number for number in side if number is not None] for side in numbers]
    run = [number for side in counted for number in side]
    return min(map(len, counted)) > 1 and all(after == before + 1 for before, after in pairwise(run))


def say_the_same(left: list[Line], right: list[Line]) -> bool:
    """Whether two sides are one text in two languages, side by side: each known, or with equal numbers on a level."""
    languages = [language_of(" ".join(line.text for line in side)) for side in (left, right)]
    if all(languages):
        return languages[0] != languages[1]
    numbered = [(line.y, marker.form, marker.number) for line in left if (marker := split_marker(line.text)).number is not None]
    others = [(line.y, marker.form, marker.number) for line in right if (marker := split_marker(line.text)).number is not None]
    level = sum(any(abs(a[0] - b[0]) < _ALIGNED and a[1:] == b[1:] for b in others) for a in numbered)
    return level > 1 and level >= 0.8 * max(len(numbered), len(others))


def _starts(side: list[Line]) -> list[float]:
    """The baselines of lines after a wider gap."""
    steps = [after.y - before.y for before, after in pairwise(side)]
    usual = median(steps) if steps else 0
    return [after.y for step, after in zip(steps, side[1:], strict=False) if step > 1.25 * usual]
