"""What a body did: every paragraph in which it decides, requests or recommends what a question asks for."""

import re
from collections.abc import Iterator, Sequence

from assistant import phrasing
from assistant.asked_terms import AskedTerms
from assistant.evidence import Evidence
from assistant.lexicon import Term, stem, stems_of, terms_of
from assistant.question import Question
from assistant.view import LibraryView
from index.paragraph import Paragraph

# What it asks of somebody is what it requests, encourages or invites them to do.
_ASKING = ("request", "ask", "encourage", "invite", "urge", "call", "recommend", "instruct", "appeal")
_SAME = {"ask": _ASKING, "want": _ASKING, "call": ("call", "urge")}
# How many words open a sentence before its subject, the subject has, stand between it and the verb, and between the verb and
# whom it is addressed to.
_LONGEST_OPENING, _LONGEST_SUBJECT, _BEFORE_VERB, _BEFORE_ADDRESSEE = 20, 8, 3, 6
_ITSELF = frozenset(("it", "we", "they"))
_LOOKED_AT, _MOST = 12, 15


def acted(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> list[Paragraph]:
    """All paragraphs of one document that say of a body that it did what the question asks for; empty where it asks for anything more.

    "What did the Committee decide or approve at its third session?" asks for all its decisions and approvals, "What does the
    resolution ask of the Secretary-General?" for all that is addressed to him.
    """
    match = phrasing.ASKS_WHAT_WAS_DONE.search(question.text)
    if match is None or phrasing.OF_SPEAKERS.search(match["body"]):
        return []
    verbs = frozenset(stem(each) for verb in terms_of(match["verbs"]) for each in _SAME.get(verb.stem, (verb.text,)))
    body = stems_of(match["body"]).union(*(name for term in terms_of(match["body"]) for name in view.lexicon.expansions(term)))
    found: list[list[Paragraph]] = []
    for document in dict.fromkeys(e.paragraph.document for e in evidence[:_LOOKED_AT]):
        left = _left(view, question, match, document)
        if all(term.text[0].isupper() for term in left):
            inside = (p for p in view.answering(question) if p.document == document and p.kind not in ("cover", "footnote"))
            found.append([p for p in inside if any(_acts(s.text.split(), verbs, body, left) for s in view.sentences(p))])
    most = max(found, key=len, default=[])
    return most if 1 < len(most) <= _MOST else []


def _left(view: LibraryView, question: Question, match: re.Match[str], document: str) -> list[Term]:
    """The terms of the question that name neither the verbs nor the document or its body: whom an act is addressed to, or its topic."""
    named = AskedTerms(view, question).met_by(view.document_stems[document])
    inside = range(match.start("body"), match.end("verbs"))
    left = [term for term, known in zip(question.terms, named, strict=True) if not known and term.start not in inside]
    return [term for term in left if not term.text.endswith(("self", "selves"))]


def _acts(words: Sequence[str], verbs: frozenset[str], body: frozenset[str], addressees: Sequence[Term]) -> bool:
    """Whether a sentence says that the body did one of the things, to whom it is asked of."""
    return any(_is_addressed(words[place + 1 :], addressees) for place in _verbs(words, verbs, body))


def _verbs(words: Sequence[str], verbs: frozenset[str], body: frozenset[str]) -> Iterator[int]:
    """Where one of the verbs stands after the body, is joined to what it did, or opens the sentence as in a resolution."""
    subjects = list(_subjects(words, body))
    resolves = words[0][:1].isupper() and words[0].casefold().endswith("s")
    for place, word in enumerate(words):
        plain = word.strip(",;:.").casefold()
        if stem(plain) not in verbs or not plain.endswith(("s", "d")):
            continue
        joined = "and" in (w.casefold() for w in words[max(place - 2, 0) : place]) and (resolves or any(end < place for end in subjects))
        if place == 0 or joined or any(0 <= place - end <= _BEFORE_VERB for end in subjects):
            yield place


def _subjects(words: Sequence[str], body: frozenset[str]) -> Iterator[int]:
    """Where a subject that is the body ends: at the start of the sentence, or after what opens it ("At its 3rd meeting, the Board")."""
    for start in [0, *(place + 1 for place, word in enumerate(words[:_LONGEST_OPENING]) if word.endswith(","))]:
        if start < len(words) and words[start].casefold() in _ITSELF:
            yield start + 1
        elif start < len(words) and words[start].casefold() == "the":
            yield from (end for end in range(start + 2, start + _LONGEST_SUBJECT) if stem(" ".join(words[end - 1 : end])) in body)


def _is_addressed(after: Sequence[str], addressees: Sequence[Term]) -> bool:
    near = stems_of(" ".join(after[: _BEFORE_ADDRESSEE + len(addressees)]))
    return all(term.stem in near for term in addressees)
