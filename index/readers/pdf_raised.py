"""Raised and lowered signs on a line: footnote calls told from signs that are part of a word, "1st" and "m2"."""

import re
from typing import Final

from index.readers.pdf_words import Word

SMALLER: Final = 0.85  # the size of a raised mark beside the text is at most this, as browsers print it
_CALL = re.compile(r"\(?([\d,;\s–-]{1,9}|[a-z]{1,2}|[*†‡§]{1,4})\)?[.,]?")
_ORDINAL = re.compile(r"(?:st|nd|rd|th|o|a|er|re|e)\b", re.IGNORECASE)
_UNIT = re.compile(r"(?:^|[\s(\d])[kcdm]?m$|CO$|10$")


def is_raised(word: Word, beside: Word) -> bool:
    """Whether a word is printed small and above the baseline of the one beside it."""
    return word.size <= SMALLER * beside.size and 0.08 * beside.size < beside.y - word.y < 0.8 * beside.size


def is_lowered(word: Word, beside: Word) -> bool:
    """Whether a word is printed small and below the baseline of the one that it goes on with: "CO2"."""
    return word.glued and word.size <= SMALLER * beside.size and 0 < word.y - beside.y < 0.35 * beside.size


def may_be_raised(text: str) -> bool:
    """Whether a sign is one that stands raised beside words: a footnote call, or the end of an ordinal."""
    return bool(_CALL.fullmatch(text) or _ORDINAL.fullmatch(text))


def call_in(raised: str) -> str:
    """The footnote calls in a raised sign, without what stands around them ("(3)," is "3"); "" where it is none."""
    call = _CALL.fullmatch(raised)
    return call.group(1) if call else ""


def is_call(raised: str, before: str, *, last: bool) -> bool:
    """Whether a raised sign calls a footnote after the text before it; `last` says that the line ends there."""
    return not _is_part_of_word(raised, before) or _is_figures_call(raised, before, last)


def _is_part_of_word(raised: str, before: str) -> bool:
    """Whether a raised sign is no call: "1st", "m2"."""
    if raised[0].isalpha():
        return bool(_ORDINAL.fullmatch(raised)) and before[-1:].isdigit()
    return bool(_UNIT.search(before)) and raised in ("2", "3", "6", "9")


def _is_figures_call(raised: str, before: str, last: bool) -> bool:
    """Whether a raised letter calls the note on a figure that stands alone, as in a table: "2 146a"; "1a" goes on with a word."""
    return last and raised in "abcde" and re.fullmatch(r"[\d\s.,]+", before) is not None
