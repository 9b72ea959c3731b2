"""What is known of a document, and how it and its paragraphs are cited."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from index.dates import year_in

LONGEST_TITLE = 110
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
    """What is known of a document; empty strings where nothing is.

    `short_title` is what a document without symbol is cited by. `date` is ISO 8601, to the day or only the
    year; `language` is the ISO 639-1 code of the text's language; `job_number` is the printer's number.
    """

    symbol: str = ""
    title: str = ""
    body: str = ""
    date: str = ""
    session: str = ""
    language: str = ""
    job_number: str = ""
    short_title: str = ""

    @property
    def year(self) -> str:
        """The year of its date, "" where that is unknown."""
        return year_in(self.date)

    @property
    def label(self) -> str:
        """How the document is cited: its symbol, else its short title and year; never empty."""
        if self.symbol:
            return self.symbol
        name = self.short_title or clipped(self.title) or "untitled document"
        return f"{name} ({self.year})" if self.year and self.year not in name else name

    def corrected(self, facts: Mapping[str, str]) -> "Metadata":
        """The metadata with what people say of the document in place of what was read; a title of theirs is the one to cite by."""
        if "title" in facts and "short_title" not in facts:
            return replace(self, **{"short_title": clipped(facts["title"]), **facts})
        return replace(self, **facts)


def clipped(title: str) -> str:
    """A title on one line, short enough to be cited."""
    title = " ".join(title.split()).strip(" .,;:")
    if len(title) <= LONGEST_TITLE:
        return title
    return title[:LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def paragraph_label(document_label: str, anchor: str) -> str:
    """The citation of a paragraph: "RFHS/3/2, para. 7", "RFHS/3/2, para. 7 ¶ 2", "7301/24, annex IV, para. 6"."""
    if re.fullmatch(rf"{_NUMBER}{_INSERTED}(?: \(\w+\))*(?: ¶ \d+)?", anchor):
        return f"{document_label}, para. {anchor}"
    sectioned = next(filter(None, (pattern.fullmatch(anchor) for pattern in _SECTIONED)), None)
    if sectioned and sectioned.re is _SECTIONED[0] and "footnote" not in anchor and "¶" not in anchor:
        return f"{document_label}, {sectioned.group(1)}, para. {sectioned.group(2)}"
    if sectioned and "¶" not in anchor and not re.search(r"recital|footnote|bullet|row|annex$", sectioned.group(1)):
        return f"{document_label}, {sectioned.group(1)}, para. {sectioned.group(2)}"
    return f"{document_label}, {anchor}"
