"""The suites are answered as well as they were; raise the floors when the figures have risen."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from eval.__main__ import cli
from eval.libraries import library_for
from eval.running import run_suite
from eval.runs import Run
from eval.suite_file import find_suite, load_suite
from eval.system import EngineSystem, ObservedEngine
from tests.eval.conftest import Recording
from tests.shared import SHARED


@pytest.fixture(scope="module")
def seeds_run(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    suite = load_suite(find_suite("seeds"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAPPORTEUR_SHARED", str(SHARED))
        with library_for(suite) as library:
            system = EngineSystem(ObservedEngine(library))
            yield run_suite(system, suite, library.snapshot().by_id, {}, tmp_path_factory.mktemp("seeds"))


def figure(run: Run, name: str, kind: str = "in all") -> float:
    value = run.value(name, kind)
    assert value is not None
    return value


def test_specimens(recording: Recording) -> None:
    run = recording.run
    assert figure(run, "fully right") >= 0.78
    assert figure(run, "citation precision") >= 0.82
    assert figure(run, "fully right", "lookup") == 1.0
    for name in ("ALCE recall", "ALCE precision", "quote fidelity", "number fidelity", "date fidelity"):
        assert figure(run, name) == 1.0, f"{name}: the answers are the documents' own sentences"
    assert figure(run, "uncited sentences") == figure(run, "invalid citations") == 0.0


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_seeds(seeds_run: Run) -> None:
    assert figure(seeds_run, "fully right") >= 0.78
    assert figure(seeds_run, "citation precision") >= 0.85
    assert figure(seeds_run, "median words") < 60


@pytest.mark.slow
def test_150_cases_take_less_than_30_seconds(specimen_folder: Path, tmp_path: Path) -> None:
    head, *cases = find_suite("specimens").read_text(encoding="utf-8").rstrip().split("\n\n  - id: ")
    many = [f"{turn}-{case}" for turn in range(5) for case in cases][:150]
    more = tmp_path / "more.yaml"
    more.write_text("\n\n  - id: ".join([head, *many]), encoding="utf-8")
    started = time.perf_counter()
    result = CliRunner().invoke(cli, ["run", str(more), "--library", str(specimen_folder), "--against", "nothing"])
    assert result.exit_code == 0 and "150 cases" in result.stdout
    assert time.perf_counter() - started < 30


def test_the_command_prints_figures_for_a_library_at_hand(specimen_folder: Path, tmp_path: Path) -> None:
    text = find_suite("specimens").read_text(encoding="utf-8")
    head, *cases = text.split("\n\n  - id:")
    small = tmp_path / "small.yaml"
    small.write_text("\n\n  - id:".join([head.replace("suite: specimens", "suite: small"), cases[0], cases[-1]]), encoding="utf-8")
    arguments = ["run", str(small), "--library", str(specimen_folder), "--failures"]
    table = CliRunner().invoke(cli, arguments)
    assert table.exit_code == 0 and "fully right" in table.stdout and "in all" in table.stdout
    paraphrased = CliRunner().invoke(cli, [*arguments, "--paraphrased"])
    assert "6 cases" in paraphrased.stdout and "Of 2 questions put in several forms" in paraphrased.stdout
    assert "in several forms" not in table.stdout
    data = json.loads(CliRunner().invoke(cli, [*arguments, "--json", "--repeats", "2"]).stdout)
    assert data["figures"]["in all"]["fully right"]["cases"] == 2
    assert data["figures"]["in all"]["stability"] == {"value": 1.0, "cases": 2}
    assert set(data["figures"]) == {"fact", "unanswerable", "in all"}


def test_a_library_is_opened_not_made(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["run", "specimens", "--library", str(tmp_path / "absent")])
    assert result.exit_code == 2 and not (tmp_path / "absent").exists()


def test_a_suite_whose_documents_are_absent_is_not_run_and_never_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORTEUR_SHARED", str(tmp_path))
    result = CliRunner().invoke(cli, ["run", "seeds"])
    assert result.exit_code == 4 and "Not run: The documents of the suite seeds are not at hand" in result.stderr
    assert CliRunner().invoke(cli, ["validate", "seeds"]).exit_code == 4
