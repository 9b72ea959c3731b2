"""How sure a plain answer is, and what is said where that is little."""

from dataclasses import replace

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.retrieval.scoring import load_calibration
from assistant.selecting.tabled import Tabled

_SURE = "What did Kestria report on the training of tug masters?"


def test_a_sure_answer_has_its_probability_and_no_caution(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer(_SURE)
    assert answer.confidence is not None and answer.confidence >= engine.calibration.sure_at
    assert not answer.caution and answer.to_json()["confidence"] == answer.confidence


def test_an_answer_below_what_is_sure_says_so_first(engine: RapporteurQueryEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "calibration", replace(engine.calibration, sure_at=0.999))
    answer = engine.answer(_SURE)
    assert answer.confidence is not None and answer.confidence < 0.999
    assert answer.account[0] == answer.caution == "Not sure: read the cited paragraph before you quote it."


def test_how_often_the_like_was_right_is_read_off_the_curve() -> None:
    curve = ({"at": 0.2, "accepted": 50, "precision": 0.9}, {"at": 0.7, "accepted": 40, "precision": 1.0})
    calibration = replace(load_calibration(), curve=curve)
    assert calibration.right_between(0.2, 0.7) == pytest.approx(0.5)
    assert calibration.right_between(0.7) == 1.0
    assert calibration.right_between(0.7, 0.7) is None and calibration.right_between(0.3) is None


@pytest.mark.parametrize(
    "question",
    ["Which States had no competence in the matter?", "What is recommendation (b) under issue 2?", "Who invented the telescope?"],
)
def test_lists_lookups_and_declined_questions_have_none(engine: RapporteurQueryEngine, question: str) -> None:
    answer = engine.answer(question)
    assert answer.confidence is None and not answer.caution


def test_a_row_of_a_table_has_none(engine: RapporteurQueryEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    row = next(row for row in engine.view.table_rows.values() if "Opening of the session" in row.paragraph.text)
    monkeypatch.setattr("assistant.selecting.selector.tabled", lambda view, question: Tabled(row.paragraph, row.told(row.cells), ""))
    answer = engine.answer("When is the opening of the session?")
    assert answer.tabled and answer.confidence is None and not answer.caution
