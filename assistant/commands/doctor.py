"""`rapporteur doctor`: what was found in each document, and what may be wrong with it."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.commands.library import existing_library, library_option
from assistant.commands.output import clipped, print_json, result_console, wrapped

if TYPE_CHECKING:
    from index.inspection import Inspection


_MOST_REMARKS = 6
_EXCERPT = 120


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, one a document.")
@library_option
def doctor(as_json: bool, folder: Path | None) -> None:
    """Check the library: for each document its paragraphs, odd numbers, and text outside any paragraph.

    A number is odd where numbers before it are missing, or where it comes again without a heading between.
    Headings, paragraph numbers and bullets stand outside paragraphs, which is as it should be; other text
    outside them is lost to every answer, and so are pages without text. The exit code is 1 where a document
    failed or something was lost.
    """
    from index.inspection import inspect_library

    inspections = inspect_library(existing_library(folder))
    if as_json:
        for inspection in inspections:
            print_json({**asdict(inspection), "healthy": inspection.is_healthy})
    else:
        _print_table(inspections)
        for inspection in inspections:
            _print_remarks(inspection)
        ill = sum(not inspection.is_healthy for inspection in inspections)
        click.echo(f"{len(inspections)} documents, {f'{ill} to be looked at' if ill else 'all read whole'}.")
    if not all(inspection.is_healthy for inspection in inspections):
        raise click.exceptions.Exit(1)


def _print_table(inspections: Sequence["Inspection"]) -> None:
    from rich import box
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=box.SIMPLE, padding=(0, 1, 0, 0))
    table.add_column("document, and how it is cited", overflow="fold", ratio=1)
    for title in ("lang.", "paras.", "numbered", "odd", "outside"):
        table.add_column(title, justify="right", no_wrap=True)
    table.add_column("state", no_wrap=True)
    for one in inspections:
        counts = (sum(one.kinds.values()), one.kinds.get("numbered", 0), one.jumps + one.repeats)
        cells = (one.language or "–", *map(str, counts), f"{one.outside:.1f} %") if one.kinds else ("",) * 5
        name = escape(one.document) + (f"\n  {escape(one.label)}" if one.label else "")
        table.add_row(name, *cells, _state(one))
    result_console().print(table)


def _state(one: "Inspection") -> str:
    if not one.kinds:
        return "not read"
    return "ok" if one.is_healthy else "at fault" if one.faults else "text lost"


def _print_remarks(one: "Inspection") -> None:
    """What there is to say of a document, the gravest first; of much of one kind only the beginning."""
    lost = [f"lost: “{clipped(text, _EXCERPT)}”" for text in one.lost]
    if not (one.faults or lost or one.findings):
        return
    click.echo(wrapped(one.document))
    for remarks in (one.faults, lost, one.findings):
        for remark in remarks[:_MOST_REMARKS]:
            click.echo(wrapped(remark, "    ", "  - "))
        if len(remarks) > _MOST_REMARKS:
            click.echo(f"  - … and {len(remarks) - _MOST_REMARKS} more of these; --json shows all")
    click.echo()
