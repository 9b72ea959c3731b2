"""Line numbers at the left of a plain text's lines, which are none of its words."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from index.readers.text_count import SENTENCE_END

_NUMBERED = re.compile(r"\s{0,12}(\d{1,4})(?:\s+\S.*|\s*)")
_MIN_LINES, _MIN_STEPS = 12, 4  # numbers on a page that counts each line, or each fifth
_MOST_ENDED = 0.6


def without_line_numbers(text: str) -> str:
    """A text whose pages form feeds part, with blanks in the place of line numbers."""
    return "\f".join("\n".join(_unnumbered(page.split("\n"))) for page in text.split("\f"))


def _unnumbered(lines: Sequence[str]) -> list[str]:
    filled = [line for line in lines if line.strip()]
    numbers = [(place, int(match.group(1))) for place, line in enumerate(filled) if (match := _NUMBERED.fullmatch(line))]
    steps = Counter((after - before, after_place - place) for (place, before), (after_place, after) in pairwise(numbers))
    (step, distance), times = steps.most_common(1)[0] if steps else ((0, 0), 0)
    counted = step == distance in (1, 5, 10) and times >= 0.9 * (len(numbers) - 1)
    ended = sum(bool(SENTENCE_END.search(line.rstrip())) for line in filled)
    if not counted or len(numbers) < (_MIN_LINES if step == 1 else _MIN_STEPS) or ended > _MOST_ENDED * len(filled):
        return list(lines)
    return [
        re.sub(r"\d+", lambda number: " " * len(number.group()), line, count=1) if _NUMBERED.fullmatch(line) else line for line in lines
    ]
