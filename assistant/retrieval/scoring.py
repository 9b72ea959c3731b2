"""Five small models over evidence: what ranks first, whether it may answer, what belongs in a list of States or of things, what says it.

Their weights stand in `calibration.json`, readable, fitted on golden sets by `rapporteur calibrate`.
"""

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from assistant.evidence import Evidence
from assistant.question import Question
from index.errors import ConfigurationError

CALIBRATION = Path(__file__).with_name("calibration.json")
_RRF_TOP = 1 / 61
_MANY_TERMS = 8
# A difference of scores from which on the higher one is clear of the lower.
_CLEAR = 4.0
# A difference of scores from which on a paragraph is as far from the best one as any.
_FAR_BEHIND = 8.0
# The last digits of a cosine depend on where in a matrix a vector stands; paragraphs with the same words have the same score.
_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Calibration:
    """Fitted weights by feature name, and the operating points.

    `rank` orders paragraphs; `answer` gives the probability that the best one is right, `member` that a
    paragraph belongs in a list of States, `item` in any other list; `sentence` orders the sentences of a
    paragraph. Below `answer_at` a question is declined, from `sure_at` on an answer is given without a caution;
    below `member_at` a paragraph is left out.
    `curve` says what other values of `answer_at` would do on questions that were not fitted on.
    """

    rank: dict[str, float]
    answer: dict[str, float]
    member: dict[str, float]
    item: dict[str, float]
    sentence: dict[str, float]
    answer_at: float
    member_at: float
    sure_at: float = 0.7
    curve: tuple[dict[str, float], ...] = ()

    def right_between(self, low: float, high: float = 1.0) -> float | None:
        """The share of right ones among the answers of a probability in [low, high); None where the curve does not tell."""
        accepted = {point["at"]: (point["accepted"], point["accepted"] * point["precision"]) for point in self.curve}
        if low not in accepted or (high < 1 and high not in accepted):
            return None
        (answers, right), (surer, of_them_right) = accepted[low], accepted.get(high, (0, 0))
        return (right - of_them_right) / (answers - surer) if answers > surer else None


@lru_cache(maxsize=4)
def load_calibration(path: Path = CALIBRATION, answer_at: float | None = None) -> Calibration:
    """Read the fitted models; `answer_at` replaces the operating point in the file. Raises `ConfigurationError`."""
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        found = Calibration(**{**fields, "curve": tuple(fields.get("curve", ()))})
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise ConfigurationError(f"{path} is no calibration ({error}); give a file that `rapporteur calibrate --into` wrote.") from error
    _check_features(found, path)
    return found if answer_at is None else replace(found, answer_at=answer_at)


def _check_features(found: Calibration, path: Path) -> None:
    """Raise `ConfigurationError` where a model has other features than the one that comes with the program."""
    if path == CALIBRATION:
        return
    ours = load_calibration()
    for name in ("rank", "answer", "member", "item", "sentence"):
        if odd := sorted(getattr(found, name).keys() ^ getattr(ours, name).keys()):
            raise ConfigurationError(
                f"{path} was fitted by another version of Rapporteur (its {name!r} differs in {', '.join(odd)}); "
                "fit it anew with `rapporteur calibrate --into`."
            )


@dataclass(frozen=True, slots=True)
class Best:
    """The highest values among some paragraphs; 0 for none."""

    own: float
    similarity: float
    sentence: float
    score: float


def best_of(evidence: Iterable[Evidence]) -> Best:
    """The highest values among paragraphs."""
    found = list(evidence)
    return Best(
        max((e.own for e in found), default=0.0),
        max((e.similarity for e in found), default=0.0),
        max((e.sentence for e in found), default=0.0),
        max((e.score for e in found), default=0.0),
    )


def rank_features(evidence: Evidence) -> dict[str, float]:
    """What ranks paragraphs, each between 0 and 1."""
    return {
        "own": evidence.own,
        "whole": evidence.whole,
        "similarity": evidence.similarity,
        "own_similarity": evidence.own_similarity,
        "maxsim": evidence.maxsim,
        "sentence_maxsim": evidence.sentence_maxsim,
        "length": evidence.length,
        "sentence": evidence.sentence,
        "scoped": evidence.scoped,
        "fused": min(evidence.fused / _RRF_TOP, 1.0),
        "missing": min(len(evidence.missing), 2) / 2,
        "kind": float(evidence.kind),
        "counted": evidence.counted,
        "focus": evidence.focus,
        "unmet": evidence.unmet,
        "state": evidence.state,
        "heading": float(evidence.heading),
        "cover": float(evidence.paragraph.kind == "cover"),
        "footnote": float(evidence.paragraph.kind == "footnote"),
    }


def answer_features(pool: Sequence[Evidence], all_evidence: Sequence[Evidence], question: Question) -> dict[str, float]:
    """What tells whether the first of a pool answers: how it meets the question, and how it stands beside the others.

    A paragraph that is chosen for its State or heading, while others meet the question better, seldom answers it.
    """
    chosen, best = pool[0], best_of(all_evidence)
    denies = chosen.denied > 0
    return {
        "similarity": chosen.similarity,
        "sentence": chosen.sentence,
        "whole": chosen.whole,
        "weakest": chosen.weakest,
        "unmet": chosen.unmet,
        "fused": min(chosen.fused / _RRF_TOP, 1.0),
        "missing": min(len(chosen.missing), 2) / 2,
        # A sentence that denies what the question takes for granted answers it as one with the date or number does.
        "kind": float(chosen.kind or denies),
        "counted": chosen.counted,
        "figured": 1.0 if denies else chosen.figured,
        "focus": chosen.focus,
        "about_state": float(bool(question.states)),
        "number": float(question.kind == "number"),
        "terms": min(len(question.terms) + question.described_by, _MANY_TERMS) / _MANY_TERMS,
        "first": float(all_evidence[0].paragraph.id == chosen.paragraph.id),
        "relative_own": chosen.own / max(best.own, 1e-6),
        "relative_similarity": chosen.similarity / max(best.similarity, 1e-6),
        "relative_sentence": chosen.sentence / max(best.sentence, 1e-6),
        "cover": float(chosen.paragraph.kind == "cover"),
        "count_unmet": (question.kind == "number") * (1 - min(chosen.counted, chosen.focus)),
        "state_elsewhere": bool(question.states) * (1 - chosen.own / max(best.own, 1e-6)),
        "said": chosen.said if chosen.kind else chosen.denied,
        "margin": _margin(pool, 1),
        "margin_of_two": _margin(pool, 2),
    }


def answer_probability(pool: Sequence[Evidence], all_evidence: Sequence[Evidence], question: Question, calibration: Calibration) -> float:
    """The probability that the first of a pool answers."""
    return probability(answer_features(pool, all_evidence, question), calibration.answer)


def _margin(pool: Sequence[Evidence], rank: int) -> float:
    """How far the first of a pool is above the one that has so many before it; 1 where there is none."""
    return min(pool[0].score - pool[rank].score, _CLEAR) / _CLEAR if len(pool) > rank else 1.0


def member_features(evidence: Evidence, best: Best) -> dict[str, float]:
    """What tells whether a paragraph belongs in a list: its own words, alone and beside the best one's."""
    return {
        "own": evidence.own,
        "own_similarity": evidence.own_similarity,
        "similarity": evidence.similarity,
        "sentence": evidence.sentence,
        "whole": evidence.whole,
        "scoped": evidence.scoped,
        "relative_own": evidence.own / max(best.own, 1e-6),
        "relative_similarity": evidence.similarity / max(best.similarity, 1e-6),
        "relative_sentence": evidence.sentence / max(best.sentence, 1e-6),
        "unmet": evidence.unmet,
    }


def item_features(evidence: Evidence, best: Best) -> dict[str, float]:
    """The same for what is listed and no State: also whether it is of the kind asked for, and how far it ranks behind the best one."""
    return {
        **member_features(evidence, best),
        "focus": evidence.focus,
        "kind": float(evidence.kind),
        "behind": min(best.score - evidence.score, _FAR_BEHIND) / _FAR_BEHIND,
    }


def ranked(evidence: Sequence[Evidence], weights: dict[str, float]) -> list[Evidence]:
    """Evidence with its score, the best first, ties in reading order."""
    found = [replace(e, score=round(_weighted(rank_features(e), weights), _DIGITS)) for e in evidence]
    return sorted(found, key=lambda e: (-e.score, e.paragraph.document, e.paragraph.ordinal))


def probability(features: dict[str, float], weights: dict[str, float]) -> float:
    """The logistic function of the weighted sum."""
    return 1 / (1 + math.exp(-max(min(_weighted(features, weights), 50.0), -50.0)))


def chances(features: Sequence[dict[str, float]], weights: dict[str, float]) -> list[float]:
    """The softmax of the weighted sums: each one's share of what speaks for all of them."""
    sums = [_weighted(each, weights) for each in features]
    highest = max(sums, default=0.0)
    shares = [math.exp(each - highest) for each in sums]
    total = sum(shares)
    return [share / total for share in shares]


def _weighted(features: dict[str, float], weights: dict[str, float]) -> float:
    return weights.get("intercept", 0.0) + sum(weights[name] * value for name, value in features.items())
