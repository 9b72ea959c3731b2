"""What is evaluated: the query engine, or anything else that responds to questions."""

import time
from collections.abc import Sequence
from typing import Protocol

from assistant.answer import Answer
from assistant.answerability.suitability import fits
from assistant.engine import RapporteurQueryEngine
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.matching import Matcher
from assistant.retrieval.scoring import Calibration, answer_probability
from assistant.understanding.conversation import Turn
from assistant.view import LibraryView
from eval.metering import MeteredModel
from eval.response import KEPT, Cited, Response


class System(Protocol):
    """Responds to questions: the query engine, or a stand-in for it."""

    def respond(self, question: str, history: Sequence[Turn]) -> Response:
        """The response to a question in a conversation; an error that costs only this question is told in it."""


class ObservedEngine(RapporteurQueryEngine):
    """The query engine, which remembers what it ranked for a question, so that nothing has to be asked twice."""

    ranked: tuple[Question, Sequence[Evidence]] | None = None

    def _evidence(self, view: LibraryView, question: Question, matcher: Matcher) -> list[Evidence]:
        evidence = super()._evidence(view, question, matcher)
        self.ranked = self.ranked or (question, evidence)  # the whole question's, before those of its parts
        return evidence


class EngineSystem:
    """The query engine as a system."""

    def __init__(self, engine: ObservedEngine, meter: MeteredModel | None = None) -> None:
        self._engine = engine
        self._meter = meter

    def respond(self, question: str, history: Sequence[Turn]) -> Response:
        """Answer a question; a fault of the engine becomes the response's error."""
        self._engine.ranked = None
        started = time.perf_counter()
        try:
            answer = self._engine.answer(question, history)
        except Exception as error:  # one question's fault must not cost the others theirs; it is reported as a failure
            return Response("", True, error=f"{type(error).__name__}: {error}")
        return self._response(answer, (time.perf_counter() - started) * 1000)

    def _response(self, answer: Answer, milliseconds: float) -> Response:
        """The answer with what it was chosen from; a lookup is not a matter of ranking."""
        asked, evidence = self._engine.ranked or (None, ())
        ranks = asked is not None and asked.lookup is None
        return Response(
            answer=answer.text,
            abstained=answer.abstained,
            citations=tuple(Cited(citation.marker, citation.paragraph.id, citation.quote) for citation in answer.citations),
            closest=tuple(citation.paragraph.id for citation in answer.closest),
            ranking=tuple(e.paragraph.id for e in evidence[:KEPT]) if ranks else None,
            confidence=confidence(asked, evidence, self._engine.calibration) if asked is not None and ranks else None,
            sure=None if answer.confidence is None else not answer.caution,
            milliseconds=round(milliseconds, 1),
            mode=answer.mode,
            tokens=self._meter.taken() if self._meter is not None else None,
        )


def confidence(question: Question, evidence: Sequence[Evidence], calibration: Calibration) -> float:
    """The probability that the best fitting paragraph answers, 0 where none fits."""
    fit = [e for e in evidence if fits(e, question)]
    if not fit:
        return 0.0
    return round(answer_probability(fit, evidence, question, calibration), 4)
