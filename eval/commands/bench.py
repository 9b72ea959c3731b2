"""`rapporteur eval bench`: benchmarks on documents of others."""

import sys
from pathlib import Path

import click
from rich.console import Console

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
    """Rank the paragraphs of SQuAD 2.0 for its questions, beside BM25 alone."""
    from eval.retrieval_benchmark import as_table, benchmark

    _print(as_table(benchmark(library, most, Console(stderr=True))))


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


def _print(table: object) -> None:
    Console(width=None if sys.stdout.isatty() else _WIDTH_OF_FILES).print(table)
