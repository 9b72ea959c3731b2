"""The evaluation's command line: `python -m eval measure specimens`."""

import json
import sys
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from eval.cases import Suite, find_suite, load_suite
from eval.command import run
from eval.errors import DocumentsAbsent
from eval.libraries import library_for
from eval.measuring import Measurement, ask_all
from eval.tables import as_json, as_table, failures_as_text

_WIDTH_OF_FILES = 150


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Measures how well questions are answered. Results go to stdout, progress and errors to stderr."""


@cli.command()
@click.argument("suites", nargs=-1, metavar="[SUITE]...")
@click.option("--library", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Library to ask; without it one is made.")
@click.option("--tag", help="Only the cases with this tag, such as held-out.")
@click.option("--failures", is_flag=True, help="Also print each case that is not fully right.")
@click.option("--json", "as_data", is_flag=True, help="Print JSON: the figures and every case.")
def measure(suites: tuple[str, ...], library: Path | None, tag: str | None, failures: bool, as_data: bool) -> None:
    """Ask the questions of suites, by name or path, and print the figures by kind and in all.

    Without SUITE: all in eval/suites whose documents are at hand, the others reported as not run.
    """
    names = suites or tuple(sorted(path.stem for path in find_suite("specimens").parent.glob("*.yaml")))
    for name in names:
        try:
            measurement = _measured(load_suite(find_suite(name)), library, tag)
        except DocumentsAbsent as error:
            if suites:
                raise
            click.echo(f"Not run: {error}", err=True)
            continue
        _print(measurement, failures, as_data)


def _measured(suite: Suite, folder: Path | None, tag: str | None) -> Measurement:
    cases = suite.tagged(tag)
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(f"reading the documents of {suite.name}", total=None)
        with library_for(suite, folder, lambda done, total, name: bar.update(task, completed=done, total=total)) as library:
            from assistant.engine import RapporteurQueryEngine

            bar.update(task, description=f"asking {suite.name}", completed=0, total=len(cases))
            outcomes = ask_all(RapporteurQueryEngine(library), cases, lambda case: bar.advance(task))
    return Measurement(suite.name, tag, outcomes)


def _print(measurement: Measurement, failures: bool, as_data: bool) -> None:
    if as_data:
        click.echo(json.dumps(as_json(measurement), ensure_ascii=False))
        return
    Console(width=None if sys.stdout.isatty() else _WIDTH_OF_FILES).print(as_table(measurement))
    if failures:
        click.echo(failures_as_text(measurement))


def main() -> int:
    """Run the command line; errors that are expected become one line."""
    return run(cli, "python -m eval")


if __name__ == "__main__":
    sys.exit(main())
