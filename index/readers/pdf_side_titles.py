"""Titles in the margin of a PDF's pages, beside the numbered paragraphs that they head: each is put on a line of its own above."""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from index.readers.pdf_lines import Fragment, Line, lines_of

_NUMBER = re.compile(r"\d{1,3}\.(?=\s|$)")
_ALIGNED = 3.0
_MIN_NUMBERS, _MIN_TITLES = 6, 2
_MIN_MARGIN = 50.0
_MIN_SHARE = 0.9
_NEXT_LINE = 1.5
_RAISE = 0.5


def with_side_titles(pages: Sequence[Sequence[Fragment]]) -> list[list[Fragment]]:
    """The pages' fragments; bold titles left of a column of numbered paragraphs stand right above the line beside them."""
    column = _column(pages)
    titles = [_titles(lines_of(page), column) for page in pages] if column is not None else []
    if column is None or sum(map(len, titles)) < _MIN_TITLES or not _is_margin(pages, column):
        return [list(page) for page in pages]
    return [_raised(page, found) for page, found in zip(pages, titles, strict=True)]


def _column(pages: Sequence[Sequence[Fragment]]) -> float | None:
    """Where the numbers of paragraphs begin, if most do so in one place."""
    starts = [fragment.x0 for page in pages for fragment in page if _NUMBER.match(fragment.text)]
    if len(starts) < _MIN_NUMBERS:
        return None
    usual = median(starts)
    aligned = sum(abs(x - usual) < _ALIGNED for x in starts)
    return usual if aligned >= _MIN_SHARE * len(starts) else None


def _titles(lines: Sequence[Line], column: float) -> list[list[Fragment]]:
    """The bold fragments left of the column whose first stands on the line of a paragraph's number, each with those that go on below."""
    found: list[list[Fragment]] = []
    for line in lines:
        first = line.fragments[0]
        if not first.bold or first.x1 >= column or column - first.x0 < _MIN_MARGIN:
            continue
        above = found[-1][-1] if found else None
        if above is not None and abs(above.x0 - first.x0) < 1 and 0 < first.y - above.y < _NEXT_LINE * first.size:
            found[-1].append(first)
        elif any(abs(other.x0 - column) < _ALIGNED and _NUMBER.match(other.text) for other in line.fragments[1:]):
            found.append([first])
    return found


def _is_margin(pages: Sequence[Sequence[Fragment]], column: float) -> bool:
    """Whether nearly all text stands in the column or right of it, titles aside."""
    words: Counter[bool] = Counter()
    for page in pages:
        for fragment in page:
            if not fragment.bold:
                words[fragment.x0 > column - _ALIGNED] += len(fragment.text.split())
    return words[True] >= _MIN_SHARE * words.total()


def _raised(page: Sequence[Fragment], titles: Sequence[Sequence[Fragment]]) -> list[Fragment]:
    parts = [part for title in titles for part in title]
    whole = [
        title[0]._replace(
            text=" ".join(part.text for part in title), x1=max(part.x1 for part in title), y=title[0].y - _RAISE * title[0].size, seams=()
        )
        for title in titles
    ]
    return sorted([*(fragment for fragment in page if fragment not in parts), *whole], key=lambda f: (f.y, f.x0))
