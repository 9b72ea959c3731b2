"""Running a command of the evaluation: an expected error becomes one line and exit code 1."""

import click

from index.errors import RapporteurError

_FAILED = 1


def run(command: click.Command, name: str) -> int:
    """Run a command line under its name; returns its exit code where the command does not exit itself."""
    try:
        command(prog_name=name)
    except RapporteurError as error:
        click.echo(f"Error: {error}", err=True)
        return _FAILED
    return 0
