"""The noun in the plural for what a question asks for: "best practices" in "Which best practices concern tugs?"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.language.lexicon import Term
from assistant.question import Question

_MOST_WORDS = 3
_PLURAL = re.compile(r"\w*[^\Ws]s", re.IGNORECASE)


def kind_asked(question: Question) -> tuple[Term, ...]:
    """The terms of the noun in the plural that a question asks for, with what is before it ("best practices"); empty for States."""
    if question.focus is None or question.about_states or not question.asks_for_items:
        return ()
    start = question.terms.index(question.focus)
    phrase = question.terms[start : start + _MOST_WORDS]
    last = next((i for i, term in enumerate(phrase) if _PLURAL.fullmatch(term.text)), None)
    words = phrase[: last + 1] if last is not None else ()
    if not words or not _joined(question, words):
        return ()
    further = question.terms[start + len(words) : start + len(words) + 1]  # "human rights violations"
    return (*words, *further) if further and _PLURAL.fullmatch(further[0].text) and _joined(question, (words[-1], *further)) else words


def _joined(question: Question, terms: Sequence[Term]) -> bool:
    """Whether nothing stands between some terms."""
    return all(not question.text[one.end : other.start].strip() for one, other in pairwise(terms))
