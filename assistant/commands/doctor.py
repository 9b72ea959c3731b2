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


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, one a document.")
@library_option
def doctor(as_json: bool, folder: Path | None) -> None:
    """Check the library: paragraphs by kind, remarks on numbering, text outside any paragraph.

    Headings, paragraph numbers and bullets stand outside paragraphs, which is as it should be; other text
    outside them is lost to every answer. The exit code is 1 where a document failed or something was lost.
    """
    from index.inspection import inspect_library

    inspections = inspect_library(existing_library(folder))
    if as_json:
        for inspection in inspections:
            print_json({**asdict(inspection), "healthy": inspection.is_healthy})
    else:
        _print_table(inspections)
        _print_remarks(inspections)
    if not all(inspection.is_healthy for inspection in inspections):
        raise click.exceptions.Exit(1)


def _print_table(inspections: Sequence["Inspection"]) -> None:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE)
    longest = max((len(one.document) for one in inspections), default=0)
    table.add_column("document", overflow="fold", min_width=min(longest, 40))
    table.add_column("paragraphs", justify="right")
    table.add_column("of these")
    table.add_column("outside", justify="right")
    table.add_column("state")
    for one in inspections:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(one.kinds.items(), key=lambda item: -item[1]))
        state = "ok" if one.is_healthy else "failed" if one.faults else "text lost"
        table.add_row(one.document, str(sum(one.kinds.values())), kinds, f"{one.outside:.1f} %", state)
    result_console().print(table)


def _print_remarks(inspections: Sequence["Inspection"]) -> None:
    for one in inspections:
        lost = [f"lost: “{clipped(text, 200)}”" for text in one.lost]
        for remark in (*one.faults, *lost, *one.findings):
            click.echo(wrapped(f"{one.document}: {remark}", "  ", ""))
