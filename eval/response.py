"""What a system gave for a question, as a run keeps it."""

from dataclasses import dataclass
from typing import Any, NamedTuple


class Cited(NamedTuple):
    """A citation: its marker in the answer, the paragraph's id, and the words that it quotes."""

    marker: int
    paragraph: str
    quote: str


@dataclass(frozen=True, slots=True)
class Response:
    """An answer, or the error in its place.

    ranking: the ids of the paragraphs found, best first, at most `KEPT`; None where nothing was ranked, as for a lookup.
    confidence: how probable the system finds it that its best paragraph answers, 0 to 1.
    sure: whether a plain answer is given without the caution that it is not sure; None for a list, a lookup and a declined question.
    milliseconds: from question to answer; None where the run keeps no times.
    tokens: sent to and got from a language model; None without one.
    agreement: the share of repetitions with the same text and citations; None where it was asked once.
    """

    answer: str
    abstained: bool
    citations: tuple[Cited, ...] = ()
    closest: tuple[str, ...] = ()
    ranking: tuple[str, ...] | None = None
    confidence: float | None = None
    sure: bool | None = None
    milliseconds: float | None = None
    mode: str = "extractive"
    tokens: int | None = None
    agreement: float | None = None
    error: str = ""

    @property
    def said(self) -> tuple[str, tuple[tuple[int, str], ...]]:
        """What a reader sees: the text, and which paragraph each marker stands for."""
        return self.answer, tuple((cited.marker, cited.paragraph) for cited in self.citations)

    def to_json(self) -> dict[str, Any]:
        """All but the time, which a run keeps apart."""
        return {
            "answer": self.answer,
            "abstained": self.abstained,
            "citations": [cited._asdict() for cited in self.citations],
            "closest": list(self.closest),
            "ranking": None if self.ranking is None else list(self.ranking),
            "confidence": self.confidence,
            "sure": self.sure,
            "mode": self.mode,
            "tokens": self.tokens,
            "agreement": self.agreement,
            "error": self.error,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any], milliseconds: float | None = None) -> "Response":
        """What `to_json` wrote, with its time where there is one."""
        citations = tuple(Cited(**cited) for cited in data["citations"])
        lists = {name: None if data[name] is None else tuple(data[name]) for name in ("closest", "ranking")}
        return cls(**{**data, **lists, "citations": citations, "milliseconds": milliseconds})


KEPT = 20
