"""An answer with its citations, and its form as JSON, which is a contract."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from assistant.understanding import phrasing
from index.paragraph import Paragraph
from index.states import iter_reporter_names

# How the cited paragraphs support a sentence: it is theirs word for word; all that could make it false stands there; so does
# that, but many of its words do not; something in it does not stand there.
Status = Literal["verbatim", "supported", "partly", "unsupported"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A paragraph that an answer cites: `marker` is its number in the answer, `quote` the words it carries."""

    marker: int
    paragraph: Paragraph
    quote: str

    @property
    def credit(self) -> str:
        """Who says it, where the quoted words do not name them ("It had trained …"); empty where they do."""
        reporter = self.paragraph.reporter or ""
        named = all(name.casefold() in self.quote.casefold() for name in iter_reporter_names(reporter))
        return "" if named or not self.quote else reporter

    def to_json(self) -> dict[str, Any]:
        """The citation as the JSON contract has it."""
        paragraph = self.paragraph
        return {
            "marker": self.marker,
            "document": paragraph.document,
            "label": paragraph.label,
            "anchor": paragraph.anchor,
            "headings": list(paragraph.headings),
            "page": paragraph.page,
            "text": paragraph.text,
            "quote": self.quote,
        }


@dataclass(frozen=True, slots=True)
class Scope:
    """How much was searched, and how many paragraphs matched."""

    documents: int
    paragraphs: int
    matched: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a question; a declined one has no citations, only the closest paragraphs.

    `statuses` says of each cited sentence, in order, how its paragraphs support it; `dropped` counts the sentences
    that were left out because they do not. `notice` tells why an answer was not made in the way that was asked for.
    `is_list` says that every paragraph in scope was considered; `near` are those that came near and were left out.
    `silent` names the States asked about of which no statement was found, `unconcerned` those whose reply is only that
    they have no competence or that the matter does not apply: it stands last in a list, or near it. `counted` is the sentence, ours
    and no document's, that says how many rows were counted; `tabled` are those that name the columns of a table's row beside its
    figures, and `unit` what is written over the table, which says of what they are thousands. `confidence` is how probable it is that
    the one paragraph that a plain answer cites is a right one, None for other answers; `caution` says what follows where that is
    little. `denied` is the kind of thing, a date or a number, that was asked for and is not given, because what is quoted says what
    is not so.
    """

    question: str
    text: str
    abstained: bool
    citations: tuple[Citation, ...]
    closest: tuple[Citation, ...]
    scope: Scope
    understood: str = ""
    mode: str = "extractive"
    timings_ms: dict[str, int] = field(default_factory=dict)
    statuses: tuple[Status, ...] = ()
    dropped: int = 0
    notice: str = ""
    is_list: bool = False
    near: tuple[Citation, ...] = ()
    silent: tuple[str, ...] = ()
    unconcerned: tuple[str, ...] = ()
    counted: str = ""
    confidence: float | None = None
    caution: str = ""
    denied: str = ""
    tabled: tuple[str, ...] = ()
    unit: str = ""

    @property
    def account(self) -> tuple[str, ...]:
        """What stands beneath an answer, because no paragraph says it: how sure it is, who said nothing, how complete a list is."""
        silent = f"No statement found: {', '.join(self.silent)}." if self.silent else ""
        apart = f"Only replied that it does not concern them: {', '.join(self.unconcerned)}." if self.unconcerned else ""
        uncounted = "Not counted: it is not sure that these are all, and no others." if self._is_uncounted else ""
        denied = (
            f"No {self.denied} is given: what is quoted says what is not so, which the question may take for granted."
            if self.denied
            else ""
        )
        unit = f"Over the table stands: {self.unit}." if self.unit else ""
        lines = (self.caution, unit, denied, self._reporters(), silent, apart, uncounted, self._completeness())
        return tuple(line for line in lines if line)

    def _reporters(self) -> str:
        """Who is in a list and where, each alone even where several reported together."""
        cited = [(name, c.marker) for c in self.citations if c.paragraph.reporter for name in iter_reporter_names(c.paragraph.reporter)]
        names = dict.fromkeys(name for name, _ in cited)
        if not self.is_list or len(names) < 2:
            return ""
        rows = (f"{name} {' '.join(f'[{marker}]' for other, marker in cited if other == name)}" for name in names)
        return f"Reported by{'' if self._is_uncounted else f' {len(names)}'}: {', '.join(rows)}."

    @property
    def _is_uncounted(self) -> bool:
        """Whether a list answers a question that asks for a number, and may have rows too many or too few."""
        return self.is_list and not self.counted and phrasing.COUNTS.match(self.understood or self.question) is not None

    def _completeness(self) -> str:
        if not self.is_list and not self.near:
            return ""
        scope = self.scope
        documents = f"{scope.documents} document{'' if scope.documents == 1 else 's'}"
        near = "; 1 more comes near and is left out" if len(self.near) == 1 else f"; {len(self.near)} more come near and are left out"
        return f"{scope.matched} of {scope.paragraphs:,} paragraphs in {documents}{near if self.near else ''}."

    @property
    def remarks(self) -> tuple[str, ...]:
        """What the delegate should know of how the answer was made: why not as asked for, and what was left out."""
        sentences = f"{self.dropped} sentence{'' if self.dropped == 1 else 's'}"
        dropped = f"{sentences} left out that the documents do not support." if self.dropped else ""
        return tuple(remark for remark in (self.notice, dropped) if remark)

    def to_json(self, question_id: str | None = None) -> dict[str, Any]:
        """The answer as the JSON contract has it."""
        return {
            "id": question_id,
            "question": self.question,
            "answer": self.text,
            "abstained": self.abstained,
            "mode": self.mode,
            "citations": [citation.to_json() for citation in self.citations],
            "closest": [citation.to_json() for citation in self.closest],
            "near": [citation.to_json() for citation in self.near],
            "confidence": self.confidence,
            "account": list(self.account),
            "scope": asdict(self.scope),
            "verification": {"sentences": list(self.statuses), "dropped": self.dropped},
            "timings_ms": self.timings_ms,
        }


def pointers(paragraphs: Iterable[Paragraph], first: int = 1) -> tuple[Citation, ...]:
    """Paragraphs as pointers below an answer, numbered from `first` on."""
    return tuple(Citation(number, p, "") for number, p in enumerate(paragraphs, start=first))
