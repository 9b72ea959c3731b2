"""What a browser writes in front of a list's items, as the structure parser understands it."""

import re
from collections.abc import Sequence

from index.readers.html_tree import Node

_BY_TYPE = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_ROMAN_LETTERS = "m cm d cd c xc l xl x ix v iv i"
_ROMAN_WORTH = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_INTEGER = re.compile(r"\s*([+-]?\d{1,9})")


_COUNTERS = re.compile(r"\bli\s*::?before\s*\{[^{}]*\bcontent\s*:[^;{}]*\bcounters\(\s*[\w-]+\s*,\s*([\"'])\.\1")


def counts_through(sheets: Sequence[str]) -> bool:
    """Whether a page's style numbers the items of lists within lists "1.1", with CSS counters."""
    return any(_COUNTERS.search(sheet) for sheet in sheets)


class ListCount:
    """An open list and the value that its next item has.

    `above` is what stands in front of each number where lists within lists are counted "1.1": "1." or "", else None.
    """

    def __init__(self, node: Node, above: str | None = None) -> None:
        self.name = f"list {node.order}"
        self.number = ""  # of the last item
        self._above = above
        self._ordered = node.tag == "ol"
        self._type = node.style.list_type or _BY_TYPE.get(node.get("type").strip(), "")
        self._step = -1 if "reversed" in node.attributes else 1
        items = sum(1 for child in node.children if child.tag == "li" and not child.dropped)
        self._next = _integer(node.get("start"), items if self._step < 0 else 1)

    def marker(self, item: Node) -> str:
        """What stands in front of an item: "3. ", "(c) ", "- ", or nothing."""
        if not self._ordered:
            kind = item.style.list_type or self._type
            return "" if kind == "none" else "- "
        value = _integer(item.get("value"), self._next)
        self._next = value + self._step
        if self._above is not None:
            self.number = f"{self._above}{value}"
            return f"{self.number} " if self._above else f"{value}. "
        kind = _BY_TYPE.get(item.get("type").strip(), "") or item.style.list_type or self._type
        return _written(value, kind)


def _integer(text: str, otherwise: int) -> int:
    found = _INTEGER.match(text)
    return int(found.group(1)) if found else otherwise


def _written(value: int, kind: str) -> str:
    if kind == "none":
        return ""
    if kind in ("disc", "circle", "square"):
        return "- "
    if value < 1 or kind in ("", "decimal"):
        return f"{value}. "
    if kind.endswith("roman"):
        numeral = _roman(value)
        return f"{numeral.upper()}. " if kind == "upper-roman" else f"({numeral}) "
    letters = _letters(value)
    return f"{letters.upper()}. " if kind.startswith("upper") else f"({letters}) "


def _roman(value: int) -> str:
    if value >= 4000:
        return str(value)
    numeral = ""
    for worth, letters in zip(_ROMAN_WORTH, _ROMAN_LETTERS.split(), strict=True):
        numeral += letters * (value // worth)
        value %= worth
    return numeral


def _letters(value: int) -> str:
    """1 is "a", 26 "z", 27 "aa"."""
    letters = ""
    while value > 0:
        value, rest = divmod(value - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
