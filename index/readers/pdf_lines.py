"""From words to lines: fragments of lines between wide gaps, with raised footnote calls told from words."""

import re
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from index.readers.pdf_raised import SMALLER, call_in, is_call, is_lowered, is_raised, may_be_raised
from index.readers.pdf_words import Word

_WIDE_GAP = 0.9
_SEAM = 0.4


class Fragment(NamedTuple):
    """A piece of a line without wide gaps; `y` is its baseline, `size` that of most of its text.

    `calls` are the footnote calls in it, `lead` a raised mark in front of it, `seams` the places of gaps
    that are wider than a usual space; `turned` says that it stands upright, as a head.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    italic: bool
    calls: tuple[str, ...]
    lead: str
    seams: tuple["Seam", ...] = ()
    turned: bool = False


class Seam(NamedTuple):
    """A gap within a fragment: the offset of the text after it, and where it begins and ends on the page."""

    offset: int
    x0: float
    x1: float


class Line(NamedTuple):
    """Fragments on one baseline, from left to right."""

    fragments: tuple[Fragment, ...]

    @property
    def x0(self) -> float:
        """Where the line begins."""
        return self.fragments[0].x0

    @property
    def x1(self) -> float:
        """Where the line ends."""
        return self.fragments[-1].x1

    @property
    def y(self) -> float:
        """Its baseline."""
        return self.fragments[0].y

    @property
    def size(self) -> float:
        """The size of most of its text."""
        return max(self.fragments, key=lambda f: len(f.text)).size

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(fragment.text for fragment in self.fragments if fragment.text)


def fragments_of(words: Iterable[Word]) -> list[Fragment]:
    """A page's fragments, from top to bottom and left to right."""
    chains: list[list[Word]] = []
    for word in words:
        if chains and _follows(chains[-1], word):
            chains[-1].append(word)
        else:
            chains.append([word])
    chains = [piece for row in _rows(_attach_raised(chains)) for piece in _merged(row)]
    return [_fragment(chain) for chain in chains]


def lines_of(fragments: Iterable[Fragment]) -> list[Line]:
    """Fragments on common baselines as lines, from top to bottom."""
    lines: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda f: (f.y, f.x0)):
        if lines and abs(fragment.y - lines[-1][-1].y) <= 0.3 * min(fragment.size, lines[-1][-1].size):
            lines[-1].append(fragment)
        else:
            lines.append([fragment])
    return [Line(tuple(sorted(line, key=lambda f: f.x0))) for line in lines]


def _follows(chain: Sequence[Word], word: Word) -> bool:
    last = chain[-1]
    size = max(last.size, word.size)
    gap = word.x0 - last.x1
    if not -0.4 * size < gap < _WIDE_GAP * size:
        return False
    return abs(word.y - last.y) < 0.25 * size or is_raised(word, last) or is_raised(last, word) or is_lowered(word, last)


def _attach_raised(chains: list[list[Word]]) -> list[list[Word]]:
    """Chains of one raised mark put into the line that they stand beside or over."""
    largest = max((word.size for chain in chains for word in chain), default=0.0)
    marks = [chain[0] for chain in chains if _is_lone_mark(chain, largest)]
    lines = [chain for chain in chains if not _is_lone_mark(chain, largest)]
    for mark in marks:
        beside = [line for line in lines if _stands_beside(mark, line)]
        if beside:
            line = min(beside, key=lambda line: abs(_baseline(line) - mark.y))
            line.insert(sum(word.x0 < mark.x0 for word in line), mark)
        else:
            lines.append([mark])
    return lines


def _is_lone_mark(chain: Sequence[Word], largest: float) -> bool:
    word = chain[0]
    return len(chain) == 1 and word.size <= SMALLER * largest and may_be_raised(word.text)


def _stands_beside(mark: Word, line: Sequence[Word]) -> bool:
    first, last = line[0], line[-1]
    near = first.x0 - 2.5 * mark.size < mark.x1 and mark.x0 < last.x1 + last.size
    return near and mark.x0 > first.x0 - 4 * mark.size and any(is_raised(mark, word) for word in (first, last))


def _rows(chains: list[list[Word]]) -> list[list[list[Word]]]:
    rows: list[list[list[Word]]] = []
    heights = sorted(((_baseline(chain), chain) for chain in chains), key=lambda pair: pair[0])
    for number, (y, chain) in enumerate(heights):
        tolerance = 0.3 * min(chain[0].size, heights[number - 1][1][0].size)
        if rows and y - heights[number - 1][0] <= tolerance:
            rows[-1].append(chain)
        else:
            rows.append([chain])
    return rows


def _baseline(chain: Sequence[Word]) -> float:
    size = max(word.size for word in chain)
    return median([word.y for word in chain if word.size > SMALLER * size])


def _merged(row: list[list[Word]]) -> list[list[Word]]:
    """The row's chains from left to right, those joined between which no wide gap is."""
    merged: list[list[Word]] = []
    for chain in sorted(row, key=lambda chain: chain[0].x0):
        last = merged[-1][-1] if merged else None
        if last is not None and -0.6 * last.size < chain[0].x0 - last.x1 < _WIDE_GAP * max(last.size, chain[0].size):
            merged[-1].extend(chain)
        else:
            merged.append(chain)
    return merged


def _fragment(chain: list[Word]) -> Fragment:
    size = _main_size(chain)
    plain = [word for word in chain if word.size > SMALLER * size] or chain
    letters = sum(len(word.text) for word in plain)
    text, calls, lead, seams = _text(chain, median([word.y for word in plain]), size)
    return Fragment(
        text=text,
        x0=chain[0].x0,
        x1=max(word.x1 for word in chain),
        y=median([word.y for word in plain]),
        size=size,
        bold=sum(len(word.text) for word in plain if word.bold) > 0.7 * letters and not _runs_in(plain),
        italic=sum(len(word.text) for word in plain if word.italic) > 0.7 * letters,
        calls=tuple(calls),
        lead=lead,
        seams=tuple(seams),
        turned=all(word.turned for word in chain),
    )


def _runs_in(words: Sequence[Word]) -> bool:
    """Whether bold words up to a colon are followed by the text that they introduce: "Ms. Pell (Norway): I thank"."""
    last = max((number for number, word in enumerate(words) if word.bold), default=-1)
    return 0 <= last < len(words) - 1 and (words[last].text.endswith(":") or words[last + 1].text == ":")


def split_at(fragment: Fragment, low: float, high: float) -> list[Fragment]:
    """A fragment divided at a gap between two places, where it has one there."""
    seam = next((seam for seam in fragment.seams if seam.x0 < high and seam.x1 > low), None)
    if seam is None:
        return [fragment]
    before = fragment._replace(text=fragment.text[: seam.offset].rstrip(), x1=seam.x0, calls=(), seams=())
    rest = fragment.text[seam.offset :]
    cut = len(fragment.text) - len(rest.lstrip())
    seams = tuple(later._replace(offset=later.offset - cut) for later in fragment.seams if later.offset > cut)
    after = fragment._replace(text=rest.lstrip(), x0=seam.x1, lead="", seams=seams)
    return [before, after] if before.text and after.text else [fragment]


def _main_size(chain: Sequence[Word]) -> float:
    """The size of most letters, in which a raised mark or a drop capital does not count."""
    weights: dict[float, int] = {}
    for word in chain:
        weights[round(word.size * 2) / 2] = weights.get(round(word.size * 2) / 2, 0) + len(word.text)
    return max(weights, key=lambda size: (weights[size], size)) or 0.1


def _text(chain: list[Word], y: float, size: float) -> tuple[str, list[str], str, list[Seam]]:
    """The chain's text without its footnote calls, the calls, the mark in front of it, and its seams."""
    text, lead = "", ""
    calls: list[str] = []
    seams: list[Seam] = []
    for number, word in enumerate(chain):
        if number and text and word.x0 - chain[number - 1].x1 > _SEAM * size:
            seams.append(Seam(len(text), chain[number - 1].x1, word.x0))
        raised = word.size <= SMALLER * size and y - word.y > 0.08 * size
        mark = call_in(word.text) if raised else ""
        if mark and not text and len(chain) > 1:
            lead = mark
        elif mark and text and is_call(word.text, text, last=number == len(chain) - 1):
            calls += [piece for piece in re.split(r"[,;\s]+", mark) if piece]
            text += word.text[len(word.text.rstrip(".,")) :] if word.text.endswith((".", ",")) else ""
        else:
            after_call = bool(calls) and number > 0 and chain[number - 1].size <= SMALLER * size and word.text[0] in ".,;:)"
            touches = raised and number > 0 and word.x0 - chain[number - 1].x1 < 0.15 * size
            glued = word.glued or after_call or touches
            text += word.text if glued or not text else f" {word.text}"
    return text, calls, lead, seams
