"""Fully right answers."""

from collections.abc import Sequence

from eval.metrics.metric import Value, mean
from eval.outcome import Outcome


def fully_right(outcomes: Sequence[Outcome]) -> Value:
    """The share of cases that are fully right.

    An answerable case is where the answer is not declined, cites a paragraph of every required group and
    holds a string of every group of facts (case, apostrophes and white space aside); any other case is
    where it is declined.
    """
    return mean([float(outcome.fully_right) for outcome in outcomes])
