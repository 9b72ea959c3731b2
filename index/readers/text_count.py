"""The count of a text's numbered blocks, which tells where the next one begins."""

import re
from collections.abc import Sequence

from index.markers import roman_value, split_marker

SENTENCE_END = re.compile(r"[.:;!?)”\"*]$|[;,]\s+(?:and|or|et|ou)$")
_TITLE_LENGTH = 90
_ROMAN_TITLE = re.compile(r"^([IVXL]{1,6})\.\s+[^\W\d_a-z].{0,120}$")


class Count:
    """The numbers that a text's blocks begin with: the next one is trusted at a line's start, whatever stands before it."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def take(self, line: str) -> None:
        """Count the number that a block begins with."""
        roman = _ROMAN_TITLE.match(line)
        if roman:
            self._last["roman"] = roman_value(roman.group(1))
        marker = split_marker(f"{line} X")
        if marker.form in ("decimal", "dotted") and marker.number is not None:
            self._last[marker.prefix] = marker.number

    def expects(self, line: str, pending: Sequence[str]) -> bool:
        """Whether a line begins with the next number, or with 1 below a title, and a capital or nothing comes after it."""
        roman = _ROMAN_TITLE.match(line)
        if roman:
            return roman_value(roman.group(1)) == self._last.get("roman", 0) + 1
        marker = split_marker(f"{line} X")
        if marker.form not in ("decimal", "dotted") or not marker.rest[0].isupper():
            return False
        below_title = len(pending) == 1 and len(pending[0]) < _TITLE_LENGTH and not SENTENCE_END.search(pending[0])
        return marker.number == (1 if below_title and marker.number == 1 else self._last.get(marker.prefix, 0) + 1)
