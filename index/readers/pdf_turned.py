"""Text and lines that are turned on a PDF page: whole pages, and the heads of narrow columns."""

from collections import Counter
from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple

from index.readers.pdf_glyphs import Glyph
from index.readers.pdf_words import Rule, Word, words_of

_WIDE_GAP = 0.9
_MIN_HEADS = 3
_ALIGNED = 3.0
_ABOVE, _BELOW = 0.75, 0.25  # how far letters reach over and under their baseline, as a share of their size


class _Head(NamedTuple):
    """A turned line, in its place on the page: `top` and `bottom` are where it ends and begins."""

    word: Word
    top: float
    bottom: float


_ENDS: tuple[Callable[[_Head], float], ...] = (
    lambda head: head.top,
    lambda head: head.bottom,
    lambda head: (head.top + head.bottom) / 2,
)


def main_turn(glyphs: Sequence[Glyph | None]) -> int:
    """How often most of a page's glyphs are turned by 90 degrees against the clock."""
    turns = Counter(glyph.style.turn for glyph in glyphs if glyph is not None).most_common(1)
    return turns[0][0] if turns else 0


def upright_of(glyphs: Sequence[Glyph | None], turn: int) -> list[Glyph | None]:
    """The glyphs that run in the page's main direction, hidden ones only where there are no others.

    A scan's recognised text is hidden behind its picture; elsewhere hidden text is none of the document's.
    """
    real = [glyph for glyph in glyphs if glyph is not None]
    hidden = sum(glyph.style.hidden for glyph in real) * 2 > len(real)
    return [glyph for glyph in glyphs if glyph is None or (glyph.style.turn == turn and (hidden or not glyph.style.hidden))]


def turned_rule(rule: Rule, turn: int, width: float, height: float) -> Rule:
    """A rule of a page of this size, on the page turned so that its text stands upright."""
    x0, x1, y0, y1 = rule
    if turn == 1:
        return Rule(height - y1, height - y0, x0, x1)
    if turn == 2:
        return Rule(width - x1, width - x0, height - y1, height - y0)
    if turn == 3:
        return Rule(y0, y1, width - x1, width - x0)
    return rule


def turned_heads(glyphs: Sequence[Glyph | None], words: Sequence[Word], turn: int, size: tuple[float, float]) -> list[Word]:
    """The lines that stand upright in the page's text, several of which begin, end or are centred level, as heads of columns; each a word.

    What is turned in the margins is furniture. `size` is that of the page as its text runs.
    """
    if not words or all(glyph is None or glyph.style.turn == turn for glyph in glyphs):
        return []
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    found = [head for side in (1, 3) for head in _heads(glyphs, (turn + side) % 4, size, rising=side == 1)]
    heads = [head for head in found if left <= head.word.x0 and head.word.x1 <= right + head.word.size and len(head.word.text) > 1]
    kept = []
    for head in heads:
        beside = max(([other for other in heads if abs(end(other) - end(head)) < _ALIGNED] for end in _ENDS), key=len)
        if len(beside) >= _MIN_HEADS:
            kept.append(head.word._replace(y=median(other.bottom for other in beside)))
    return kept


def _heads(glyphs: Sequence[Glyph | None], turn: int, size: tuple[float, float], *, rising: bool) -> list[_Head]:
    """The lines of one turn; `rising` says that they run upwards on the page."""
    lines: list[list[Word]] = []
    for word in words_of(glyph for glyph in glyphs if glyph is None or (glyph.style.turn == turn and not glyph.style.hidden)):
        last = lines[-1][-1] if lines else None
        if last is not None and abs(word.y - last.y) < 0.25 * word.size and -word.size < word.x0 - last.x1 < _WIDE_GAP * word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [_placed(line, size, rising) for line in lines]


def _placed(line: Sequence[Word], size: tuple[float, float], rising: bool) -> _Head:
    first = line[0]
    text = "".join(word.text if word.glued or not n else f" {word.text}" for n, word in enumerate(line))
    base = first.y if rising else size[0] - first.y
    over, under = (_ABOVE, _BELOW) if rising else (_BELOW, _ABOVE)
    begin, end = line[0].x0, line[-1].x1
    top, bottom = (size[1] - end, size[1] - begin) if rising else (begin, end)
    x0, x1 = base - over * first.size, base + under * first.size
    return _Head(Word(text, x0, x1, bottom, first.size, first.bold, first.italic, turned=True), top, bottom)
