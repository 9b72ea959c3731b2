"""One question and what came of it, as the page shows it and the archive keeps it."""

from dataclasses import dataclass
from typing import Literal

from assistant.answer import Answer
from assistant.scope_filter import EVERYTHING, ScopeFilter

Verdict = Literal["", "right", "wrong paragraph", "incomplete", "should have declined", "other"]


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and what is known of its answer.

    `text` is the part of the answer's text that is shown so far; `problem` the sentence that stands for an
    answer where there is none; `complete` says that nothing more follows, `stopped` that a person ended it.
    `within` is the scope that was chosen for it, `from_question` the States and places that the question itself
    names. `verdict` is what the person thought of the answer.
    """

    question: str
    answer: Answer | None = None
    text: str = ""
    problem: str = ""
    complete: bool = False
    stopped: bool = False
    within: ScopeFilter = EVERYTHING
    from_question: tuple[str, ...] = ()
    verdict: Verdict = ""
