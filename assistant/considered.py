"""A question with all that was found for it, before an answer is written."""

from dataclasses import dataclass

from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.scoring import Calibration
from assistant.view import LibraryView


@dataclass(frozen=True, slots=True)
class Considered:
    """A question as understood, the library it is asked of, and the ranked evidence."""

    asked: Question
    view: LibraryView
    evidence: tuple[Evidence, ...]
    calibration: Calibration
