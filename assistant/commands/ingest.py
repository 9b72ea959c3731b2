"""`rapporteur ingest`: bring the library in step with files, folders and ZIPs."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.commands.library import library_option, settings_for
from assistant.commands.output import print_json

if TYPE_CHECKING:
    from index.sync import Progress, SyncReport


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print what was done as one JSON object.")
@library_option
def ingest(paths: tuple[Path, ...], as_json: bool, folder: Path | None) -> None:
    """Read documents into the library: files, or folders and ZIPs with all that is below them.

    Only what is new or changed is read; a document whose file is gone from PATH leaves the library. In a
    folder, hidden files and files about the folder itself (README*, LICENSE*, CHANGELOG*) are left out; name
    such a file to read it all the same. A file that fails is reported, keeps its older version in the library
    if it had one, and does not stop the others; the exit code is then 1.
    """
    from assistant.web.library.changes import ChangeLog, noted
    from index.library import Library
    from index.sync import sync

    settings = settings_for(folder)
    library = Library(settings.library, settings.chroma)
    with _progress() as progress:
        work = partial(sync, library, paths, model=settings.embedding_model, progress=progress)
        report = noted(library, ChangeLog(settings.library), "command line", work)
    if as_json:
        print_json(asdict(report))
    else:
        _print_report(report)
    for reason in report.failed.values():
        click.echo(f"Error: {' '.join(reason.split())}", err=True)
    if report.failed:
        raise click.exceptions.Exit(1)


def _print_report(report: "SyncReport") -> None:
    done = {"added": report.added, "changed": report.changed, "removed": report.removed}
    for verb, names in done.items():
        for name in names:
            click.echo(f"{verb:8} {name}")
    click.echo(
        ", ".join(f"{len(names)} {verb}" for verb, names in {**done, "unchanged": report.unchanged, "failed": report.failed}.items())
    )
    if report.left_out:
        kinds = ", ".join(f"{suffix} ({count})" for suffix, count in sorted(report.left_out.items()))
        click.echo(f"Left out, since no reader is for them: {kinds}", err=True)


@contextmanager
def _progress() -> Iterator["Progress"]:
    """A bar on a terminal, else a line a document, on stderr."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True, highlight=False, soft_wrap=True)
    if not console.is_terminal:
        yield _tell
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("looking for changes", total=None)
        yield lambda done, total, name: bar.update(task, total=total, completed=done, description=name)


def _tell(done: float, total: int, name: str) -> None:
    """Say that a document is begun; the parts of it that are done are a bar's to show."""
    if name and done % 1 == 0:
        click.echo(f"reading {name} ({int(done) + 1} of {total})", err=True)
