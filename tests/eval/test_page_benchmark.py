"""The benchmark of the page: its figures, and that it is answered over the protocol that it speaks."""

import math

import pytest

from eval.page_benchmark import Waiting, as_sentence, benchmark, percentile


def test_percentiles_are_values_that_were_measured() -> None:
    assert percentile([3.0, 1.0, 2.0], 50) == 2.0 and percentile([1.0] * 19 + [9.0], 95) == 1.0
    assert percentile([1.0], 95) == 1.0 and percentile([], 95) == math.inf


def test_a_lost_answer_or_a_slow_one_is_out_of_bounds() -> None:
    quick = Waiting(2, 0, (0.1, 0.2), (0.3, 0.4))
    assert quick.within_bounds and not quick._replace(lost=1).within_bounds
    assert not quick._replace(whole=(0.3, 3.5)).within_bounds and not Waiting(1, 1, (), ()).within_bounds
    assert "2 questions, 0 lost; first words after 150 ms" in as_sentence(quick)


@pytest.mark.slow
def test_people_who_ask_at_once_are_all_answered() -> None:
    assert benchmark("specimens", people=5, rounds=1).lost == 0
