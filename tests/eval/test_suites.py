"""The suites are answered as well as they were; raise the floors when the figures have risen."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.engine import RapporteurQueryEngine
from eval.__main__ import cli
from eval.cases import find_suite, load_suite
from eval.libraries import library_for
from eval.measuring import IN_ALL, Measurement, ask_all
from tests.shared import SHARED


@pytest.fixture(scope="module")
def specimens_measured(specimen_folder: Path) -> Measurement:
    suite = load_suite(find_suite("specimens"))
    with library_for(suite, specimen_folder) as library:
        return Measurement(suite.name, None, ask_all(RapporteurQueryEngine(library), suite.cases))


@pytest.fixture(scope="module")
def seeds_measured(seeds: Path) -> Iterator[Measurement]:
    suite = load_suite(find_suite("seeds"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAPPORTEUR_SHARED", str(SHARED))
        with library_for(suite) as library:
            yield Measurement(suite.name, None, ask_all(RapporteurQueryEngine(library), suite.cases))


def figure(measurement: Measurement, name: str, kind: str = IN_ALL) -> float:
    value = measurement.figures(kind)[name].value
    assert value is not None
    return value


def test_specimens(specimens_measured: Measurement) -> None:
    assert figure(specimens_measured, "fully right") >= 0.78
    assert figure(specimens_measured, "citation precision") >= 0.82
    assert figure(specimens_measured, "fully right", "lookup") == 1.0


@pytest.mark.timeout(600)
def test_seeds(seeds_measured: Measurement) -> None:
    assert figure(seeds_measured, "fully right") >= 0.78
    assert figure(seeds_measured, "citation precision") >= 0.85
    assert figure(seeds_measured, "median words") < 60


def test_the_command_prints_figures_for_a_library_at_hand(specimen_folder: Path, tmp_path: Path) -> None:
    text = find_suite("specimens").read_text(encoding="utf-8")
    head, *cases = text.split("\n\n  - id:")
    small = tmp_path / "small.yaml"
    small.write_text("\n\n  - id:".join([head, cases[0], cases[-1]]), encoding="utf-8")
    arguments = ["measure", str(small), "--library", str(specimen_folder)]
    table = CliRunner().invoke(cli, arguments)
    assert table.exit_code == 0 and "fully right" in table.stdout and "in all" in table.stdout
    data = json.loads(CliRunner().invoke(cli, [*arguments, "--json"]).stdout)
    assert data["figures"]["in all"]["fully right"]["cases"] == 2
    assert set(data["figures"]) == {"fact", "unanswerable", "in all"}


def test_a_library_is_opened_not_made(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["measure", "specimens", "--library", str(tmp_path / "absent")])
    assert result.exit_code == 2 and not (tmp_path / "absent").exists()
