"""Completeness of lists."""

from collections.abc import Sequence

from eval.metrics.metric import Value, mean
from eval.outcome import Outcome


def list_completeness(outcomes: Sequence[Outcome]) -> Value:
    """The mean over cases with several required groups of the share of groups that are cited; 0 for a declined one.

    Undefined where no case has several.
    """
    several = [outcome for outcome in outcomes if len(outcome.case.required) > 1]
    return mean([1 - len(outcome.uncited) / len(outcome.case.required) for outcome in several])
