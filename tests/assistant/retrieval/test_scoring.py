"""The weights in force: those that come along, or a file and an operating point that the settings name."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.retrieval.scoring import CALIBRATION, load_calibration
from assistant.settings import load_settings
from index.errors import ConfigurationError
from index.library import Library

_ASKED = "What did Kestria report on the training of tug masters?"


def test_the_curve_says_what_other_operating_points_would_do() -> None:
    calibration = load_calibration()
    assert calibration.answer_at in [point["at"] for point in calibration.curve]
    recalls = [point["recall"] for point in calibration.curve]
    assert recalls == sorted(recalls, reverse=True)


def test_a_more_careful_operating_point_declines_more(specimen_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORTEUR_ANSWER_AT", "1")
    careful = RapporteurQueryEngine.configured(Library(specimen_folder), load_settings())
    assert careful.calibration == replace(load_calibration(), answer_at=1.0)
    assert careful.answer(_ASKED).abstained


def test_a_calibration_of_ones_own(specimen_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "own.json"
    own.write_text(json.dumps({**json.loads(CALIBRATION.read_text()), "answer_at": 0.9}))
    monkeypatch.setenv("RAPPORTEUR_CALIBRATION", str(own))
    assert RapporteurQueryEngine.configured(Library(specimen_folder), load_settings()).calibration.answer_at == 0.9


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"rank": 1}'])
def test_a_file_that_is_none_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "own.json").write_text(text)
    with pytest.raises(ConfigurationError, match=r"own.json is no calibration .*rapporteur calibrate --into"):
        load_calibration(tmp_path / "own.json")


def test_a_file_of_another_version_is_named_with_what_differs(tmp_path: Path) -> None:
    fields = json.loads(CALIBRATION.read_text())
    del fields["rank"]["maxsim"]
    (tmp_path / "own.json").write_text(json.dumps(fields))
    with pytest.raises(
        ConfigurationError, match=r"own.json was fitted by another version .*'rank' differs in maxsim.*rapporteur calibrate"
    ):
        load_calibration(tmp_path / "own.json")
