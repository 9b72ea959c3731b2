"""Figures that paragraphs give for things with names of their own: "Operation X led to 57 arrests"."""

import re

from assistant.language.lexicon import stem, stems_of
from assistant.language.number_words import CARDINALS, TENS
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.understanding.asked_figures import figure_asked
from assistant.view import LibraryView
from index.paragraph import Paragraph, in_order

# What qualifies a thing that its name says nothing of, and what says that there is a figure of it.
_FRAME = frozenset(
    stem(word)
    for word in "named code-named codenamed multinational international regional joint police cross-border lead led result resulted "
    "give gave given state stated report reported present presented mention mentioned describe described number figure people person "
    "individual suspect carried conducted held yield bring brought produce each respectively total".split()
)
# A number that is no year, and the words after it among which what is counted stands: "57 persons arrested", "nineteen arrests".
_NUMBER = re.compile(
    rf"\b(?!(?:19|20|21)\d\d\b)(?:\d[\d,.]*|(?:{'|'.join([*CARDINALS[1:], *TENS])})(?:-\w+)?)(?P<what>(?: [\w-]+){{1,3}})", re.IGNORECASE
)
_MOST = 12


def figures_of_named(view: LibraryView, question: Question) -> list[Paragraph]:
    """Every paragraph that names a thing of the kind asked for and says how many of what is asked; none where fewer than two do.

    What else the question names has to stand in the paragraph, in its headings or on the cover.
    """
    asked = figure_asked(question.text)
    if asked is None:
        return []
    named = re.compile(rf"\b(?:{asked.kind.capitalize()}|{asked.kind.upper()})s? [“\"‘']?[A-Z][\w-]+")
    terms, known = AskedTerms(view, question), _FRAME | {stem(asked.kind), asked.counted}
    found = []
    for p in view.answering(question):
        if not p.in_main_text or not named.search("\n".join([*p.headings[-1:], p.text])) or not _counts(view, p, asked.counted):
            continue
        met = terms.met_by(view.lexicon.own[p.id] | stems_of(" ".join(p.headings)) | view.document_stems[p.document])
        told = all(said or term.stem in known for term, said in zip(question.terms, met, strict=True))
        if told and frozenset(question.states) <= view.mentioned[p.id] | view.document_states[p.document]:
            found.append(p)
    return list(in_order(found)) if 1 < len(found) <= _MOST else []


def _counts(view: LibraryView, paragraph: Paragraph, counted: str) -> bool:
    """Whether a number stands before what is counted."""
    return any(counted in stems_of(number["what"]) for s in view.sentences(paragraph) for number in _NUMBER.finditer(s.text))
