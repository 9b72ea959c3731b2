"""Roman numerals, written and read."""

import re
from itertools import pairwise
from typing import Final

_WORTH: Final = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
                 (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LETTERS: Final = {"i": 1, "v": 5, "x": 10, "l": 50}
_NUMERAL = re.compile(r"(?=.)(?:xl|x{0,3})(?:ix|iv|v?i{0,3})")
_LARGEST = 4000


def roman(number: int) -> str:
    """A number in small Roman numerals; one that is too large for them in digits."""
    if not 0 < number < _LARGEST:
        return str(number)
    written = ""
    for worth, numeral in _WORTH:
        count, number = divmod(number, worth)
        written += numeral * count
    return written


def roman_value(numeral: str) -> int:
    """The value of a Roman numeral below 50 in large or small letters, 0 for a text that is none: "C", "D" and "L" are letters first."""
    if not _NUMERAL.fullmatch(numeral.lower()):
        return 0
    values = [_LETTERS[letter] for letter in numeral.lower()]
    return sum(-one if one < after else one for one, after in pairwise([*values, 0]))
