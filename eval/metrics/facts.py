"""What an answer must say, and must not."""

from eval.outcome import Outcome


def fact_recall(outcome: Outcome) -> float | None:
    """The share of groups of key facts of which a string is in the answer; 0 for a declined question.

    Undefined where the case names no facts.
    """
    facts = outcome.case.facts
    return 1 - len(outcome.unstated) / len(facts) if facts else None


def forbidden_strings(outcome: Outcome) -> float | None:
    """Whether the answer has a string that the case forbids; undefined where it forbids none."""
    return float(bool(outcome.forbidden_said)) if outcome.case.forbidden else None
