"""Denials: lists of those that did something leave out a reply that says it was not done, and the other way round."""

import re
from collections.abc import Sequence

import numpy as np

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
_GOES_ON = re.compile(r"\b(?:however|but|although|nevertheless|though|instead)\b", re.IGNORECASE)


def denying_themselves(view: LibraryView, question: Question, replies: Sequence[Paragraph]) -> list[Paragraph]:
    """The replies which deny what a question asks which States did not do, and which stand where it all is spoken of.

    Held or conducted, no course is no course.
    """
    asked = AskedTerms(view, question)
    told = np.array([term.stem not in _IS_HELD for term in question.terms], dtype=bool)
    text = question.text
    if not phrasing.ASKS_WHO_DID_NOT.search(text) or phrasing.ASKS_WHO_IS_NOT_CONCERNED.search(text) or question.mentions or not told.any():
        return []
    found = []
    for p in replies:
        spoken_of = asked.met_by(view.lexicon.own[p.id]) | asked.met_by(view.lexicon.context[p.id])
        clauses = (_REASON.sub("", clause) for s in view.sentences(p) for clause in s.text.split(";"))
        told_not = (clause for clause in clauses if denies(clause) and not phrasing.ASKS_WHO_IS_NOT_CONCERNED.search(clause))
        denied = [asked.met_by(stems_of(clause))[told] for clause in told_not]
        if spoken_of[told].all() and any(2 * each.sum() >= told.sum() for each in denied):
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
    asked = {term.stem for term in question.terms}
    in_its_words = [
        p for p in paragraphs if any(denies(s.text) and 2 * len(asked & stems_of(s.text)) >= len(asked) for s in view.sentences(p))
    ]
    return in_its_words or [p for p in paragraphs if denies(p.text) or _AMOUNTS_TO_NOT.search(p.text)]


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
