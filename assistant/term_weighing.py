"""Terms of a question beside a text: which must stand there, how alike they are to what does, and means over them."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.lexicon import Term

# Cosine of token vectors below which words have nothing to do with each other, and above which they are one.
_UNLIKE, _ALIKE = 0.40, 0.85
_YEAR = re.compile(r"\b(?:19|20|21)\d\d\b")


def tokens_of(term: Term, offsets: NDArray[np.int32]) -> list[int]:
    """The positions of the tokens that a term is written with."""
    return [i for i, (start, end) in enumerate(offsets) if start >= term.start and end <= term.end]


def token_shares(term_tokens: Sequence[Sequence[int]], length: int) -> NDArray[np.float64]:
    """Which part of a term each token stands for [terms, tokens]."""
    shares = np.zeros((len(term_tokens), length))
    for index, tokens in enumerate(term_tokens):
        shares[index, list(tokens)] = 1 / max(len(tokens), 1)
    return shares


def likeness(best: NDArray[np.float32], tokens: Sequence[int]) -> float:
    """How alike a term and its most similar tokens are: 0 for nothing to do with each other, 1 for one and the same."""
    if not tokens:
        return 0.0
    return float(np.clip((best[list(tokens)].mean() - _UNLIKE) / (_ALIKE - _UNLIKE), 0.0, 1.0))


def is_hard(term: Term, text: str) -> bool:
    """Whether a term must stand in the evidence itself: a number, a name, an acronym."""
    if term.is_number:
        return True
    if term.start == 0 or text.isupper():
        return term.text.isupper() and len(term.text) > 1 and not text.isupper()
    before = text[: term.start].rstrip()
    return term.text[0].isupper() and not before.endswith((".", "?", "!", ":", "“", '"'))


def other_year(term: Term, text: str, own: str) -> bool:
    """Whether the text speaks of years, and not of the one that the term is.

    In a document of that year, `own`, a year long past is the background of what is told; the year before is what figures of
    another year are given for.
    """
    named = {match.group() for match in _YEAR.finditer(text)}
    if _YEAR.fullmatch(term.text) is None or term.text in text:
        return False
    return any(int(year) >= int(own) - 1 for year in named) if term.text == own else bool(named)


def covers_year(term: Term, year: str) -> bool:
    """Whether a term is the year that a document of this year speaks of without naming it: its own, or the one before."""
    return bool(year) and term.text in (year, str(int(year) - 1))


def adjacent(terms: Sequence[Term], a: int, b: int, text: str) -> bool:
    """Whether two terms are parts of one name."""
    first, second = sorted((a, b))
    between = text[terms[first].end : terms[second].start]
    return re.fullmatch(r"[\s’'-]*(?:s\s+)?(?:(?:of|the|and|for|on|[A-Z][\w-]+)\s+){0,2}", between) is not None


def mean(values: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    """The weighted mean, 0 where there is nothing to weigh."""
    return float((values * weights).sum() / weights.sum()) if len(values) and weights.sum() > 0 else 0.0
