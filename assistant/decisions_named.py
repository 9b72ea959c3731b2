"""Decisions that a question names by symbol: as parts of a document that sets them out, or as documents of their own."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.question import Question
from assistant.understanding.places import acts_named, is_headed
from index.paragraph import Paragraph


def with_decisions(question: Question, paragraphs: Sequence[Paragraph], superseded: Collection[str] = ()) -> Question:
    """The question with the decisions that it names by symbol ("decision 9/2") told apart, by what some paragraphs have of them.

    They are headings where they are set out under such, documents where a line of a cover begins so, but for the versions that are
    superseded, and absent where they are told of nowhere.
    """
    own: list[str] = []
    for act, (start, end) in acts_named(question.text).items():
        symbol = re.compile(rf"(?<!\w){re.escape(act.split()[-1])}(?![\w/])", re.IGNORECASE)
        told = [p for p in paragraphs if symbol.search(p.text)]
        title = re.compile(rf"^\W*{re.escape(act)}(?![\w/])", re.IGNORECASE | re.MULTILINE)
        covers = [p.document for p in told if p.kind == "cover" and p.document not in superseded and title.search(p.text)]
        is_set_out = any(is_headed(act, p) for p in paragraphs)
        if is_set_out or (covers and not question.documents):
            question = replace(question, terms=tuple(term for term in question.terms if not start <= term.start < end))
        if is_set_out:
            question = replace(question, headings=(*question.headings, act))
        elif not told:
            question = replace(question, absent=(*question.absent, act))
        if question.lookup is not None and (is_set_out or not told):
            question = replace(question, lookup=replace(question.lookup, divisions=(*question.lookup.divisions, act)))
        own += covers if not is_set_out else []
    if own and not question.documents:
        question = replace(question, documents=tuple(dict.fromkeys(own)), confined=True)
    return question
