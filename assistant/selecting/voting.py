"""Recorded votes: of the lines "In favour: …", "Against: …", "Abstaining: …" the one that a question asks for."""

import re
from collections.abc import Sequence

from assistant.evidence import Evidence
from assistant.question import Question
from assistant.runs import Run
from assistant.view import LibraryView
from index.paragraph import Paragraph

# What asks for a side, and what opens the line that names those on it.
_SIDES = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(rf"(?:{line})(?:\s*\(?\d+\)?)?\s*:", re.IGNORECASE))
    for asked, line in (
        (r"\bvot(?:e|ed|es|ing) (?:for|in favou?r|yes)\b", r"in favou?r|for|yes|yea"),
        (r"\bvot(?:e|ed|es|ing) (?:against|no)\b(?! longer)", r"against|no|nay"),
        (r"\babst(?:ain\w*|ention\w*)\b", r"abst(?:ain\w*|entions?)"),
    )
)
# Among how many of the first paragraphs the vote is looked for, and how much of the question it must meet.
_LOOKED_AT, _MEETS = 12, 0.35


def voted(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> Run | None:
    """The vote on what a question asks about, with the lines alone that name those who voted as it says; None where there is none.

    Why somebody voted so, and how many did, is not said by these lines.
    """
    if not (question.about_states or question.kind == "person") or not any(side.search(question.text) for side, _ in _SIDES):
        return None
    for e in evidence[:_LOOKED_AT]:
        run = view.runs.opened_by(e.paragraph) if e.heading and not e.missing and e.own >= _MEETS else None
        lines = [p for p in on_side(question.text, run.items) if view.mentioned[p.id]] if run is not None else []
        if run is not None and lines:
            return Run(run.introduction, tuple(lines))
    return None


def on_side(question: str, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Those of some paragraphs that are lines with who voted as the question says."""
    asked = [line for side, line in _SIDES if side.search(question)]
    return [p for p in paragraphs if any(line.match(p.text) for line in asked)]
