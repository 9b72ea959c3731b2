"""Dates as documents write them, in the languages that they are written in."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

_LANGUAGES = ("en", "fr", "es", "ru", "pt", "de", "it", "nl")
_YEAR = r"(?:19|20|21)\d\d"
_ISO = re.compile(rf"\b(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)\b")
_DOTTED = re.compile(rf"\b(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>{_YEAR})\b")
_CHINESE = re.compile(rf"(?P<year>{_YEAR})\s?年\s?(?P<month>\d{{1,2}})\s?月\s?(?P<day>\d{{1,2}})\s?日")
_ALONE = re.compile(rf"\b({_YEAR})\b")


class FoundDate(NamedTuple):
    """A date in a line: `start` and `end` are its place, `is_range` says that it ends or opens a range of days."""

    day: date
    start: int
    end: int
    is_range: bool


def dates_in(line: str) -> list[FoundDate]:
    """The dates in a line that exist, in order; of a range of days in one month, the first."""
    return sorted(_found(line), key=lambda found: found.start)


def is_date(line: str) -> bool:
    """Whether a line is one date and nothing else."""
    return any((found.start, found.end) == (0, len(line)) for found in dates_in(line))


def year_in(line: str) -> str:
    """The first year that a line names, "" where it names none."""
    found = _ALONE.search(line)
    return found.group(1) if found else ""


def _found(line: str) -> Iterator[FoundDate]:
    for pattern in (_spelled(), _american(), _ISO, _DOTTED, _CHINESE):
        for match in pattern.finditer(line):
            month = match["month"]
            number = int(month) if month.isdecimal() else _months()[month.casefold()]
            try:
                day = date(int(match["year"]), number, int(match["day"]))
            except ValueError:
                continue
            in_range = bool(match.groupdict().get("last")) or bool(re.search(r"[-–—]\s*$", line[: match.start()]))
            yield FoundDate(day, match.start(), match.end(), in_range)


@lru_cache(maxsize=1)
def _spelled() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    day = r"\b(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?P<last>\s*(?:[-–—]|to|and|au|et|al|y)\s*\d{1,2}(?:st|nd|rd|th|\.)?)?"
    return re.compile(rf"{day}\s+(?:day\s+of\s+|de\s+)?(?P<month>{names})\s*,?\s+(?:de\s+|del\s+)?(?P<year>{_YEAR})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _american() -> re.Pattern[str]:
    names = "|".join(name for name, _ in _months_of("en"))
    return re.compile(
        rf"\b(?P<month>{names})\s+(?P<day>\d{{1,2}})(?P<last>\s*[-–—]\s*\d{{1,2}})?(?:st|nd|rd|th)?,\s+(?P<year>{_YEAR})\b", re.I
    )


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return {name: number for language in reversed(_LANGUAGES) for name, number in _months_of(language)}


def _months_of(language: str) -> list[tuple[str, int]]:
    from babel import Locale

    return [(str(name).casefold(), number) for number, name in Locale(language).months["format"]["wide"].items()]
