import pytest

from eval.measuring import Measurement
from eval.metrics import METRICS, Metric, Value
from eval.metrics.citation_precision import citation_precision
from eval.metrics.completeness import list_completeness
from eval.metrics.declining import answered_though_unanswerable, wrongly_declined
from eval.metrics.latency import median_latency, p95_latency
from eval.metrics.length import median_words
from eval.metrics.right import fully_right
from eval.outcome import normalized
from eval.tables import as_json, failures_as_text, shown
from tests.eval.conftest import Making

ONE = (("d#1",),)
TWO = (("d#1",), ("d#2", "d#3"))


def test_an_answer_is_right_with_all_evidence_and_all_facts(outcome: Making) -> None:
    facts = (("seven", "7"), ("the Minister’s",))
    right = outcome("The minister's  SEVEN [1].", ("d#1", "d#3"), required=TWO, facts=facts)
    assert right.fully_right and right.uncited == right.unstated == ()
    without_evidence = outcome("The minister's seven [1].", ("d#1",), required=TWO, facts=facts)
    assert not without_evidence.fully_right and without_evidence.uncited == (("d#2", "d#3"),)
    without_fact = outcome("The minister's [1].", ("d#1", "d#2"), required=TWO, facts=facts)
    assert not without_fact.fully_right and without_fact.unstated == (("seven", "7"),)


def test_declining_is_right_only_where_there_is_no_answer(outcome: Making) -> None:
    assert outcome("Declined.").fully_right
    assert not outcome("Declined.", required=ONE).fully_right
    assert not outcome("Seven [1].", ("d#1",)).fully_right


def test_a_marker_within_a_fact_does_not_hide_it(outcome: Making) -> None:
    assert outcome("On 12 May [1]. At noon [1].", ("d#1",), required=ONE, facts=(("May. At noon",),)).fully_right
    assert normalized(" A’s \n B [12] c ") == "a's b c"


def test_fully_right_is_a_share_of_all_cases(outcome: Making) -> None:
    outcomes = [outcome("x", ("d#1",), required=ONE), outcome("x", ("d#9",), required=ONE), outcome("no"), outcome("no", required=ONE)]
    assert fully_right(outcomes) == Value(0.5, 4)


def test_citation_precision_is_the_mean_over_answers_given(outcome: Making) -> None:
    outcomes = [
        outcome("x", ("d#1", "d#3", "d#7", "d#8"), required=TWO),  # 2 of 4
        outcome("x", ("d#1", "d#9"), required=ONE, acceptable=("d#9",)),  # 2 of 2
        outcome("x", ("d#1",)),  # answered though unanswerable: 0
        outcome("no", required=ONE),  # declined: not counted
    ]
    assert citation_precision(outcomes) == Value(0.5, 3)


def test_both_ways_of_declining_wrongly(outcome: Making) -> None:
    outcomes = [outcome("no", required=ONE), outcome("x", ("d#1",), required=ONE), outcome("no"), outcome("no"), outcome("x", ("d#1",))]
    assert wrongly_declined(outcomes) == Value(0.5, 2)
    share, cases = answered_though_unanswerable(outcomes)
    assert (share, cases) == (pytest.approx(1 / 3), 3)


def test_list_completeness_counts_groups_of_cases_with_several(outcome: Making) -> None:
    outcomes = [
        outcome("x", ("d#2", "d#3"), required=TWO),  # 1 of 2 groups
        outcome("x", ("d#1", "d#2", "d#5"), required=(*TWO, ("d#5",), ("d#6",))),  # 3 of 4
        outcome("no", required=TWO),  # 0 of 2
        outcome("x", ("d#1",), required=ONE),  # not a list
    ]
    value, cases = list_completeness(outcomes)
    assert (value, cases) == (pytest.approx((0.5 + 0.75 + 0) / 3), 3)


def test_median_words_leaves_out_markers_lists_and_declined(outcome: Making) -> None:
    outcomes = [
        outcome("one two three [1].", ("d#1",), required=ONE),
        outcome("one two three four [1]. Five [1].", ("d#1",), required=ONE),
        outcome("word " * 100, ("d#1",), required=TWO),
        outcome("word " * 100, required=ONE),
    ]
    assert median_words(outcomes) == Value(4.0, 2)


def test_latency_by_median_and_nearest_rank(outcome: Making) -> None:
    outcomes = [outcome("no", ms=float(ms)) for ms in range(1, 21)]
    assert median_latency(outcomes) == Value(10.5, 20)
    assert p95_latency(outcomes) == Value(19.0, 20)
    assert p95_latency(outcomes[:1]) == Value(1.0, 1)


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.name)
def test_no_cases_have_no_value_rather_than_zero(metric: Metric) -> None:
    assert metric.compute([]) == Value(None, 0)
    assert len(metric.definition.split()) > 8


def test_undefined_figures_are_null_in_json_and_a_dash_in_the_table(outcome: Making) -> None:
    measurement = Measurement("s", None, (outcome("no"), outcome("x", ("d#1",), required=ONE, facts=(("y",),))))
    data = as_json(measurement)
    assert data["figures"]["unanswerable"]["wrongly declined"] == {"value": None, "cases": 0}
    assert data["figures"]["in all"]["fully right"] == {"value": 0.5, "cases": 2}
    assert [case["fully_right"] for case in data["cases"]] == [True, False]
    assert shown(Value(None, 0), "share") == "–" and shown(Value(0.12345, 9), "share") == "0.123" and shown(Value(41.6, 9), "ms") == "42"
    assert "not stated: y" in failures_as_text(measurement)
