"""Recorded votes: of the lines "In favour: …", "Against: …", "Abstaining: …" the one that a question asks for."""

import re
from collections.abc import Sequence

from assistant.evidence import Evidence
from assistant.runs import Run
from assistant.view import LibraryView
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
# Among how many of the first paragraphs the vote is looked for, and how much of the question it must meet.
_LOOKED_AT, _MEETS = 12, 0.35


def voted(view: LibraryView, question: str, evidence: Sequence[Evidence]) -> Run | None:
    """The vote on what a question asks about, with the lines only that name who voted as it says; None where no such line is there."""
    if not any(side.search(question) for side, _ in _SIDES):
        return None
    for e in evidence[:_LOOKED_AT]:
        run = view.runs.opened_by(e.paragraph)
        lines = on_side(question, run.items) if run is not None and not e.missing and e.own >= _MEETS else []
        if run is not None and lines:
            return Run(run.introduction, tuple(lines))
    return None


def on_side(question: str, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Those of some paragraphs that are lines with who voted as the question says."""
    asked = [line for side, line in _SIDES if side.search(question)]
    return [p for p in paragraphs if any(line.match(p.text) for line in asked)]
