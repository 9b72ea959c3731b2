"""Text laid out as on the page, as `pdftotext -layout` writes it: columns, tables and indents are made of spaces.

Its lines stand where they stood on the page, so that it is read as a page of a PDF is.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from index.block import Block
from index.readers.pdf_contents import without_contents
from index.readers.pdf_lines import Fragment
from index.readers.pdf_notes import with_typed_notes
from index.readers.pdf_pages import blocks_of
from index.readers.pdf_parts import Page
from index.readers.text_count import SENTENCE_END, Count
from index.readers.text_pages import PAGE_BREAK, pages_of

_SIZE, _NOTE_SIZE = 10.0, 8.0
_LETTER, _STEP = 0.5 * _SIZE, 1.2 * _SIZE
_TURN, _MOST_BESIDE = 0.27 * _STEP, 3
_LAID_OUT = 0.15
_SPACED = re.compile(r"^ {2,}\S|\S {3,}\S")
_PIECE = re.compile(r"\S+(?: \S+)*")
_ACROSS = re.compile(r"\s*\S+\s+\S+(?: {1,2}\S+)*\s*")
_CALL = re.compile(r"\[\^(\w{1,4})\]")


def is_laid_out(text: str) -> bool:
    """Whether a text has pages on which spaces put the words in their place."""
    lines = [line for line in text.split("\n") if line.strip()]
    return PAGE_BREAK in text and sum(bool(_SPACED.search(line)) for line in lines) > _LAID_OUT * len(lines)


def read_layout(text: str) -> list[Block]:
    """The blocks of a text that is laid out."""
    pages = []
    count = Count()
    for page in pages_of(text.expandtabs()):
        fragments = _placed(page.lines, count)
        foot = max((fragment.y for fragment in fragments), default=0.0) + 2 * _STEP
        pages.append(Page([*without_contents(fragments), *_notes(page.notes, foot)], [], scanned=False))
    return [replace(block, page=None) for block in with_typed_notes(blocks_of(pages))]


def _placed(lines: Sequence[str], count: Count) -> list[Fragment]:
    """The pieces of a page's lines between wide gaps, in their places; a line with the next number stands as after a blank one."""
    placed: list[list[Fragment]] = []
    blank: list[int] = []  # how many blank lines stand before each
    empty = 0
    for number, line in enumerate(lines):
        empty = max(empty, _counts_on(lines[number - 1] if number else "", line, count))
        pieces = [_fragment(match.group(), match.start()) for match in _PIECE.finditer(line)]
        if pieces:
            y = _height(pieces, placed, [*blank, empty])
            placed.append([piece._replace(y=y) for piece in pieces])
            blank.append(empty)
            empty = 0
        else:
            empty += 1
    return [fragment for pieces in placed for fragment in pieces]


def _counts_on(before: str, line: str, count: Count) -> bool:
    """Whether a line that goes across the page begins with the next number."""
    own, above = " ".join(line.split()), " ".join(before.split())
    counts = _ACROSS.fullmatch(line) is not None and count.expects(own, [above])
    if counts or not above or SENTENCE_END.search(above):
        count.take(own)
    return counts


def _height(pieces: Sequence[Fragment], above: Sequence[Sequence[Fragment]], blank: Sequence[int]) -> float:
    """Where a line stands: a step below the last that it stands under.

    Where two columns are not level, their lines come by turns, and stand beside each other.
    """
    if not above:
        return 0.0
    beside = above[-1][0].y + _TURN
    for number in range(len(above) - 1, max(-1, len(above) - 1 - _MOST_BESIDE), -1):
        if any(a.x0 < b.x1 and b.x0 < a.x1 for a in above[number] for b in pieces):
            return max(beside, above[number][0].y + (1 + sum(blank[number + 1 :])) * _STEP)
    return beside + blank[-1] * _STEP


def _fragment(text: str, column: int) -> Fragment:
    calls = tuple(_CALL.findall(text))
    x0, x1 = column * _LETTER, (column + len(text)) * _LETTER
    return Fragment(_CALL.sub("", text), x0, x1, 0.0, _SIZE, bold=False, italic=False, calls=calls, lead="")


def _notes(notes: Sequence[tuple[str, str]], foot: float) -> list[Fragment]:
    """The footnotes of a page, each on a line below the text."""
    return [_fragment(text, 0)._replace(y=foot + number * _STEP, size=_NOTE_SIZE, lead=mark) for number, (mark, text) in enumerate(notes)]
