"""Where a line of running text begins a new paragraph: by gaps, indents, numbers and the length of lines."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from index.markers import split_marker
from index.readers.pdf_lines import Fragment
from index.readers.pdf_tables import MASTHEAD
from index.roman import roman
from index.sentence_ends import ends_in_abbreviation

_SENTENCE_END = re.compile(r"[.:;?!][”\"’')\]]*$|(?:;|,) (?:and|or)$")
_PHRASE_END = re.compile(r",(?: (?:and|et|y))?$")
_PREAMBULAR = re.compile(r"(?:[A-ZÀ-Þ][a-zà-þ]+(?:ing|ant|ndo)|Vu|Having|Ayant|Habiendo|Convinced|Whereas|Considerando)\b")
_TESTIMONY = re.compile(r"IN WITNESS WHEREOF|DONE (?:at|in)|EN FOI DE QUOI|FAIT (?:à|en)|EN FE DE LO CUAL|HECHO en")
_SECTION = re.compile(
    r"""(?:[IVXL]{1,6}|[A-Z])\.\s+\S
    |\d{1,3}(?:\.\d{1,3})+\.?\s+[^\Wa-z\d_]  # "3.2 Scope", not "26.2 per cent"
    |(?:Article|Annex|Chapter|Section|Rule|Regulation|Recommendation)\s+[\dIVXLC]+\b(?!\s*[,;()/]|\s+[^\W\d_A-ZÀ-Þ])|§\s?\d+[a-z]?$
    """,
    re.VERBOSE,
)
_LABEL = re.compile(
    r"""[A-Z][A-Z0-9]*(?:/[\w.()-]+){1,6}(?<!\.)(?:\s\(\w+\))?\*{0,2}  # a symbol
    |(?:Annex|Appendix|Enclosure|Attachment|ANNEX|APPENDIX)\s*(?:[IVXLC]+|[A-Z]|\d+)?
    """,
    re.VERBOSE,
)
_INITIAL = re.compile(r"[A-Z]\.\s+\S")  # "A. Scope", but also "M. Dupré a rappelé"
_NAME = re.compile(r"[^\d:;]*[\w)]\*?")
_MIN_NAMES, _MOST_NAME = 3, 6
_MOST_INDENT = 8
_DOUBLE_SPACED = 3.2
_ROMAN = tuple(roman(number) for number in range(1, 13))
_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
_BEFORE: dict[str, str] = {}
for _marks in (tuple(str(number) for number in range(1, 30)), _LETTERS, _ROMAN):
    for _mark, _next in pairwise(_marks):
        _BEFORE[_next] = f"{_BEFORE.get(_next, '')} {_mark}".strip()


class Frame(NamedTuple):
    """What lines are measured against: the right edge of the text around them, their usual step, the column's width.

    `listed` says that a line stands in a list of names, one a line.
    """

    right: float
    step: float
    width: float
    listed: bool = False


def frames_of(lines: Sequence[Fragment], width: float) -> list[Frame]:
    """For each line the right edge of the lines that follow each other closely around it."""
    frames: list[Frame] = []
    start = 0
    step = _usual_step(lines)
    line_step = _line_step(lines, step)
    for number in range(1, len(lines) + 1):
        apart = number == len(lines) or not 0 <= lines[number].y - lines[number - 1].y < 1.35 * _step(lines[number], step)
        if apart:
            right = max(line.x1 for line in lines[start:number])
            frames += [Frame(right, line_step, width, listed) for listed in _listed(lines[start:number], width)]
            start = number
    return frames


def _listed(lines: Sequence[Fragment], width: float) -> list[bool]:
    """For each line whether it stands in a list of names: several lines below each other, each short and in capitals."""
    flags: list[bool] = []
    for (_, named), run in groupby(lines, key=lambda line: (round(line.x0), _is_name(line, width))):
        names = list(run)
        flags += [named and len(names) >= _MIN_NAMES] * len(names)
    return flags


def _is_name(line: Fragment, width: float) -> bool:
    """Whether a line is a name: its first and last word and most between begin in capitals, and it ends before its column does."""
    words = line.text.split()
    capitals = [word[0].isupper() or word[0] in "(“" for word in words]
    few = bool(words) and len(words) <= _MOST_NAME and line.x1 - line.x0 < 0.6 * width
    return few and capitals[0] and capitals[-1] and 2 * sum(capitals) > len(words) and bool(_NAME.fullmatch(line.text))


def _usual_step(lines: Sequence[Fragment]) -> float:
    """The usual distance of baselines, as a multiple of the letters' size."""
    steps = [_distance(a, b) for a, b in pairwise(lines) if _are_close(a, b)] or [
        _distance(a, b) for a, b in pairwise(lines) if 0 < _distance(a, b) < _DOUBLE_SPACED and b.text[:1].islower() and not _ends(a)
    ]
    return median([step for step in steps if step <= 1.15 * median(steps)]) if steps else 1.2


def _line_step(lines: Sequence[Fragment], usual: float) -> float:
    """The distance of baselines within a paragraph: less than the usual one where most paragraphs are one line."""
    steps = [
        _distance(a, b) for a, b in pairwise(lines) if _are_close(a, b) and b.text[:1].islower() and not _ends(a) and b.x0 - a.x0 < b.size
    ]
    return min(usual, median(steps)) if len(steps) > 1 else usual


def _distance(above: Fragment, below: Fragment) -> float:
    return (below.y - above.y) / below.size


def _are_close(above: Fragment, below: Fragment) -> bool:
    return 0.7 < _distance(above, below) < 2.2


def _step(line: Fragment, usual: float) -> float:
    return usual * line.size


def breaks(current: Sequence[Fragment], line: Fragment, frame: Frame, scanned: bool) -> bool:
    """Whether a line begins a new paragraph."""
    last = current[-1]
    gap = line.y - last.y
    size = last.size if scanned else line.size
    if line.lead or not -0.5 * size < gap <= 1.3 * frame.step * max(size, last.size if scanned else size) or gap < 0.3 * size:
        return True
    if not scanned and abs(line.size - last.size) > 0.07 * max(line.size, last.size):
        return True
    if _is_label(line) or (_is_label(last) and len(current) == 1):
        return True
    if line.bold != last.bold and _turns_style(current, line, frame):
        return True
    if _is_marked(line):
        return _breaks_at_marker(current, line, frame)
    if line.bold and last.bold and line.size > 9 and not _ends(last):
        return False
    if _are_centred(last, line, frame):
        return False
    in_preamble = _PHRASE_END.search(last.text) and all(_PREAMBULAR.match(piece.text) for piece in (current[0], line))
    if in_preamble or (_ends(last) and _TESTIMONY.match(line.text)):
        return True
    return frame.listed or _breaks_at_indent(current, line, frame) or _is_short(last, line, frame)


def _is_label(line: Fragment) -> bool:
    return bool(MASTHEAD.fullmatch(line.text) or _LABEL.fullmatch(line.text))


def _turns_style(current: Sequence[Fragment], line: Fragment, frame: Frame) -> bool:
    """Whether bold begins or ends here for a heading, not for words within a paragraph."""
    if all(piece.bold for piece in current):
        if _is_marked(line) or _is_short(current[-1], line, frame):
            return True
        runs_in = _is_marked(current[0]) and frame.right - current[-1].x1 < 3 * line.size  # "(b) Subprogramme 6, Research. The …"
        return line.text[:1].isupper() and not _ends(current[-1]) and not runs_in
    beside = split_marker(current[0].text).form == "bullet" and _ends(current[-1]) and line.x0 < current[-1].x0 - 0.8 * line.size
    return line.bold and (beside or _is_short(current[-1], line, frame))


def _are_centred(last: Fragment, line: Fragment, frame: Frame) -> bool:
    """Whether two lines are those of one centred heading."""
    apart = abs((last.x0 + last.x1) - (line.x0 + line.x1)) / 2
    return not _ends(last) and apart < 0.02 * frame.width and abs(last.x0 - line.x0) > line.size


def _ends(line: Fragment) -> bool:
    return bool(_SENTENCE_END.search(line.text)) and not ends_in_abbreviation(line.text)


def _is_marked(line: Fragment) -> bool:
    marker = split_marker(line.text)
    if marker.form in ("decimal", "paren-decimal") and not re.match(r"[“\"‘'(\[«¿¡*]*(?:[A-ZÀ-Þ]|[^\W\d_a-z])", marker.rest):
        return bool(marker.rest[:1].islower() and marker.form == "paren-decimal") or bool(re.match(r"\[|\.\.\.|…", marker.rest))
    return marker.form != "none" or bool(_SECTION.match(line.text))


def _breaks_at_marker(current: Sequence[Fragment], line: Fragment, frame: Frame) -> bool:
    last = current[-1]
    if _counts_on(current, line) or ends_in_abbreviation(last.text):
        return False
    if _INITIAL.match(line.text) and abs(line.x0 - last.x0) < line.size and not line.bold:
        return _is_short(last, line, frame)
    if _ends(last) or _is_short(last, line, frame):
        return True
    if _PHRASE_END.search(last.text) and _PREAMBULAR.match(current[0].text) and re.match(r"\(?[1aI][.)]\s", line.text):
        return True
    if len(current) == 1 and _hangs(last, line):
        return False  # "12. … as amended in / 2019. The …"
    return line.x0 - min(piece.x0 for piece in (*current[1:], last)) > 0.8 * line.size or _same_marker(current[0], line)


def _counts_on(current: Sequence[Fragment], line: Fragment) -> bool:
    """Whether the mark in front of a line goes on with marks within the lines before: "(a) …, (b) … and / (c) …"."""
    marker = re.match(r"\((\w{1,4})\)", line.text)
    before = _BEFORE.get(marker.group(1), "") if marker else ""
    if not before or abs(line.x0 - current[-1].x0) > line.size:
        return False
    return any(f" ({mark}) " in " ".join(piece.text for piece in current) for mark in before.split())


def _same_marker(first: Fragment, line: Fragment) -> bool:
    """Whether two lines begin with markers of one form at one place, the later one the next in count."""
    a, b = split_marker(first.text), split_marker(line.text)
    follows = a.number is None or b.number is None or b.number == a.number + 1
    return a.form == b.form != "none" and abs(first.x0 - line.x0) < line.size and follows


def _breaks_at_indent(current: Sequence[Fragment], line: Fragment, frame: Frame) -> bool:
    last = current[-1]
    shift = line.x0 - last.x0
    if shift > 0.8 * line.size:
        hanging = len(current) == 1 and shift < _MOST_INDENT * line.size and (_is_marked(last) or bool(last.lead) or _hangs(last, line))
        whole = frame.right - last.x1 < line.size and last.x1 - last.x0 > 0.5 * frame.width
        runs_on = len(current) == 1 and whole and shift < _MOST_INDENT * line.size
        return not hanging and (_ends(last) or (line.text[:1].isupper() and not runs_on))
    if shift < -0.8 * line.size:
        return len(current) > 1 and _ends(last)
    return False


def _hangs(first: Fragment, line: Fragment) -> bool:
    """Whether a line begins below the text of the first one, whose number stands apart in front."""
    return any(abs(seam.x1 - line.x0) < 2 for seam in first.seams[:1])


def _is_short(last: Fragment, line: Fragment, frame: Frame) -> bool:
    """Whether a line ends although the next one's first words had room on it."""
    if line.text[:1].islower() and split_marker(line.text).form == "none" and not _ends(last):
        return False
    letter = (line.x1 - line.x0) / max(len(line.text), 1)
    needed = letter * (len(" ".join(line.text.split()[:3])) + 1)
    left_free = 0.15 if _PHRASE_END.search(last.text) and line.text[:1].isupper() else 0.25
    return frame.right - last.x1 > needed + line.size and (_ends(last) or frame.right - last.x1 > left_free * (frame.right - last.x0))
