"""Asking the engine the questions of a suite, and working out the figures."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.engine import RapporteurQueryEngine
from eval.cases import Case
from eval.metrics import METRICS, Value
from eval.outcome import Outcome

IN_ALL = "in all"


@dataclass(frozen=True, slots=True)
class Measurement:
    """The outcomes of a suite's cases, in the suite's order."""

    suite: str
    tag: str | None
    outcomes: tuple[Outcome, ...]

    def figures(self, kind: str = IN_ALL) -> dict[str, Value]:
        """The value of each metric over the cases of a kind."""
        chosen = [outcome for outcome in self.outcomes if kind in (IN_ALL, outcome.case.kind)]
        return {metric.name: metric.compute(chosen) for metric in METRICS}

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of the cases, as they first come."""
        return tuple(dict.fromkeys(outcome.case.kind for outcome in self.outcomes))

    @property
    def failures(self) -> tuple[Outcome, ...]:
        """The outcomes that are not fully right."""
        return tuple(outcome for outcome in self.outcomes if not outcome.fully_right)


def ask_all(engine: RapporteurQueryEngine, cases: Sequence[Case], progress: Callable[[Case], None] | None = None) -> tuple[Outcome, ...]:
    """Ask every question; one is asked beforehand, so that loading models is no part of the time."""
    engine.answer(cases[0].question)
    found = []
    for case in cases:
        if progress:
            progress(case)
        found.append(_ask(engine, case))
    return tuple(found)


def _ask(engine: RapporteurQueryEngine, case: Case) -> Outcome:
    started = time.perf_counter()
    answer = engine.answer(case.question, case.history)
    elapsed = (time.perf_counter() - started) * 1000
    return Outcome(case, answer.text, answer.abstained, tuple(c.paragraph.id for c in answer.citations), elapsed)
