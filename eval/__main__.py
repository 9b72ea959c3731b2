"""The evaluation's command line: `rapporteur eval`, or `python -m eval`."""

import sys
from copy import copy

import click

from eval.command import Commands, run
from eval.commands.bench import bench
from eval.commands.bless import bless
from eval.commands.compare import compare
from eval.commands.generate import generate
from eval.commands.report import report
from eval.commands.run import run_suites
from eval.commands.validate import validate


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def cli() -> None:
    """Regression-test answers: run suites of questions, and hold the answers against a baseline.

    Results go to stdout, progress and errors to stderr. Exit codes: 0 fine, 1 regression, 2 wrong use, 3 the runs
    cannot be compared, 4 incomplete.
    """


for _command in (run_suites, compare, bless, report, validate, generate, bench):
    cli.add_command(_command)
# The name that `run` had first.
_measure = copy(run_suites)
_measure.hidden = True
cli.add_command(_measure, "measure")


def main() -> int:
    """Run the command line; errors that are expected become one line."""
    return run(cli, "python -m eval")


if __name__ == "__main__":
    sys.exit(main())
