"""Recorded votes: of the lines "In favour: …", "Against: …", "Abstaining: …" the one that a question asks for."""

import re
from collections.abc import Sequence

from index.paragraph import Paragraph

# What asks for a side, and what opens the line that names those on it.
_SIDES = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(rf"(?:{line})\b[^.:]{{0,30}}:", re.IGNORECASE))
    for asked, line in (
        (r"\bvot(?:e|ed|es|ing) (?:for|in favou?r|yes)\b", r"in favou?r|for|yes|yea"),
        (r"\b(?:vot(?:e|ed|es|ing) (?:against|no)\b|opposed)\b", r"against|no|nay"),
        (r"\babst(?:ain\w*|ention\w*)\b", r"abst(?:ain\w*|entions?)"),
    )
)


def on_side(question: str, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Those of some paragraphs that name who voted as the question says; all where none of them is such a line."""
    asked = [line for side, line in _SIDES if side.search(question)]
    return [p for p in paragraphs if any(line.match(p.text) for line in asked)] or list(paragraphs)
