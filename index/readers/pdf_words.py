"""Words on a PDF page, with their place and looks, and ruled lines."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from index.readers.pdf_glyphs import Glyph

_SPACE_GAP = 0.25


class Word(NamedTuple):
    """A word on a page, in points from the left and from the top; `y` is its baseline.

    `glued` says that no space stands before it: it differs from the word before in size or height only; `turned` that it stands upright,
    as the head of a narrow column does.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    italic: bool
    glued: bool = False
    turned: bool = False


class Rule(NamedTuple):
    """A ruled line, horizontal or upright; `y0` is above `y1`."""

    x0: float
    x1: float
    y0: float
    y1: float

    @property
    def y(self) -> float:
        """Its lower edge."""
        return self.y1

    @property
    def is_upright(self) -> bool:
        """Whether it is drawn from top to bottom."""
        return self.y1 - self.y0 > self.x1 - self.x0


def words_of(glyphs: Iterable[Glyph | None]) -> Iterator[Word]:
    """The words that glyphs make, in their order; None stands for a space."""
    run: list[Glyph] = []
    glued = False
    for glyph in glyphs:
        if glyph is None:
            if run:
                yield _word(run, glued)
            run, glued = [], False
        elif run and not _adjoins(run[-1], glyph):
            yield _word(run, glued)
            glued = _touches(run[-1], glyph)
            run = [glyph]
        else:
            run.append(glyph)
    if run:
        yield _word(run, glued)


def _adjoins(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.style.size, glyph.style.size)
    same = abs(last.y - glyph.y) < 0.08 * size and abs(last.style.size - glyph.style.size) < 0.12 * size
    # The letters of a ligature share one box, so a letter may lie over the one before.
    return same and glyph.x0 > last.x0 - 0.1 * size and glyph.x0 - last.x1 < _SPACE_GAP * size


def _touches(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.style.size, glyph.style.size)
    return abs(last.y - glyph.y) < 0.7 * size and -0.3 * size < glyph.x0 - last.x1 < 0.15 * size


def _word(run: list[Glyph], glued: bool) -> Word:
    first = run[0].style
    text = "".join(glyph.char for glyph in run)
    bold = sum(glyph.style.bold for glyph in run) * 2 > len(run)
    italic = sum(glyph.style.italic for glyph in run) * 2 > len(run)
    return Word(text, run[0].x0, run[-1].x1, run[0].y, first.size, bold, italic, glued)
