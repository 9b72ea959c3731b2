"""Fields that number paragraphs by themselves (AUTONUM, LISTNUM), which a file holds without what Word shows for them."""

import re
from typing import Final

from index.readers.number_formats import format_number

_FIELD: Final = re.compile(r"\s*(AUTONUM(?:LGL)?|LISTNUM)\b(.*)", re.IGNORECASE | re.DOTALL)
_SWITCH: Final = r"\\{}\s*\"?(\S)"
_NAME: Final = re.compile(r"\s*\"?([^\W\d_]\w*)")
_LEVELS: Final = {
    "outlinedefault": (("upperRoman", "{}."), ("upperLetter", "{}."), ("decimal", "{}."), ("lowerLetter", "{})"), ("decimal", "({})")),
    "": (("decimal", "{})"), ("lowerLetter", "{})"), ("lowerRoman", "{})"), ("decimal", "({})"), ("lowerLetter", "({})")),
}
_LEGAL: Final = "legaldefault"
_DEEPEST: Final = 5


class CountingFields:
    """Counts these fields through a document."""

    def __init__(self) -> None:
        self._automatic = 0
        self._counts: dict[str, list[int]] = {}

    def number(self, code: str) -> str:
        """What Word shows for a field of this code; "" for every other field."""
        found = _FIELD.match(code)
        if found is None:
            return ""
        kind, rest = found.group(1).upper(), found.group(2)
        if kind == "LISTNUM":
            return self._listed(rest)
        self._automatic += 1
        sign = re.search(_SWITCH.format("s"), rest)
        plain = "\\e" in rest
        return f"{self._automatic}{sign.group(1) if sign else '' if plain else '.'}"

    def _listed(self, rest: str) -> str:
        name = found.group(1).lower() if (found := _NAME.match(rest)) else ""
        level = min(int(_switch("l", rest) or 1), _DEEPEST)
        counts = self._counts.setdefault(name, [])
        counts[level:] = []
        counts += [0] * (level - len(counts))
        start = re.search(r"\\s\s*\"?(\d{1,4})", rest)
        counts[-1] = int(start.group(1)) if start else counts[-1] + 1
        if name == _LEGAL:
            return f"{'.'.join(str(count or 1) for count in counts)}."
        form, text = _LEVELS.get(name, _LEVELS[""])[level - 1]
        return text.format(format_number(counts[-1], form))


def _switch(name: str, rest: str) -> str:
    found = re.search(_SWITCH.format(name), rest)
    return found.group(1) if found and found.group(1) in "123456789" else ""
