"""Words that lines divide ("inter-", "national") or that each got a line of its own, where a page spread them wide."""

import re
from collections.abc import Sequence

from index.markers import split_marker
from index.readers.common_words import common_words
from index.readers.furniture import is_page_break
from index.readers.pdf_hyphens import join_lines, vocabulary
from index.readers.text_pages import PAGE_BREAK

_DIVIDED = re.compile(r"\w-$")
_MOST_BETWEEN = 6
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*[,.;]?")
_MIN_SPREAD = 4


def without_spread_words(lines: list[str]) -> list[str]:
    """The lines, with words that blank lines part from each other as the end of the line before them."""
    alone = [n for n, line in enumerate(lines) if n > 1 and _WORD.fullmatch(line.strip()) and not lines[n - 1].strip()]
    joined = list(lines)
    gone = set()
    for run in _runs(alone):
        words = [lines[number].strip() for number in run]
        before = run[0] - 2
        if len(run) >= _MIN_SPREAD and lines[before].strip() and _are_prose(words):
            joined[before] = " ".join((lines[before].rstrip(), *words))
            gone |= set(range(before + 1, run[-1] + 1))
    return [line for number, line in enumerate(joined) if number not in gone]


def _are_prose(words: Sequence[str]) -> bool:
    """Whether words, most of them small and all of them common, go on with a sentence; those of a map do not."""
    known = all(word.isdigit() or word.rstrip(",.;").casefold() in common_words() for word in words)
    return known and 2 * sum(word.islower() for word in words) > len(words)


def _runs(alone: Sequence[int]) -> list[list[int]]:
    """Numbers of lines with one line between each and the next."""
    runs: list[list[int]] = []
    for number in alone:
        if runs and number == runs[-1][-1] + 2:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def with_whole_words(lines: list[str]) -> list[str]:
    """The lines, with the second half of each divided word at the end of the line that has the first."""
    divided = [number for number, line in enumerate(lines) if _DIVIDED.search(line.rstrip())]
    if not divided:
        return lines
    known = vocabulary([line.strip() for line in lines])
    mended = list(lines)
    emptied = set()
    for number in divided:
        below = _below(mended, number)
        if below is None:
            continue
        line, (half, _, rest) = mended[number].strip(), mended[below].strip().partition(" ")
        joined = join_lines([line, half], known)
        if joined != f"{line} {half}":
            indent = len(mended[number]) - len(mended[number].lstrip())
            mended[number], mended[below] = " " * indent + joined, rest
            emptied |= set() if rest else {below}
    return [line for number, line in enumerate(mended) if number not in emptied]


def _below(lines: Sequence[str], number: int) -> int | None:
    """Where the text goes on: on the next line, or on the next page."""
    turned = False
    for below in range(number + 1, min(number + 1 + _MOST_BETWEEN, len(lines))):
        line = lines[below].strip()
        if lines[below] == PAGE_BREAK or is_page_break(line):
            turned = True
        elif line:
            goes_on = (below == number + 1 or turned) and line[0].isalnum() and split_marker(line).form == "none"
            return below if goes_on else None
    return None
