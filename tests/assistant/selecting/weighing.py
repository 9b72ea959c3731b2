"""Evidence that meets a question in all ways but those that a test says, and a calibration by which similarity alone counts."""

from dataclasses import fields
from typing import Any

from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.scoring import Calibration, answer_features, best_of, item_features, member_features, rank_features
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from index.paragraph import Paragraph


def evidence(paragraph: Paragraph, **values: Any) -> Evidence:
    """A paragraph that has all that is asked for."""
    whole: dict[str, Any] = {field.name: 1.0 for field in fields(Evidence)}
    nothing = {"missing": (), "lacking": False, "unmet": 0.0, "denied": 0.0, "kind": True, "heading": True, "named": True}
    return Evidence(**{**whole, **nothing, "paragraph": paragraph, **values})


def asked(view: LibraryView, text: str) -> Question:
    """A question as understood."""
    return view.placed(understand(text, view.names))


def calibration(view: LibraryView) -> Calibration:
    """What is similar by more than a half answers, and belongs in a list."""
    some, question = evidence(view.paragraphs[0]), asked(view, "What?")
    best = best_of([some])
    rank, answer, member, item = (
        dict.fromkeys(features, 0.0) | {"intercept": -5.0, "similarity": 10.0}
        for features in (
            rank_features(some),
            answer_features([some], [some], question),
            member_features(some, best),
            item_features(some, best),
        )
    )
    return Calibration(rank, answer, member, item, {}, answer_at=0.5, member_at=0.5)
