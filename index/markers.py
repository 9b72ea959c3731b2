"""The numbers, letters and bullets that stand in front of paragraphs."""

import re
from typing import Literal, NamedTuple

from index.roman import roman_value

Form = Literal["decimal", "dotted", "paren-decimal", "recital", "numeral", "letter", "roman", "bullet", "none"]

_ROMAN = r"(?:x{0,3})(?:ix|iv|v?i{0,3})"
_DASH = r"(?:[-*•–]\s+)?"
_INSERTED = "(?:bis|ter|quater|quinquies|sexies)"
_ALT = r"alt\b\.?(?:\s?\d\b)?"
_DOTTED = rf"(?:\d{{1,3}}[A-Z]?|[A-Z]|[IVX]{{2,5}})(?:\.(?:\d{{1,3}}|[IVXL]{{1,5}}|[A-Z]))*\.\d{{1,3}}(?:\s?{_INSERTED})?"
_PATTERNS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    ("decimal", re.compile(r"^(\d{1,3})(?:\.?[°º]\)?(?:\.?\s?[-–—]|\.)?|\.\s?[-–—])\s*(?=[^\W\d_]{2}|[“«\"(])")),  # "1°", "1.-", "1º.-"
    ("decimal", re.compile(rf"^\[?(\d{{1,4}}\.\s?{_INSERTED})\b\.?\s+(?=\S)")),
    ("decimal", re.compile(rf"^{_DASH}\[?(\d{{1,4}}(?:[a-z]|\s?{_INSERTED})?)\s?[.)]\s+(?=\S)")),
    ("decimal", re.compile(r"^(\d{1,3})\.(?=[“«\"]?[A-ZÀ-ÖØ-Þ][a-zà-þ’']*\s)")),  # "6.The", whose blank was lost
    ("decimal", re.compile(r"^(\d{1,3})(?:\s?[-–]\s+(?=[^\W\d_])|、\s*(?=\S))")),  # as Arabic and Chinese texts count
    ("decimal", re.compile(r"^[\[(](\d{1,4})\.[\])]\s+(?=\S)")),  # "[12.]" of a draft
    ("decimal", re.compile(r"^(?:[Pp]ara(?:graph)?\.?\s(\d{1,4})\s?[.:)–—]|¶\s?(\d{1,4})[.)]?)\s+(?=\S)")),
    (
        "dotted",
        re.compile(rf"^{_DASH}[\[(]?((?:OP|PP)\s?\d{{1,3}}(?:[.\s]{{0,2}}(?:{_INSERTED}|{_ALT}))?)[.:)\]]{{0,2}}\s+(?=\S)"),
    ),  # of a draft resolution
    ("dotted", re.compile(r"^([A-Z]{1,3}-?\d{1,3})[.:)]\s+(?=[“«\"(]?[^\W\d_a-z])")),  # "R3. …"
    ("dotted", re.compile(rf"^{_DASH}({_DOTTED})\.?\s+(?=\S)")),
    ("dotted", re.compile(r"^(\d{1,3}(?:\.\d{1,3})+)\.?(?=[“«\"]?[A-ZÀ-ÖØ-Þ][a-zà-þ’']+\s)")),  # "2.4The"
    ("paren-decimal", re.compile(rf"^{_DASH}\((\d{{1,3}})\)\s+(?=\S)")),
    ("paren-decimal", re.compile(r"^\((\d{1,3})\)(?=[“«\"‘]?[A-ZÀ-ÖØ-Þ][a-zà-þ’']+\s)")),
    ("recital", re.compile(r"^\(?([A-Z]{1,2})[.)]\s+(?=(?i:whereas|considérant|considerando|in der erwägung|overwegende|considerato)\b)")),
    ("roman", re.compile(rf"^{_DASH}(?:\(({_ROMAN})\)|(?=[ivx])({_ROMAN})[.)])\s+(?=\S)")),
    ("letter", re.compile(rf"^{_DASH}(?:\(?([a-z]{{1,2}})\)|([a-z])\.(?!\s\d))\s+(?=\S)")),
    ("roman", re.compile(r"^\(?([ivx]{2,5})\)(?=[“«\"]?[A-ZÀ-ÖØ-Þ][a-zà-þ’']+\s)")),
    ("letter", re.compile(r"^\(?([a-z])\)(?=[“«\"]?[A-ZÀ-ÖØ-Þ][a-zà-þ’']+\s)")),
    ("letter", re.compile(rf"^{_DASH}\.(\d{{1,2}}(?:\.\d{{1,2}})*)\s+(?=\S)")),  # ".1" of the maritime bodies
    ("letter", re.compile(rf"^{_DASH}(?:\(?([а-я])\)|\(([ء-ي]{{1,2}})\))\s+(?=\S)")),
    ("letter", re.compile(r"^[(（]([一二三四五六七八九十]{1,3})[)）]\s*(?=\S)")),
    ("bullet", re.compile(r"^([-*•●▪◦–—·‣■□►▸➢➤✓❖\uf0b7])\s+(?=\S)")),
)
_NUMERAL = re.compile(r"([IVXL]{1,6})\.\s+(?=[“«\"(]?[^\W\d_])")
_APART = re.compile(r"(?<=^[OP]P)\s|(?<=\d)\.(?:\s?(?=[a-z]))")  # "OP 12", "6. bis"
_COUNTED = re.compile(r"(.*?)(\d+)\D*$")


class Marker(NamedTuple):
    """What stands in front of a paragraph: its form, its value as written, and the text after it.

    A "dotted" value names its own chapter before its number: "16.3", "OP12".
    """

    form: Form
    value: str
    rest: str

    @property
    def number(self) -> int | None:
        """The value as a number, None for items and bullets; "12 bis" counts as 12, "16.3" as the 3 of 16."""
        if self.form == "numeral":
            return roman_value(self.value)
        counted = _COUNTED.match(self.value) if self.form in ("decimal", "dotted", "paren-decimal") else None
        return int(counted.group(2)) if counted else None

    @property
    def is_inserted(self) -> bool:
        """Whether it was put in between later: "12 bis", "12a"."""
        return self.form != "numeral" and self.number is not None and self.value[-1:].isalpha()

    @property
    def prefix(self) -> str:
        """What stands before the last number of a dotted one: "16" of "16.3", "31.I" of "31.I.2", "OP" of "OP12"; else ""."""
        counted = _COUNTED.match(self.value) if self.form == "dotted" else None
        return counted.group(1).rstrip(".- ") if counted else ""


def split_marker(text: str) -> Marker:
    """Take the marker off the front of a block's text."""
    for form, pattern in _PATTERNS:
        match = pattern.match(text)
        value = next(filter(None, match.groups()), "") if match else ""
        if match and value:
            rest, value = text[match.end() :], _APART.sub(lambda gap: " " * gap.group().startswith("."), value)
            if form == "dotted" and "." in value and (rest[0].islower() or rest[0].isdigit() or rest[0] in "%°$€£<>=+"):
                continue  # "2.5 million", "11.5.14.2 of the rules": a quantity or a reference, no paragraph's number
            return Marker(form, value, rest)
    return Marker("none", "", text)


def split_counted(text: str) -> Marker:
    """The same, where a block is no heading, so that "II. DECIDES …" has a numeral in front."""
    numeral = _NUMERAL.match(text) if split_marker(text).form == "none" else None
    return Marker("numeral", numeral.group(1), text[numeral.end() :]) if numeral and roman_value(numeral.group(1)) else split_marker(text)


def is_next_letter(last: Marker, marker: Marker) -> bool:
    """Whether a letter follows another: "(c)" after "(b)"."""
    return len(marker.value) == 1 == len(last.value) and marker.value.isalpha() and ord(marker.value) == ord(last.value) + 1
