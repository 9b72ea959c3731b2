"""A case in a run, as its file keeps it: the response, what was wrong with it, and every score."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from eval.metrics import METRICS
from eval.outcome import Outcome
from eval.response import Response

Groups = tuple[tuple[str, ...], ...]
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Record:
    """What a run keeps of a case; `definition` tells whether two runs asked the same, `scores` are None where undefined."""

    id: str
    kind: str
    question: str
    answerable: bool
    line: int
    definition: str
    response: Response
    right: bool
    uncited: Groups
    unstated: Groups
    forbidden_said: tuple[str, ...]
    scores: Mapping[str, float | None]

    @classmethod
    def of(cls, outcome: Outcome) -> "Record":
        """The record of an outcome, every metric worked out."""
        case = outcome.case
        return cls(
            id=case.id,
            kind=case.kind,
            question=" → ".join([*(turn.content for turn in case.history if turn.role == "user"), *case.turns, case.question]),
            answerable=case.answerable,
            line=case.line,
            definition=case.definition,
            response=outcome.response,
            right=outcome.fully_right,
            uncited=outcome.uncited,
            unstated=outcome.unstated,
            forbidden_said=outcome.forbidden_said,
            scores=_scores(outcome),
        )

    @property
    def cited(self) -> tuple[str, ...]:
        """The ids cited, in order."""
        return tuple(cited.paragraph for cited in self.response.citations)

    @property
    def wrongs(self) -> tuple[str, ...]:
        """What is wrong with the response, a phrase each; none where it is fully right."""
        if self.response.error:
            return (f"failed: {self.response.error}",)
        said = tuple(f"says what is forbidden: {words}" for words in self.forbidden_said)
        if self.answerable and self.response.abstained:
            return ("declined although there is an answer", *said)
        if not self.answerable and not self.response.abstained:
            return ("answered although there is no answer", *said)
        if not self.answerable:
            return said
        cited = tuple(f"not cited: {' or '.join(group)}" for group in self.uncited)
        return (*cited, *(f"not stated: {' or '.join(group)}" for group in self.unstated), *said)

    def to_json(self) -> dict[str, Any]:
        """The record as one line of `cases.jsonl`; times stand apart."""
        return {
            "id": self.id,
            "kind": self.kind,
            "question": self.question,
            "answerable": self.answerable,
            "line": self.line,
            "definition": self.definition,
            "right": self.right,
            **self.response.to_json(),
            "uncited": [list(group) for group in self.uncited],
            "unstated": [list(group) for group in self.unstated],
            "forbidden_said": list(self.forbidden_said),
            "scores": dict(self.scores),
        }

    @classmethod
    def from_json(cls, data: dict[str, Any], milliseconds: float | None = None) -> "Record":
        """What `to_json` wrote; raises `KeyError` or `TypeError` for anything else."""
        response = Response.from_json({name: data[name] for name in _RESPONSE_KEYS if name in data}, milliseconds)
        groups = {name: tuple(tuple(group) for group in data[name]) for name in ("uncited", "unstated")}
        rest = {name: data[name] for name in ("id", "kind", "question", "answerable", "line", "definition", "right", "scores")}
        held: dict[str, Any] = {**rest, **groups, "forbidden_said": tuple(data["forbidden_said"]), "response": response}
        return cls(**held)


_RESPONSE_KEYS = tuple(Response("", True).to_json())


def _scores(outcome: Outcome) -> dict[str, float | None]:
    found = {metric.name: metric.each(outcome) for metric in METRICS if metric.each is not None}
    return {name: None if score is None else round(score, _DIGITS) for name, score in found.items()}
