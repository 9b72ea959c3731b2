"""What a metric is: a name, a definition, and a function from outcomes to a value."""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from eval.outcome import Outcome

Unit = Literal["share", "score", "words", "ms", "tokens"]


class Value(NamedTuple):
    """A metric's value over some cases, None where it is undefined, and how many cases it was worked out from."""

    value: float | None
    cases: int


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric; its definition is the docstring of its function.

    `each` scores one outcome, None where that is undefined; a metric that only exists over several outcomes
    has none. `lower` says that less is better, `gating` that a significant loss is a regression. `version`
    rises whenever the definition changes: runs with different ones cannot be compared.
    """

    name: str
    unit: Unit
    compute: Callable[[Sequence[Outcome]], Value]
    definition: str
    each: Callable[[Outcome], float | None] | None = None
    lower: bool = False
    gating: bool = False
    version: int = 1


def averaged(
    name: str, each: Callable[[Outcome], float | None], *, unit: Unit = "share", lower: bool = False, gating: bool = False, version: int = 1
) -> Metric:
    """A metric that is the mean of a score over the cases for which it is defined."""

    def compute(outcomes: Sequence[Outcome]) -> Value:
        return mean([score for outcome in outcomes if (score := each(outcome)) is not None])

    return Metric(name, unit, compute, inspect.getdoc(each) or "", each, lower, gating, version)


def over_all(
    name: str, compute: Callable[[Sequence[Outcome]], Value], *, unit: Unit = "share", lower: bool = False, version: int = 1
) -> Metric:
    """A metric that exists only over several cases: a median, a precision."""
    return Metric(name, unit, compute, inspect.getdoc(compute) or "", None, lower, False, version)


def mean(values: Sequence[float]) -> Value:
    """The arithmetic mean, undefined for no values."""
    return Value(sum(values) / len(values) if values else None, len(values))


def share(part: int, whole: int) -> Value:
    """A part of a whole, undefined where the whole is nothing."""
    return Value(part / whole if whole else None, whole)
