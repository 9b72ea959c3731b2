"""The command line: its subcommands, and how errors become one line and an exit code."""

import os
import sys
from importlib.metadata import EntryPoints, entry_points
from typing import Any

import click

from assistant.commands.ask import ask
from assistant.commands.doctor import doctor
from assistant.commands.draft import draft
from assistant.commands.ingest import ingest
from assistant.commands.models import models
from assistant.commands.paragraphs import paragraphs
from assistant.commands.search import search
from assistant.commands.serve import serve
from assistant.commands.users import users
from index.errors import ConfigurationError, QuestionError, RapporteurError

FAILED, WRONG_USE = 1, 2
_ELSEWHERE = "rapporteur.commands"
_INTERRUPTED, _PIPE_CLOSED = 130, 141  # 128 and the signal's number, as a shell has it


class _Failure(click.ClickException):
    """A failure in the work, told in one line."""

    exit_code = FAILED

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))


class _WrongUse(_Failure):
    """Something that the user gave cannot be used."""

    exit_code = WRONG_USE


def _elsewhere() -> EntryPoints:
    return entry_points(group=_ELSEWHERE)


class _PipeClosed(Exception):
    """Whoever read the results has stopped; click would make an error of it."""


class _Commands(click.Group):
    """A group that turns expected errors into one line on stderr.

    Commands of packages that are built on this one, such as `eval`, come from the entry points that they declare, and
    are imported only when they are called or listed.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *_elsewhere().names})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if (own := super().get_command(ctx, cmd_name)) is not None or cmd_name not in (found := _elsewhere()).names:
            return own
        command: click.Command = found[cmd_name].load()
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (ConfigurationError, QuestionError) as error:
            raise _WrongUse(str(error)) from error
        except RapporteurError as error:
            raise _Failure(str(error)) from error
        except BrokenPipeError as error:
            raise _PipeClosed from error
        except OSError as error:
            raise _Failure(f"{error.strerror or error} ({error.filename})" if error.filename else str(error)) from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def cli() -> None:
    """Answers questions from meeting documents and names the paragraph that says so.

    Results go to stdout, progress and errors to stderr. Exit codes: 0 done, 1 a failure in the work, 2 wrong use.
    """


for _command in (ingest, ask, draft, search, paragraphs, doctor, serve, models, users):
    cli.add_command(_command)


def run() -> int:
    """Run the command line on the process's arguments; returns the exit code."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    try:
        result = cli.main(prog_name="rapporteur", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return WRONG_USE
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "rapporteur"
        click.echo(f"Error: {' '.join(error.format_message().split())} (See: {command} --help)", err=True)
        return WRONG_USE
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    except (_PipeClosed, BrokenPipeError):
        # What is still in the buffer has no reader; without this Python complains of it at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    return result if isinstance(result, int) else 0
