"""Terms of a question beside a text: which must stand there, what a year of theirs means there, and means over them."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.language.lexicon import Term, stem
from assistant.language.number_words import MONTHS, ORDINALS

# Years in symbols ("S/2008/501") and of resolutions ("resolution 1802 (2008)") date what is referred to, not what is told.
_YEAR = re.compile(r"(?<!/)\b(?:19|20|21)\d\d\b(?!/)(?<!\(\d{4}(?=\)))")
_MONTH = rf"(?:{'|'.join(month.capitalize() for month in MONTHS)})"
_DAY = re.compile(rf"\b(?:\d{{1,2}}\s+[A-Z][a-z]+|[A-Z][a-z]+\s+\d{{1,2}},?|{_MONTH})\s+$")
# What may stand between a day or month and its year: "between January and March 2028".
_TO_YEAR = rf"(?:\s*(?:and|or|to|until|,|[-–])\s*(?:\d{{1,2}}\s+)?{_MONTH})*,?\s+\d"
# "the Fourteenth Meeting"; "adopted by the Thirteenth Meeting".
_ORDINAL = r"the (?P<ordinal>[A-Za-z]+(?:-[a-z]+)?)"
_SESSION = re.compile(rf"\b{_ORDINAL} (?:[\w-]+ |(?-i:(?:[A-Z][\w-]+ ){{2,3}}))?(?:session|meeting|conference|congress)\b", re.IGNORECASE)
_DONE_BY = re.compile(rf"\b[a-z]+ed (?:by|at) {_ORDINAL} (?:[\w-]+ )?(?:session|meeting|conference|congress)\b", re.IGNORECASE)
# "the second round": what has parts that are told by their number alone.
_ORDINAL_WORD = rf"(?:{'|'.join(ORDINALS[1:])}|\d+(?:st|nd|rd|th))"
_ONE_ORDINAL = re.compile(_ORDINAL_WORD, re.IGNORECASE)
_JOINED_ORDINALS = rf"{_ORDINAL_WORD}(?:(?:,|,? and|,? or| to) (?:the )?{_ORDINAL_WORD})*"
_NOUN = r"[\w-]+(?: (?!(?:of|in|on|and|or|to|by|for)\b)[\w-]+)?"
_ROUND = re.compile(
    rf"(?<![\w-])(?P<ordinals>{_JOINED_ORDINALS})[ -](?P<nouns>(?!(?:two|three|four|few)\b){_NOUN})",
    re.IGNORECASE,
)
# Told by other words too, or compared otherwise: sessions and meetings (below), days and years, "the second largest".
_NO_ROUND = re.compile(
    r"(?:sessions?|meetings?|conferences?|congress(?:es)?|times?|places?|steps?|days?|weeks?|months?|quarters?|half|halves|years?|centur\w+|"
    r"[a-z]+(?<!for)est|most|of|and|or|part(?:y|ies)|committees?|countr(?:y|ies))\b",
    re.IGNORECASE,
)
_NUMBERED = r"\b{}s? (?:\d|[IVX]+\b)"
# "his August 2011 report", "the 2025 note": the year says which document is meant.
_DATES_A_DOCUMENT = re.compile(r"\s+(?:[\w-]+\s+)?(?:report|note|review|study|document|update)\b")
# "the plan for 2030": of a document whose cover has the year.
_FOR_YEAR = re.compile(r"\b(?:report|outline|plan|budget|programme|note|review|strategy|paper)s? (?:for|of) (?:the year )?$", re.IGNORECASE)
_PREFIXES = frozenset(
    "anti co counter cross ex high inter intra long low mid multi non pan post pre pro self semi short sub trans vice well".split()
)
# "the second half of 2030": the months may be named instead.
_OF_A_SPAN = re.compile(r"(?:first|second|third|fourth|last) (?:half|quarter|third|part|weeks?|days?|months?) ", re.IGNORECASE)


def is_hard(term: Term, text: str) -> bool:
    """Whether a term must stand in the evidence itself: a number, a name, an acronym."""
    if term.is_number:
        return _OF_A_SPAN.match(text, term.start) is None
    if term.start == 0 or text.isupper():
        return term.text.isupper() and len(term.text) > 1 and not text.isupper()
    before = text[: term.start].rstrip()
    return term.text[0].isupper() and not before.endswith((".", "?", "!", ":", "“", '"'))


def other_year(term: Term, question: str, text: str, own: str) -> bool:
    """Whether a text speaks of years, and not of the one that a term of the question is.

    In a document of that year, `own`, a year long past is the background of what is told; the year before is what figures of
    another year are given for. Its year is not spelt out beside a day or a month that it gives, nor where it only says which
    document is meant.
    """
    if _YEAR.fullmatch(term.text) is None or term.text in text:
        return False
    named = {match.group() for match in _YEAR.finditer(text)}
    if term.text != own:
        return bool(named)
    day = _DAY.search(question, 0, term.start)
    given = day is not None and re.search(rf"\b{re.escape(day.group().strip())}(?!{_TO_YEAR})", text) is not None
    return not given and _DATES_A_DOCUMENT.match(question, term.end) is None and any(int(year) >= int(own) - 1 for year in named)


def names_in_compound(term: Term, text: str) -> list[str]:
    """The names in a compound that is a name only by them: "Norvik" in "Norvik-led"; none where all or none of its parts are names."""
    parts = term.text.split("-")
    names = [part for part in parts if part[:1].isupper() and part.casefold() not in _PREFIXES]
    return names if len(names) < len(parts) and is_hard(term, text) else []


def is_year_of_plan(term: Term, question: str) -> bool:
    """Whether a year of a question says which plan, budget or report is meant: "the plan for 2030"."""
    return _YEAR.fullmatch(term.text) is not None and _FOR_YEAR.search(question, 0, term.start) is not None


def other_session(term: Term, text: str, *, is_cover: bool) -> bool:
    """Whether a text tells what another session or meeting did than the one whose ordinal a term of the question is.

    Who did it, "adopted by the Thirteenth Meeting", goes before whatever else is named; a cover may be a paper of one on what another
    did. "The 1st meeting" is one of a session's days.
    """
    if is_cover:
        named_on_it = {stem(match.group()) for match in _ONE_ORDINAL.finditer(text)}
        return bool(named_on_it) and term.stem not in named_on_it
    named = [*_DONE_BY.finditer(text)] or [*_SESSION.finditer(text)]
    ordinals = {found for match in named if re.fullmatch(r"\d+th", found := stem(match["ordinal"]))}
    return bool(ordinals) and term.stem not in ordinals


def rounds_named(text: str) -> list[tuple[int, str, frozenset[str]]]:
    """Where a text tells things apart by their ordinals, "the second round": the place, the ordinal's stem, the stems of the noun."""
    return [
        (ordinal.start(), stem(ordinal.group()), frozenset(stem(word) for word in match["nouns"].split()))
        for match in _ROUND.finditer(text)
        if not any(_NO_ROUND.fullmatch(word) for word in match["nouns"].split())
        for ordinal in _ONE_ORDINAL.finditer(text, match.start("ordinals"), match.end("ordinals"))
    ]


def other_round(ordinal: str, nouns: frozenset[str], text: str) -> bool:
    """Whether a text speaks of rounds, phases … by ordinals, and not of the one with this; "phase II" may be that."""
    named = [found for _, found, called in rounds_named(text) if nouns & called]
    numbered = any(re.search(_NUMBERED.format(re.escape(noun)), text, re.IGNORECASE) for noun in nouns)
    return bool(named) and ordinal not in named and not numbered


def sessions_named(text: str) -> list[tuple[int, int]]:
    """Where a text names sessions and meetings by their ordinals."""
    return [match.span() for match in _SESSION.finditer(text)]


def covers_year(term: Term, year: str) -> bool:
    """Whether a term is the year that a document of this year speaks of without naming it: its own, or the one before."""
    return bool(year) and term.text in (year, str(int(year) - 1))


def adjacent(terms: Sequence[Term], a: int, b: int, text: str) -> bool:
    """Whether two terms are parts of one name."""
    first, second = sorted((a, b))
    between = text[terms[first].end : terms[second].start]
    return re.fullmatch(r"[\s’'-]*(?:s\s+)?(?:(?:of|the|and|for|on|[A-Z][\w-]+)\s+){0,2}", between) is not None


def mean(values: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weighted means of values [..., terms], 0 where there is nothing to weigh."""
    total = weights.sum(axis=-1)
    return np.where(total > 0, (values * weights).sum(axis=-1) / np.where(total > 0, total, 1.0), 0.0)
