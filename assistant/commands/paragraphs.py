"""`rapporteur paragraphs`: every paragraph as it was found."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.commands.library import existing_library, library_option
from assistant.commands.output import print_json, wrapped

if TYPE_CHECKING:
    from index.paragraph import Paragraph
    from index.snapshot import Snapshot


@click.command()
@click.argument("document", required=False)
@click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object a line, with all fields of the paragraph and what it refers to."
)
@library_option
def paragraphs(document: str | None, as_json: bool, folder: Path | None) -> None:
    """Show every paragraph of the library, or those of DOCUMENT, in reading order.

    DOCUMENT is a document's file name or symbol in the library, or else the path of a file, which is then
    read without being ingested.
    """
    from assistant.records import paragraph_record
    from index.references import References

    snapshot, shown = _paragraphs(document, folder)
    references = References(snapshot)
    for paragraph in shown:
        if as_json:
            print_json(paragraph_record(paragraph, references))
        else:
            click.echo(wrapped(paragraph.label))
            click.echo(wrapped(paragraph.text, "    ", "    "))


def _paragraphs(document: str | None, folder: Path | None) -> tuple["Snapshot", tuple["Paragraph", ...]]:
    """What the paragraphs stand in, and those asked for."""
    from index.errors import LibraryError

    path = Path(document) if document else None
    is_file = path is not None and path.is_file()
    try:
        snapshot = existing_library(folder).snapshot()
    except LibraryError:
        if path is None or not is_file:
            raise
        return _of_file(path)
    if document is None:
        return snapshot, snapshot.paragraphs
    if document not in snapshot.documents and path is not None and is_file:
        return _of_file(path)
    named = snapshot.documents_named(document)
    if len(named) != 1:
        found = f"{document!r} fits {len(named)} documents" if named else f"There is no document {document!r}"
        raise click.UsageError(f"{found}; the library holds: {', '.join(snapshot.documents) or 'none'}.")
    return snapshot, tuple(p for p in snapshot.paragraphs if p.document == named[0])


def _of_file(path: Path) -> tuple["Snapshot", tuple["Paragraph", ...]]:
    from index.document import load_document
    from index.snapshot import snapshot_of

    snapshot = snapshot_of(load_document(path, path.name), path)
    return snapshot, snapshot.paragraphs
