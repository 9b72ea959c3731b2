"""Running a command of the evaluation: an expected error becomes one line and its exit code."""

from typing import Any

import click

from eval.errors import INCOMPLETE, WRONG_USE, EvaluationError
from index.errors import ConfigurationError, RapporteurError


class Commands(click.Group):
    """A group whose expected errors become one line on stderr, wherever it hangs."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a subcommand."""
        try:
            return super().invoke(ctx)
        except RapporteurError as error:
            raise click.exceptions.Exit(told(error)) from error


def told(error: RapporteurError) -> int:
    """Tell an expected error in one line on stderr; returns the exit code that it means."""
    click.echo(f"Error: {' '.join(str(error).split())}", err=True)
    if isinstance(error, EvaluationError):
        return error.exit_code
    return WRONG_USE if isinstance(error, ConfigurationError) else INCOMPLETE


def run(command: click.Command, name: str) -> int:
    """Run a command line under its name; returns its exit code where the command does not exit itself."""
    try:
        command(prog_name=name)
    except RapporteurError as error:
        return told(error)
    return 0
