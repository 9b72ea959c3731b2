"""`rapporteur draft`: a note on a topic, every sentence with its footnote."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.commands.library import library_option, open_engine
from assistant.commands.output import print_json, working, wrapped

if TYPE_CHECKING:
    from assistant.drafting import Draft
    from assistant.drafting.register import Register

_FORMS = ("summary", "briefing", "talking-points", "positions", "comparison", "open-questions")


@click.command()
@click.argument("topic", nargs=-1, required=True, metavar="TOPIC")
@click.option("--form", type=click.Choice(_FORMS), default="briefing", show_default=True, help="What to draft.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write a .docx, .pdf, .html or .md file.  [default: Markdown to stdout]",
)
@click.option("--words", type=click.IntRange(30, 20_000), metavar="N", help="About how long.  [default: as the form needs]")
@click.option(
    "--mode",
    type=click.Choice(["extractive", "generative"]),
    help="The documents' own sentences, or those of the language model that the settings name.  [default: $RAPPORTEUR_MODE, else "
    "generative where a model is named]",
)
@click.option(
    "--register",
    type=click.Choice(["plain", "formal"]),
    default="plain",
    show_default=True,
    help="How title, headings and remarks are worded, and what a language model writes; never the documents' own words.",
)
@click.option("--document", "documents", multiple=True, metavar="DOC", help="Only from this document: its file name or symbol. Repeatable.")
@click.option("--state", "states", multiple=True, metavar="STATE", help="Only what this State says, or what is said of it. Repeatable.")
@click.option("--json", "as_json", is_flag=True, help="Print the draft as one JSON object.")
@library_option
def draft(
    topic: tuple[str, ...],
    form: str,
    output: Path | None,
    words: int | None,
    mode: str | None,
    register: "Register",
    documents: tuple[str, ...],
    states: tuple[str, ...],
    as_json: bool,
    folder: Path | None,
) -> None:
    """Draft a note on TOPIC, each sentence verified and with its footnote.

    Without a language model the sentences are the documents' own. Where one writes, what the paragraphs do not support is left out,
    and what it does not write stays in their own sentences.

    "positions" is a table of States by recommendations, with what each State replied; "comparison" puts two documents side by
    side; "open-questions" is what is pending, undecided or disputed. Where the documents hold nothing on the topic, one sentence
    says so and the exit code is 1.
    """
    subject = " ".join(" ".join(topic).encode(errors="surrogateescape").decode(errors="replace").split())
    if not subject:
        raise click.UsageError("The topic is empty; write what the note is about.")
    from assistant.drafting.export import format_of

    write = format_of(output) if output is not None else None
    if output is not None and not output.parent.is_dir():
        raise click.UsageError(f"There is no folder {output.parent}; make it, or write to another.")
    with working("Loading the library …"):
        engine = open_engine(folder, mode)
    from assistant.drafting import draft_of
    from assistant.drafting.scope import scope_named

    within = scope_named(engine.view, documents, states)
    with working("Drafting …"):
        made = draft_of(engine, subject, form, within, words, register=register)
    if made.notice:
        click.echo(wrapped(made.notice), err=True)
    if output is not None and write is not None:
        output.write_bytes(write(made))
    if as_json:
        print_json(made.to_json())
    elif output is not None:
        click.echo(f"{output}: {len(made.statements)} sentences, {made.words} words, each with its footnote.", err=True)
    else:
        _print(made)


def _print(made: "Draft") -> None:
    from assistant.drafting.export.markdown import as_markdown

    click.echo(as_markdown(made).encode("utf-8", errors="replace"), nl=False)
