"""Follow-up questions: what a short one leaves out is taken from the question before."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.question import understand
from index.states import StateNames

_OPENING = re.compile(r"^(?:and|or|but|also|what about|how about|what of|same for|and what about|and for)\b[\s,:]*", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:it|its|they|their|them|this|that|these|those|there|he|she|his|her|the same|such|the latter|the former|one of them|"
    r"of which|on whose)\b",
    re.IGNORECASE,
)
_FEW_WORDS = 4


class Turn(NamedTuple):
    """What one side said in a conversation; `role` is "user" or "assistant"."""

    role: str
    content: str


class Resolved(NamedTuple):
    """A full question; what stands from the character `carried` on was taken from the question before."""

    text: str
    carried: int


def resolve(question: str, history: Sequence[Turn], names: StateNames) -> Resolved:
    """The full question that a follow-up stands for; a question that stands alone comes back as it is.

    "And Romania?" after "What did Finland report on precursors?" becomes "What did Romania report on
    precursors?"; one that only points back ("Who pays for it?") is asked together with the one before.
    """
    earlier = [turn.content for turn in history if turn.role == "user" and turn.content.strip()]
    if not earlier or not _is_follow_up(question, names):
        return Resolved(question, len(question))
    before = resolve(earlier[-1], [Turn("user", text) for text in earlier[:-1]], names).text
    new, old = names.find(question, any_case=True, peoples=True), names.find(before, any_case=True, peoples=True)
    rest = understand(question, names).terms
    if new and old and not rest:
        first, last = old[0], old[-1]
        named = " and ".join(dict.fromkeys(names.name(mention.code) for mention in new))
        full = f"{before[: first.start]}{named}{before[last.end :]}"
        return Resolved(full, len(full))
    own = _OPENING.sub("", question).strip()
    return Resolved(f"{own} ({before})", len(own) + 1)


def _is_follow_up(question: str, names: StateNames) -> bool:
    if _OPENING.match(question.strip()):
        return True
    terms = understand(question, names).terms
    return len(terms) <= _FEW_WORDS and (bool(_POINTING.search(question)) or len(question.split()) <= _FEW_WORDS)
