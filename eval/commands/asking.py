"""Running a suite with progress on the terminal."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import Progress

if TYPE_CHECKING:
    from assistant.settings import Settings
    from eval.runs import Run
    from eval.suite_file import Suite


def run_with_progress(suite: "Suite", library: Path | None, runs: Path, tag: str | None, repeats: int) -> "Run":
    """Ask the engine a suite; raises `DocumentsAbsent` where its documents are not at hand, `SuiteError` where it does not fit."""
    from assistant.llm import load_language_model
    from assistant.settings import load_settings
    from eval.libraries import library_for

    settings = load_settings()
    model = load_language_model(settings)
    cases = suite.tagged(tag)
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(f"reading the documents of {suite.name}", total=None)
        with library_for(
            suite, library, lambda done, total, name: bar.update(task, completed=done, total=total), settings.embedding_model
        ) as opened:
            from eval.environment import environment
            from eval.metering import MeteredModel
            from eval.running import new_folder, run_suite
            from eval.system import EngineSystem, ObservedEngine

            bar.update(task, description=f"asking {suite.name}", completed=0, total=len(cases))
            meter = MeteredModel(model) if model is not None else None
            return run_suite(
                EngineSystem(ObservedEngine.configured(opened, settings, meter), meter),
                suite,
                opened.snapshot().by_id,
                {**environment(suite, opened), "language_model": model_name(settings) if model is not None else None},
                new_folder(runs, suite.name),
                tag=tag,
                repeats=repeats,
                progress=lambda case: bar.advance(task),
            )


def model_name(settings: "Settings") -> str:
    """The language model that the settings name."""
    return settings.llm_file.name if settings.llm_file else settings.llm_model


def judge_with_progress(run: "Run") -> None:
    """Have the configured language model judge a run's answers, write its opinions beside them, and say how many it finds faithful.

    Raises `ConfigurationError` where no model is set, `LanguageModelError` where it cannot be asked.
    """
    from assistant.llm import load_language_model
    from assistant.settings import load_settings
    from eval.judging import judge
    from eval.runs import JUDGED, write_json

    model = load_language_model(load_settings(mode="generative"))
    assert model is not None and run.folder is not None
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("judging", total=len(run.records))
        judged = judge(run, model, lambda: bar.advance(task))
    write_json(run.folder / JUDGED, judged)
    faithful = f"{sum(judged.values())} of {len(judged)} answers"
    click.echo(f"Judged faithful by the language model: {faithful}; this is no part of the verdict.", err=True)


def tell_folder(run: "Run") -> None:
    """Say on stderr where a run was written."""
    click.echo(f"Written to {run.folder}", err=True)
