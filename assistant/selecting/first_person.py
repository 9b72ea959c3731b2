"""What the author of a report, who speaks as "I", recommends, asks for or regrets, where a question calls them by their office.

So are asked those who speak as "we" in a declaration: "We, the Ministers, …".
"""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from assistant.evidence import Evidence
from assistant.language.lexicon import stem, stems_of
from assistant.language.sentences import Tells
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selecting.acceptance import Acceptance
from assistant.selection import Selection
from assistant.understanding.term_weighing import is_hard
from assistant.view import LibraryView
from index.paragraph import Paragraph

_OFFICE = re.compile(
    r"\b(?:the (?P<office>[A-Z][\w-]+(?: [A-Z][\w-]+)*|secretary-general)|"
    r"(?:the )?(?P<group>(?i:ministers|leaders|heads of (?:state(?: and government)?|government|delegation)|presidents)))\b"
)
# "I would also like to …": the words that may stand between the author and the verb.
_I = r"(?<![\w.(])(?:I|We) (?:(?!(?:that|which|who|not|cannot)\b)[\w’',-]+ ){0,6}?"
_PLEASED = r"pleased|encouraged|heartened|gratified|glad"
_WORRIED = r"concerned|worried|alarmed|disturbed|troubled|dismayed|saddened"
_FEELING = r"(?:am|remain|was|feel),? (?:[\w,-]+ ){0,3}?"


class _Act(NamedTuple):
    """What a question asks that the author did, as a verb, a noun or a feeling, and how the author says it."""

    verbs: str
    nouns: str
    feelings: str
    told: re.Pattern[str]


_ASKING = _Act(
    r"ask|call|appeal|urge|request|encourage|invite|want|demand",
    r"appeals?|calls?",
    r"(?!)",
    re.compile(_I + r"(?:call|appeal|urge|request|ask|encourage|invite|exhort|implore)\b"),
)
_ACTS = (
    _Act(
        r"recommend|propose|suggest|advise",
        r"recommendations?|proposals?|suggestions?|advice",
        r"(?!)",
        re.compile(_I + r"(?:recommend|propose|suggest|advise)\b"),
    ),
    _ASKING,
    _Act(
        r"welcome|praise|commend|congratulate|applaud",
        r"praise",
        _PLEASED,
        re.compile(_I + rf"(?:welcome|commend|applaud|praise|congratulate|{_FEELING}(?:{_PLEASED}))\b"),
    ),
    _Act(
        r"regret",
        r"concerns?|worries|regrets?",
        _WORRIED,
        re.compile(_I + rf"(?:regret|deplore|condemn|share the concern|{_FEELING}(?:{_WORRIED}))\b"),
    ),
    _Act(r"condemn|deplore|denounce", r"condemnation", r"(?!)", re.compile(_I + r"(?:condemn|deplore|denounce)\b")),
    _Act(
        r"thank|appreciate",
        r"thanks|gratitude|tribute",
        r"grateful",
        re.compile(_I + r"(?:thank|gratitude|appreciation|grateful|tribute|indebted)\b"),
    ),
    _Act(
        r"intend|plan",
        r"intentions?|plans?",
        r"(?!)",
        re.compile(_I + r"(?:intend|plan to)\b|(?<![\w.(])I (?:also )?(?:will|shall)\b"),
    ),
    _Act(r"hope", r"hopes?", r"hopeful", re.compile(_I + r"(?:hope|trust|look forward)\b")),
)
# "What does the Commodore not recommend", "… recommend against": what is not said stands in no sentence.
_TURNED = re.compile(r"\b(?:not|never|against)\b|n['’]t\b", re.IGNORECASE)
# "… ask of the Security Council", "… urge the harbours to do": whom it is said to has to be said.
_TO_WHOM = re.compile(
    r"\s(?:(?:of|from|to|upon|on) )?(?P<whom>(?!in\b|for\b|about\b)[^?,;]+?)(?= to do\b| in\b| on\b| for\b| about\b|[?,;]|$)"
)
_ASKS_TO_DO = re.compile(r"\bto do\b", re.IGNORECASE)
_OBSERVATION = stem("observation")
# How many paragraphs a list has at most.
_MOST = 15


def said_by_author(view: LibraryView, question: Question, evidence: Sequence[Evidence], acceptance: Acceptance) -> Selection | None:
    """What the author of a report did by saying so, where a question asks for that; None where it does not or no report says it.

    "What does the Secretary-General recommend for Haiti?" is answered with all that says "I recommend" in the reports on
    Haiti, "Until when does the Secretary-General recommend that the mission stay?" with that of them which says until when.
    It is declined where the reports say nothing of the kind and the question says no more: what others recommend is no answer.
    """
    for office in _OFFICE.finditer(question.text):
        said = _said(question.text, office)
        written = _written_by(view, office["office"]) if office["office"] else _declared_by(view, office["group"])
        if said is None or not written or _TURNED.search(question.text):
            continue
        act, word = said
        asked = AskedTerms(view, question)
        tells = partial(_is_found, act.told)
        whom = _to_whom(question.text, word[1]) if act is _ASKING else (0, 0)
        left = _left(view, asked, written, (office.span(), word), whom)
        if question.kind == "any":
            everything = _all_told(view, question, asked, tells, left)
            if not everything and _ASKS_TO_DO.search(question.text):
                everything = _all_told(view, question, asked, tells, _but_for_addressees(question, left))
            if everything:
                announced = (item for p in everything if p.text.rstrip().endswith(":") for item in view.children.get(p.id, ()))
                return Selection.by_rule([*everything, *announced], tells)
        saying = [e for e in evidence if e.paragraph.document in written and tells(e.paragraph.text)]
        if accepted := acceptance.among(saying, question):
            return Selection((accepted[0].paragraph,))
        # Whom others ask, and whom he asks, the documents' words do not tell apart.
        if not all(left.values()) or (act is _ASKING and question.kind == "any"):
            return Selection()
    return None


def _is_found(told: re.Pattern[str], text: str) -> bool:
    return told.search(text) is not None


def _said(text: str, office: re.Match[str]) -> tuple[_Act, tuple[int, int]] | None:
    """What a question asks that the holder of an office did, and where it says so."""
    before, after = text[: office.start()], text[office.end() :]
    for act in _ACTS:
        found = re.search(rf"\b(?:{act.nouns}) (?:of|by|from)\s$", before, re.IGNORECASE)
        if found is not None:
            return act, found.span()
        found = re.match(rf"['’]s? (?:\w+ ){{0,2}}?(?:{act.nouns})\b", after, re.IGNORECASE)
        if re.search(r"\b(?:do|does|did|has|have)\s$", before):
            found = found or re.match(
                rf"\s(?:(?:also|now|then|still|himself|herself|\w+ly) )?(?:{act.verbs})(?:e?d)?\b", after, re.IGNORECASE
            )
        elif re.search(r"\b(?:is|are|was|were)\s$", before):
            found = found or re.match(rf"\s(?:(?:most|so|also|\w+ly) )?(?:{act.feelings})\b", after, re.IGNORECASE)
        if found is not None:
            return act, (office.end() + found.start(), office.end() + found.end())
    return None


def _to_whom(text: str, start: int) -> tuple[int, int]:
    """Where a question says whom something is asked of."""
    found = _TO_WHOM.match(text, start)
    return found.span("whom") if found is not None else (0, 0)


def _written_by(view: LibraryView, office: str) -> frozenset[str]:
    """The documents whose titles say that they are by the holder of an office."""
    by = re.compile(rf"\b(?:of|by|from) the {re.escape(office)}\b", re.IGNORECASE)
    return frozenset(name for name, document in view.snapshot.documents.items() if by.search(document.metadata.title))


def _declared_by(view: LibraryView, group: str) -> frozenset[str]:
    """The documents in which a group speaks as "we": "We, the Ministers of Health of the Basin, …"."""
    we = re.compile(rf"\bWe,? (?:the )?(?:[\w’'-]+ ){{0,4}}?{re.escape(group)}\b", re.IGNORECASE)
    return frozenset(p.document for p in view.paragraphs if p.text.startswith("We") and we.match(p.text))


def _left(
    view: LibraryView, asked: AskedTerms, written: frozenset[str], said: Sequence[tuple[int, int]], whom: tuple[int, int]
) -> dict[str, list[int]]:
    """By document of those that the question names best, the places of its terms that name neither the document nor author and act."""
    left: dict[str, list[int]] = {}
    for name in sorted(written):
        named = asked.met_by(view.document_stems[name])
        left[name] = [
            i
            for i, term in enumerate(asked.terms)
            if term.stem != _OBSERVATION
            and not any(start <= term.start < end for start, end in said)
            and (not named[i] or whom[0] <= term.start < whom[1])
        ]
    fewest = min(map(len, left.values()))
    return {name: places for name, places in left.items() if len(places) == fewest}


def _all_told(view: LibraryView, question: Question, asked: AskedTerms, tells: Tells, left: Mapping[str, list[int]]) -> list[Paragraph]:
    """All that tells it in some documents, with all that is left of the question; empty where that is too much."""
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
