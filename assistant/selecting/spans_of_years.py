"""Strategies, plans and programmes of which a question asks what years they cover: those that a paragraph gives a span of years for."""

import re
from collections.abc import Sequence

from assistant.language.lexicon import stem, stems_of
from assistant.question import Question
from assistant.view import LibraryView
from index.paragraph import Paragraph

_YEARS = r"(?:years?|periods?|time ?(?:span|frame|line)s?|dates?)"
_ASKS = re.compile(
    rf"\bcover\w*\b(?:\W+\w+){{0,5}}?\W+{_YEARS}\b|\b{_YEARS}\b(?:\W+\w+){{0,3}}?\W+cover\w*|\bfor (?:what|which) (?:{_YEARS})\b",
    re.IGNORECASE,
)
_PLANS = frozenset(map(stem, "strategy plan programme policy framework agenda roadmap".split()))
_SPAN = re.compile(r"\b(?:19|20|21)\d\d\s?(?:[-–—/]|to)\s?(?:(?:19|20|21)\d\d|\d\d)\b")


def given_for_years(view: LibraryView, question: Question, pool: Sequence[Paragraph]) -> list[Paragraph]:
    """Those of some paragraphs that give a plan of the sort asked for with its years, where a question asks that; else none."""
    asked = _PLANS & {term.stem for term in question.terms}
    if not asked or not _ASKS.search(question.text):
        return []
    return [p for p in pool if any(asked & stems_of(s.text) and _SPAN.search(s.text) for s in view.sentences(p))]
