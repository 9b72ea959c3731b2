"""Numbers in a PDF page's margins: those of lines, which are no text, and those of paragraphs that stand at the right."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from index.readers.pdf_lines import Fragment, Line, lines_of
from index.sentence_ends import ends_sentence

_NUMBER = re.compile(r"\d{1,4}")
_PARAGRAPH = re.compile(r"[\[(]?\d{1,4}[.)\]]?")
_ALIGNED = 3.0
_MIN_LINES, _MIN_STEPS = 12, 4  # numbers on a page that counts each line, or each fifth
_FULL_PAGE = 25
_MOST_ENDED, _MIN_SHARE, _MIN_WORDS = 0.6, 0.6, 5
_MIN_GAP, _MAX_GAP = 4.0, 90.0


def numbers_in_front(pages: Sequence[Sequence[Fragment]]) -> list[list[Fragment]]:
    """The pages' fragments; a paragraph's number at the right is put in front of its line."""
    numbered = [_right_numbers(page) for page in pages]
    counted = [int(re.sub(r"\D", "", fragment.text)) for page in numbered for fragment in page]
    if len(counted) < _MIN_STEPS or any(after != before + 1 for before, after in pairwise(counted)):
        return [list(page) for page in pages]
    return [_moved(page, numbers) if numbers else list(page) for page, numbers in zip(pages, numbered, strict=True)]


def without_line_numbers(pages: Sequence[Sequence[Fragment]]) -> list[list[Fragment]]:
    """The pages without line numbers; once their column is known from one page, few on another are enough."""
    lined = [lines_of(page) for page in pages]
    for side in (0, -1):
        counted = [numbers for lines in lined if (numbers := _line_numbers(lines, side))]
        columns = [(min(n.x0 for n in numbers) - _ALIGNED, max(n.x1 for n in numbers) + _ALIGNED) for numbers in counted]
        if columns and len(columns) >= _MIN_SHARE * sum(len(lines) >= _FULL_PAGE for lines in lined):
            left, right = min(low for low, _ in columns), max(high for _, high in columns)
            return [[f for f in page if not (_NUMBER.fullmatch(f.text) and left < f.x0 and f.x1 < right)] for page in pages]
    return [list(page) for page in pages]


def _line_numbers(lines: Sequence[Line], side: int) -> list[Fragment]:
    """The numbers at one side that count each line of a page, or each fifth or tenth."""
    found = [line.fragments[side] for line in lines if _NUMBER.fullmatch(line.fragments[side].text)]
    numbers = max((_aligned(found, edge) for edge in ("x0", "x1")), key=len)
    steps = Counter(int(after.text) - int(before.text) for before, after in pairwise(numbers))
    step, times = steps.most_common(1)[0] if steps else (0, 0)
    if step not in (1, 5, 10) or times < 0.9 * (len(numbers) - 1) or len(numbers) < (_MIN_LINES if step == 1 else _MIN_STEPS):
        return []
    within = [line for line in lines if numbers[0].y <= line.y <= numbers[-1].y]
    texts = [_text(line, side) for line in within]
    running = len(within) >= _MIN_SHARE * len(lines) and median(len(text.split()) for text in texts) >= _MIN_WORDS
    ended = sum(ends_sentence(text) for text in texts)
    counts = 0.8 * (len(numbers) - 1) * step <= len(within) <= 1.3 * len(numbers) * step
    return numbers if counts and running and ended < _MOST_ENDED * len(within) else []


def _aligned(numbers: Sequence[Fragment], edge: str) -> list[Fragment]:
    """Those of which one edge is where that of most is."""
    places = Counter(round(getattr(number, edge) / _ALIGNED) for number in numbers)
    place = places.most_common(1)[0][0] if places else 0
    return [number for number in numbers if abs(getattr(number, edge) / _ALIGNED - place) < 1.5]


def _text(line: Line, side: int) -> str:
    rest = line.fragments[1:] if side == 0 else line.fragments[:-1]
    return " ".join(fragment.text for fragment in rest or line.fragments)


def _right_numbers(page: Sequence[Fragment]) -> list[Fragment]:
    """The numbers that stand at the right of a page's text, in a column of their own."""
    found = [line.fragments[-1] for line in lines_of(page) if len(line.fragments) == 2 and _PARAGRAPH.fullmatch(line.fragments[-1].text)]
    text = [fragment for fragment in page if fragment not in found]
    right = max((fragment.x1 for fragment in text if not _PARAGRAPH.fullmatch(fragment.text)), default=0.0)
    return [f for f in found if _MIN_GAP < f.x0 - right < _MAX_GAP and any(len(t.text.split()) > 3 and abs(t.y - f.y) < 1 for t in text)]


def _moved(page: Sequence[Fragment], numbers: Sequence[Fragment]) -> list[Fragment]:
    left = min(fragment.x0 for fragment in page if fragment not in numbers)
    moved = [n._replace(x0=left - 6 - (n.x1 - n.x0), x1=left - 6) for n in numbers]
    return [*(fragment for fragment in page if fragment not in numbers), *moved]
