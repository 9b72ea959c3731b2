"""Declining, as a classification with two classes: questions that are answered, and those that are declined."""

from collections.abc import Sequence

from eval.metrics.metric import Value, share
from eval.outcome import Outcome


def wrongly_declined(outcome: Outcome) -> float | None:
    """Whether an answerable case was declined; undefined where there is no answer."""
    return float(outcome.abstained) if outcome.case.answerable else None


def answered_though_unanswerable(outcome: Outcome) -> float | None:
    """Whether a case without an answer was answered all the same; undefined where there is one."""
    return None if outcome.case.answerable else float(not outcome.abstained)


def declining_precision(outcomes: Sequence[Outcome]) -> Value:
    """Of the cases that were declined, the share that have no answer; undefined where none was."""
    return _precision(outcomes, answering=False)


def declining_recall(outcomes: Sequence[Outcome]) -> Value:
    """Of the cases that have no answer, the share that were declined; undefined where there are none."""
    return _recall(outcomes, answering=False)


def answering_precision(outcomes: Sequence[Outcome]) -> Value:
    """Of the cases that were answered, rightly or not, the share that have an answer; undefined where none was."""
    return _precision(outcomes, answering=True)


def answering_recall(outcomes: Sequence[Outcome]) -> Value:
    """Of the cases that have an answer, the share that were answered, rightly or not; undefined where there are none."""
    return _recall(outcomes, answering=True)


def macro_f1(outcomes: Sequence[Outcome]) -> Value:
    """The mean of both classes' F1; undefined where the cases are all of one class.

    F1 is 2 hits / (2 hits + false ones + missed ones), so that a class never chosen has 0.
    """
    if len({outcome.case.answerable for outcome in outcomes}) < 2:
        return Value(None, len(outcomes))
    return Value((_f1(outcomes, answering=True) + _f1(outcomes, answering=False)) / 2, len(outcomes))


def _precision(outcomes: Sequence[Outcome], *, answering: bool) -> Value:
    chosen = [outcome for outcome in outcomes if outcome.abstained != answering]
    return share(sum(outcome.case.answerable == answering for outcome in chosen), len(chosen))


def _recall(outcomes: Sequence[Outcome], *, answering: bool) -> Value:
    there = [outcome for outcome in outcomes if outcome.case.answerable == answering]
    return share(sum(outcome.abstained != answering for outcome in there), len(there))


def _f1(outcomes: Sequence[Outcome], *, answering: bool) -> float:
    chosen = [outcome.abstained != answering for outcome in outcomes]
    there = [outcome.case.answerable == answering for outcome in outcomes]
    hits = sum(a and b for a, b in zip(chosen, there, strict=True))
    return 2 * hits / (sum(chosen) + sum(there))
