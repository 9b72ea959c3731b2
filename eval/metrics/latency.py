"""How long an answer takes."""

import math
from collections.abc import Sequence
from statistics import median

from eval.metrics.metric import Value
from eval.outcome import Outcome


def median_latency(outcomes: Sequence[Outcome]) -> Value:
    """The median of the milliseconds from question to answer, models loaded; undefined where no times were kept."""
    times = _times(outcomes)
    return Value(float(median(times)) if times else None, len(times))


def p95_latency(outcomes: Sequence[Outcome]) -> Value:
    """The 95th percentile of the milliseconds by nearest rank: the value at place ceil(0.95 n).

    Undefined where no times were kept.
    """
    times = sorted(_times(outcomes))
    return Value(times[math.ceil(0.95 * len(times)) - 1] if times else None, len(times))


def _times(outcomes: Sequence[Outcome]) -> list[float]:
    return [outcome.response.milliseconds for outcome in outcomes if outcome.response.milliseconds is not None]
