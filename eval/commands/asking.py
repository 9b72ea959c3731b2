"""Running a suite with progress on the terminal."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import Progress

if TYPE_CHECKING:
    from eval.runs import Run
    from eval.suite_file import Suite


def run_with_progress(suite: "Suite", library: Path | None, runs: Path, tag: str | None, repeats: int) -> "Run":
    """Ask the engine a suite; raises `DocumentsAbsent` where its documents are not at hand, `SuiteError` where it does not fit."""
    from eval.libraries import library_for

    cases = suite.tagged(tag)
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(f"reading the documents of {suite.name}", total=None)
        with library_for(suite, library, lambda done, total, name: bar.update(task, completed=done, total=total)) as opened:
            from eval.environment import environment
            from eval.running import new_folder, run_suite
            from eval.system import EngineSystem, ObservedEngine

            bar.update(task, description=f"asking {suite.name}", completed=0, total=len(cases))
            return run_suite(
                EngineSystem(ObservedEngine(opened)),
                suite,
                opened.snapshot().by_id,
                environment(suite, opened),
                new_folder(runs, suite.name),
                tag=tag,
                repeats=repeats,
                progress=lambda case: bar.advance(task),
            )


def tell_folder(run: "Run") -> None:
    """Say on stderr where a run was written."""
    click.echo(f"Written to {run.folder}", err=True)
