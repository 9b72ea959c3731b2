"""Tables of contents in a PDF: left out, since every line of them stands in the document again."""

import re
from collections.abc import Sequence

from index.readers.furniture import CONTENTS, is_contents_line
from index.readers.pdf_lines import Fragment, Line, lines_of

_LEADER = re.compile(r"(?:\.\s?){4,}|…{2,}")
_ENDS_IN_PAGE = re.compile(r"\S\s+(\d{1,4})$")
_MIN_ENTRIES = 3


def without_contents(fragments: Sequence[Fragment]) -> list[Fragment]:
    """A page's fragments without its part of a table of contents."""
    lines = lines_of(fragments)
    entries = _entries(lines)
    if len(entries) < _MIN_ENTRIES:
        return list(fragments)
    title = next((n for n, line in enumerate(lines) if CONTENTS.fullmatch(line.text.strip())), None)
    first = title if title is not None and title < entries[0] else _first_of_entry(lines, entries[0])
    last = entries[-1]
    return [fragment for number, line in enumerate(lines) for fragment in line.fragments if not first <= number <= last]


def _entries(lines: list[Line]) -> list[int]:
    """The lines that end an entry: a dotted leader, or below a title a page number that grows."""
    leaders = [n for n, line in enumerate(lines) if is_contents_line(line.text) or _LEADER.search(line.text)]
    if len(leaders) >= _MIN_ENTRIES:
        return leaders
    title = next((n for n, line in enumerate(lines) if CONTENTS.fullmatch(line.text.strip())), None)
    if title is None:
        return []
    entries, page = [], 0
    for number, line in enumerate(lines[title + 1 :], start=title + 1):
        ends = _ENDS_IN_PAGE.search(line.text)
        if ends and len(line.fragments) > 1 and int(ends.group(1)) >= page:
            entries.append(number)
            page = int(ends.group(1))
    return entries


def _first_of_entry(lines: list[Line], entry: int) -> int:
    """The first line of an entry that takes several."""
    first = entry
    while first and lines[first].y - lines[first - 1].y < 1.5 * lines[first].size and not re.search(r"[.;:]$", lines[first - 1].text):
        first -= 1
    return first
