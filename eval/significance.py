"""Whether a difference between two runs is more than chance: a paired permutation test and a bootstrap interval.

Both are scipy's; scipy is imported when it is needed.
"""

import warnings
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

_RESAMPLES = 9999
_SEED = 20312


class Difference(NamedTuple):
    """The mean of after - before over pairs, its 95 per cent interval, and the p-value of there being none.

    The interval is None where there is too little to resample: a single pair.
    """

    delta: float
    low: float | None
    high: float | None
    p: float
    pairs: int


def paired_difference(before: Sequence[float], after: Sequence[float]) -> Difference | None:
    """Compare paired scores; None for no pairs.

    p is that of a two-sided permutation test which swaps the members of pairs (exact where there are few, else with
    9999 random swaps); the interval is the bias-corrected and accelerated bootstrap's (BCa, Efron 1987).
    """
    if not before:
        return None
    differences = np.asarray(after, dtype=float) - np.asarray(before, dtype=float)
    delta = float(differences.mean())
    if not differences.any():
        return Difference(0.0, 0.0, 0.0, 1.0, len(differences))
    if len(differences) == 1:
        return Difference(delta, None, None, 1.0, 1)
    low, high = _interval(differences)
    return Difference(delta, low, high, _p_value(np.asarray(before, dtype=float), np.asarray(after, dtype=float)), len(differences))


def holm(p_values: Sequence[float]) -> list[float]:
    """The p-values adjusted for their number by Holm's step-down method (Holm 1979), in the order given."""
    order = sorted(range(len(p_values)), key=lambda i: p_values[i])
    adjusted, highest = [0.0] * len(p_values), 0.0
    for rank, place in enumerate(order):
        highest = max(highest, min(1.0, (len(p_values) - rank) * p_values[place]))
        adjusted[place] = highest
    return adjusted


def _interval(differences: NDArray[np.float64]) -> tuple[float | None, float | None]:
    if np.ptp(differences) == 0:
        return float(differences[0]), float(differences[0])
    from scipy.stats import DegenerateDataWarning, bootstrap

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DegenerateDataWarning)
        found = bootstrap((differences,), np.mean, n_resamples=_RESAMPLES, method="BCa", rng=np.random.default_rng(_SEED))
    low, high = (float(end) for end in found.confidence_interval)
    return (low, high) if np.isfinite(low) and np.isfinite(high) else (None, None)


def _p_value(before: NDArray[np.float64], after: NDArray[np.float64]) -> float:
    from scipy.stats import permutation_test

    def mean_difference(x: NDArray[np.float64], y: NDArray[np.float64], axis: int = -1) -> Any:
        return np.mean(y - x, axis=axis)

    found = permutation_test(
        (before, after),
        mean_difference,
        permutation_type="samples",
        vectorized=True,
        n_resamples=_RESAMPLES,
        rng=np.random.default_rng(_SEED),
    )
    return float(found.pvalue)
