"""What the author of a report, who speaks as "I", recommends, asks for or regrets, where a question calls them by their office."""

import re
from collections.abc import Mapping, Sequence
from functools import partial

from assistant.acceptance import Acceptance
from assistant.answer_sentences import Tells
from assistant.asked_terms import AskedTerms
from assistant.evidence import Evidence
from assistant.lexicon import Term, stem, stems_of
from assistant.question import Question
from assistant.selection import Selection
from assistant.term_weighing import is_hard
from assistant.view import LibraryView
from index.paragraph import Paragraph

_OFFICE = re.compile(r"\bthe (?P<office>[A-Z][\w-]+(?: [A-Z][\w-]+)*|secretary-general)")
# "I would also like to …": the words that may stand between the author and the verb.
_I = r"(?<![\w.(])I (?:[\w’',-]+ ){0,6}?"
_FEELING = r"(?:am|remain|was|feel),? (?:[\w,-]+ ){0,3}?"
# What a question asks that the author did, and how the author says it.
_ACTS = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(_I + told))
    for asked, told in (
        (r"recommend\w*|propos\w+|suggest\w*|advi[cs]e\w*", r"(?:recommend|propose|suggest|advise)\b"),
        (
            r"ask\w*|call(?:s|ed|ing)?|appeal\w*|urg(?:e|es|ed|ing)|request\w*|encourage[sd]?|invit\w+|want\w*|demand\w*",
            r"(?:call|appeal|urge|request|ask|encourage|invite|exhort|implore)\b",
        ),
        (
            r"welcom\w+|prais\w+|commend\w*|congratulat\w+|pleased|encouraged|applaud\w*",
            rf"(?:welcome|commend|applaud|praise|congratulate|{_FEELING}(?:encouraged|pleased|heartened|gratified|glad))\b",
        ),
        (
            r"concern(?:s|ed)?|worri\w+|worry|alarm\w*|troubled|disturb\w+|regret\w*",
            rf"(?:regret|deplore|condemn|share the concern|{_FEELING}(?:concerned|worried|alarmed|disturbed|troubled|dismayed|saddened))\b",
        ),
        (r"condemn\w*|deplor\w+|denounc\w+", r"(?:condemn|deplore|denounce)\b"),
        (
            r"thank\w*|grateful|gratitude|appreciat\w+|tribute",
            r"(?:thank|gratitude|appreciation|grateful|tribute|indebted|acknowledge)\b",
        ),
        (r"intend\w*|intention\w*|plan(?:s|ned)?", r"(?:intend|plan to|will|shall)\b"),
        (r"hop(?:e|es|ed)", r"(?:hope|trust|look forward)\b"),
    )
)
_ASKS_TO_DO = re.compile(r"\bto do\b", re.IGNORECASE)
_OBSERVATION = stem("observation")
# How many words stand between an author and the verb in a question, and how many paragraphs a list has at most.
_BETWEEN, _MOST = 4, 15


def said_by_author(view: LibraryView, question: Question, evidence: Sequence[Evidence], acceptance: Acceptance) -> Selection | None:
    """What the author of a report did by saying so, where a question asks for that; None where it does not or no report says it.

    "What does the Secretary-General recommend for Haiti?" is answered with all that says "I recommend" in the reports on
    Haiti, "Until when does the Secretary-General recommend that the mission stay?" with that of them which says until when.
    It is declined where the reports say nothing of the kind and the question says no more: what others recommend is no answer.
    """
    for office in _OFFICE.finditer(question.text):
        told = _told(question.text, office)
        written = _written_by(view, office["office"])
        if told is None or not written:
            continue
        tells = partial(_is_found, told)
        left = _left(view, question, office, written)
        if question.kind == "any":
            everything = _all_told(view, question, tells, left)
            if not everything and _ASKS_TO_DO.search(question.text):
                everything = _all_told(view, question, tells, _but_for_addressees(question, left))
            if everything:
                return Selection.by_rule(everything, tells)
        saying = [e for e in evidence if e.paragraph.document in written and tells(e.paragraph.text)]
        if accepted := acceptance.among(saying, question):
            return Selection((accepted[0].paragraph,))
        if not all(left.values()):
            return Selection()
    return None


def _is_found(told: re.Pattern[str], text: str) -> bool:
    return told.search(text) is not None


def _told(text: str, office: re.Match[str]) -> re.Pattern[str] | None:
    """How the author says what a question asks that they did."""
    after = re.match(rf"(?:['’]s?)?(?:\W+[\w-]+){{1,{_BETWEEN}}}", text[office.end() :])
    before = re.search(r"\w+ (?:of|by|from) (?:the )?$", text[: office.start("office")])
    words = [word for part in (after, before) if part is not None for word in re.findall(r"[\w-]+", part.group())]
    return next((told for word in words for asked, told in _ACTS if asked.fullmatch(word)), None)


def _written_by(view: LibraryView, office: str) -> frozenset[str]:
    """The documents whose titles say that they are by the holder of an office."""
    by = re.compile(rf"\b(?:of|by|from) the {re.escape(office)}\b", re.IGNORECASE)
    return frozenset(name for name, document in view.snapshot.documents.items() if by.search(document.metadata.title))


def _left(view: LibraryView, question: Question, office: re.Match[str], written: frozenset[str]) -> dict[str, list[int]]:
    """By document of those that the question names best, the places of its terms that name neither the document nor author and act."""
    asked = AskedTerms(view, question)
    left: dict[str, list[int]] = {}
    for name in sorted(written):
        named = asked.met_by(view.document_stems[name])
        left[name] = [i for i, term in enumerate(question.terms) if not named[i] and not _is_said(term, office)]
    fewest = min(map(len, left.values()))
    return {name: places for name, places in left.items() if len(places) == fewest}


def _all_told(view: LibraryView, question: Question, tells: Tells, left: Mapping[str, list[int]]) -> list[Paragraph]:
    """All that tells it in some documents, with all that is left of the question; empty where that is too much."""
    asked = AskedTerms(view, question)
    found: list[Paragraph] = []
    for p in view.answering(question):
        if p.document in left and p.in_main_text and frozenset(question.states) <= view.document_states[p.document] | view.mentioned[p.id]:
            sentences = [s.text for s in view.sentences(p) if tells(s.text)]
            if any(asked.met_by(stems_of(sentence))[left[p.document]].all() for sentence in sentences):
                found.append(p)
    return found if len(found) <= _MOST else []


def _but_for_addressees(question: Question, left: Mapping[str, list[int]]) -> dict[str, list[int]]:
    """What is left of a question without the common nouns: whom a report asks to do something, it calls by many."""
    return {name: [i for i in places if is_hard(question.terms[i], question.text)] for name, places in left.items()}


def _is_said(term: Term, office: re.Match[str]) -> bool:
    """Whether a term of the question only says who did it, what they did, or that they observed it."""
    return term.stem == _OBSERVATION or office.start() <= term.start < office.end() or any(asked.fullmatch(term.text) for asked, _ in _ACTS)
