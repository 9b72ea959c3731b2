"""What probably belongs in a list, by the models of the calibration, and what comes near it."""

from collections.abc import Sequence

from assistant.answerability.scope import NAMED
from assistant.answerability.suitability import tells
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.scoring import Best, Calibration, best_of, item_features, member_features, probability
from index.paragraph import Paragraph

# How probably a paragraph that was left out of a list belongs in it to be shown as near, and how many are shown.
_NEAR, _MOST_NEAR = 0.1, 5


def candidates(evidence: Sequence[Evidence]) -> list[Evidence]:
    """What may stand in a list: within the scope asked about, with every name asked about."""
    return [e for e in evidence if not e.missing and e.heading and e.state >= NAMED and e.paragraph.in_main_text]


def members(pool: Sequence[Evidence], calibration: Calibration, at: float | None = None) -> list[Paragraph]:
    """Those of the pool that probably belong in a list of States, as probably as the calibration asks or as much as is given."""
    best, least = best_of(pool), calibration.member_at if at is None else at
    return [e.paragraph for e in pool if tells(e) and probability(member_features(e, best), calibration.member) >= least]


def items(pool: Sequence[Evidence], calibration: Calibration, at: float | None = None) -> list[Paragraph]:
    """Those of the pool that probably belong in a list of anything but States, as probably as the calibration asks or as is given."""
    best, least = best_of(pool), calibration.member_at if at is None else at
    return [e.paragraph for e in pool if tells(e) and probability(item_features(e, best), calibration.item) >= least]


def near_misses(question: Question, evidence: Sequence[Evidence], chosen: Sequence[Paragraph], calibration: Calibration) -> list[Paragraph]:
    """The paragraphs that come nearest to belonging in a list and were left out, the nearest first."""
    pool = candidates(evidence)
    best = best_of(pool)
    found = [(_belongs(question, e, best, calibration), e.paragraph) for e in pool if tells(e) and e.paragraph not in chosen]
    near = sorted(((p, paragraph) for p, paragraph in found if p >= _NEAR), key=lambda found: -found[0])
    return [paragraph for _, paragraph in near[:_MOST_NEAR]]


def _belongs(question: Question, evidence: Evidence, best: Best, calibration: Calibration) -> float:
    """The probability that a paragraph belongs in the list that a question asks for."""
    if question.about_states:
        return probability(member_features(evidence, best), calibration.member)
    return probability(item_features(evidence, best), calibration.item)
