"""Whether a text names any place where something may be, as a question wants that asks where."""

import re

from assistant.language.lexicon import stem, stems_of
from assistant.language.number_words import MONTH

_PREPOSITION = (
    r"\b(?:in|at|near|into|along|across|throughout|outside|inside|between|through|around|from|to|towards|within|off|beyond|via|aboard|on)"
)
# "In Port Sella", "at the port of Sella", but not "on 3 May".
_NAME = rf"(?!{MONTH}\b)(?-i:[A-ZÀ-Þ])[\w’'-]+"
_IN_NAMED = re.compile(rf"{_PREPOSITION} (?:(?!\d)[\w-]+ ){{0,4}}?(?P<name>{_NAME}(?: {_NAME})*)", re.IGNORECASE)
# "In a factory", "at the barracks".
_IN_A_PLACE = re.compile(
    rf"{_PREPOSITION} (?:(?!\d)[\w-]+ ){{0,4}}?(?:prisons?|jails?|detention|custody|factor(?:y|ies)|hospitals?|clinics?|"
    r"schools?|universit\w+|"
    r"church\w*|mosques?|monaster\w+|camps?|bases?|barracks|posts?|villages?|towns?|cit(?:y|ies)|ports?|harbours?|airports?|airfields?|stations?|"
    r"houses?|homes?|buildings?|premises|headquarters|offices?|compounds?|facilit(?:y|ies)|farms?|forests?|mountains?|hills?|valleys?|rivers?|"
    r"lakes?|seas?|coasts?|borders?|roads?|streets?|bridges?|zones?|areas?|districts?|provinces?|regions?|municipalit\w+|countr(?:y|ies)|"
    r"capitals?|islands?|abroad|north|south|east|west|warehouses?|ships?|vessels?|hotels?|markets?|parks?|"
    r"sites?|locations?|places?|centres?|centers?)\b",
    re.IGNORECASE,
)
# A name within a sentence that is no acronym and no month.
_NAMES = re.compile(rf"(?<![.!?]\s)(?<!^)\b(?!(?i:{MONTH})\b)[A-ZÀ-Þ][a-zà-ÿ][\w’'-]*(?: [A-ZÀ-Þ][a-zà-ÿ][\w’'-]*)*")
# "At which Irish port …?"
_ASKS_FOR_NAME = re.compile(
    r"^(?:and )?(?:(?:at|in|from|to|near|through|off|on) )?(?:which|what) (?:[\w-]+ ){0,2}?"
    r"(?:ports?|harbours?|towns?|cit(?:y|ies)|villages?|airports?|hotels?|prisons?|provinces?|districts?|islands?|streets?|hospitals?|camps?)\b",
    re.IGNORECASE,
)


def asks_for_name_of_place(question: str) -> bool:
    """Whether a question asks in which town, port or the like something is, which only a name tells."""
    return _ASKS_FOR_NAME.match(question) is not None


def names_within(text: str) -> list[str]:
    """The names in a text that are no acronyms, months or first words of its sentences: of towns, among others."""
    return [match.group() for match in _NAMES.finditer(text)]


def names_place(question: str, text: str) -> bool:
    """Whether a text has a place that a question does not have: a name behind a word for where, or a sort of place."""
    asked = stems_of(question)
    named = (match["name"].split() for match in _IN_NAMED.finditer(text))
    return _IN_A_PLACE.search(text) is not None or any(stem(word) not in asked for words in named for word in words)
