"""Rows of a table that a page's end, or space between their lines, cuts in two; heads that are printed again on a later page."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from index.sentence_ends import ends_sentence
from index.table_cells import is_figure

_NEAR = 12.0
_MOST_HEADS = 4
_FEW_WORDS = 3
_LINKS = "and|or|of|the|a|an|in|on|to|for|by|with|from|against|at|as|that|which|et|ou|de|du|des|la|le|les|y|o|del|los"
_OPEN = re.compile(rf"(?:[^\s–—-]\s?[,(–—-]|\b(?:{_LINKS}))$")  # a dash alone is a value
_COUNTED = re.compile(r"\(?\d{1,3}(?:\.\d{1,3})*[.)]?\s+[^\W\d_a-z]|\(?[a-z]{1,4}\)\s")


class Cells(NamedTuple):
    """A row's cells, "" for an empty one, and where each begins, in points from the left."""

    texts: tuple[str, ...]
    places: tuple[float, ...]


def is_head_again(cells: Cells, table: Sequence[Cells]) -> bool:
    """Whether a row on a new page is one of those with which the table began."""
    shown = [text for text in cells.texts if text]
    return any([text for text in row.texts if text] == shown for row in table[:_MOST_HEADS])


def joined_rows(before: Cells, after: Cells, over_page: bool) -> Cells | None:
    """Two rows as the one that they are, or None where they are two."""
    pairs = _pairs(before, after)
    if not pairs or any(_COUNTED.match(second) for _, second in pairs) or any(_are_two_figures(*pair) for pair in pairs):
        return None
    goes_on = [_goes_on(first, second) for first, second in pairs]
    named = [text for text in before.texts if text]
    if len(named) == len(pairs) == 1:
        return None
    if not all(first for first, _ in pairs):
        whole = len(named) == 1 and before.texts[0] == named[0] and bool(after.texts[0]) and bool(_OPEN.search(named[0]))
    elif over_page:
        whole = goes_on[0] and all(on or not ends_sentence(first) for on, (first, _) in zip(goes_on, pairs, strict=True))
    else:
        whole = all(goes_on) and any(_OPEN.search(first) for first, _ in pairs)
    return _joined(before, after) if whole else None


def _goes_on(first: str, second: str) -> bool:
    """Whether a cell's words run on into those of the cell below."""
    if _OPEN.search(first):
        return True
    lower = second[:1].islower() and not first[:1].islower()  # where cells begin in lower case, the next one does so too
    return lower and not ends_sentence(first) and len(first.split()) >= _FEW_WORDS


def _are_two_figures(first: str, second: str) -> bool:
    """Whether a figure stands below another, so that each is the value of its own row."""
    return is_figure(first) and is_figure(second) and not _OPEN.search(first)


def _column(before: Cells, place: float, index: int) -> int | None:
    """The column of a row in which a cell at this place stands; an empty cell has no place, so its number counts."""
    near = next((n for n, (text, x) in enumerate(zip(*before, strict=True)) if text and abs(x - place) < _NEAR), None)
    if near is not None:
        return near
    return index if index >= len(before.texts) or not before.texts[index] else None


def _pairs(before: Cells, after: Cells) -> list[tuple[str, str]] | None:
    """The filled cells of a row with those above them, None where one stands in no column."""
    pairs = []
    for index, (text, place) in enumerate(zip(*after, strict=True)):
        column = _column(before, place, index)
        if text and column is None:
            return None
        if text and column is not None:
            pairs.append((before.texts[column] if column < len(before.texts) else "", text))
    return pairs


def _joined(before: Cells, after: Cells) -> Cells:
    texts, places = list(before.texts), list(before.places)
    for index, (text, place) in enumerate(zip(*after, strict=True)):
        column = _column(before, place, index)
        if not text or column is None:
            continue
        while len(texts) <= column:
            texts.append("")
            places.append(0.0)
        first = texts[column]
        texts[column] = first + text if first.endswith("-") else f"{first} {text}".strip()
        places[column] = places[column] or place
    return Cells(tuple(texts), tuple(places))
