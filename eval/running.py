"""Running a suite: asking every question, scoring every answer, and writing the run down as it goes."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from eval.asking import ask_all
from eval.cases import Case
from eval.libraries import PROJECT
from eval.metrics import METRICS
from eval.outcome import Outcome
from eval.record import Record
from eval.runs import (
    CASES,
    CONFIG,
    ENVIRONMENT,
    IN_ALL,
    PARAGRAPHS,
    SUMMARY,
    TIMINGS,
    Config,
    Figures,
    Run,
    as_line,
    load_run,
    paragraph_row,
    summary_of,
    write_json,
    write_lines,
)
from eval.suite_file import Suite
from eval.system import System
from index.paragraph import Paragraph

Progress = Callable[[Case], None]


def run_suite(
    system: System,
    suite: Suite,
    paragraphs: Mapping[str, Paragraph],
    environment: Mapping[str, Any],
    folder: Path,
    *,
    tag: str | None = None,
    repeats: int = 1,
    progress: Progress | None = None,
) -> Run:
    """Ask a system the cases of a suite, and write the run into a folder; raises `SuiteError` where no case has the tag.

    `paragraphs` are those of the library, by id. What is written up to a break is a run that lacks cases.
    """
    cases = suite.tagged(tag)
    folder.mkdir(parents=True, exist_ok=True)
    config = Config(suite.name, _shown(suite.path), tag, repeats, tuple(case.id for case in cases))
    write_json(folder / CONFIG, asdict(config))
    write_json(folder / ENVIRONMENT, environment)
    outcomes = []
    with (folder / CASES).open("w", encoding="utf-8") as file:
        for outcome in ask_all(system, cases, paragraphs, repeats):
            outcomes.append(outcome)
            file.write(as_line(Record.of(outcome).to_json()))
            file.flush()
            if progress:
                progress(outcome.case)
    write_lines(folder / PARAGRAPHS, [paragraph_row(paragraphs[i]) for i in _named(outcomes) if i in paragraphs])
    write_json(folder / TIMINGS, {outcome.case.id: outcome.response.milliseconds for outcome in outcomes})
    write_json(folder / SUMMARY, summary_of(figures_of(outcomes)))
    return load_run(folder)


def figures_of(outcomes: Sequence[Outcome]) -> Figures:
    """Every metric over the cases of each kind and over all."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(outcome.case.kind, []).append(outcome)
    groups[IN_ALL] = list(outcomes)
    return {name: {metric.name: metric.compute(found) for metric in METRICS} for name, found in groups.items()}


def new_folder(above: Path, suite: str) -> Path:
    """A folder for a run of a suite, named for the moment (UTC); a number is added where it is taken."""
    name = f"{suite}-{time.strftime('%Y%m%dT%H%M%SZ', time.gmtime())}"
    candidates = (above / (name if number == 1 else f"{name}-{number}") for number in range(1, 1000))
    return next(folder for folder in candidates if not folder.exists())


def _named(outcomes: Sequence[Outcome]) -> list[str]:
    """The ids of the paragraphs that cases or answers name, in order."""
    ids: dict[str, None] = {}
    for outcome in outcomes:
        ids |= dict.fromkeys([*sorted(outcome.case.relevant), *outcome.cited, *outcome.response.closest])
    return list(ids)


def _shown(path: Path) -> str:
    """A suite's path as seen from the project or from the working directory, where it is below one of them."""
    above = next((folder for folder in (PROJECT, Path.cwd()) if path.resolve().is_relative_to(folder.resolve())), None)
    return (path.resolve().relative_to(above.resolve()) if above else path).as_posix()
