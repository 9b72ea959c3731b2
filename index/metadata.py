"""What a document says of itself: symbol, title, body, date, language; and how it is cited."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

_SYMBOL = re.compile(
    r"(?:Distr\.\S*\s+)?([A-Z][A-Z0-9]*(?:/[A-Z0-9][\w.()-]*)+(?:\s\([^()]{1,40}\)(?:/[\w.()-]+)*)?|\d{4,6}/\d{2,4}(?:/REV\s?\d+)?)"
)
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_DATE = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?:\s*[-–]\s*\d{{1,2}})?\s+({'|'.join(_MONTHS)})\s+((?:19|20|21)\d\d)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b((?:19|20|21)\d\d)\b")
_TYPE = re.compile(
    r"\b(?:note by|note verbale|(?:draft |final |interim |annual )*report|written contribution|contribution|key findings|findings|"
    r"outcome|conclusions|decision|resolution|recommendations?|statement|programme of work|agenda|letter|working paper|"
    r"regulation|directive|guidelines|convention|protocol|charter|treaty|declaration|communiqué|minutes|summary|"
    r"position paper|non-paper)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:meeting|session|conference|commission|council|committee|assembly|forum|summit|congress|parliament|board|dialogue)\b",
    re.IGNORECASE,
)
_ORDINARY = re.compile(
    r"^(?:original|distr|item|agenda item|rapporteur|contents|from|to|no\.|subject|page|specimen|english|\(or\.|interinstitutional)\b",
    re.IGNORECASE,
)
_LONGEST_TITLE = 110
_INSERTED = r"(?:[a-z]|\s?(?:bis|ter|quater|quinquies|sexies))?"
_NUMBER = r"\d+(?:\.(?:\d+|[IVXL]+|[A-Z]))*"
_ITEMS = r"(?: \(\w+\))*"
_SECTIONED = (
    re.compile(rf"(.+), ({_NUMBER}{_INSERTED}{_ITEMS})"),  # annex, 16.3
    re.compile(rf"(.+ (?:\d{{1,3}}{_INSERTED}|[IVXLC]+{_INSERTED}|\([a-z]\)))\.(\d+{_INSERTED}{_ITEMS})"),  # Article 5.2
    re.compile(rf"(.+?)[. ](\d+{_INSERTED}{_ITEMS})"),  # II.3
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document; empty strings where nothing is."""

    symbol: str
    title: str
    body: str
    date: str

    @property
    def year(self) -> str:
        """The year of its date, "" where that is unknown."""
        found = _YEAR.search(self.date)
        return found.group(1) if found else ""

    @property
    def label(self) -> str:
        """How the document is cited: its symbol, else its short title and year; never empty."""
        if self.symbol:
            return self.symbol
        return f"{self.title} ({self.year})" if self.year else self.title


def read_metadata(cover: Sequence[str], path: Path) -> Metadata:
    """Read a document's metadata off its cover lines; the title falls back to the file's name."""
    lines = [line.strip() for block in cover for line in _lines(block)]
    blocks = [" ".join(block.split()) for block in cover]
    symbol = next((m.group(1) for line in lines if (m := _SYMBOL.fullmatch(line.rstrip(".")))), "")
    body = next((b for b in blocks if _is_title_like(b) and _BODY.search(b)), "")
    return Metadata(
        symbol=symbol,
        title=_title(blocks, lines, body) or _clip(path.stem.replace("_", " ")),
        body=_clip(body),
        date=_first_date(lines),
    )


def _lines(block: str) -> list[str]:
    return [piece for line in block.split("\n") for piece in line.split("\t")]


def _is_title_like(line: str) -> bool:
    return len(line.split()) >= 2 and not _ORDINARY.match(line) and not _DATE.search(line) and bool(re.search(r"[a-zA-Z]{3}", line))


def _title(blocks: list[str], lines: list[str], body: str) -> str:
    """The line that names the kind of document, with the meeting where the kind alone says little."""
    candidates = [line for line in (*lines, *blocks) if _is_title_like(line) and len(line.split()) <= 30]
    kinds = [c for c in candidates if _TYPE.search(c)]
    title = min(kinds, key=lambda c: len(c.split())) if kinds else candidates[0] if candidates else ""
    if body and len(title.split()) <= 4 and body not in title and not _SYMBOL.fullmatch(body):
        title = f"{title}, {body}"
    return _clip(title)


def _clip(title: str) -> str:
    title = " ".join(title.split()).strip(" .,;:")
    if len(title) <= _LONGEST_TITLE:
        return title
    return title[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def _first_date(lines: list[str]) -> str:
    for line in lines:
        found = _DATE.search(line)
        if found:
            day, month, year = found.groups()
            number = [m.casefold() for m in _MONTHS].index(month.casefold()) + 1
            try:
                return date(int(year), number, int(day)).isoformat()
            except ValueError:
                continue
    year_line = next((m for line in lines if (m := _YEAR.search(line))), None)
    return year_line.group(1) if year_line else ""


def paragraph_label(document_label: str, anchor: str) -> str:
    """The citation of a paragraph: "RFHS/3/2, para. 7", "7301/24, annex IV, para. 6"."""
    if re.fullmatch(rf"{_NUMBER}{_INSERTED}(?: \(\w+\))*", anchor):
        return f"{document_label}, para. {anchor}"
    sectioned = next(filter(None, (pattern.fullmatch(anchor) for pattern in _SECTIONED)), None)
    if sectioned and sectioned.re is _SECTIONED[0] and "footnote" not in anchor and "¶" not in anchor:
        return f"{document_label}, {sectioned.group(1)}, para. {sectioned.group(2)}"
    if sectioned and "¶" not in anchor and not re.search(r"recital|footnote|bullet|row|annex$", sectioned.group(1)):
        return f"{document_label}, {sectioned.group(1)}, para. {sectioned.group(2)}"
    return f"{document_label}, {anchor}"
