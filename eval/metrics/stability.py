"""Whether the same question gets the same answer."""

from eval.outcome import Outcome


def stability(outcome: Outcome) -> float | None:
    """The share of repetitions that have the first answer's text and citations; undefined where it was asked once."""
    return outcome.response.agreement
