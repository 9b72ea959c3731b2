"""What a metric is: a name, a definition and a function from outcomes to a value."""

import inspect
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from eval.outcome import Outcome

Unit = Literal["share", "words", "ms"]


class Value(NamedTuple):
    """A metric's value over some cases, None where it is undefined, and how many cases it was worked out from."""

    value: float | None
    cases: int


class Metric(NamedTuple):
    """A metric; its definition is the docstring of its function. `lower` says that less is better."""

    name: str
    unit: Unit
    lower: bool
    compute: Callable[[Sequence[Outcome]], Value]

    @property
    def definition(self) -> str:
        """What the metric says, in words."""
        return inspect.getdoc(self.compute) or ""


def mean(values: Sequence[float]) -> Value:
    """The arithmetic mean, undefined for no values."""
    return Value(sum(values) / len(values) if values else None, len(values))
