"""Who did not reply: the sentences that name the States of which no answer came, to a questionnaire or to one of its questions."""

import re
from typing import NamedTuple

import numpy as np

from assistant.language.lexicon import stem
from assistant.language.number_words import CARDINALS
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selecting.tally import tally_of
from assistant.selection import Selection
from assistant.understanding import phrasing
from assistant.view import LibraryView
from index.paragraph import Paragraph
from index.states import StateNames

_REPLY = r"(?:repl(?:y|ied)|answer(?:ed)?|respon(?:d(?:ed)?|se))"
_NOT = rf"(?:(?:did|do|does|have|has|had) (?:not|never)|(?:did|do|does|have|has|had)n['’]t) (?:yet )?{_REPLY}"
_ASKS = re.compile(
    rf"^(?:which|what|how many|list|name|who)\b(?: (?!of\b)[\w’'-]+){{0,3}}? {_NOT}\b|"
    rf"^(?:from|of) (?:which|what|how many) [^?]*?\b(?:no {_REPLY}|not {_REPLY})",
    re.IGNORECASE,
)
_OF_STATES = re.compile(rf"^(?:from |of )?(?:who\b|(?:[\w’'-]+ ){{1,4}}?{phrasing.STATE_NOUN}\b)", re.IGNORECASE)
_TOLD = re.compile(
    rf"\b{_NOT}\b|\bno (?:\w+ )?(?:repl(?:y|ies)|answers?|responses?)\b[^.;]*\b(?:received|came|given|made|submitted|from)\b|"
    r"\b(?:gave|sent|provided|submitted|made) no (?:repl|answer|response)|\bleft [^.;]*\b(?:blank|unanswered)\b|"
    r"\b(?:question|part|section|item|questionnaire)s? (?:was|were|had been) (?:not|left) (?:answered|unanswered|blank)\b",
    re.IGNORECASE,
)
# What is said of one question of several: "did not reply to this part of the questionnaire".
_OF_A_PART = re.compile(
    r"\b(?:the|this|these|that|those) (?:questions?|parts?|points?|sections?|items?|matters?|issues?)\b|\bquestion \d", re.IGNORECASE
)
# What a question says of any reply.
_LITTLE = frozenset(
    map(
        stem,
        "reply answer response respond question questionnaire survey part section item send give provide receive secretariat form".split(),
    )
)
_MET = 0.5
_CLAUSE = re.compile(r"[;:]\s|,\s(?:and|but|while|whereas|though|although)\s(?=(?:the )?[A-Z])")
# A number, or some that stand for more: how many did not reply is not how many are named.
_NOT_ALL = re.compile(
    rf"\b(?:among|including|such as|of (?:which|whom)|for example|(?<!question )\d+|{'|'.join(CARDINALS[2:13])})\b", re.IGNORECASE
)
# How many characters may stand between a State and that it did not reply ("Ghana, however, did not").
_NEAR = 15


class _NonReply(NamedTuple):
    """A paragraph that tells of a non-reply, how much of the matter it has, and how many States did not reply, if all are named."""

    paragraph: Paragraph
    met: float
    states: int | None


def not_replying(view: LibraryView, question: Question) -> Selection | None:
    """The paragraphs that name who did not reply to what is asked about, or to anything; empty for none, None where it is not asked."""
    if not _ASKS.search(question.text) or not _OF_STATES.search(question.text) or question.states:
        return None
    found = _told(view, question)
    best = max((each.met for each in found), default=0.0)
    if not best:
        return Selection()  # what States denied is no answer
    chosen = [each for each in found if each.met == best]
    paragraphs = [each.paragraph for each in chosen]
    if phrasing.COUNTS.match(question.text) and len(chosen) == 1 and chosen[0].states is not None:
        tally = tally_of(chosen[0].states, "States", "are named there", paragraphs)
        return Selection(tally.rows, as_list=True, counted=tally.sentence, tells=_tells, ruled=True) if tally is not None else None
    return Selection.by_rule(paragraphs, _tells)


def _told(view: LibraryView, question: Question) -> list[_NonReply]:
    asked = AskedTerms(view, question)
    matter = np.array([term.stem not in _LITTLE for term in question.terms], dtype=bool)
    found = []
    for paragraph in view.answering(question):
        told = [s.text for s in view.sentences(paragraph) if _tells(s.text)] if paragraph.in_main_text else []
        states = frozenset(code for text in told for code in silent_states(text, view.names))
        if not states:
            continue
        is_of_a_part = bool(view.reporters.get(paragraph.id)) or any(map(_OF_A_PART.search, told))
        met = 0.0 if is_of_a_part else 1.0
        if matter.any():
            around = view.lexicon.own[paragraph.id] | view.lexicon.context[paragraph.id]
            share = float(asked.weights[matter & asked.met_by(around)].sum() / asked.weights[matter].sum())
            met = share if share >= _MET else 0.0
        found.append(_NonReply(paragraph, round(met, 6), None if any(map(_NOT_ALL.search, told)) else len(states)))
    return found


def silent_states(sentence: str, names: StateNames) -> frozenset[str]:
    """The codes of the States of which a sentence tells that they did not reply: those before it in its clause, or after "from"."""
    codes: set[str] = set()
    for clause in _CLAUSE.split(sentence):
        if (told := _TOLD.search(clause)) is None:
            continue
        mentions = names.find(clause)
        before = [m for m in mentions if m.end <= told.start()]
        is_theirs = bool(before) and told.start() - before[-1].end <= _NEAR
        codes.update(m.code for m in (before if is_theirs else [m for m in mentions if m.start >= told.start()]))
    return frozenset(codes)


def _tells(sentence: str) -> bool:
    """Whether a sentence tells that somebody did not reply."""
    return _TOLD.search(sentence) is not None
