"""Query decomposition: a question that holds two things against each other, as one question for each of them."""

import re
from collections.abc import Sequence

from assistant.language.lexicon import Term
from assistant.question import Question
from assistant.understanding import phrasing
from assistant.understanding.halves import halves
from assistant.understanding.term_weighing import adjacent, is_hard
from index.states import StateNames

# "…, and from how many countries?", "…? Who are they?"
_IN_TURN = re.compile(
    r"(?:[,;?]?\s+(?:and|or)\s+|[,;?]\s+)"
    r"(?=(?:(?:by|in|on|at|to|from|with|for|of|since|until|under|after)\s+)?(?:which|what|how|who|whom|whose|when|where|whether|why)\b)",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\b(?:and|or|against|versus|vs\.?|than|compared with)\b", re.IGNORECASE)
_JOINS_COMPARED = re.compile(rf"{_JOINS.pattern}|\b(?:with|from|to)\b", re.IGNORECASE)
_STOPS = re.compile(r"[?!;:]")
_HELD_AGAINST = re.compile(
    r",?\s(?:(?:as )?against|versus|vs\.?|(?:as )?compared (?:with|to)|differs? from|different from|unlike|while|whereas)\s", re.IGNORECASE
)
_ONLY_JOINS = re.compile(r"\s(?:and|or|versus|vs\.?)\s(?:(?:the|in|for|of|by)\s)?", re.IGNORECASE)
_IN_A_ROW = re.compile(r",?\s(?:(?:and|or)\s)?(?:the\s)?", re.IGNORECASE)
_A_ROW = 3
# How many words may stand between two names that are joined.
_WORDS_BETWEEN, _WORDS_HELD_AGAINST = 6, 9


def asked_in_turn(question: Question, names: StateNames) -> tuple[str, ...]:
    """The things that a question asks one after the other, each in its own words, or its two sides; empty where it asks one."""
    parts = tuple(f"{part.strip(' ,;?')}?" for part in _IN_TURN.split(question.text[: question.carried]) if part.strip(" ,;?"))
    if len(parts) > 1:
        return parts
    return (sides(question) or halves(question.text, names)) if phrasing.COMPARES.search(question.text) else ()


def sides(question: Question) -> tuple[str, ...]:
    """The question with each of two or more names that it joins, one at a time; empty where it joins none.

    Where both have a name beside them ("the Board in 2028 or the Network in 2030") that goes with them.
    """
    text, names = question.text, _names(question)
    if (listed := _listed(text, names)) is not None:
        return tuple(f"{text[: listed[0][0]]}{text[start:end]}{text[listed[-1][1] :]}" for start, end in listed)
    joins = _JOINS_COMPARED if phrasing.HOLDS_AGAINST.search(text) else _JOINS
    for place in range(1, len(names)):
        between = text[_closed(text, names[place - 1][1]) : names[place][0]]
        beside = 1 < place < len(names) - 1 and _goes_with(text, names[place - 2 : place]) and _goes_with(text, names[place : place + 2])
        alike = text[names[place - 1 - beside][0]].isdigit() == text[names[place][0]].isdigit()
        most = _WORDS_HELD_AGAINST if _HELD_AGAINST.search(between) else _WORDS_BETWEEN
        if not alike or not joins.search(between) or len(between.split()) > most or _STOPS.search(between):
            continue
        left, left_end = names[place - 1 - beside][0], _closed(text, names[place - 1][1])
        right, right_end = names[place][0], _closed(text, names[place + beside][1])
        if _ONLY_JOINS.fullmatch(between):
            return text[:left_end] + text[right_end:], text[:left] + text[right:]
        return text[:right] + text[right_end:], text[:left] + text[left_end:]
    return ()


def _listed(text: str, names: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]] | None:
    """Where three or more names stand in a row: "the tugs of TUGCOM, PORTOP and HIRN"; None where none do."""
    run = list(names[:1])
    for name in names[1:]:
        between = text[run[-1][1] : name[0]]
        if _IN_A_ROW.fullmatch(between):
            run.append(name)
        elif len(run) < _A_ROW:
            run = [name]
    return run if len(run) >= _A_ROW and re.search(r"\b(?:and|or)\b", text[run[-2][1] : run[-1][0]]) else None


def _goes_with(text: str, names: Sequence[tuple[int, int]]) -> bool:
    """Whether the second of two names says more of the first: "the Board in 2028"."""
    (_, end), (start, _) = names
    return re.fullmatch(r"\s+\(|\s+(?:[a-z]+\s+)?(?:in|of|by|at|on|for|during|from)\s+(?:the\s+)?", text[end:start]) is not None


def _closed(text: str, end: int) -> int:
    """Where a name ends, with the parenthesis that it stands in."""
    is_open = text.count("(", 0, end) > text.count(")", 0, end) and ")" in text[end:]
    return text.index(")", end) + 1 if is_open else end


def _names(question: Question) -> list[tuple[int, int]]:
    """Where the names and numbers of a question stand, the words of one name together."""
    found: list[list[Term]] = []
    for index, term in enumerate(question.terms):
        if not is_hard(term, question.text):
            continue
        if found and found[-1][-1] is question.terms[index - 1] and _is_one(question, index):
            found[-1].append(term)
        else:
            found.append([term])
    return [(run[0].start, run[-1].end) for run in found]


def _is_one(question: Question, index: int) -> bool:
    """Whether a term and the one before it are words of one name: "Crime Prevention and Criminal Justice" is, whatever joins it."""
    first, second = question.terms[index - 1], question.terms[index]
    between = question.text[first.end : second.start]
    if (first.is_acronym and second.is_acronym) or re.search(r"\b(?:or|the|against|than)\b", between.lower()):
        return False
    return adjacent(question.terms, index - 1, index, question.text)
