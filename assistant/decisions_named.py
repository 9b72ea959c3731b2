"""Decisions that a question names by symbol: as parts of a document that sets them out, or as documents of their own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.question import Question
from assistant.understanding.places import acts_named, is_headed
from index.paragraph import Paragraph


def with_decisions(question: Question, paragraphs: Sequence[Paragraph]) -> Question:
    """The question with the decisions that it names by symbol ("decision 9/2") told apart, by what some paragraphs have of them.

    They are headings where they are set out under such, documents where covers are called so, and absent where they are told of nowhere.
    """
    for act, (start, end) in acts_named(question.text).items():
        named = re.compile(rf"(?<!\w){re.escape(act.split()[-1])}(?![\w/])", re.IGNORECASE)
        told = [p for p in paragraphs if named.search(p.text)]
        covers = tuple(p.document for p in told if p.kind == "cover" and act in " ".join(p.text.casefold().split()))
        terms = tuple(term for term in question.terms if not start <= term.start < end)
        if covers and not question.documents:
            question = replace(question, documents=covers, confined=True, terms=terms)
        elif any(is_headed(act, p) for p in paragraphs):
            question = replace(question, headings=(*question.headings, act), terms=terms)
        elif not told:
            question = replace(question, absent=(*question.absent, act))
        else:
            continue
        if not covers and question.lookup is not None:
            question = replace(question, lookup=replace(question.lookup, divisions=(*question.lookup.divisions, act)))
    return question
