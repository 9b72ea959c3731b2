"""Tables of contents in a text: left out, since every line of them stands in the document again."""

import re
from collections.abc import Sequence
from itertools import pairwise

from index.readers.furniture import CONTENTS, is_contents_line

_MIN_ENTRIES, _MOST_BETWEEN = 3, 30
_REMNANT = re.compile(r"(?:[IVXL]{1,6}|[A-Z]|\d{1,3}|[ivxl]{1,6})\.?|page|paragraphs?|(?:annex|appendix)(?:es)?|", re.IGNORECASE)
_TITLE = re.compile(rf"(?:#{{1,6}}\s+)?(\*{{0,2}})(?:{CONTENTS.pattern}):?\1", re.IGNORECASE)
_NUMBERS = r"\d{1,3}(?:\s?[-–—]\s?\d{1,3})?"
_WIDE = r"(?:\s{2,}|\t\s*|\s*\|\s*)"
_ENTRY = re.compile(
    rf"(?P<title>[^|]*?[^\W\d_]{{2}}[^|]*?)(?:{_WIDE}{_NUMBERS})*(?:{_WIDE}|(?P<narrow>\s))(?P<first>\d{{1,3}})(?:\s?[-–—]\s?\d{{1,3}})?"
)
_COUNT = re.compile(r"(?:[-*•]\s+)?(?:(?:[IVXL]{1,6}|[A-Z]|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+)?")
_UNPAGED = re.compile(r"(?:annex|appendix)(?:es)?\b.{0,100}", re.IGNORECASE)
_LONGEST, _MOST_CUT = 160, 2  # of an entry: its characters, and its lines before the one with the number


def without_contents(page: list[str]) -> list[str]:
    """A page without its part of a table of contents, whose numerals and page numbers may stand on lines of their own."""
    entries = [number for number, line in enumerate(page) if is_contents_line(line)]
    if len(entries) < _MIN_ENTRIES:
        return page
    title = next((number for number, line in enumerate(page[: entries[0]]) if CONTENTS.fullmatch(line.strip())), entries[0])
    after = next((number for number in range(entries[-1] + 1, len(page)) if len(page[number].split()) > 1), len(page))
    return page[:title] + page[after:]


def listed_contents(lines: Sequence[str]) -> set[int]:
    """Where the lines of a table of contents stand in a text without page ends."""
    return _dotted(lines) | (_paged(lines) or _unpaged(lines))


def _dotted(lines: Sequence[str]) -> set[int]:
    """Those of one with dotted leaders, with numerals and page numbers on lines of their own."""
    entries = [number for number, line in enumerate(lines) if is_contents_line(line)]
    if len(entries) < _MIN_ENTRIES:
        return set()
    last = next((number for number, after in pairwise(entries) if after - number > _MOST_BETWEEN), entries[-1])
    title = next((n for n in range(max(0, entries[0] - _MOST_BETWEEN), entries[0]) if CONTENTS.fullmatch(lines[n].strip())), None)
    if title is None:
        return set()
    after = next((number for number in range(last + 1, len(lines)) if len(lines[number].split()) > 1), len(lines))
    listed = {n for n in range(title, after) if _REMNANT.fullmatch(lines[n].strip()) or n in entries}
    return listed | {n for n in range(title, last) if n + 1 in entries and not re.search(r"[.:;!?]$", lines[n].strip())} | {title}


def _paged(lines: Sequence[str]) -> set[int]:
    """Those of one whose title stands above, and whose lines end in numbers of pages or paragraphs, which grow.

    At least half of what it lists, and all that a single space parts from its number, begins a line further down.
    """
    title = next((number for number, line in enumerate(lines) if _TITLE.fullmatch(line.strip())), None)
    if title is None:
        return set()
    bare = [None if _entry(line) else _bare(line) for line in lines]
    entries, again, cut, page = [], 0, 0, 0
    for number in range(title + 1, len(lines)):
        line = lines[number].strip(" \t|")
        entry = _entry(line)
        listed = _bare(entry["title"]) if entry else ""
        comes = entry is not None and any(below and below.startswith(listed) for below in bare[number + 1 :])
        if entry and int(entry["first"]) >= page and (not entry["narrow"] or comes):
            entries.append(number)
            again, cut, page = again + comes, 0, int(entry["first"])
        elif not _REMNANT.fullmatch(line) and re.search(r"\w", line):
            cut += 1
            if cut > _MOST_CUT or len(line) > _LONGEST or line.endswith("."):
                break
    if len(entries) < _MIN_ENTRIES or 2 * again < len(entries):
        return set()
    return set(range(title, _end(lines, entries[-1])))


def _unpaged(lines: Sequence[str]) -> set[int]:
    """Those of one whose title stands above, and whose lines, without numbers behind them, come again as they are and in their order."""
    title = next((number for number, line in enumerate(lines) if _TITLE.fullmatch(line.strip())), None)
    if title is None:
        return set()
    bare = [_bare(line) for line in lines]
    entries: list[int] = []
    below = title
    for number in range(title + 1, len(lines)):
        if _REMNANT.fullmatch(lines[number].strip(" \t|")) or not re.search(r"\w", lines[number]):
            continue
        again = next((n for n in range(max(number, below) + 1, len(lines)) if bare[n] == bare[number]), None)
        if again is None or (entries and bare[number] == bare[entries[0]]):
            break
        entries.append(number)
        below = again
    return set(range(title, _end(lines, entries[-1]))) if len(entries) >= _MIN_ENTRIES else set()


def _end(lines: Sequence[str], last: int) -> int:
    """Where a table of contents ends whose last entry with a number, or that comes again, is given: behind the annexes that it lists."""
    end = last + 1
    while end < len(lines) and _UNPAGED.fullmatch(lines[end].strip()):
        end += 1
    return end


def _entry(line: str) -> re.Match[str] | None:
    return _ENTRY.fullmatch(line.strip(" \t|")) if len(line) <= _LONGEST else None


def _bare(line: str) -> str:
    return _COUNT.sub("", line.strip(" \t|#*"), count=1).strip(" *").casefold()
