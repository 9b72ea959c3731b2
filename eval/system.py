"""What is evaluated: the query engine, or anything else that responds to questions."""

import time
from collections.abc import Sequence
from typing import Protocol

from assistant.answer import Answer
from assistant.conversation import Turn
from assistant.engine import RapporteurQueryEngine
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.scoring import answer_features, load_calibration, probability
from assistant.selection import fits
from eval.response import KEPT, Cited, Response


class System(Protocol):
    """Responds to questions: the query engine, or a stand-in for it."""

    def respond(self, question: str, history: Sequence[Turn]) -> Response:
        """The response to a question in a conversation; an error that costs only this question is told in it."""


class EngineSystem:
    """The query engine as a system; what it ranks is asked of it apart, so that it does not count as answering time."""

    def __init__(self, engine: RapporteurQueryEngine) -> None:
        self._engine = engine
        self._weights = load_calibration().answer

    def respond(self, question: str, history: Sequence[Turn]) -> Response:
        """Answer a question; a fault of the engine becomes the response's error."""
        started = time.perf_counter()
        try:
            answer = self._engine.answer(question, history)
            elapsed = (time.perf_counter() - started) * 1000
            asked, evidence = self._engine.examine(question, history)
        except Exception as error:  # one question's fault must not cost the others theirs; it is reported as a failure
            return Response("", True, error=f"{type(error).__name__}: {error}")
        return _response(answer, elapsed, evidence, self._confidence(asked, evidence))

    def _confidence(self, question: Question, evidence: Sequence[Evidence]) -> float | None:
        """The probability that the best fitting paragraph answers; None for a lookup, which is not a matter of chance."""
        if question.lookup is not None:
            return None
        fit = [e for e in evidence if fits(e, question)]
        if not fit:
            return 0.0
        return round(probability(answer_features(fit[0], fit[1] if len(fit) > 1 else None, question), self._weights), 4)


def _response(answer: Answer, milliseconds: float, evidence: Sequence[Evidence], confidence: float | None) -> Response:
    ranking = None if confidence is None else tuple(e.paragraph.id for e in evidence[:KEPT])
    return Response(
        answer=answer.text,
        abstained=answer.abstained,
        citations=tuple(Cited(citation.marker, citation.paragraph.id, citation.quote) for citation in answer.citations),
        closest=tuple(citation.paragraph.id for citation in answer.closest),
        ranking=ranking,
        confidence=confidence,
        milliseconds=round(milliseconds, 1),
        mode=answer.mode,
    )
