import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from eval.__main__ import cli
from eval.baselines import BASELINES, baseline_of, bless
from eval.comparing import compare
from eval.errors import BlessingRefused, RunError
from eval.metrics import METRICS, Value
from eval.response import Response
from eval.runs import load_run
from eval.suite_file import find_suite, load_suite
from tests.eval.conftest import Recording


def test_a_blessed_run_is_what_later_ones_are_held_against(recording: Recording, tmp_path: Path) -> None:
    assert baseline_of("specimens", tmp_path) is None
    result = CliRunner().invoke(cli, ["bless", str(recording.run.folder), "--baselines", str(tmp_path)])
    assert result.exit_code == 0 and str(tmp_path / "specimens") in result.stdout
    baseline = baseline_of("specimens", tmp_path)
    assert baseline is not None and compare(baseline, recording.run).exit_code == 0
    again = CliRunner().invoke(cli, ["compare", "baseline", str(recording.run.folder), "--baselines", str(tmp_path)])
    assert again.exit_code == 0 and "all 60 cases are as before" in again.stdout


def test_a_baseline_holds_nothing_that_changes_from_run_to_run(recording: Recording, tmp_path: Path) -> None:
    first = bless(recording.again(tmp_path / "one"), tmp_path / "a")
    second = bless(recording.again(tmp_path / "two", lambda r: replace(r, milliseconds=77.0)), tmp_path / "b")
    for file in sorted(path.name for path in first.iterdir()):
        assert (first / file).read_bytes() == (second / file).read_bytes(), file


def test_what_measures_nothing_is_refused(recording: Recording, tmp_path: Path) -> None:
    nothing = {name: Value(0.0 if number % 2 else None, 60) for number, name in enumerate(metric.name for metric in METRICS)}
    with pytest.raises(BlessingRefused, match="null or zero"):
        bless(replace(recording.run, figures={"in all": nothing}), tmp_path)
    with pytest.raises(BlessingRefused, match="only the cases tagged 'paraphrase'"):
        bless(recording.again(tmp_path / "part", tag="paraphrase"), tmp_path)
    with pytest.raises(BlessingRefused, match="sp-001"):
        bless(recording.again(tmp_path / "failed", lambda r: Response("", True, error="x")), tmp_path)
    assert not (tmp_path / "specimens").exists()


def test_a_folder_without_a_run_is_named(tmp_path: Path) -> None:
    with pytest.raises(RunError, match=r"config\.json"):
        load_run(tmp_path)
    (tmp_path / "config.json").write_text('{"format": 99}')
    with pytest.raises(RunError, match="format 99"):
        load_run(tmp_path)


def test_the_committed_baseline_is_of_the_suite_as_it_is() -> None:
    baseline = baseline_of("specimens", BASELINES)
    assert baseline is not None
    suite = load_suite(find_suite("specimens"))
    current = {case.id: case.definition for case in suite.tagged(None)}
    assert {record.id: record.definition for record in baseline.records} == current, "run: rapporteur eval bless specimens"
    assert baseline.environment["metrics"] == {metric.name: metric.version for metric in METRICS}, "run: rapporteur eval bless specimens"
    # A library that holds more answers otherwise: the run that is held against this one makes its own of these files.
    assert sorted(baseline.environment["corpus"]) == sorted(suite.files), "bless it without --library"


def test_a_run_is_read_as_it_was_written(recording: Recording, tmp_path: Path) -> None:
    again = recording.again(tmp_path)
    assert again.records == recording.run.records
    assert json.loads((tmp_path / "summary.json").read_text())["in all"]["fully right"]["cases"] == 60
    assert again.paragraphs and all(recording.paragraphs[i] == p for i, p in again.paragraphs.items())
