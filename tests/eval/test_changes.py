"""What changed in a case between two runs."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from eval.changes import Change
from eval.record import Record
from tests.eval.conftest import Making

_REQUIRED = (("d#1",),)


def _record(made: Making, answer: str, *cited: str, scores: Mapping[str, float | None] | None = None, **fields: object) -> Record:
    record = Record.of(made(answer, cited, required=_REQUIRED, facts=(("seven",),), forbidden=("eight",), **fields))
    return record if scores is None else replace(record, scores=scores)


def test_the_same_again_is_no_change(outcome: Making) -> None:
    change = Change(_record(outcome, "Seven [1].", "d#1"), _record(outcome, "Seven [1].", "d#1"))
    assert not change.changed and not change.improved and change.hard_failures == ()


def test_other_words_are_a_change_and_no_failure(outcome: Making) -> None:
    change = Change(_record(outcome, "Seven [1].", "d#1"), _record(outcome, "It is seven [1].", "d#1"))
    assert change.answer_changed and change.changed and change.hard_failures == ()


def test_citations_lost_and_won_are_told_in_order(outcome: Making) -> None:
    change = Change(_record(outcome, "Seven [1].", "d#1", "d#3", "d#2"), _record(outcome, "Seven [1].", "d#2", "d#4"))
    assert (change.no_longer_cited, change.newly_cited) == (("d#1", "d#3"), ("d#4",))
    assert change.changed and not change.answer_changed


def test_only_scores_that_both_runs_have_and_that_differ_are_compared(outcome: Making) -> None:
    before = _record(outcome, "Seven [1].", "d#1", scores={"a": 1.0, "b": 1.0, "c": None, "old": 0.0})
    after = _record(outcome, "Seven [1].", "d#1", scores={"a": 1.0, "b": 0.5, "c": 0.0, "new": 0.0})
    assert Change(before, after).scores_changed == {"b": (1.0, 0.5), "c": (None, 0.0)}


def test_right_now_and_not_before_is_better(outcome: Making) -> None:
    wrong, right = _record(outcome, "Six [1].", "d#1"), _record(outcome, "Seven [1].", "d#1")
    assert Change(wrong, right).improved and not Change(right, wrong).improved and not Change(right, right).improved


@pytest.mark.parametrize(
    ("answer", "cited", "failure"),
    [
        ("Six [1].", ("d#1",), "not stated: seven"),
        ("Seven [1].", ("d#2",), "not cited: d#1"),
        ("Seven or eight [1].", ("d#1",), "says what is forbidden: eight"),
        ("No.", (), "declined although there is an answer"),
    ],
)
def test_what_was_right_and_is_not_failed(outcome: Making, answer: str, cited: tuple[str, ...], failure: str) -> None:
    right, wrong = _record(outcome, "Seven [1].", "d#1"), _record(outcome, answer, *cited)
    assert failure in Change(right, wrong).hard_failures
    assert failure not in Change(wrong, wrong).hard_failures and Change(wrong, right).hard_failures == ()


def test_of_what_was_wrong_before_only_the_forbidden_counts(outcome: Making) -> None:
    before = _record(outcome, "Six [1].", "d#2")
    assert Change(before, _record(outcome, "Five [1].", "d#3")).hard_failures == ()
    assert Change(before, _record(outcome, "Eight [1].", "d#2")).hard_failures == ("says what is forbidden: eight",)


def test_an_answer_where_there_is_none_is_a_failure(outcome: Making) -> None:
    declined, given = Record.of(outcome("No.")), Record.of(outcome("Seven [1].", ("d#1",)))
    assert Change(declined, given).hard_failures == ("answered although there is no answer",)
    assert Change(given, given).hard_failures == ()


def test_an_error_is_told_alone_and_once(outcome: Making) -> None:
    right, failed = _record(outcome, "Seven [1].", "d#1"), _record(outcome, "", response={"error": "RuntimeError: tug"})
    assert Change(right, failed).hard_failures == ("failed: RuntimeError: tug",)
    assert Change(failed, failed).hard_failures == ()


@pytest.mark.parametrize(
    ("metric", "good", "bad", "failure"),
    [
        ("invalid citations", 0.0, 0.5, "cites a paragraph that does not exist"),
        ("uncited sentences", 0.0, 0.5, "has a sentence without a citation"),
        ("quote fidelity", 1.0, 0.5, "quotes words that the cited paragraph does not have"),
    ],
)
def test_a_citation_that_is_not_sound_is_a_failure_unless_it_was_none_before(
    outcome: Making, metric: str, good: float, bad: float, failure: str
) -> None:
    sound, unsound, none = (_record(outcome, "Seven [1].", "d#1", scores={metric: score}) for score in (good, bad, None))
    assert Change(sound, unsound).hard_failures == Change(none, unsound).hard_failures == (failure,)
    assert not any(Change(*pair).hard_failures for pair in ((sound, none), (unsound, unsound), (unsound, sound), (none, sound)))
