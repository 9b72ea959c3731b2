"""What a PDF page carries besides its text: running heads, page numbers, job numbers.

They are told by where they stand, at the head and foot of pages, and by coming back there on others;
only what can be nothing else ("V.22-10419 3/20") is told by its looks alone.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile, zip_longest
from statistics import median_high, median_low
from typing import NamedTuple

from index.readers.furniture import is_job_number, is_page_break
from index.readers.pdf_lines import Fragment, Line, lines_of

_EDGE_LINES = 7
_PLACE = 8.0
_SHORT = 40
_LONGEST = 150
_OFTEN = 0.4
_CLOSE = 1.6
_SIGNS = re.compile(
    r"""\*[\w-]+\*  # a barcode
    |[/Il|1]?\s*(?:[.•·]\s*){2,}  # /...
    |[Pp]lease\s+recycle.*|[^\w\s]{1,12}|English(?:\s+only|\s+page)?|ENGLISH|Page\s+\d+
    """,
    re.VERBOSE,
)
_NOTE = re.compile(r"\d{1,3}\s+[^\W\d_].*\.")
_SYMBOL = re.compile(r"[A-Z][A-Z0-9.]*(?:\(\w+\))?(?:/[\w.()-]+){1,6}(?<!\.)(?:\s\(\w+\))?")
_NAME = re.compile(r"(?=[A-Z]{2})[\w.()-]*\d[\w.()-]*(?<!\.)")
_PAGE = re.compile(r"(?:[Pp]age|PAGE|p\.|[Pp]ágina|[Ss]eite)?\s*(\d{1,4})")
_ENDS_IN_PAGE = re.compile(r"(?:^|[\s,–—-])(?:[Pp]age|PAGE|[Pp]ágina|[Ss]eite)\s+(\d{1,4})$")
_OF_ALL = re.compile(r"(?<=#)(?:/|of|de|sur|von)(?:\d+|#)")  # how many pages there are, behind the masked number of this one
_ROMAN = re.compile(r"[-–—\s]*[ivxlc]{1,6}[-–—\s]*")


class _Seen(NamedTuple):
    """What the pages have in common.

    `places` are texts with the heights where they come back, the page's own number in them masked; `often`
    those of them that nearly half the pages carry. `offset` is what a page's number is ahead of its
    position; `numbered` are the heights at which nearly half the pages carry it; `head` and `foot` are
    the heights above and below which most pages carry only furniture; `symbols` are words of letters
    and figures that stand alone on the first page, "WHA76.5".
    """

    places: frozenset[tuple[str, int]]
    often: frozenset[tuple[str, int]]
    offset: int | None
    numbered: frozenset[int]
    head: float
    foot: float
    symbols: frozenset[str]

    def has(self, fragment: Fragment, page: int) -> bool:
        """Whether a fragment of a page comes back at its height on others."""
        return bool(_places(fragment, page, self.offset) & self.places)

    def has_often(self, fragment: Fragment, page: int) -> bool:
        """Whether it does so on nearly half the pages."""
        return bool(_places(fragment, page, self.offset) & self.often)


def remove_furniture(pages: Sequence[Sequence[Fragment]]) -> list[list[Fragment]]:
    """The pages' fragments without those that are furniture."""
    lined = [lines_of(page) for page in pages]
    seen = _seen(lined)
    return [_cleaned(lines, seen, number) for number, lines in enumerate(lined)]


def _seen(pages: list[list[Line]]) -> _Seen:
    needed = 2 if len(pages) <= 5 else 3
    edges = [[fragment for line in _edges(lines) for fragment in line.fragments] for lines in pages]
    offset = _offset(edges, min(needed, len(pages) - 1))
    counts: Counter[tuple[str, int]] = Counter()
    for number, fragments in enumerate(edges):
        own = {place for fragment in fragments for place in _places(fragment, number, offset)}
        counts.update({(key, height + shift) for key, height in own for shift in (-1, 0, 1)})
    places = frozenset(place for place, count in counts.items() if count >= needed and place[0])
    often = frozenset(place for place in places if counts[place] >= _OFTEN * len(pages))
    found = _Seen(places, often, offset, _numbered(pages, offset), 0.0, math.inf, _symbols(pages))
    head, foot = _zones(pages, found)
    return found._replace(head=head, foot=foot)


def _symbols(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """What stands alone on the first page and may name the document: "WHA76.5", "EB154.R3"."""
    alone = {fragment.text.strip() for line in pages[0] for fragment in line.fragments} if pages else set()
    return frozenset(text for text in alone if _NAME.fullmatch(text))


def _offset(edges: Sequence[Sequence[Fragment]], needed: int) -> int | None:
    """What the numbers that pages carry at their edges are ahead of the pages' positions; those that stand alone count before others."""
    offsets: Counter[int] = Counter()
    alone: Counter[int] = Counter()
    for number, fragments in enumerate(edges):
        short = [fragment.text for fragment in fragments if len(fragment.text) < _SHORT]
        offsets.update({int(digits) - number for text in short for digits in re.findall(r"(?<!\d)\d{1,4}(?!\d|\.(?:\s|$))", text)})
        named = [_PAGE.fullmatch(text.strip()) or _ENDS_IN_PAGE.search(text) for text in short]
        alone.update({int(name.group(1)) - number for name in named if name})
    best = max(offsets, key=lambda offset: (offsets[offset] + alone[offset], offset == 1, -offset), default=None)
    return best if best is not None and offsets[best] >= needed else None


def _numbered(pages: list[list[Line]], offset: int | None) -> frozenset[int]:
    """The heights at which nearly half the pages begin or end a line with their own number."""
    counts: Counter[int] = Counter()
    for number, lines in enumerate(pages):
        heights = {round(line.y / _PLACE) for line in _edges(lines) if _has_own_number(line, number, offset)}
        counts.update({height + shift for height in heights for shift in (-1, 0, 1)})
    return frozenset(height for height, count in counts.items() if count >= max(_OFTEN * len(pages), 2))


def _has_own_number(line: Line, page: int, offset: int | None) -> bool:
    text = " ".join(line.text.split())
    own = str(page + offset) if offset is not None else "-"
    begins = re.match(rf"{own}(?=\s*[|•·–—]|\s+[^\W\d].*[^.]$|$)", text)  # with a full stop at the end it is a note, "3 See …"
    return len(text) < _LONGEST and bool(begins or re.search(rf"(?:^|[\s|]){own}$", text))


def _names_page(line: Line, inner: Line | None) -> bool:
    """Whether a line ends with "page 3", set apart from what stands before or from the text."""
    if _PAGE.fullmatch(line.fragments[-1].text.strip()):
        return not line.fragments[-1].text.strip()[0].isdigit()
    apart = inner is None or abs(inner.y - line.y) >= _CLOSE * max(line.size, inner.size)
    return apart and bool(_ENDS_IN_PAGE.search(" ".join(line.text.split())))


def _zones(pages: list[list[Line]], seen: _Seen) -> tuple[float, float]:
    """The heights that the running heads and feet of at least half the pages reach."""
    heads: list[float] = []
    feet: list[float] = []
    for number, lines in enumerate(pages[1:], start=1):
        if lines:
            heads.append(max(_repeated_heights(lines, seen, number), default=0.0))
            feet.append(min(_repeated_heights(lines[::-1], seen, number), default=math.inf))
    return (median_low(heads), median_high(feet)) if len(heads) > 2 else (0.0, math.inf)


def _repeated_heights(lines: Sequence[Line], seen: _Seen, page: int) -> list[float]:
    """The heights of the lines from an edge inwards that come back on other pages."""
    return [line.y for line in takewhile(lambda line: all(seen.has(f, page) for f in line.fragments), lines[:_EDGE_LINES])]


def _places(fragment: Fragment, page: int, offset: int | None) -> set[tuple[str, int]]:
    """A fragment's text and height, as printed and with the page's own number masked, which may stand in it by chance ("3-5 May")."""
    text = re.sub(r"\s+", "", fragment.text).casefold()
    own = str(page + offset) if offset is not None else ""
    masked = re.sub(r"\d+", lambda digits: "#" if digits.group() == own else digits.group(), text)
    masked = _OF_ALL.sub("", masked)
    return {(text, round(fragment.y / _PLACE)), (masked, round(fragment.y / _PLACE))}


def _edges(lines: list[Line]) -> list[Line]:
    return lines if len(lines) <= 2 * _EDGE_LINES else lines[:_EDGE_LINES] + lines[-_EDGE_LINES:]


def _cleaned(lines: list[Line], seen: _Seen, page: int) -> list[Fragment]:
    top = _edge_count(lines, seen, page)
    bottom = _edge_count(lines[top:][::-1], seen, page)
    return [fragment for line in lines[top : len(lines) - bottom] for fragment in line.fragments]


def _edge_count(lines: list[Line], seen: _Seen, page: int) -> int:
    """How many lines from an edge inwards are furniture."""
    count = 0
    for line, inner in zip_longest(lines[:_EDGE_LINES], lines[1 : _EDGE_LINES + 1]):
        if line is None:
            break
        whole = " ".join(line.text.split())
        numbered = _has_own_number(line, page, seen.offset) and (round(line.y / _PLACE) in seen.numbered or _names_page(line, inner))
        if not numbered and not is_job_number(whole) and not all(_is_furniture(fragment, seen, page) for fragment in line.fragments):
            break
        count += 1
    while count and count < len(lines) and _belongs_to_text(lines[count - 1], lines[count], seen, page):
        count -= 1
    return count


def _belongs_to_text(line: Line, inner: Line, seen: _Seen, page: int) -> bool:
    """Whether a line that comes back on a few pages stands too close to the text to be a running head, as a table's head does."""
    close = abs(inner.y - line.y) < _CLOSE * line.size
    rare = any(seen.has(f, page) and not seen.has_often(f, page) for f in line.fragments)
    return close and rare


def _is_furniture(fragment: Fragment, seen: _Seen, page: int) -> bool:
    text = " ".join(fragment.text.split())
    if re.fullmatch(r"\d{1,4}", text):
        return seen.offset is None or int(text) - page == seen.offset
    if not text or is_page_break(text) or is_job_number(text) or _SIGNS.fullmatch(text) or _ROMAN.fullmatch(text):
        return True
    if page and (
        _SYMBOL.fullmatch(text) or text in seen.symbols or (len(text) < _SHORT and not seen.head + 2 < fragment.y < seen.foot - 2)
    ):
        return True
    is_note = bool(fragment.lead or _NOTE.fullmatch(text))  # "3 Ibid." comes back too
    is_clause = text[:1].islower() and text.endswith((";", ","))
    return len(text) < _LONGEST and not is_note and not is_clause and seen.has(fragment, page)
