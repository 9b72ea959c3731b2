"""How well paragraphs are ranked on SQuAD 2.0, beside BM25 alone, measured by ir_measures, and unanswerable questions declined.

The command is `rapporteur eval bench retrieval`. The questions are those of the half that nothing was chosen or fitted on.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import ir_measures
from rich.console import Console
from rich.progress import track
from rich.table import Table

from assistant.engine import RapporteurQueryEngine
from assistant.retrieval.bm25 import BM25
from assistant.settings import load_settings
from eval.squad import SquadQuestion, squad_library, squad_questions, squad_unanswerable
from eval.system import confidence
from index.paragraph import Paragraph

Ranking = Callable[[str], Sequence[str]]
MEASURES = ("Success@1", "Success@10", "RR@10", "nDCG@10")
_WITHIN = 10
_POINTS = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


class Judged(NamedTuple):
    """A question's confidence, whether it has an answer, and whether the paragraph that ranks first holds it."""

    confidence: float
    answerable: bool
    right: bool


class Benchmark(NamedTuple):
    """Each ranking's measures by its name, over so many questions and paragraphs; each question judged, and the point in force."""

    questions: int
    paragraphs: int
    measures: dict[str, dict[str, float]]
    judged: list[Judged]
    answer_at: float


def measured(questions: Sequence[SquadQuestion], ranking: Ranking) -> dict[str, float]:
    """Rank the paragraphs for each question; the mean of each measure over the questions, by its name."""
    judged = {question.id: dict.fromkeys(question.relevant, 1) for question in questions}
    run = {
        question.id: {identity: float(-place) for place, identity in enumerate(list(ranking(question.text))[:_WITHIN])}
        for question in questions
    }
    measures = [ir_measures.parse_measure(name) for name in MEASURES]
    return {str(measure): float(value) for measure, value in ir_measures.calc_aggregate(measures, judged, run).items()}


def bm25_ranking(paragraphs: Sequence[Paragraph]) -> Ranking:
    """The lexical half of the retriever alone, over headings and text."""
    index = BM25(paragraphs)
    return lambda question: index.ranked(question, _WITHIN)


def benchmark(library: Path | None, most: int | None, console: Console) -> Benchmark:
    """Measure the engine as settings have it, and BM25 alone; the library is kept in a folder, where one is given.

    Of the answerable and of the unanswerable questions at most so many each are asked.
    """
    questions = squad_questions("measuring", most)
    settings = load_settings()
    with squad_library(library, settings.embedding_model) as opened:
        engine = RapporteurQueryEngine.configured(opened, settings)
        paragraphs = engine.view.paragraphs
        rankings: dict[str, list[str]] = {}
        judged = []
        for each in track([*questions, *squad_unanswerable("measuring", most)], console=console, transient=True):
            asked, evidence = engine.examine(each.text)
            ranking = [e.paragraph.id for e in evidence[:_WITHIN]]
            judged.append(
                Judged(confidence(asked, evidence, engine.calibration), bool(each.relevant), not each.relevant.isdisjoint(ranking[:1]))
            )
            rankings[each.text] = ranking
        found = {
            "BM25 alone": measured(questions, bm25_ranking(paragraphs)),
            "Rapporteur": measured(questions, rankings.__getitem__),
        }
    return Benchmark(len(questions), len(paragraphs), found, judged, engine.calibration.answer_at)


def as_table(found: Benchmark) -> Table:
    """The measures as a table for the terminal."""
    table = Table("ranking", *MEASURES, title=f"SQuAD 2.0, {found.questions} questions, {found.paragraphs} paragraphs")
    for name, measures in found.measures.items():
        table.add_row(name, *(f"{measures[measure]:.3f}" for measure in MEASURES))
    return table


def as_curve(found: Benchmark) -> Table:
    """Declining at each operating point, the one in force marked: rightly, wrongly, and how right the rest is."""
    answerable = [each for each in found.judged if each.answerable]
    unanswerable = [each for each in found.judged if not each.answerable]
    table = Table(
        "answered at or above",
        "unanswerable declined",
        "answerable declined",
        "answered, right paragraph first",
        title=f"Declining, {len(answerable)} answerable and {len(unanswerable)} unanswerable questions",
    )
    for point in sorted({*_POINTS, found.answer_at}):
        answered = [each for each in answerable if each.confidence >= point]
        table.add_row(
            f"{point:.2f}{' *' if point == found.answer_at else ''}",
            _share(sum(each.confidence < point for each in unanswerable), len(unanswerable)),
            _share(len(answerable) - len(answered), len(answerable)),
            _share(sum(each.right for each in answered), len(answered)),
        )
    return table


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"
