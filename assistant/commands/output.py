"""How results are printed: JSON lines, and text for people in at most 100 columns; progress goes to stderr."""

import json
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import Console

WIDTH = 100


def print_json(record: dict[str, Any]) -> None:
    """Print a record as one line of UTF-8, whatever the terminal's encoding."""
    click.echo(json.dumps(record, ensure_ascii=False).encode("utf-8", errors="replace"))


def wrapped(text: str, indent: str = "", first: str | None = None) -> str:
    """A text in lines of at most 100 columns; `first` stands in front of the first line, `indent` of the others.

    A word longer than a line is left whole, so that it can be copied.
    """
    lead = indent if first is None else first
    whole = " ".join(text.split())
    return textwrap.fill(whole, WIDTH, initial_indent=lead, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def clipped(text: str, length: int) -> str:
    """The beginning of a text on one line."""
    return textwrap.shorten(text, length, placeholder=" …")


def result_console() -> "Console":
    """A rich console for results; 100 columns wide where stdout is no terminal."""
    from rich.console import Console

    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=WIDTH)


@contextmanager
def working(message: str) -> Iterator[None]:
    """Show on a terminal's stderr that something is going on."""
    from rich.console import Console

    with Console(stderr=True).status(message):
        yield
