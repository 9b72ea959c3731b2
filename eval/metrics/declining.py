"""Declining: the two ways of getting it wrong."""

from collections.abc import Sequence

from eval.metrics.metric import Value, mean
from eval.outcome import Outcome


def wrongly_declined(outcomes: Sequence[Outcome]) -> Value:
    """The share of answerable cases that were declined; undefined where no case is answerable."""
    return mean([float(outcome.abstained) for outcome in outcomes if outcome.case.answerable])


def answered_though_unanswerable(outcomes: Sequence[Outcome]) -> Value:
    """The share of cases without an answer that were answered all the same; undefined where there is no such case."""
    return mean([float(not outcome.abstained) for outcome in outcomes if not outcome.case.answerable])
