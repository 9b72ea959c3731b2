"""Options that several subcommands have."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

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
