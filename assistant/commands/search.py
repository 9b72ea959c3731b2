"""`rapporteur search`: the ranked paragraphs for some words."""

from pathlib import Path

import click

from assistant.commands.library import library_option, open_engine
from assistant.commands.output import clipped, print_json, working, wrapped

_EXCERPT = 300


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="WORDS")
@click.option("-k", "count", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many paragraphs at most.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line: rank, score, and the paragraph's fields.")
@library_option
def search(words: tuple[str, ...], count: int, as_json: bool, folder: Path | None) -> None:
    """Show the paragraphs that match WORDS, the best first, with their scores."""
    from assistant.records import found_record

    query = " ".join(words).encode(errors="surrogateescape").decode(errors="replace")
    if not query.strip():
        raise click.UsageError("There are no words to search for.")
    with working("Loading the library …"):
        engine = open_engine(folder)
    for rank, evidence in enumerate(engine.search(query, top_k=count), start=1):
        paragraph = evidence.paragraph
        if as_json:
            print_json(found_record(rank, evidence))
        else:
            click.echo(wrapped(f"{paragraph.label} ({evidence.score:.2f})", "    ", f"{rank:2}. "))
            click.echo(wrapped(clipped(paragraph.text, _EXCERPT), "    "))
