"""What a browser writes in front of a list's items, as the structure parser understands it."""

import re

from index.readers.html_numerals import numeral
from index.readers.html_tree import Node

_BY_TYPE = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_INTEGER = re.compile(r"\s*([+-]?\d{1,9})")


class ListCount:
    """An open list and the value that its next item has."""

    def __init__(self, node: Node) -> None:
        self.name = f"list {node.order}"
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
    if kind.startswith("upper"):
        return f"{numeral(value, kind)}. "
    return f"({numeral(value, kind)}) "
