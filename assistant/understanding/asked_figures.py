"""Questions for the figures of things with names of their own: "Which operations led to arrests, and how many in each?"."""

import re
from typing import NamedTuple

from assistant.language.lexicon import stem

_KINDS = r"operation|project|campaign|exercise|initiative"
_ASKS = re.compile(
    rf"(?:(?:for|in|during|through|under|by) )?(?:which|what) (?:of the )?(?:[\w-]*[^\Ws] ){{0,3}}?(?P<kind>{_KINDS})s\b(?P<rest>.*)",
    re.IGNORECASE,
)
_MANY = r"(?:how many|(?:the |a |what )?(?:numbers?|figures?) (?:of|for))"
_PERSONS = r"(?:people|persons|individuals|suspects)"
_OF_EACH = r"(?: (?:in|by|for|under|during|of|from|at)\b.*| (?:were|was) .*|)$"
_FIGURES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_MANY} {_PERSONS}(?: (?:were|was|got|have been|had been))? (?P<counted>[\w-]+ed)\b",
        rf"\b{_MANY} (?!(?:in|by|for|of|did|were|was|each|{_PERSONS})\b)(?P<counted>[\w-]+s)\b",
        rf"\b(?P<counted>[\w-]+s)\b(?:,? and|[?:;,–-]) (?:if so )?how many\b(?={_OF_EACH})",
    )
)


class FigureAsked(NamedTuple):
    """The kind of thing that a question asks for, in the singular, and the stem of what is counted of each."""

    kind: str
    counted: str


def figure_asked(text: str) -> FigureAsked | None:
    """What a question asks for by its kind and with its figure; None where it asks for anything else."""
    asks = _ASKS.match(text.rstrip(" ?.!"))
    counted = None if asks is None else next((m["counted"] for form in _FIGURES if (m := form.search(asks["rest"]))), None)
    return FigureAsked(asks["kind"].lower(), stem(counted)) if asks is not None and counted is not None else None
