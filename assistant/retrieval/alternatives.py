"""The terms of a question for a list that "or" joins: by any one of them a paragraph belongs in it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.language.lexicon import Term

_SMALL = r"(?:(?:an?|the|any|their|its|to|on|by|in|with|for|about|are|were|is|was|have|has|been|being|that|which)\s+){0,3}"
_OR = re.compile(rf",?\s+or\s+{_SMALL}", re.IGNORECASE)
_COMMA = re.compile(rf",\s+{_SMALL}", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+(?:the\s+)?", re.IGNORECASE)

Run = tuple[int, ...]
"""The places of the terms of one alternative: "memorandums of understanding" has two."""


def with_alternatives(text: str, terms: Sequence[Term], options: Sequence[Sequence[frozenset[str]]]) -> list[list[frozenset[str]]]:
    """By term, the sets of stems of which a text needs one to have it, those of its alternatives among them."""
    found = [list(each) for each in options]
    for runs in _joined(text, terms):
        for run in runs:
            others = [frozenset().union(*(options[place][0] for place in other)) for other in runs if other is not run]
            for place in run:
                found[place] += others
    return found


def _joined(text: str, terms: Sequence[Term]) -> Iterator[list[Run]]:
    """The alternatives that stand in a row, the last of them behind "or"."""
    runs = _runs(text, terms)
    row = runs[:1]
    for before, run in pairwise(runs):
        between = text[terms[before[-1]].end : terms[run[0]].start]
        if _OR.fullmatch(between):
            yield [*row, run]
            row = [run]
        else:
            row = [*row, run] if _COMMA.fullmatch(between) else [run]


def _runs(text: str, terms: Sequence[Term]) -> list[Run]:
    """The terms, those that "of" joins as one."""
    found: list[Run] = []
    for place, term in enumerate(terms):
        if found and _OF.fullmatch(text[terms[place - 1].end : term.start]):
            found[-1] = (*found[-1], place)
        else:
            found.append((place,))
    return found
