"""Text that is typed with a blank line after every line, and paragraph numbers that stand alone above their text."""

import re
from itertools import pairwise

_MIN_LINES, _WIDEST = 8, 110
_MOST_TOGETHER, _MIN_CUT = 0.05, 0.3
# A line is cut where it is nearly as long as any, and goes on below.
_NEARLY = 0.6
_ALONE = re.compile(r"\s*(\d{1,3})\s*")
_ENDED = re.compile(r"[.,:;!?)”\"’]\s*$")
_MIN_NUMBERS, _PAGE_WORDS = 3, 200


def single_spaced(text: str) -> str:
    """A text without the blank lines that part every two of its lines; longer gaps stay."""
    lines = text.split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()]
    widest = max((len(lines[number]) for number in filled), default=0)
    if len(filled) < _MIN_LINES or widest > _WIDEST:
        return text
    together = sum(after - before == 1 for before, after in pairwise(filled))
    long = [(before, after) for before, after in pairwise(filled) if len(lines[before]) > _NEARLY * widest]
    cut = sum(lines[after].lstrip()[:1].islower() and not _ENDED.search(lines[before]) for before, after in long)
    if together > _MOST_TOGETHER * len(filled) or cut < _MIN_CUT * len(filled):
        return text
    return "\n".join(line for number, line in enumerate(lines) if line.strip() or number == 0 or not lines[number - 1].strip())


def with_stops(text: str) -> str:
    """A text in which numbers that stand alone above their paragraphs have a full stop, by which they are told from those of pages."""
    lines = text.split("\n")
    alone = [number for number, line in enumerate(lines) if _ALONE.fullmatch(line)]
    counts = [int(lines[number]) for number in alone]
    if len(alone) < _MIN_NUMBERS or counts != list(range(1, len(counts) + 1)):
        return text
    if not all(_is_over_text(lines, number) for number in alone):
        return text
    gaps = [sum(len(line.split()) for line in lines[before:after]) for before, after in pairwise([*alone, len(lines)])]
    if max(gaps) > _PAGE_WORDS:
        return text
    for number in alone:
        lines[number] = f"{lines[number].strip()}."
    return "\n".join(lines)


def _is_over_text(lines: list[str], number: int) -> bool:
    """Whether a new paragraph stands right below a line, and a blank one above."""
    above = lines[number - 1].strip() if number else ""
    below = lines[number + 1].strip() if number + 1 < len(lines) else ""
    return not above and len(below.split()) > 1 and not below[:1].islower()
