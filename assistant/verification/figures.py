"""Numbers and dates of a text, whatever form they are written in: "1,200", "twelve hundred", "15 March 2021", "2021-03-15"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from assistant.language.number_words import CARDINALS, MONTHS, ORDINALS, TENS

FigureKind = Literal["plain", "ordinal", "percent"]
Bound = Literal["", "over", "least", "under", "most"]

_CARDINAL = (
    {word: n for n, word in enumerate(CARDINALS)} | {word: 10 * n for n, word in enumerate(TENS, start=2)} | {"dozen": 12, "both": 2}
)
_ORDINAL = {word: n for n, word in enumerate(ORDINALS)} | {re.sub("y$", "ieth", word): 10 * n for n, word in enumerate(TENS, start=2)}
_SCALE = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SPOKEN = "|".join(sorted([*_CARDINAL, *_ORDINAL, *_SCALE], key=len, reverse=True))
_FIGURE = re.compile(
    rf"(?<![\w/])(?:(?P<digits>\d{{1,3}}(?:[,  \u202f]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+|,\d{{1,2}})?)(?![\d/]|\.\d)"
    rf"(?P<th>(?:st|nd|rd|th)\b)?(?:[\s-]+(?P<scale>hundred|thousand|million|billion|trillion)\b)?"
    rf"|(?P<spoken>(?:a\s+(?=dozen|hundred|thousand|million))?(?:{_SPOKEN})(?:(?:[\s-]+|(?:(?<=hundred)|(?<=thousand)|(?<=million))\s+and\s+)(?:{_SPOKEN}))*)\b)"
    r"(?P<percent>\s*(?:%|per\s?cent\b|percentage\b))?",
    re.IGNORECASE,
)
_BOUNDS: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("most", re.compile(r"\b(?:up to|at most|(?:no|not) more than|not exceeding|a maximum of)\s+$", re.IGNORECASE)),
    ("least", re.compile(r"\b(?:at least|(?:no|not) (?:less|fewer) than|a minimum of)\s+$", re.IGNORECASE)),
    ("over", re.compile(r"\b(?:more than|over|exceeding|above)\s+$", re.IGNORECASE)),
    ("under", re.compile(r"\b(?:less than|fewer than|under|below)\s+$", re.IGNORECASE)),
)
_MONTH = {name: n for n, name in enumerate(MONTHS, start=1)} | {name[:3]: n for n, name in enumerate(MONTHS, start=1)} | {"sept": 9}
_NAME = r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|" + (
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_JOIN = r"\s*(?:-|–|,|\bto\b|\band\b)\s*"
_DATES = (
    re.compile(rf"\b(?P<days>{_DAY}(?:{_JOIN}{_DAY})*)\s+(?:of\s+)?{_NAME}\b(?:,?\s+(?P<year>\d{{4}})\b)?"),
    re.compile(rf"\b{_NAME}\s+(?P<days>{_DAY}(?:(?:-|–|\s+to\s+|\s+and\s+){_DAY})*)(?!\d)(?:,?\s+(?P<year>\d{{4}})\b)?"),
    re.compile(rf"\b{_NAME},?\s+(?P<year>\d{{4}})\b"),
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<days>\d{2})\b"),
    re.compile(r"\b(?P<days>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})\b"),
    re.compile(rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate|mid-?|of|to|and)\s+{_NAME}\b"),
)
_UNTIL = re.compile(r"\s*(?:to|and|until|–|-)\s*")


class Figure(NamedTuple):
    """A number of a text: its value in plain digits, what kind it is, what it bounds, and where it stands."""

    value: str
    kind: FigureKind
    bound: Bound
    start: int
    end: int


class Date(NamedTuple):
    """A day, a month, or a day of a year that is not said; parts that the text does not give are None."""

    year: int | None
    month: int
    day: int | None


class Figures(NamedTuple):
    """All numbers and dates of a text; a year of a date is among the numbers, its day is not."""

    numbers: tuple[Figure, ...]
    dates: tuple[Date, ...]


def read_figures(text: str) -> Figures:
    """The numbers and dates of a text."""
    dates, taken = _read_dates(text)
    return Figures(tuple(figure for figure in _numbers(text) if not any(s <= figure.start < e for s, e in taken)), tuple(dates))


def _read_dates(text: str) -> tuple[list[Date], list[tuple[int, int]]]:
    """Dates, and the places of their days and months, the year left out."""
    dates: list[Date] = []
    taken: list[tuple[int, int]] = []
    endings: list[tuple[int, int]] = []  # the end of a date without its year, and how many dates it gave
    for pattern in _DATES:
        for match in pattern.finditer(text):
            if any(s < match.end() and match.start() < e for s, e in taken):
                continue
            found = _dates_of(match)
            dates += found
            year = match.span("year") if match.groupdict().get("year") else (match.end(), match.end())
            taken += [(match.start(), year[0]), (year[1], match.end())]
            if year[0] == year[1]:
                endings.append((match.end(), len(dates)))
    return [_with_year_after(text, endings, number, date) for number, date in enumerate(dates, start=1)], taken


def _dates_of(match: re.Match[str]) -> list[Date]:
    groups = match.groupdict()
    month = int(groups["month"]) if groups["month"].isdecimal() else _MONTH[groups["month"].casefold().rstrip(".")]
    year = int(groups["year"]) if groups.get("year") else None
    days = [int(day) for day in re.findall(r"\d+", groups.get("days") or "")]
    return [Date(year, month, day) for day in days] or [Date(year, month, None)]


def _with_year_after(text: str, endings: list[tuple[int, int]], number: int, date: Date) -> Date:
    """A date with the year of the one that it reaches to ("28 February to 4 March 2021")."""
    if date.year is not None:
        return date
    for end, last in endings:
        gap = _UNTIL.match(text, end)
        later = _DATES[0].match(text, gap.end()) if gap and last >= number else None
        if later and later.group("year"):
            return date._replace(year=int(later.group("year")))
    return date


def _numbers(text: str) -> Iterator[Figure]:
    for match in _FIGURE.finditer(text):
        value, ordinal = _digits(match) if match.group("digits") else _spoken_value(match.group("spoken"))
        if value is None:
            continue
        kind: FigureKind = "percent" if match.group("percent") else "ordinal" if ordinal else "plain"
        before = text[max(match.start() - 20, 0) : match.start()]
        bound: Bound = next((name for name, pattern in _BOUNDS if pattern.search(before)), "")
        yield Figure(value, kind, bound, match.start(), match.end())


def _digits(match: re.Match[str]) -> tuple[str, bool]:
    written = re.sub(r"[  \u202f]", "", match.group("digits"))
    written = written.replace(",", "") if re.search(r",\d{3}(?:\D|$)", written) else written.replace(",", ".")
    value = Decimal(written) * _SCALE.get((match.group("scale") or "").casefold(), 1)
    return _plain(value), bool(match.group("th"))


def _spoken_value(words: str) -> tuple[str | None, bool]:
    """The value of a number in words; None for "one" alone, which is mostly no number, and for a bare "hundred"."""
    total, current = 0, 0
    pieces = [word for word in re.split(r"[\s-]+", words.casefold()) if word not in ("a", "and")]
    for word in pieces:
        if word in _SCALE:
            current = max(current, 1) * _SCALE[word]
            if _SCALE[word] > 100:
                total, current = total + current, 0
        elif word == "dozen":
            current = max(current, 1) * 12
        else:
            current += _CARDINAL.get(word, _ORDINAL.get(word, 0))
    if pieces in (["one"], ["hundred"], ["thousand"], ["million"], ["billion"]) and not words.casefold().startswith("a "):
        return None, False
    return str(total + current), pieces[-1] in _ORDINAL


def _plain(value: Decimal) -> str:
    text = format(value.normalize(), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
