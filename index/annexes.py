"""Annexes within annexes: a decision that stands in annex III may have an annex I of its own."""

from collections.abc import Sequence
from dataclasses import replace

from index.headings import NESTED, Heading
from index.roman import roman_value


def nest_annexes(headings: dict[int, Heading]) -> None:
    """Tell annexes within annexes, whose numerals go back, from those of the document, whose numerals grow.

    One that goes back is taken to be nested where it is set smaller than the annex that it stands in or, where the
    format tells no sizes, where the numerals go on later as though it were not there. Others begin another text.
    """
    positions = [position for position in sorted(headings) if headings[position].is_part and _count(headings[position])]
    standing: Heading | None = None
    for index, position in enumerate(positions):
        heading = headings[position]
        later = [headings[p] for p in positions[index + 1 :]]
        if standing is not None and _word(heading) == _word(standing) and _is_nested(heading, standing, later):
            headings[position] = replace(heading, family=NESTED)
        else:
            standing = heading


def _is_nested(heading: Heading, standing: Heading, later: Sequence[Heading]) -> bool:
    last, inner = _count(standing), _count(heading)
    if inner > last:
        return False
    if heading.level and standing.level:
        return standing.level < heading.level
    for after in map(_count, later):
        if after == inner + 1:
            inner = after
        elif after > last:
            return after == last + 1
        else:
            inner = after
    return False


def _word(heading: Heading) -> str:
    return heading.key.split()[0]


def _count(heading: Heading) -> int:
    """An annex's numeral as a number, 0 for one without: "IV", "4" and "D" are 4."""
    numeral = heading.numeral
    return int(numeral) if numeral.isdecimal() else roman_value(numeral) or (ord(numeral) - 64 if len(numeral) == 1 else 0)
