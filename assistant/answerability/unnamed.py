"""Speakers whom a text leaves unnamed: "One delegation noted …" does not say which it was."""

import re

_ASKS_WHICH = re.compile(r"\b(?:which|what) (?:of the )?(?:\w+ )?(?:delegations?|delegates?|speakers?)\b", re.IGNORECASE)
_UNNAMED = re.compile(
    r"\b(?:one|another|an?|some|several|two|three|few|many|other|number of) (?:other )?"
    r"(?:delegations?|delegates?|speakers?|representatives?|participants?)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:[Dd]elegations?|[Rr]epresentatives?|[Dd]elegates?) (?:of|from) (?:the )?[A-ZÀ-Þ]|\b[A-ZÀ-Þ]\w+(?:ian|ese|ish|i|an) delegat"
)


def hides_speaker(question: str, text: str) -> bool:
    """Whether a question asks which delegation it was, and a text only says that one did."""
    return _ASKS_WHICH.search(question) is not None and _UNNAMED.search(text) is not None and _NAMED.search(text) is None
