"""How well paragraphs are ranked on SQuAD 2.0, beside BM25 alone: `python -m eval.retrieval_benchmark`.

The questions are those of the half that nothing was chosen or fitted on.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import click
from rich.console import Console
from rich.progress import track
from rich.table import Table

from assistant.engine import RapporteurQueryEngine
from eval.command import run
from eval.squad import SquadQuestion, squad_library, squad_questions
from index.paragraph import Paragraph

Ranking = Callable[[str], Sequence[str]]
_WITHIN = 10


class Success(NamedTuple):
    """Success@1 and Success@10: the shares of questions with a right paragraph first, and within the first ten."""

    questions: int
    first: float
    within_ten: float


def success(questions: Sequence[SquadQuestion], ranking: Ranking, console: Console | None = None) -> Success:
    """Rank the paragraphs for each question; raises `ZeroDivisionError` for no questions."""
    first = within = 0
    for question in track(questions, console=console, disable=console is None, transient=True):
        found = list(ranking(question.text))[:_WITHIN]
        first += bool(found) and found[0] in question.relevant
        within += not question.relevant.isdisjoint(found)
    return Success(len(questions), first / len(questions), within / len(questions))


def bm25_ranking(paragraphs: Sequence[Paragraph]) -> Ranking:
    """BM25 (Robertson et al. 1994) as bm25s has it, with stemming and stop words, over headings and text."""
    import bm25s
    import Stemmer

    stemmer = Stemmer.Stemmer("english")
    texts = [" ".join((*paragraph.headings, paragraph.text)) for paragraph in paragraphs]
    index = bm25s.BM25()
    index.index(bm25s.tokenize(texts, stopwords="en", stemmer=stemmer, show_progress=False), show_progress=False)
    ids = [paragraph.id for paragraph in paragraphs]

    def rank(question: str) -> list[str]:
        tokens = bm25s.tokenize([question], stopwords="en", stemmer=stemmer, show_progress=False)
        found, _ = index.retrieve(tokens, k=min(_WITHIN, len(ids)), show_progress=False)
        return [ids[int(place)] for place in found[0]]

    return rank


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--library", type=click.Path(path_type=Path, file_okay=False), help="Folder to keep the library in; without it a temporary one."
)
@click.option("--most", type=click.IntRange(min=1), help="Only so many questions.")
def command(library: Path | None, most: int | None) -> None:
    """Print how often the right paragraph comes first, and within the first ten, for the engine and for BM25 alone."""
    questions = squad_questions("measuring", most)
    progress = Console(stderr=True)
    with squad_library(library) as opened:
        engine = RapporteurQueryEngine(opened)
        paragraphs = engine.view.paragraphs
        found = {
            "BM25 alone": success(questions, bm25_ranking(paragraphs)),
            "Rapporteur": success(questions, lambda text: [e.paragraph.id for e in engine.search(text, _WITHIN)], progress),
        }
    table = Table("ranking", "first", "within ten", title=f"SQuAD 2.0, {len(questions)} questions, {len(paragraphs)} paragraphs")
    for name, result in found.items():
        table.add_row(name, f"{result.first:.3f}", f"{result.within_ten:.3f}")
    Console(width=None if sys.stdout.isatty() else 100).print(table)


def main() -> int:
    """Run the command line; errors that are expected become one line."""
    return run(command, "python -m eval.retrieval_benchmark")


if __name__ == "__main__":
    sys.exit(main())
