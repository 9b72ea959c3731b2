"""Text laid out in two columns in which nothing says where pages end: what stood at their heads and feet parts them again."""

import re
from collections import Counter
from collections.abc import Sequence

from index.readers.furniture import is_job_number, looks_printed
from index.readers.text_pages import PAGE_BREAK
from index.readers.text_running import SYMBOL

_BESIDE = re.compile(r"\s{0,12}\S.{14,80}?\S {2,}(?=[^\s\d.]\S* \S+ )")  # prose, and wide to the right of it more
_MIN_SHARE, _SAME_PLACE = 0.25, 3
_OFTEN, _SHORT = 3, 40


def with_page_ends(text: str) -> str:
    """The text, with form feeds in the place of running heads and feet where most of it stands in two columns."""
    lines = text.split("\n")
    # Tabs part the cells of tables; what lays pages out in text puts spaces.
    if PAGE_BREAK in text or "\t" in text or not _has_columns(lines):
        return text
    furniture = _furniture(lines)
    parted: list[str] = []
    for number, line in enumerate(lines):
        if number not in furniture:
            parted.append(line)
        elif not parted or parted[-1] != PAGE_BREAK:
            while parted and not parted[-1].strip():
                parted.pop()
            parted.append(PAGE_BREAK)
    return re.sub(r"\n?\f\s*?\n", "\f", "\n".join(parted))


def _has_columns(lines: Sequence[str]) -> bool:
    """Whether many lines have prose to the left and, beginning at nearly one place, to the right."""
    filled = [line for line in lines if line.strip()]
    starts = Counter(match.end() for line in filled if (match := _BESIDE.match(line)))
    if not starts:
        return False
    place = max(starts, key=lambda start: (_near(starts, start), -start))
    return _near(starts, place) >= _MIN_SHARE * len(filled)


def _near(starts: Counter[int], place: int) -> int:
    return sum(starts[place + step] for step in range(-_SAME_PLACE, _SAME_PLACE + 1))


def _furniture(lines: Sequence[str]) -> set[int]:
    """Where page and job numbers and the document's symbol stand alone, and short lines right beside them that come back."""
    texts = [" ".join(line.split()) for line in lines]
    symbols = Counter(text for text in texts if SYMBOL.fullmatch(text))
    found = {
        number for number, text in enumerate(texts) if text and (looks_printed(text) or is_job_number(text) or symbols[text] >= _OFTEN)
    }
    often = Counter(text for text in texts if text and len(text) <= _SHORT)
    filled = [number for number, text in enumerate(texts) if text]
    for before, number, after in zip(filled, filled[1:], filled[2:], strict=False):
        if often[texts[number]] >= _OFTEN and {before, after} & found:
            found.add(number)
    return found
