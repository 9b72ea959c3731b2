"""Options that several subcommands have."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from eval.runs import Run

_BASELINE, _NOTHING = "baseline", "nothing"
RUNS = Path(".rapporteur-eval")

library_option: Callable[[Any], Any] = click.option(
    "--library",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Library to ask; without it one is made of the suite's documents.",
)
baselines_option: Callable[[Any], Any] = click.option(
    "--baselines",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder of the baselines.  [default: eval/baselines]",
)
against_option: Callable[[Any], Any] = click.option(
    "--against",
    default=_BASELINE,
    show_default=True,
    metavar="RUN",
    help="What to hold the answers against: a run's folder, 'baseline' where there is one, or 'nothing'.",
)
runs_option: Callable[[Any], Any] = click.option(
    "--runs",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    default=RUNS,
    show_default=True,
    help="Folder to write runs into.",
)


def baselines_folder(given: Path | None) -> Path:
    """The folder of the baselines, the project's where none is given."""
    from eval.baselines import BASELINES

    return given or BASELINES


def earlier_run(run: "Run", against: str, baselines: Path | None) -> "Run | None":
    """What `--against` names for a run, None where that is nothing; raises `RunError`."""
    from eval.baselines import baseline_of
    from eval.runs import load_run

    if against == _BASELINE:
        return baseline_of(run.config.suite, baselines_folder(baselines))
    return None if against == _NOTHING else load_run(Path(against))
