"""Whether answers are as sure as they say (selective prediction, El-Yaniv and Wiener 2010): how many say so, and how often rightly."""

from eval.metrics.citations import citation_precision
from eval.outcome import Outcome


def sure(outcome: Outcome) -> float | None:
    """The share of plain answers that are given as sure; undefined for lists, lookups and declined questions."""
    return None if outcome.response.sure is None else float(outcome.response.sure)


def precision_when_sure(outcome: Outcome) -> float | None:
    """Citation precision of the answers that are given as sure; undefined for all others."""
    return citation_precision(outcome) if outcome.response.sure else None


def precision_when_unsure(outcome: Outcome) -> float | None:
    """Citation precision of the answers that carry the caution that they are not sure; undefined for all others."""
    return citation_precision(outcome) if outcome.response.sure is False else None
