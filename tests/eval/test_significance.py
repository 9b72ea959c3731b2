"""The tests of significance against published examples and against all permutations."""

from itertools import product

import numpy as np
import pytest
from scipy import stats

from eval.significance import holm, paired_difference

# Darwin's cross- and self-fertilised Zea mays, heights in inches (Fisher 1935, The Design of Experiments, section 17).
CROSSED = [23.5, 12.0, 21.0, 22.0, 19.125, 21.5, 22.125, 20.375, 18.25, 21.625, 23.25, 21.0, 22.125, 23.0, 12.0]
SELFED = [17.375, 20.375, 20.0, 20.0, 18.375, 18.625, 18.625, 15.25, 16.5, 18.0, 16.25, 18.0, 12.75, 15.5, 18.0]


def test_fishers_example_of_a_permutation_test() -> None:
    """Fisher counts 1,726 of 32,768 signings with a sum at least as far from nought: p = 0.05267."""
    found = paired_difference(SELFED, CROSSED)
    assert found is not None and found.pairs == 15
    assert found.delta == pytest.approx(39.25 / 15)
    assert found.p == pytest.approx(1726 / 32768, abs=0.006)  # 9999 random swaps of 32,768


def test_few_pairs_are_tested_exactly() -> None:
    before, after = CROSSED[:8], SELFED[:8]
    differences = np.subtract(after, before)
    sums = [abs(float(np.dot(signs, differences))) for signs in product((1, -1), repeat=8)]
    exact = sum(value >= abs(float(differences.sum())) - 1e-12 for value in sums) / len(sums)
    found = paired_difference(before, after)
    assert found is not None and found.p == pytest.approx(exact)


def test_the_interval_is_that_of_scipys_bca_bootstrap() -> None:
    found = paired_difference(SELFED, CROSSED)
    differences = np.subtract(CROSSED, SELFED)
    expected = stats.bootstrap((differences,), np.mean, n_resamples=50_000, method="BCa", rng=np.random.default_rng(1))
    assert found is not None
    assert found.low == pytest.approx(expected.confidence_interval.low, abs=0.1)
    assert found.high == pytest.approx(expected.confidence_interval.high, abs=0.1)
    assert found.low is not None and found.high is not None and found.low < found.delta < found.high


def test_holms_own_procedure_by_hand() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.5, 0.9]) == [1.0, 1.0] and holm([]) == []


def test_nothing_differs_is_certain_and_no_pairs_are_undefined() -> None:
    found = paired_difference([0.5, 1.0], [0.5, 1.0])
    assert found is not None and (found.delta, found.low, found.high, found.p) == (0.0, 0.0, 0.0, 1.0)
    assert paired_difference([], []) is None


@pytest.mark.parametrize("after", [[0.0] * 20, [0.0] * 19 + [1.0], [1.0] * 19 + [0.0]])
def test_scores_that_hardly_vary_do_no_harm(after: list[float]) -> None:
    found = paired_difference([1.0] * 20, after)
    assert found is not None and found.delta < 0
    assert found.low is not None and found.low <= found.delta


def test_one_pair_has_no_interval() -> None:
    found = paired_difference([1.0], [0.0])
    assert found is not None and (found.low, found.high, found.p) == (None, None, 1.0)


def test_the_same_numbers_give_the_same_result() -> None:
    assert paired_difference(SELFED, CROSSED) == paired_difference(SELFED, CROSSED)
