"""Places that are such only where a document has them: "action 3.2", the row with that number; "recommendation 3 (b)", a paragraph's."""

import re
from collections.abc import Iterable
from dataclasses import replace

from assistant.language.lexicon import stem, stems_of
from assistant.question import Question
from assistant.retrieval.lookup import ASKS_FOR_RESPONSE, asks_only_for_place, find_named
from assistant.understanding.numbered_things import recommendation_named, row_named, row_spans
from assistant.view import LibraryView
from index.paragraph import Paragraph

# "What is said about action 3.2?" does not ask for its row.
_SAID_OF_IT = re.compile(r"\b(?:about|on|regarding|concerning|to|with|against)\s+(?:the\s+)?$", re.IGNORECASE)
# What is asked of a planned thing whatever the heads of its table are called.
_OF_A_PLAN = frozenset(
    map(stem, "plan programme annexed responsible charge lead due deadline carry implement finish finished complete completed".split())
)


def with_known_place(view: LibraryView, question: Question) -> Question:
    """The question as one for the place that it names, where a document has that and no more is asked than what stands there."""
    if question.lookup is not None or question.states or question.about_states or ASKS_FOR_RESPONSE.search(question.text):
        return question
    for lookup in (recommendation_named(question.text), row_named(question.text)):
        if lookup is None or not set(question.absent) <= {f"recommendation {lookup.numbers[0].split()[0]}"}:
            continue
        asked = replace(question, lookup=lookup, absent=(), headings=(), intent="lookup", kind="any")
        found = find_named(view, asked)
        if found and (_asks_for_rows(view, question, found) if lookup.sort == "row" else asks_only_for_place(view, question)):
            return asked
    return question


def _asks_for_rows(view: LibraryView, question: Question, rows: Iterable[Paragraph]) -> bool:
    """Whether a question asks for nothing but what stands in some rows: under their heads, or of whatever is planned."""
    ((start, end),) = row_spans(question.text)
    if _SAID_OF_IT.search(question.text, 0, start):
        return False
    words = [view.document_stems[row.document] | stems_of(" ".join([*row.headings, *_heads(view, row)])) for row in rows]
    noun = stem(question.text[start:end].split()[0])
    left = {t.stem for t in question.terms if not start <= t.start < end and t.stem not in _OF_A_PLAN}
    return all({noun, *left} <= known for known in words)


def _heads(view: LibraryView, row: Paragraph) -> tuple[str, str]:
    """What stands over the columns of a row: the heads that it was given, or the first row of its table."""
    first = next(p for p in view.paragraphs if p.kind == "row" and p.document == row.document and p.headings == row.headings)
    return row.lead_in, first.text
