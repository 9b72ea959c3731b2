"""Whether a text holds the kind of thing that a question asks for: a figure, a date, a State, a name."""

import re
from functools import lru_cache

from assistant.asked_kind import AnswerKind
from assistant.lexicon import Term, all_terms, stem
from assistant.number_words import MONTHS
from assistant.question import Question

_MONTH = rf"(?:{'|'.join(MONTHS)})"
_DATE = re.compile(
    rf"\b{_MONTH}\b|\b(?:19|20|21)\d\d\b|\b(?:days?|weeks?|months?|years?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|annual(?:ly)?|daily|"
    r"spring|summer|autumn|winter)\b",
    re.IGNORECASE,
)
# What looks like a figure and is none: dates, years, document symbols, references to paragraphs.
_NO_QUANTITY = re.compile(
    rf"\b\d{{1,2}}(?:\s*(?:[-–]|to|and)\s*\d{{1,2}})?\s+{_MONTH}(?:\s+\d{{4}})?|\b{_MONTH}\s+\d{{4}}|\b(?:19|20|21)\d\d(?:\s*[-–—]\s*\d{{2,4}})?\b(?!\s*(?:tons|tonnes|persons|people))"
    r"|\b[A-Z][\w.]*/[\w./()-]+|\b\d+/\d+\b|\b(?:article|paragraphs?|para|recital|schedule|issue|recommendation|item|no|number|title|chapter|category)\.?\s+\d+|\(\w{1,3}\)",
    re.IGNORECASE,
)
_NUMBER_WORDS = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|"
    r"forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|third|quarter|twice|once|double[ds]?|none"
)
_FREQUENCY = re.compile(
    r"\b(?:daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|every|regular(?:ly)?|constantly|once|twice|times)\b", re.IGNORECASE
)
_HOW_OFTEN = re.compile(r"\bhow (?:often|frequently|regularly)\b", re.IGNORECASE)
_QUANTITY = re.compile(rf"\b\d[\d.,]*\b|\b(?:{_NUMBER_WORDS})\b", re.IGNORECASE)
_ASKS_FOR_MONEY = re.compile(r"\b(?:costs?|budget|price|fine|salary|funding|how much money)\b", re.IGNORECASE)
_MONEY = re.compile(
    r"[$€£¥]|\b(?:USD|EUR|GBP|CHF|dollars?|euros?|pounds?|francs?|crowns?|kron\w+|rubles?|roubles?|yen|yuan|afghanis?|rupees?|pesos?|dinars?|"
    r"rand|per cent|percent|free of charge)\b|%",
    re.IGNORECASE,
)
# A figure without a currency is one of money in a table, or beside a word that says so.
_FIGURE = re.compile(r"\b\d[\d ,.]*\d\b")
_OF_MONEY = re.compile(
    r"\t|\b(?:budget|cost|fund|expenditure|appropriation|resource|estimate|fee|price|fine|salar|amount|requirement|contribution|spen[dt]|"
    r"paid|pay)\w*",
    re.IGNORECASE,
)
_ASKS_FOR_SHARE = re.compile(r"\b(?:proportion|percentage|per ?cent|what share)\b", re.IGNORECASE)
_SHARE = re.compile(
    rf"%|\bper ?cent\b|\b(?:half|halves|thirds?|quarters?|fifths?|tenths?|majority|minority|all|none|every)\b|"
    rf"\b(?:\d+|{_NUMBER_WORDS}) (?:in|of|out of)(?: the| every)? (?:\d+|{_NUMBER_WORDS}|\w+s)\b",
    re.IGNORECASE,
)
_HOW_LONG = re.compile(r"\bhow long\b", re.IGNORECASE)
_LENGTH = re.compile(
    r"\b(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur\w+|until|since|indefinite\w*|permanent\w*|"
    r"met(?:re|er)s?|km|kilomet\w+|miles?|feet|foot|pages?|words?)\b",
    re.IGNORECASE,
)
# How many characters before the noun that is counted, or after it, its number stands.
_BEFORE_NOUN, _AFTER_NOUN = 60, 40
_MANY_STATES = 5
_STATES_COUNTED = re.compile(
    rf"\b(?:\d+|{_NUMBER_WORDS})\s+(?:\w+\s+){{0,2}}(?:countries|States|Governments|delegations|Parties|nations|members)\b", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\b(?:how many|how much|number of|quantity of|amount of|volume of|total(?: number)? of)\s+(?:of\s+)?(?:the\s+)?", re.IGNORECASE
)
_NOT_CONCERNED = re.compile(
    r"\b(?:no|not have|without|outside (?:its|the|their)) (?:jurisdiction|competence)\b(?! cent)|"
    r"\bnot (?:been )?(?:competent|applicable|concerned|in a position to (?:answer|reply))\b|"
    r"\bno (?:answer|reply|response|information) (?:(?:had|has) been |was |is )?(?:given|provided|received|available|submitted)\b|"
    r"^n/?a\.?$",
    re.IGNORECASE,
)
_NO_MORE_THAN = 45
_NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-ZÀ-Þ][\w’'-]+")
_FULL_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]*\.?)+")


def holds_kind(kind: AnswerKind, text: str, question: Question, states: frozenset[str]) -> bool:
    """Whether the text, which names the `states`, holds something of the kind that the question does not name."""
    if kind == "number" and question.about_states:
        return states_counted(text) or len(states) >= _MANY_STATES
    if kind == "number" and _ASKS_FOR_MONEY.search(question.text):
        return _has_money(text)
    if kind == "number" and _ASKS_FOR_SHARE.search(question.text):
        return _SHARE.search(text) is not None
    if kind == "number" and _HOW_LONG.search(question.text):
        return _LENGTH.search(text) is not None
    if kind == "number":
        return has_quantity(text) or (_HOW_OFTEN.search(question.text) is not None and _FREQUENCY.search(text) is not None)
    if kind == "date":
        return _DATE.search(text) is not None
    if kind == "State":
        return bool(states - set(question.states))
    if kind in ("person", "place"):
        asked = {term.stem for term in all_terms(question.text)}
        return bool(states - set(question.states)) or any(stem(m.group()) not in asked for m in _NAME.finditer(text))
    return True


def names_holder(cover: str, question: Question) -> bool:
    """Whether on a line of a cover a full name that the question does not have follows a word that it has: "Chair: Ilse Haver".

    Titles in capitals are no names, and dates in the question say no more than which cover is meant.
    """
    asked = {term.stem for term in question.terms}
    offices = {term.stem for term in question.terms if not term.is_number and _DATE.fullmatch(term.text) is None}
    for line in cover.splitlines():
        for name in () if line.isupper() else _FULL_NAME.finditer(line):
            first, *others = map(stem, name.group().split())
            before = {term.stem for term in all_terms(line[: name.start()])} | {first}
            if offices & before and not asked.issuperset(others):
                return True
    return False


def is_no_answer(text: str) -> bool:
    """Whether a reply is no more than that there was no competence, that the matter does not apply, or that none was given."""
    return len(text.split()) <= _NO_MORE_THAN and _NOT_CONCERNED.search(text) is not None


@lru_cache(maxsize=50_000)
def has_quantity(text: str) -> bool:
    """Whether a text holds a figure that is no date, symbol or paragraph number."""
    return _QUANTITY.search(_NO_QUANTITY.sub(" ", text)) is not None


def states_counted(text: str) -> bool:
    """Whether a text says of how many States it speaks."""
    return _STATES_COUNTED.search(text) is not None


def figured(counted: Term, text: str) -> float:
    """Whether a text gives a number of what is counted: 1 where a figure stands near that noun, 0 where none does, ½ without the noun."""
    plain = _NO_QUANTITY.sub(lambda match: " " * len(match.group()), text)
    places = [m.start() for m in _QUANTITY.finditer(plain)]
    nouns = [term.start for term in all_terms(text) if term.stem == counted.stem]
    if not nouns:
        return 0.5
    return float(any(-_AFTER_NOUN <= noun - place <= _BEFORE_NOUN for noun in nouns for place in places))


def _has_money(text: str) -> bool:
    amounts = _NO_QUANTITY.sub(" ", text)
    return _MONEY.search(amounts) is not None or (_FIGURE.search(amounts) is not None and _OF_MONEY.search(text) is not None)


def counted_term(question: Question) -> Term | None:
    """What a "how many" question counts: the noun after it."""
    match = _COUNTED.search(question.text)
    if question.kind != "number" or question.about_states or match is None:
        return None
    return next((term for term in question.terms if term.start >= match.end() - 1), None)
