"""Denials: lists of those that did something leave out a reply that says it was not done, and the other way round."""

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.language.lexicon import stem, stems_of
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.understanding import phrasing
from assistant.verification.wording import denies
from assistant.view import LibraryView
from index.paragraph import Paragraph

# What a reply to "which States may not …" says without a negation: "only upon having evidence", "proved problematic".
_AMOUNTS_TO_NOT = re.compile(
    r"\b(?:only|unless|lack\w*|fail\w*|refus\w*|unable|impossible|problematic|overdue|late|absence|after the (?:deadline|time limit))\b",
    re.IGNORECASE,
)
# The first clause of a reply, where it denies: "Kestria reported that no such courses had been held, owing to …".
_DENIAL = re.compile(
    r"^[^,;.]*?\bthat (?:[^,;.]*?\b(?:had|has|have|was|were|is|are|did|does|do|could|can|would) )?(?:not?|never|cannot)\b(?! only)[^,;.]*",
    re.IGNORECASE,
)
_REASON = re.compile(r"\b(?:owing to|due to|because|since|until|unless|before|without)\b.*", re.IGNORECASE | re.DOTALL)
# What is done with a course or a meeting, in whatever word.
_IS_HELD = frozenset(
    stem(word) for word in "held hold conduct organize organise run carry undertake perform give take provide deliver".split()
)
# How much of one of several denials a reply has to speak of, by the weights of its words: each is put more loosely than one alone.
_MOST_OF_ONE = 0.6
_OR = re.compile(r",? or\b")
_GOES_ON = re.compile(r"\b(?:however|but|although|nevertheless|though|instead)\b", re.IGNORECASE)


def denying_themselves(view: LibraryView, question: Question, replies: Sequence[Paragraph]) -> list[Paragraph]:
    """The replies which deny what a question asks which States did not do, and which stand where it all is spoken of.

    Held or conducted, no course is no course.
    """
    asked = AskedTerms(view, question)
    text = question.text
    if not phrasing.ASKS_WHO_DID_NOT.search(text) or phrasing.ASKS_WHO_IS_NOT_CONCERNED.search(text) or question.mentions:
        return []
    parts = [flags for flags in _told_in_clauses(question) if flags.any()]
    found = []
    for p in replies:
        spoken_of = asked.met_by(view.lexicon.own[p.id]) | asked.met_by(view.lexicon.context[p.id])
        clauses = (_REASON.sub("", clause) for s in view.sentences(p) for clause in s.text.split(";"))
        told_not = (clause for clause in clauses if denies(clause) and not phrasing.ASKS_WHO_IS_NOT_CONCERNED.search(clause))
        denied = [asked.met_by(stems_of(clause)) for clause in told_not]
        for told in parts:
            whole, most = float(asked.weights[told].sum()), _MOST_OF_ONE if len(parts) > 1 else 1.0
            is_on_it = spoken_of[told].all() or asked.weights[told & spoken_of].sum() >= most * whole
            if p not in found and is_on_it and any(2 * each[told].sum() >= told.sum() for each in denied):
                found.append(p)
    return found


def denying(view: LibraryView, paragraphs: Sequence[Paragraph], question: Question) -> list[Paragraph]:
    """Those of the paragraphs which deny, where the question asks which States did not do something; else all.

    If some deny it in its words, only these. That a State does not mention something is no denial, and stands in no paragraph.
    """
    if not phrasing.ASKS_WHO_DID_NOT.search(question.text):
        return list(paragraphs)
    if question.mentions:
        return []
    stems = np.array([term.stem for term in question.terms])
    asked = [frozenset(stems[told].tolist()) for told in _clauses(question) if told.any()]
    in_its_words = [
        p
        for p in paragraphs
        if any(denies(s.text) and any(2 * len(each & stems_of(s.text)) >= len(each) for each in asked) for s in view.sentences(p))
    ]
    return in_its_words or [p for p in paragraphs if denies(p.text) or _AMOUNTS_TO_NOT.search(p.text)]


def _clauses(question: Question) -> list[NDArray[np.bool_]]:
    """Which terms a question has on either side of an "or"; of the shape [clauses, terms]."""
    bounds = [0, *(match.start() for match in _OR.finditer(question.text)), len(question.text)]
    return [np.array([start <= t.start < end for t in question.terms], dtype=bool) for start, end in pairwise(bounds)]


def _told_in_clauses(question: Question) -> list[NDArray[np.bool_]]:
    """The same without the words for how a course or a meeting is held."""
    told = np.array([term.stem not in _IS_HELD for term in question.terms], dtype=bool)
    return [clause & told for clause in _clauses(question)]


def only_denies(view: LibraryView, question: Question, reply: Paragraph) -> bool:
    """Whether a reply says no more than that its State did not do what the question asks who did.

    What it denies has to be what it has of the question: that no courses were held "owing to the storm" does not deny the storm.
    """
    text = question.text
    asks = question.about_states and phrasing.ASKS_WHO_DID.search(text) and not phrasing.ASKS_WHO_SPOKE.search(text)
    if not asks or not view.reporters.get(reply.id) or _GOES_ON.search(reply.text):
        return False
    match = _DENIAL.match(reply.text)
    shared = {term.stem for term in question.terms} & view.lexicon.own[reply.id]
    return match is not None and bool(shared) and shared <= stems_of(_REASON.sub("", match.group()))
