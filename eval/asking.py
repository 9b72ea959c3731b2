"""Asking a system the questions of a suite."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.understanding.conversation import Turn
from eval.cases import Case
from eval.outcome import Outcome
from eval.response import Response
from eval.system import System
from index.paragraph import Paragraph


def ask_all(system: System, cases: Sequence[Case], paragraphs: Mapping[str, Paragraph], repeats: int = 1) -> Iterator[Outcome]:
    """Ask every question, each so many times, and yield the outcomes in the cases' order.

    The first is asked once beforehand, so that loading models is no part of the time.
    """
    if cases:
        _ask(system, cases[0])
    for case in cases:
        first, *others = [_ask(system, case) for _ in range(repeats)]
        if others:
            first = replace(first, agreement=sum(other.said == first.said for other in others) / len(others))
        yield Outcome(case, first, paragraphs)


def _ask(system: System, case: Case) -> Response:
    history = list(case.history)
    for question in case.turns:
        answer = system.respond(question, history).answer
        history += [Turn("user", question), Turn("assistant", answer)]
    return system.respond(case.question, history)
