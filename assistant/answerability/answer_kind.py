"""Whether a text holds the kind of thing that a question asks for: a figure, a date, a State, a name."""

import re
from collections.abc import Callable
from functools import lru_cache

from assistant.answerability.office_holders import FULL_NAME, names_person, tells_holder
from assistant.answerability.unnamed import hides_speaker
from assistant.language.lexicon import Term, all_terms, stem
from assistant.language.number_words import MONTH
from assistant.language.sums import ASKS_FOR_MONEY, MONEY, has_money
from assistant.language.units import has_unit
from assistant.question import Question
from assistant.understanding.asked_kind import HOW_MANY, AnswerKind
from assistant.understanding.asked_persons import ASKS_FOR_HOLDER, ASKS_FOR_NAME, ASKS_WHO_TOOK_PART

_DATE = re.compile(
    rf"\b{MONTH}\b|\b(?:19|20|21)\d\d\b|\b(?:days?|weeks?|months?|years?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|annual(?:ly)?|daily|"
    r"spring|summer|autumn|winter)\b",
    re.IGNORECASE,
)
# "On which day": a month alone, or a year, does not say. "From what date" is asked of years too.
_ASKS_FOR_DAY = re.compile(r"\b(?:what|which|exact|precise) day\b|\b(?:exact|precise) dates?\b", re.IGNORECASE)
_NO_DAY = re.compile(
    rf"(?<!\d )(?<!\d)\b{MONTH}\b(?! \d{{1,2}}\b(?!\d))(?: \d{{4}}\b)?|\b(?:19|20|21)\d\d\b|\b(?:months?|years?)\b", re.IGNORECASE
)
# What looks like a figure and is none: dates, years, document symbols, references to paragraphs.
_NO_QUANTITY = re.compile(
    rf"\b\d{{1,2}}(?:\s*(?:[-–]|to|and)\s*\d{{1,2}})?\s+{MONTH}(?:\s+\d{{4}})?|\b{MONTH}\s+\d{{4}}|\b(?:19|20|21)\d\d(?:\s*[-–—]\s*\d{{2,4}})?\b(?!\s*(?:tons|tonnes|persons|people))"
    r"|(?<!\bone[ -])(?<!\ba )\bthird\b(?! of\b)"
    r"|\b(?:is|are|was|were|be|been|being|as|remain\w*|became) one of\b|\bone (?:another|or (?:the )?other|\w+ or (?:the )?other)\b"
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
_HOW_OFTEN = re.compile(r"\bhow (?:often|frequently|regularly)\b|\bwhat intervals?\b|\bfrequency\b", re.IGNORECASE)
_QUANTITY = re.compile(rf"\b\d[\d.,]*\b|\b(?:{_NUMBER_WORDS})\b", re.IGNORECASE)
_HOW_MUCH = re.compile(r"\b(?:how much|amount|quantity|volume|weight|area)\b", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"\b(?:one|another one) (?:delegation|speaker|representative|participant|delegate|country|State|Government|of|hand|another|day)\b",
    re.IGNORECASE,
)
_ASKS_FOR_SHARE = re.compile(r"\b(?:proportion|percentage|per ?cent|what share)\b", re.IGNORECASE)
_SHARE = re.compile(
    rf"%|\bper ?cent\b|\b(?:half|halves|thirds?|quarters?|fifths?|tenths?|majority|minority|all|none|every)\b|"
    rf"\b(?:\d+|{_NUMBER_WORDS}) (?:in|of|out of)(?: the| every)? (?:\d+|{_NUMBER_WORDS}|\w+s)\b",
    re.IGNORECASE,
)
_HOW_LONG = re.compile(
    r"\bhow long\b|\bhow much (?:more )?time\b|\b(?:within|for|over) (?:what|which) (?:period|time)\b|\bduration\b", re.IGNORECASE
)
_LENGTH = re.compile(
    rf"\b(?:\d[\d.,]*|{_NUMBER_WORDS}|an?|several|some|few|many|of|for)[\s-]+(?:[a-z]+[\s-]+)?(?:seconds?|minutes?|hours?|days?|nights?|"
    r"weeks?|fortnights?|months?|years?|decades?|centur\w+|terms?|met(?:re|er)s?|km|kilomet\w+|miles?|feet|foot|pages?|words?)\b"
    r"(?! (?:of age|old|ago)\b)|\b(?:until|since|throughout|indefinite\w*|(?-i:permanent)\w*)\b|\bfrom\b[^.;]*\b(?:to|till)\b[^.;]*\d",
    re.IGNORECASE,
)
# Men are no women: who of one sex are counted is told by a word for it alone.
_SEXES = tuple(re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in ("men|males?|boys?", "wom[ae]n|females?|girls?"))
# A share or a sum is no number of what is counted: "67 per cent of the vote" does not say how many votes.
_NO_COUNT = re.compile(
    r"\b\d[\d.,]*\s*(?:per ?cent\b|%)|\b\d+[- ]years?[- ](?:old|of age)\b|\b(?:aged|ages?) \d+(?: (?:to|and) \d+)?\b|"
    r"[$€£¥]\s?\d[\d.,]*(?:\s(?:million|billion))?",
    re.IGNORECASE,
)
# How many characters before the noun that is counted, or after it, its number stands.
_BEFORE_NOUN, _AFTER_NOUN = 60, 40
_NAMES_AFTER = 160
_MANY_STATES = 5
_STATES_COUNTED = re.compile(
    rf"\b(?:\d+|{_NUMBER_WORDS})\s+(?:\w+\s+){{0,2}}(?:countries|States|Governments|delegations|Parties|nations|members)\b", re.IGNORECASE
)
_NOT_CONCERNED = re.compile(
    r"\b(?:no|not have|without|outside (?:its|the|their)) (?:jurisdiction|competence)\b(?! cent)|"
    r"\bnot (?:been )?(?:competent|applicable|concerned|in a position to (?:answer|reply))\b|"
    r"\bno (?:answer|reply|response|information) (?:(?:had|has) been |was |is )?(?:given|provided|received|available|submitted)\b|"
    r"^n/?a\.?$",
    re.IGNORECASE,
)
_ENUMERATES = re.compile(r"\w, [^,.;]{2,60}(?:, [^,.;]{2,60})*,? and \w")
_NO_MORE_THAN = 45
_NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-ZÀ-Þ][\w’'-]+")
# Nouns for people answer "who" as names do: "foreign nationals", "port workers".
_PEOPLE = re.compile(
    r"\b(?:people|persons|individuals|women|men|children|nationals|citizens|youths?|families|staff|personnel|experts|agents|gangs|"
    r"[a-z]{3,}(?:workers|officers|masters|holders|ists|men|women)|[a-z]{4,}(?:ants|ees|ians))\b"
)


def holds_kind(kind: AnswerKind, text: str, question: Question, states: frozenset[str]) -> bool:
    """Whether the text, which names the `states`, holds something of the kind that the question does not name."""
    if kind == "number":
        return _holds_number(text, question, states)
    if kind == "date":
        return _DATE.search(_NO_DAY.sub(" ", text) if _ASKS_FOR_DAY.search(question.text) else text) is not None
    if kind == "State":
        return bool(states - set(question.states)) and not hides_speaker(question.text, text)
    if kind == "person" and ASKS_FOR_NAME.search(question.text):
        return names_person(text, question)
    if kind == "person" and ASKS_FOR_HOLDER.match(question.text):
        return tells_holder(text, question, states)
    if kind == "person" and ASKS_WHO_TOOK_PART.match(question.text):
        return len(states - set(question.states)) > 1 or enumerates(text)
    if kind == "person" and _PEOPLE.search(text):
        return True
    if kind in ("person", "place"):
        asked = {term.stem for term in all_terms(question.text)}
        return bool(states - set(question.states)) or any(stem(m.group()) not in asked for m in _NAME.finditer(text))
    return True


def _holds_number(text: str, question: Question, states: frozenset[str]) -> bool:
    """Whether a text, which names the `states`, holds a number of what the question asks for."""
    if question.about_states:
        return states_counted(text) or len(states) >= _MANY_STATES
    told = all(sex.search(text) for sex in _sexes_counted(question.text)) and has_unit(question.text, text)
    return told and _number_wanted(question.text)(text)


@lru_cache(maxsize=64)
def _sexes_counted(question: str) -> tuple[re.Pattern[str], ...]:
    """What a text must have a word of, where a question is about one sex."""
    return tuple(sex for sex in _SEXES if sex.search(question))


@lru_cache(maxsize=64)
def _number_wanted(question: str) -> Callable[[str], bool]:
    """What tells whether a text holds a sum, a share, a time, a count or another number, whichever a question asks for."""
    if ASKS_FOR_MONEY.search(question):
        return lambda text: has_money(_NO_QUANTITY.sub(" ", text), question)
    if _ASKS_FOR_SHARE.search(question):
        return lambda text: _SHARE.search(text) is not None or ("\t" in text and has_quantity(text))
    if _HOW_LONG.search(question):
        return lambda text: _LENGTH.search(text) is not None
    if HOW_MANY.search(question) and MONEY.search(question) is None:
        return has_count
    if _HOW_MUCH.search(question):
        return lambda text: has_quantity(_SOMEBODY.sub(" ", text))
    if _HOW_OFTEN.search(question):
        return lambda text: has_quantity(text) or _FREQUENCY.search(text) is not None
    return has_quantity


def names_holder(cover: str, question: Question) -> bool:
    """Whether on a line of a cover a full name that the question does not have follows a word that it has: "Chair: Ilse Haver".

    Titles in capitals are no names, and dates in the question say no more than which cover is meant.
    """
    asked = {term.stem for term in question.terms}
    offices = {term.stem for term in question.terms if not term.is_number and _DATE.fullmatch(term.text) is None}
    for line in cover.splitlines():
        for name in () if line.isupper() else FULL_NAME.finditer(line):
            first, *others = map(stem, name.group().split())
            before = {term.stem for term in all_terms(line[: name.start()])} | {first}
            if offices & before and not asked.issuperset(others):
                return True
    return False


def enumerates(text: str) -> bool:
    """Whether a text names several things one after the other: "tugs, ferries and pilots"."""
    return _ENUMERATES.search(text) is not None


def names_one_by_one(counted: Term | None, text: str) -> bool:
    """Whether a text names several things one after the other near the noun that is counted, where it has that."""
    nouns = [term for term in all_terms(text) if counted is not None and term.stem == counted.stem]
    return (
        any(enumerates(text[max(noun.start - _BEFORE_NOUN, 0) : noun.end + _NAMES_AFTER]) for noun in nouns) if nouns else enumerates(text)
    )


def is_no_answer(text: str) -> bool:
    """Whether a reply is no more than that there was no competence, that the matter does not apply, or that none was given."""
    return len(text.split()) <= _NO_MORE_THAN and _NOT_CONCERNED.search(text) is not None


@lru_cache(maxsize=50_000)
def has_quantity(text: str) -> bool:
    """Whether a text holds a figure that is no date, symbol or paragraph number."""
    return _QUANTITY.search(_NO_QUANTITY.sub(" ", text)) is not None


@lru_cache(maxsize=50_000)
def has_count(text: str) -> bool:
    """Whether a text holds a figure that is no share, sum or age either."""
    return has_quantity(_NO_COUNT.sub(" ", text))


def states_counted(text: str) -> bool:
    """Whether a text says of how many States it speaks."""
    return _STATES_COUNTED.search(text) is not None


def goes_by_many_names(counted: Term) -> bool:
    """Whether what is counted are people or money: "soldiers" for "men", "$300" for "dollars"."""
    return _PEOPLE.fullmatch(counted.text.casefold()) is not None or MONEY.fullmatch(counted.text) is not None


def figured(counted: Term, text: str) -> float:
    """Whether a text gives a number of what is counted: 1 where a figure stands near that noun, 0 where none does, ½ without the noun."""
    plain = _NO_COUNT.sub(_blank, _NO_QUANTITY.sub(_blank, text))
    places = [m.start() for m in _QUANTITY.finditer(plain)]
    nouns = [term.start for term in all_terms(text) if term.stem == counted.stem]
    if not nouns:
        return 0.5
    return float(any(-_AFTER_NOUN <= noun - place <= _BEFORE_NOUN for noun in nouns for place in places))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
