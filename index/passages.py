"""What is embedded for a paragraph: its own text and its text in context, in windows that the model can read."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from index.paragraph import Paragraph

_CONTEXT_SHARE = 0.4
_OVERLAP = 32
HEADINGS_IN_CONTEXT = 3

TokenOffsets = Callable[[str], list[tuple[int, int]]]


class Passage(NamedTuple):
    """A text to embed; its first `context` characters are headings and lead-in, the rest the paragraph's."""

    text: str
    context: int
    start: int


def context_of(paragraph: Paragraph) -> str:
    """The headings and the lead-in without which a paragraph cannot be understood."""
    pieces = [*paragraph.headings[-HEADINGS_IN_CONTEXT:], paragraph.lead_in]
    return "\n".join(piece for piece in pieces if piece)


def passages_of(paragraph: Paragraph, offsets: TokenOffsets, limit: int) -> list[Passage]:
    """The paragraph in context, as one passage, or as several that overlap where it is long.

    `limit` is the number of tokens that the model reads; no passage has more.
    """
    context = _clip(context_of(paragraph), offsets, int(limit * _CONTEXT_SHARE))
    prefix = f"{context}\n" if context else ""
    room = limit - len(offsets(prefix)) - 1
    return [Passage(prefix + paragraph.text[start:end], len(prefix), start) for start, end in _windows(paragraph.text, offsets, room)]


def bare_passages_of(paragraph: Paragraph, offsets: TokenOffsets, limit: int) -> list[Passage]:
    """The paragraph's own text alone, for those that have a context which would drown it."""
    if not context_of(paragraph):
        return []
    return [Passage(paragraph.text[start:end], 0, start) for start, end in _windows(paragraph.text, offsets, limit)]


def _clip(text: str, offsets: TokenOffsets, limit: int) -> str:
    tokens = offsets(text)
    return text if len(tokens) <= limit else text[: tokens[limit - 1][1]]


def _windows(text: str, offsets: TokenOffsets, room: int) -> Iterator[tuple[int, int]]:
    tokens = offsets(text)
    step = max(room - _OVERLAP, 1)
    first = 0
    while True:
        last = min(first + room, len(tokens))
        yield (tokens[first][0] if tokens else 0, tokens[last - 1][1] if last < len(tokens) else len(text))
        if last >= len(tokens):
            return
        first += step
