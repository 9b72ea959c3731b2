"""Precision of the citations."""

from collections.abc import Sequence

from eval.metrics.metric import Value, mean
from eval.outcome import Outcome


def citation_precision(outcomes: Sequence[Outcome]) -> Value:
    """The mean over answers that were given of the share of cited paragraphs that are required or acceptable.

    An answer to a question that has none counts 0, and so does one without a citation. Undefined where
    every question was declined.
    """
    return mean([_precision(outcome) for outcome in outcomes if not outcome.abstained])


def _precision(outcome: Outcome) -> float:
    if not outcome.case.answerable or not outcome.cited:
        return 0.0
    return sum(paragraph in outcome.case.relevant for paragraph in outcome.cited) / len(outcome.cited)
