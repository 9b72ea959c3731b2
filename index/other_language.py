"""Where a document goes on in another language: a text of its own, whose sections and numbers begin anew."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from index.block import Block
from index.headings import Heading
from index.language import language_of

_MIN_WORDS = 8
_MIN_BLOCKS, _WINDOW, _MIN_SHARE = 4, 8, 0.75
_MOST_ABOVE = 4


class _Told(NamedTuple):
    """A block whose language can be told."""

    position: int
    language: str


def language_breaks(blocks: Sequence[Block], headings: dict[int, Heading]) -> set[int]:
    """The positions from which on a text in another language runs, its headings included; an annex begins anew as it is."""
    told = [_Told(n, language) for n, block in enumerate(blocks) if n not in headings and (language := _language(block))]
    breaks: set[int] = set()
    since = 0
    for index, (position, language) in enumerate(told):
        before, after = told[max(since, index - _WINDOW) : index], told[index : index + _WINDOW]
        if min(len(before), len(after)) < _MIN_BLOCKS or _most(before) == language:
            continue
        if _prevails(after, language) and _prevails(before, _most(before)):
            since, first = index, _first(blocks, position, headings)
            part = max((n for n in range(position) if n in headings and headings[n].is_part), default=-1)
            if sum(part < one.position < first for one in told) >= _MIN_BLOCKS:
                breaks.add(first)
    return breaks


def _language(block: Block) -> str:
    return language_of(block.text) if block.kind == "text" and len(block.text.split()) >= _MIN_WORDS else ""


def _most(told: Sequence[_Told]) -> str:
    return Counter(one.language for one in told).most_common(1)[0][0]


def _prevails(told: Sequence[_Told], language: str) -> bool:
    return sum(one.language == language for one in told) >= _MIN_SHARE * len(told)


def _first(blocks: Sequence[Block], position: int, headings: dict[int, Heading]) -> int:
    """The first of the headings right above a block."""
    first = position
    while first and position - first < _MOST_ABOVE and (first - 1 in headings or blocks[first - 1].kind == "heading"):
        first -= 1
    return first
