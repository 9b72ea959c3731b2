"""`rapporteur ask`: answer a question, or a file of them."""

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from assistant.commands.library import library_option, open_engine
from assistant.commands.output import clipped, print_json, working, wrapped

if TYPE_CHECKING:
    from assistant.answer import Answer, Citation

_POINTER = 200


@click.command()
@click.argument("question", nargs=-1, metavar="[QUESTION]")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as one JSON object.")
@click.option("--batch", type=click.File("rb"), metavar="FILE.jsonl", help='Answer each line {"id": …, "question": …}; "-" is stdin.')
@click.option(
    "--mode",
    type=click.Choice(["extractive", "generative"]),
    help="Answer in the documents' own words, or by the language model that the settings name.  [default: $RAPPORTEUR_MODE, else "
    "generative where a model is named]",
)
@library_option
def ask(question: tuple[str, ...], as_json: bool, batch: BinaryIO | None, mode: str | None, folder: Path | None) -> None:
    """Answer QUESTION from the library, each sentence with the paragraph that says so.

    A question that the documents do not answer is declined, with the closest paragraphs as pointers; that is
    an answer too, and the exit code 0.

    With --batch, every line of the file is a JSON object with "question" and, if wanted, "id" and "history"
    (a list of {"role": "user" or "assistant", "content": …}). One JSON line is printed for each, in order;
    empty lines are skipped. A line that cannot be used gives an object with "id" and "error" and costs only
    itself; the exit code is then 1.
    """
    if bool(question) == (batch is not None):
        raise click.UsageError("Give either a QUESTION or --batch FILE.jsonl.")
    if batch is not None:
        _answer_batch(batch, folder, mode)
        return
    words = " ".join(question).encode(errors="surrogateescape").decode(errors="replace")
    if not words.strip():
        raise click.UsageError("The question is empty; write what you want to know.")
    with working("Loading the library …"):
        engine = open_engine(folder, mode)
    answer = engine.answer(words)
    for remark in answer.remarks:
        click.echo(wrapped(remark), err=True)
    if as_json:
        print_json(answer.to_json())
    else:
        _print_answer(answer)


def _answer_batch(batch: BinaryIO, folder: Path | None, mode: str | None) -> None:
    from assistant.batch import answer_lines

    with working("Loading the library …"):
        engine = open_engine(folder, mode)
    failed = False
    for record in answer_lines(batch, engine):
        failed |= "error" in record
        print_json(record)
    if failed:
        raise click.exceptions.Exit(1)


def _print_answer(answer: "Answer") -> None:
    for line in answer.text.splitlines():
        indent = line[: len(line) - len(line.lstrip())]
        click.echo(wrapped(line, f"{indent}  " if line.lstrip().startswith("- ") else indent, indent))
    for citation in answer.citations:
        click.echo("\n" + wrapped(_place(citation), "    ", f"[{citation.marker}] "))
        if citation.credit:
            click.echo(wrapped(f"Reported by {citation.credit}:", "    "))
        click.echo(wrapped(f"“{citation.quote or citation.paragraph.text}”", "    "))
    for line in answer.account:
        click.echo("\n" + wrapped(line))
    if pointed_at := answer.closest or answer.near:
        click.echo("\nClosest paragraphs:" if answer.closest else "\nParagraphs that come near:")
    for citation in pointed_at:
        click.echo("\n" + wrapped(_place(citation), "  ", "- "))
        click.echo(wrapped(clipped(citation.paragraph.text, _POINTER), "  "))


def _place(citation: "Citation") -> str:
    """The label, and the file where the label does not show it."""
    paragraph = citation.paragraph
    page = f", page {paragraph.page}" if paragraph.page else ""
    return f"{paragraph.label}{page} ({paragraph.document})"
