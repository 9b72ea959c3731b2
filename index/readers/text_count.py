"""The count of a text's numbered blocks, which tells where the next one begins."""

import re
from collections.abc import Sequence

from index.markers import split_marker
from index.roman import roman_value

SENTENCE_END = re.compile(r"[.:;!?)”\"*。；：！？）]$|[;,]\s+(?:and|or|et|ou)$")
_TITLE_LENGTH = 90
TITLE_LINES = 4
_ROMAN_TITLE = re.compile(r"^([IVXL]{1,6})\.\s+[^\W\d_a-z].{0,120}$")


class Count:
    """The numbers that a text's blocks begin with: the next one is trusted at a line's start, whatever stands before it.

    A count that begins within another, as a list's or that of the titles between numbered paragraphs, leaves that one open.
    """

    def __init__(self) -> None:
        self._open: dict[str, list[int]] = {}

    def take(self, line: str) -> None:
        """Count the number that a block begins with."""
        roman = _ROMAN_TITLE.match(line)
        if roman:
            self._open["roman"] = [roman_value(roman.group(1))]
        marker = split_marker(f"{line} X")
        if marker.form not in ("decimal", "dotted") or marker.number is None:
            return
        counts = self._open.setdefault(marker.prefix, [])
        within = next((depth for depth in range(len(counts) - 1, -1, -1) if counts[depth] == marker.number - 1), None)
        if within is not None:
            counts[within:] = [marker.number]
        elif counts and marker.number <= counts[-1]:
            counts.append(marker.number)
        else:
            counts[-1:] = [marker.number]

    def expects(self, line: str, pending: Sequence[str]) -> bool:
        """Whether a line begins with the next number, or with 1 below a title, and a capital or nothing comes after it."""
        roman = _ROMAN_TITLE.match(line)
        if roman:
            return roman_value(roman.group(1)) - 1 in self._open.get("roman", [0])
        marker = split_marker(f"{line} X")
        if marker.form not in ("decimal", "dotted") or marker.number is None or not marker.rest.lstrip("“«\"‘'([")[:1].isupper():
            return False
        if marker.number == 1:
            return is_title(pending) or marker.prefix not in self._open
        return marker.number - 1 in self._open.get(marker.prefix, [])


def is_title(lines: Sequence[str], most: int = TITLE_LINES) -> bool:
    """Whether lines may be those of a title: few, short, without a number in front and a full stop at the end."""
    if not 0 < len(lines) <= most or not lines[0][:1].isupper() or split_marker(lines[0]).form != "none":
        return False
    return not lines[-1].endswith(",") and all(len(line) < _TITLE_LENGTH and not re.search(r"[.:;!?]$", line) for line in lines)
