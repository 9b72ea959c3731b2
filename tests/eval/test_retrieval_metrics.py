"""Retrieval metrics against values worked out from their definitions, and against ir_measures' own example."""

import math

import ir_measures
import pytest

from eval.metrics import BY_NAME
from eval.metrics.retrieval import MEASURES, evidence_units, measures_of
from eval.outcome import Outcome
from tests.eval.conftest import Making


def ranked(outcome: Making, ranking: tuple[str, ...] | None, required: tuple[tuple[str, ...], ...], **fields: object) -> Outcome:
    return outcome("x", ("d#1",), required=required, response={"ranking": ranking}, **fields)


def score(made: Outcome, name: str) -> float | None:
    each = BY_NAME[name].each
    assert each is not None
    return each(made)


def test_the_example_of_ir_measures() -> None:
    """Its documentation gives RR 0.75 and nDCG@10 0.8154648767857288 for these two queries."""
    first, second = measures_of(frozenset({"D1"}), ("D0", "D1")), measures_of(frozenset({"D3"}), ("D3", "D0"))
    assert (first["RR"] + second["RR"]) / 2 == 0.75
    assert (first["nDCG@10"] + second["nDCG@10"]) / 2 == pytest.approx(0.8154648767857288)


def test_measures_by_hand(outcome: Making) -> None:
    made = ranked(outcome, ("e#9", "d#1", "d#8", "d#2", "d#7", "d#3"), (("d#1",), ("d#2",), ("d#3",)))
    ideal = 1 + 1 / math.log2(3) + 1 / math.log2(4)
    expected = {
        "R@5": 2 / 3,
        "R@20": 1.0,
        "nDCG@10": (1 / math.log2(3) + 1 / math.log2(5) + 1 / math.log2(7)) / ideal,
        "RR": 0.5,
        "Success@1": 0.0,
        "Success@5": 1.0,
    }
    assert {name: score(made, f"paragraph {name}") for name in MEASURES} == pytest.approx(expected)
    assert score(made, "document RR") == 0.5 and score(made, "document R@5") == 1.0


def test_any_paragraph_of_a_group_will_do(outcome: Making) -> None:
    made = ranked(outcome, ("d#3", "d#2", "d#1"), (("d#1",), ("d#2", "d#3")))
    assert score(made, "paragraph R@5") == 1.0
    assert score(made, "paragraph nDCG@10") == pytest.approx((1 + 1 / math.log2(4)) / (1 + 1 / math.log2(3)))


def test_groups_that_share_a_paragraph_are_one(outcome: Making) -> None:
    assert sorted(map(sorted, evidence_units((("a", "b"), ("c",), ("b", "d"), ("e", "c"))))) == [["a", "b", "d"], ["c", "e"]]
    assert score(ranked(outcome, ("d#2",), (("d#1", "d#2"), ("d#2", "d#3"))), "paragraph R@5") == 1.0


def test_acceptable_paragraphs_take_no_part(outcome: Making) -> None:
    made = ranked(outcome, ("d#8", "d#9", "d#1"), (("d#1",),), acceptable=("d#8", "d#9", "d#1"))
    assert score(made, "paragraph RR") == score(made, "paragraph Success@1") == 1.0


def test_undefined_where_nothing_is_required_or_ranked_and_0_where_nothing_was_found(outcome: Making) -> None:
    assert score(outcome("no", response={"ranking": ("d#1",)}), "paragraph RR") is None
    assert score(ranked(outcome, None, (("d#1",),)), "paragraph RR") is None
    assert {score(ranked(outcome, (), (("d#1",),)), f"paragraph {name}") for name in MEASURES} == {0.0}
    assert {score(ranked(outcome, ("d#7",), (("d#1",),)), f"paragraph {name}") for name in MEASURES} == {0.0}


def test_every_measure_is_worked_out_without_a_compiler_by_trec_eval() -> None:
    for name in MEASURES:
        assert ir_measures.pytrec_eval.supports(ir_measures.parse_measure(name))
