"""`rapporteur eval bench`: benchmarks on documents of others."""

import sys
from pathlib import Path

import click
from rich.console import Console

from eval.commands.options import library_option

_WIDTH_OF_FILES = 160


@click.group()
def bench() -> None:
    """Measure ranking and reading on documents and questions of others, where they are at hand."""


@bench.command()
@click.option(
    "--library", type=click.Path(path_type=Path, file_okay=False), help="Folder to keep the library in; without it a temporary one."
)
@click.option("--most", type=click.IntRange(min=1), help="Only so many questions.")
def retrieval(library: Path | None, most: int | None) -> None:
    """Rank the paragraphs of SQuAD 2.0 for its questions, beside BM25 alone, and decline those that none answers."""
    from eval.retrieval_benchmark import as_curve, as_table, benchmark

    found = benchmark(library, most, Console(stderr=True))
    _print(as_table(found))
    _print(as_curve(found))


@bench.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
def paragraphs(folder: Path) -> None:
    """Hold the numbers of paragraphs found in the documents of FOLDER against those that people counted.

    FOLDER holds manifest.json, a list of {"file", "pages", "text_layer", "numbered_paragraphs"}. The exit code is 1 where one differs.
    """
    from eval.paragraph_counts import as_table, count_all

    counts = count_all(folder)
    _print(as_table(counts))
    raise click.exceptions.Exit(int(not all(count.equal for count in counts if count.text_layer)))


@bench.command()
@click.option("--pages", type=click.IntRange(min=1), default=500, show_default=True, help="How long the PDF is.")
def reading(pages: int) -> None:
    """Read a long PDF that is made for it: seconds, and memory at the peak. The exit code is 1 where they are out of bounds."""
    from eval.reading_benchmark import as_sentence, benchmark

    found = benchmark(pages, Console(stderr=True))
    _print(as_sentence(found))
    raise click.exceptions.Exit(int(not found.within_bounds))


@bench.command()
@click.argument("suite", default="seeds", metavar="[SUITE]")
@click.option("--most", type=click.IntRange(min=1), default=30, show_default=True, help="How many questions, spread over the suite.")
@library_option
def generative(suite: str, most: int, library: Path | None) -> None:
    """Ask questions of SUITE of the language model that the settings name, and beside it without one.

    The table so far is printed to stderr after each question, the whole one to stdout. The exit code is 1 where an answer carries a
    sentence that the paragraphs it cites do not support.
    """
    from assistant.llm import load_language_model
    from assistant.settings import load_settings
    from eval.generative_benchmark import as_table, benchmark, reasons
    from eval.suite_file import find_suite, load_suite

    model = load_language_model(load_settings(mode="generative"))
    assert model is not None, "the mode is generative"
    asked = load_suite(find_suite(suite))
    progress = Console(stderr=True)
    found = {}
    for found in benchmark(asked, model, most, library, lambda case: progress.print(f"{case.id}: {case.question}", markup=False)):
        progress.print(as_table(found, f"{suite}, so far"))
    for reason in reasons(found):
        click.echo(reason, err=True)
    _print(as_table(found, suite))
    raise click.exceptions.Exit(int(any(way.sentences["unsupported"] for way in found.values())))


@bench.command()
@click.argument("suite", default="specimens", metavar="[SUITE]")
@click.option("--people", type=click.IntRange(min=1), default=20, show_default=True, help="How many ask at once.")
@click.option("--rounds", type=click.IntRange(min=1), default=3, show_default=True, help="How often each of them asks.")
def page(suite: str, people: int, rounds: int) -> None:
    """Ask the page for many people at once: seconds to the first words and to whole answers. The exit code is 1 out of bounds."""
    from eval.page_benchmark import as_sentence, benchmark

    found = benchmark(suite, people, rounds)
    _print(as_sentence(found))
    raise click.exceptions.Exit(int(not found.within_bounds))


def _print(table: object) -> None:
    Console(width=None if sys.stdout.isatty() else _WIDTH_OF_FILES).print(table)
