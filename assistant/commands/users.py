"""`rapporteur users`: who may sign in to the page."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.commands.library import library_option, settings_for

if TYPE_CHECKING:
    from assistant.users import Role, Users

_role_option = click.option(
    "--role",
    type=click.Choice(["delegate", "editor"]),
    default="delegate",
    show_default=True,
    help="A delegate asks, drafts and reads; an editor may also change the library and run evaluations.",
)


_delegation_option = click.option(
    "--delegation", default="", metavar="NAME", help="The delegation whose own documents the user sees, beside everybody's."
)


@click.group()
def users() -> None:
    """Say who may sign in to the page, once it serves more than this machine.

    They are kept in users.yaml in the library's folder, or in the file that $RAPPORTEUR_USERS names, with their passwords
    hashed. A page that is running takes changes up at once; the first user counts from its next start. A password is asked
    for, or read as one line from stdin.
    """


@users.command("list")
@library_option
def list_users(folder: Path | None) -> None:
    """Show everybody's name, role and delegation."""
    for user in _users(folder).all():
        click.echo("\t".join(filter(None, (user.name, user.role, user.delegation))))


@users.command()
@click.argument("name")
@_role_option
@_delegation_option
@library_option
def add(name: str, role: "Role", delegation: str, folder: Path | None) -> None:
    """Add the user NAME, with a password."""
    _users(folder).add(name, role, _password(), delegation)


@users.command()
@click.argument("name")
@library_option
def password(name: str, folder: Path | None) -> None:
    """Give the user NAME another password, which signs them out everywhere."""
    _users(folder).change(name, password=_password())


@users.command()
@click.argument("name")
@click.argument("new_role", metavar="[delegate|editor]", type=click.Choice(["delegate", "editor"]))
@library_option
def role(name: str, new_role: "Role", folder: Path | None) -> None:
    """Give the user NAME another role."""
    _users(folder).change(name, role=new_role)


@users.command("delegation")
@click.argument("name")
@click.argument("delegation", default="")
@library_option
def set_delegation(name: str, delegation: str, folder: Path | None) -> None:
    """Have the user NAME belong to a DELEGATION, or to none."""
    _users(folder).change(name, delegation=delegation)


@users.command()
@click.argument("name")
@library_option
def token(name: str, folder: Path | None) -> None:
    """Print a new token for the programs of NAME, in the place of the one before.

    Programs send it as "Authorization: Bearer TOKEN". It is shown this once; only its checksum is kept.
    """
    click.echo(_users(folder).new_token(name))


@users.command()
@click.argument("name")
@library_option
def remove(name: str, folder: Path | None) -> None:
    """Remove the user NAME, which signs them out everywhere, and delete their conversations."""
    from assistant.web.ask.archive import Archive

    _users(folder).remove(name)
    library = settings_for(folder).library
    if library.is_dir():
        Archive(library).of(name).delete_all()


def _users(folder: Path | None) -> "Users":
    from assistant.users import Users

    return Users(settings_for(folder).users_file)


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
