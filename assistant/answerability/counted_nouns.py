"""The noun of which a question asks for a number, a measure or a share."""

import re
from itertools import takewhile

from assistant.language.lexicon import STOP_WORDS, Term, all_terms, stems_of
from assistant.language.sentences import split_sentences
from assistant.question import Question

_PLURALS = frozenset("people men women children personnel staff police troops".split())
_COUNTED = re.compile(
    r"\b(?:how many|how much|number of|quantity of|amount of|volume of|total(?: number)? of)\s+(?:of\s+)?(?:the\s+)?", re.IGNORECASE
)
_SHARED = re.compile(
    r"\bwhat (?:share|proportion|percentage|fraction|per ?cent(?:age)?) of (?:the |all |its |their )*(?:[\w’'-]+['’]s )?", re.IGNORECASE
)
# What is measured or packed stands after these: "tons of …", "square kilometres of …".
_UNIT = (
    r"(?:(?:metric|short|square|cubic) )?(?:tons?|tonnes?|kilo(?:gram(?:me)?)?s?|kg|grams?|grammes?|pounds|ounces|hectares?|acres?|"
    r"(?:kilo)?met(?:re|er)s?|miles|lit(?:re|er)s?|gallons|barrels|doses|cases|boxes|containers|pieces|units|bags) of"
)
_MEASURED = re.compile(rf"{_UNIT} (?:the )?", re.IGNORECASE)
# "No precursors were found", "without any heroin", "no trace of it".
_NOTHING_OF = re.compile(r"\b(?:no|neither|without(?: any)?|not? any|not one)(?: [\w-]+){1,3}", re.IGNORECASE)
_FIGURE_OF = re.compile(rf"\d {_UNIT}\b", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:is|was|did|does|do|has|will|would) the ", re.IGNORECASE)


# "… 46 per cent, compared with 41 per cent in 2030": of 2030 only a share is told.
_COMPARED_SHARE = re.compile(
    r"\b(?:compared (?:with|to)|(?:as )?against|up from|down from)\s(?:about |some |only )?[\d.,]+\s?(?:per cent|%)[^.;]*", re.IGNORECASE
)


def compares_only_share(question: Question, text: str) -> bool:
    """Whether the year or the session of which a question asks "how many" stands in a text only with a share to compare another with."""
    if _COUNTED.search(question.text) is None:
        return False
    before = stems_of(_COMPARED_SHARE.sub("", text))
    return any(term.is_number and term.stem not in before and term.stem in stems_of(text) for term in question.terms)


def measures(question: str) -> bool:
    """Whether a question asks for a measure of some stuff: "how many tonnes of …"."""
    match = _COUNTED.search(question)
    return match is not None and _MEASURED.match(question, match.end()) is not None


def measured_term(question: Question) -> Term | None:
    """The stuff of which a question asks for a measure, "how many" or only "tonnes of heroin?"; None where it asks for none."""
    match = _asked_after(_MEASURED, question)
    return None if match is None else _last_noun(question, match.end())


def measures_another(counted: Term | None, text: str) -> bool:
    """Whether a text gives measures of other stuff alone: "20 tons of cocaine", where heroin is spoken of in another sentence."""
    if counted is None:
        return False
    sentences = [sentence.text for sentence in split_sentences(text)]
    of_it = [sentence for sentence in sentences if counted.stem in stems_of(sentence)]
    measured = [sentence for sentence in sentences if _FIGURE_OF.search(sentence)]
    return bool(of_it) and bool(measured) and not any(re.search(r"\d", sentence) for sentence in of_it)


def denies_measured(question: Question, text: str) -> bool:
    """Whether a text says that there was nothing of the stuff of which a question asks for a measure: "no heroin found"."""
    measured = measured_term(question)
    return measured is not None and any(measured.stem in stems_of(said.group()) for said in _NOTHING_OF.finditer(text))


def counted_term(question: Question) -> Term | None:
    """What a "how many" question counts: the last noun of "joint investigation teams", and "crane" in "how much did the crane cost".

    Of "tonnes of ammonium nitrate" it is not the tonnes.
    """
    match = _asked_after(_COUNTED, question)
    if match is None:
        return None
    if subject := _SUBJECT.match(question.text, match.end()):
        return next((term for term in question.terms if term.start >= subject.end()), None)
    measure = _MEASURED.match(question.text, match.end())
    return _last_noun(question, (measure or match).end())


def _last_noun(question: Question, start: int) -> Term | None:
    """The last noun of the words from a place on that say one thing."""
    phrase = list(takewhile(lambda word: word.text.casefold() not in STOP_WORDS, all_terms(question.text[start:])))
    heads = [i for i, word in enumerate(phrase) if word.text.casefold() in _PLURALS or re.search(r"[^s]s$", word.text)]
    ends = {start + word.end for word in (phrase[: heads[-1] + 1] if heads else phrase)}
    return next((term for term in reversed(question.terms) if term.end in ends), None)


def shared_term(question: Question) -> Term | None:
    """The noun of which a question asks for a share: the last one of "what percentage of the port's workers"."""
    match = _asked_after(_SHARED, question)
    return None if match is None else _last_noun(question, match.end())


def _asked_after(words: re.Pattern[str], question: Question) -> re.Match[str] | None:
    """The words behind which a question for a number, and not for how many States, says of what."""
    return words.search(question.text) if question.kind == "number" and not question.about_states else None
