"""Lists that a document gives whole: a run of items with what announces it, or one sentence that names them all."""

import re
from collections.abc import Sequence

import numpy as np

from assistant.evidence import Evidence
from assistant.language.lexicon import Term, all_terms, stem, stems_of
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.runs import Run
from assistant.selecting.divisions import HAVING
from assistant.selecting.sections import heading_stems
from assistant.understanding import phrasing
from assistant.understanding.asked_things import kind_asked
from assistant.understanding.term_weighing import is_hard
from assistant.view import LibraryView
from index.paragraph import Paragraph

# Among how many of the first paragraphs a list is looked for, and how much of the question what announces it must have:
# nearly all where it is hardly a list, or lacks a name.
_LOOKED_AT, _ANNOUNCED, _ANNOUNCED_WEAK = 12, 0.6, 0.9
_ENDING = 2
# How many paragraphs before a list say what "the Office" is in what announces it.
_SAID_BEFORE = 2
# One sentence that names everything: how much of the question its paragraph meets, how near the best one's its score is.
_MEETS_ALL, _AS_GOOD, _MOST_ENUMERATIONS, _SOME = 0.9, 1.0, 2, 3
_BETWEEN = re.compile(r"[,;](?=\s)|\b(?:and|or)\b")


def run_listed(view: LibraryView, question: Question, evidence: Sequence[Evidence], *, surely: bool = False) -> Run | None:
    """The list of a document that is what the question asks for: what announces it has most of its words, or `surely` nearly all."""
    shares: dict[Run, float] = {}
    asked = AskedTerms(view, question)
    for e in evidence[:_LOOKED_AT]:
        for run in (view.runs.opened_by(e.paragraph), view.runs.holding(e.paragraph)):
            if run is None or run in shares or not e.heading or not _may_list(view, question, run) or _lacks(view, e, run):
                continue
            share = _announced_share(view, asked, question, run)
            # One word in common says nothing, but for the best paragraph.
            tells = len(question.terms) > 1 or evidence[0].paragraph in run.paragraphs
            weak = surely or run.is_of_sections or len(run.items) == 1 or bool(e.missing)
            if tells and share >= (_ANNOUNCED_WEAK if weak else _ANNOUNCED):
                shares[run] = share
    number = _number_of(question)
    return max(shares, key=lambda run: (len(run.items) == number, shares[run]), default=None)


def headed(view: LibraryView, question: Question) -> list[Paragraph]:
    """All that stands under headings which are the noun asked for, in the part of the one document that the question names.

    "The benchmarks for the rule of law" stand under "Rule of law", and there under "Benchmarks"; "the core principles of the talks" under
    "I. Core principles" of a document on talks.
    """
    focus = question.focus
    if focus is None:
        return []
    asked = AskedTerms(view, question)
    stems = {term.stem for term in question.terms}
    kind = {term.stem for term in kind_asked(question)}
    hard = np.array([is_hard(term, question.text) for term in question.terms], dtype=bool)
    having = np.array([term.stem in HAVING for term in question.terms])
    found: dict[str, list[Paragraph]] = {}
    for p in view.answering(question):
        # The stems of all contexts are known already, those of a heading alone are not.
        if not p.headings or focus.stem not in view.lexicon.context[p.id]:
            continue
        heading = heading_stems(p.headings[-1])
        if not p.in_main_text or not {focus.stem} <= heading <= stems:
            continue
        document = asked.met_by(view.document_stems[p.document])
        if len(heading) > 1:
            document = document | (asked.present_in(p.document) & ~hard & (kind <= heading))
        if (asked.met_by(stems_of(" ".join(p.headings))) | document | having).all():
            found.setdefault(p.document, []).append(p)
    several = len(question.terms) > 1 and len(found) == 1
    return next(iter(found.values())) if several else []


def enumerated(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> list[Paragraph]:
    """The paragraph that names all that "what are the …" asks for in one sentence; none where no paragraph meets the whole question."""
    if not phrasing.ASKS_FOR_THE_SET.search(question.text) or question.focus is None or not evidence:
        return []
    found = [e for e in evidence[:_LOOKED_AT] if e.own >= _MEETS_ALL and not e.missing and e.heading and _enumerates(view, question, e)]
    return [e.paragraph for e in found if e.score >= evidence[0].score - _AS_GOOD][:_MOST_ENUMERATIONS]


def _enumerates(view: LibraryView, question: Question, evidence: Evidence) -> bool:
    """Whether a sentence that has the noun asked for goes on to name as many things as the question says, or some."""
    number = _number_of(question) or _SOME
    focus = question.focus.stem if question.focus is not None else ""
    return not view.reporters.get(evidence.paragraph.id) and any(
        focus in stems_of(sentence.text)
        and _names_kind(question, sentence.text)
        and "," in sentence.text
        and len(_BETWEEN.findall(sentence.text)) >= number - 1
        for sentence in view.sentences(evidence.paragraph)
    )


def _names_kind(question: Question, sentence: str) -> bool:
    """Whether a sentence has the words of the noun asked for in a row: "best operational practices" are not the best practices."""
    kind = [term.stem for term in kind_asked(question)]
    said = [term.stem for term in all_terms(sentence)]
    return any(said[start : start + len(kind)] == kind for start in range(len(said) - len(kind) + 1))


def _may_list(view: LibraryView, question: Question, run: Run) -> bool:
    """Whether a list's items are of the sort asked for: where States are, most of them name one, and no region's alone are wanted."""
    return not question.about_states or (not question.states and 2 * sum(bool(view.mentioned[p.id]) for p in run.items) >= len(run.items))


def _number_of(question: Question) -> int | None:
    """How many things the question says that there are, None where it does not."""
    return next((int(t.stem) for t in question.terms if t.stem.isdecimal() and len(t.stem) < 3), None)


def _lacks(view: LibraryView, evidence: Evidence, run: Run) -> bool:
    """Whether a name asked about is missing, also from what stands just before the list ("the Office", named above)."""
    if not evidence.missing:
        return False
    first = run.paragraphs[0]
    near = {each for p in view.before(first, _SAID_BEFORE) for each in view.lexicon.own[p.id]}
    return any(stem(name) not in near for name in evidence.missing)


def _announced_share(view: LibraryView, asked: AskedTerms, question: Question, run: Run) -> float:
    """The share of the question's words, weighted by rarity, in what announces a list; 0 where the noun asked for is missing."""
    first = run.items[0]
    words = " ".join([*first.headings, run.introduction.text if run.introduction is not None else ""])
    said, document = stems_of(words), view.document_stems[first.document]
    focus = question.focus
    if focus is not None and (focus.stem not in said or not _is_named(focus, words)):
        return 0.0
    met, named = asked.met_by(said), asked.met_by(document)
    weights = np.where(met | ~named, [view.lexicon.idf(t.stem) for t in question.terms], 0.0)
    return float(weights[met].sum() / max(weights.sum(), 1e-6))


def _is_named(focus: Term, words: str) -> bool:
    """Whether a noun stands in some words, several of it where several are asked for.

    "Participants" are not what "participating" announces, although the stem is one, nor "organizations" what "organization of work" does.
    """
    several = r"\w*s\b" if focus.text.casefold().endswith("s") else ""
    return re.search(re.escape(focus.text[:-_ENDING]) + several, words, re.IGNORECASE) is not None
