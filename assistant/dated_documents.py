"""The one document that the time in a question says it asks in: "in Norvik in early 2030" of a report on Norvik of March 2030."""

import re
from collections import Counter

from assistant.language.number_words import MONTH, MONTHS
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.understanding.named_documents import Named
from assistant.view import LibraryView

# A month, or a part of a year: a year alone says no more than the documents that tell of it do, unless their author speaks in it.
_TIME = re.compile(
    rf"(?:^|,?\s)(?:in|by|as of|as at|during|at the (?:beginning|start|end) of)\s+"
    rf"(?:(?P<part>early|mid|late|the (?:beginning|start|middle|end) of)[\s-]+)?(?P<month>{MONTH}\s+)?(?P<year>(?:19|20|21)\d\d)\b"
    r"(?!\s+[a-z]*\s*(?:report|note|paper|budget|session|meeting|plan|election)s?\b)(?![-–/]\d)",
    re.IGNORECASE,
)
# The months of which a report tells that is of such a part of a year.
_BEGINNING, _MIDDLE = range(1, 6), range(5, 10)
_PARTS = {
    "early": _BEGINNING,
    "the beginning of": _BEGINNING,
    "the start of": _BEGINNING,
    "mid": _MIDDLE,
    "the middle of": _MIDDLE,
    "late": range(8, 13),
    "the end of": range(9, 13),
}
_AUTHOR_SPEAKS = re.compile(r"\bSecretary-General (?:\w+ly )?(?!of\b|to\b|and\b|who\b)[a-z]+|\bSecretary-General['’]s (?:\w+ )?[a-z]+s?\b")
# "elections held in 2031"
_HAPPENED_THEN = re.compile(r"\b(?:[a-z]+ed|held|made|given|taken|sent|built|paid|begun|born|sold|bought|won|lost|set|led|met|cast)$")
# So many days into a month, a report still tells of the month before.
_STILL_OF_LAST = 10


def names_time(text: str) -> bool:
    """Whether a question names one month or part of a year, and no other year beside it."""
    return len(_times(text)) == len(list(_TIME.finditer(text))) == 1


def document_dated(view: LibraryView, question: Question) -> Named | None:
    """The one document of the time that a question names which is about something else that it names; None where it may be several."""
    return _of_time(view, question, _times(question.text)[0]) if question.lookup is None and names_time(question.text) else None


def documents_dated(view: LibraryView, question: Question) -> list[Named]:
    """The documents of the two or more times that a question names, to hear of each; empty where one of these has not one document."""
    times = _times(question.text)
    found = [_of_time(view, question, time) for time in times] if len(times) > 1 and question.lookup is None else []
    named = [each for each in found if each is not None]
    return named if len({each.documents for each in named}) == len(found) else []


def _times(text: str) -> list[re.Match[str]]:
    """The months and parts of years that a text names, and the years in which the Secretary-General says something."""
    speaks = _AUTHOR_SPEAKS.search(text) is not None
    times = _TIME.finditer(text)
    return [t for t in times if t["part"] or t["month"] or (speaks and not _HAPPENED_THEN.search(text, 0, t.start()))]


def _of_time(view: LibraryView, question: Question, time: re.Match[str]) -> Named | None:
    """The one document of a time that is about what else a question names."""
    of_that_time = [name for name, document in view.snapshot.documents.items() if _is_of(document.metadata.date, time)]
    names = _names_met(view, question, time.span()) if of_that_time else Counter[str]()
    most = max((names[name] for name in of_that_time), default=0)
    found = [name for name in of_that_time if names[name] == most > 0]
    return Named((found[0],), *time.span(), view.snapshot.documents[found[0]].metadata.label) if len(found) == 1 else None


def _is_of(date: str, time: re.Match[str]) -> bool:
    """Whether a document of some date, in ISO 8601, tells of a time."""
    year, month, day = ([int(part) for part in date.split("-")] + [0, 0, 0])[:3] if date else (0, 0, 0)
    asked_year = int(time["year"])
    if not time["month"] and not time["part"]:
        return year == asked_year
    if not month:
        return False
    if not time["month"]:
        return year == asked_year and month in _PARTS[time["part"].lower()]
    asked_month = MONTHS.index(time["month"].strip().lower()) + 1
    past = (year - asked_year) * 12 + month - asked_month
    return past == 0 or (past == 1 and 0 < day <= _STILL_OF_LAST)


def _names_met(view: LibraryView, question: Question, time: tuple[int, int]) -> Counter[str]:
    """By document, how many of a question's names its cover has that not every cover has; States count by what the document is about."""
    asked = AskedTerms(view, question)
    names = [i for i, term in enumerate(question.terms) if asked.hard[i] and not term.is_number and not time[0] <= term.start < time[1]]
    met = {name: asked.met_by(stems)[names] for name, stems in view.document_stems.items()}
    found = Counter[str]()
    for place in range(len(names)):
        having = [name for name in met if met[name][place]]
        if len(having) < len(met) or len(met) == 1:
            found.update(having)
    for name, states in view.document_states.items():
        found[name] += len(states & frozenset(question.states))
    return found
