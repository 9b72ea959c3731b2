"""Answers of a language model beside the extractive ones, on a sample of a suite: `rapporteur eval bench generative`."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from rich.table import Table

from assistant.answer import Answer
from assistant.engine import RapporteurQueryEngine
from assistant.language_models.language_model import LanguageModel
from assistant.verification.answers import cited_sentences
from assistant.verification.verifier import Verifier
from eval.cases import Case
from eval.libraries import library_for
from eval.metrics import METRICS
from eval.metrics.metric import Value
from eval.outcome import Outcome
from eval.response import Cited, Response
from eval.suite_file import Suite
from index.paragraph import Paragraph

_SHOWN = ("fully right", "citation precision", "citation recall", "list completeness", "wrongly declined", "answered though unanswerable")
_TIMES = ("median ms", "p95 ms")


@dataclass(frozen=True, slots=True)
class Sampled:
    """The outcomes of one way of answering; `sentences` counts what it said by status, `dropped` and `fallen_back` by answer."""

    outcomes: list[Outcome] = field(default_factory=list)
    sentences: Counter[str] = field(default_factory=Counter)
    dropped: list[int] = field(default_factory=list)
    fallen_back: list[str] = field(default_factory=list)

    def add(self, case: Case, answer: Answer, milliseconds: float, paragraphs: Mapping[str, Paragraph], verifier: Verifier) -> None:
        """Take an answer; its sentences are verified anew, whatever it says of them itself."""
        citations = tuple(Cited(c.marker, c.paragraph.id, c.quote) for c in answer.citations)
        response = Response(answer.text, answer.abstained, citations, milliseconds=milliseconds, mode=answer.mode)
        self.outcomes.append(Outcome(case, response, paragraphs))
        self.sentences.update(_statuses(answer, verifier))
        self.dropped.append(answer.dropped)
        if answer.notice:
            self.fallen_back.append(answer.notice)


def sample(cases: Sequence[Case], most: int) -> list[Case]:
    """So many cases, spread evenly over a suite, always the same ones."""
    step = max(len(cases) / most, 1.0)
    return [cases[int(number * step)] for number in range(min(most, len(cases)))]


def benchmark(
    suite: Suite, model: LanguageModel, most: int, folder: Path | None = None, progress: Callable[[Case], None] | None = None
) -> Iterator[dict[str, Sampled]]:
    """Ask each sampled question both ways, and give the figures so far after each, so that a run that is broken off is not lost.

    Raises what `library_for` raises.
    """
    with library_for(suite, folder) as library:
        engines = {
            "extractive": RapporteurQueryEngine(library),
            "generative": RapporteurQueryEngine(library, language_model=model),
        }
        found = {name: Sampled() for name in engines}
        for case in sample(suite.cases, most):
            if progress:
                progress(case)
            for name, engine in engines.items():
                started = perf_counter()
                answer = engine.answer(case.question, case.history)
                elapsed = (perf_counter() - started) * 1000
                found[name].add(case, answer, elapsed, engine.view.by_id, engine.view.verifier)
            yield found


def as_table(found: Mapping[str, Sampled], title: str) -> Table:
    """The figures of both ways side by side."""
    cases = len(next(iter(found.values())).outcomes)
    table = Table("figure", *found, title=f"{title}, {cases} cases")
    for metric in METRICS:
        if metric.name in (*_SHOWN, *_TIMES):
            table.add_row(metric.name, *(_shown(metric.compute(way.outcomes), metric.name) for way in found.values()))
    for status in ("verbatim", "supported", "partly", "unsupported"):
        table.add_row(f"sentences {status}", *(str(way.sentences[status]) for way in found.values()))
    table.add_row("sentences dropped", *(str(sum(way.dropped)) for way in found.values()))
    table.add_row("answers by the model", *(str(sum(o.response.mode == "generative" for o in way.outcomes)) for way in found.values()))
    table.add_row("fallen back", *(str(len(way.fallen_back)) for way in found.values()))
    return table


def reasons(found: Mapping[str, Sampled]) -> list[str]:
    """Why answers fell back, each reason with how often."""
    counted = Counter(notice for way in found.values() for notice in way.fallen_back)
    return [f"{count} × {reason}" for reason, count in counted.most_common()]


def _statuses(answer: Answer, verifier: Verifier) -> list[str]:
    cited = {citation.marker: citation.paragraph for citation in answer.citations}
    sentences = [sentence for line in answer.text.split("\n") for sentence in cited_sentences(line) if sentence.markers]
    return [verifier.verify(s.text, [cited[marker] for marker in s.markers if marker in cited]).status for s in sentences]


def _shown(value: Value, name: str) -> str:
    if value.value is None:
        return "–"
    return f"{value.value:,.0f}" if name in _TIMES else f"{value.value:.3f}"
