"""How well paragraphs are ranked on SQuAD 2.0, beside BM25 alone, measured by ir_measures: `rapporteur eval bench retrieval`.

The questions are those of the half that nothing was chosen or fitted on.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import ir_measures
from rich.console import Console
from rich.progress import track
from rich.table import Table

from assistant.engine import RapporteurQueryEngine
from eval.squad import SquadQuestion, squad_library, squad_questions
from index.paragraph import Paragraph

Ranking = Callable[[str], Sequence[str]]
MEASURES = ("Success@1", "Success@10", "RR@10", "nDCG@10")
_WITHIN = 10


class Benchmark(NamedTuple):
    """Each ranking's measures by its name, over so many questions and paragraphs."""

    questions: int
    paragraphs: int
    measures: dict[str, dict[str, float]]


def measured(questions: Sequence[SquadQuestion], ranking: Ranking, console: Console | None = None) -> dict[str, float]:
    """Rank the paragraphs for each question; the mean of each measure over the questions, by its name."""
    judged = {question.id: dict.fromkeys(question.relevant, 1) for question in questions}
    run = {}
    for question in track(questions, console=console, disable=console is None, transient=True):
        run[question.id] = {identity: float(-place) for place, identity in enumerate(list(ranking(question.text))[:_WITHIN])}
    measures = [ir_measures.parse_measure(name) for name in MEASURES]
    return {str(measure): float(value) for measure, value in ir_measures.calc_aggregate(measures, judged, run).items()}


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


def benchmark(library: Path | None, most: int | None, console: Console) -> Benchmark:
    """Measure the engine and BM25 alone; the library is kept in a folder, where one is given."""
    questions = squad_questions("measuring", most)
    with squad_library(library) as opened:
        engine = RapporteurQueryEngine(opened)
        paragraphs = engine.view.paragraphs
        found = {
            "BM25 alone": measured(questions, bm25_ranking(paragraphs)),
            "Rapporteur": measured(questions, lambda text: [e.paragraph.id for e in engine.search(text, _WITHIN)], console),
        }
    return Benchmark(len(questions), len(paragraphs), found)


def as_table(found: Benchmark) -> Table:
    """The measures as a table for the terminal."""
    table = Table("ranking", *MEASURES, title=f"SQuAD 2.0, {found.questions} questions, {found.paragraphs} paragraphs")
    for name, measures in found.measures.items():
        table.add_row(name, *(f"{measures[measure]:.3f}" for measure in MEASURES))
    return table
