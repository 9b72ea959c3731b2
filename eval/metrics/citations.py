"""Citations held against the paragraphs that the case names."""

from eval.outcome import Outcome


def citation_recall(outcome: Outcome) -> float | None:
    """The share of required groups of which a paragraph is cited; 0 for a declined question.

    Undefined where nothing is required.
    """
    required = outcome.case.required
    return 1 - len(outcome.uncited) / len(required) if required else None


def citation_precision(outcome: Outcome) -> float | None:
    """The share of cited paragraphs that are required or acceptable.

    An answer to a question that has none counts 0, and so does one without a citation. Undefined where the
    question was declined.
    """
    if outcome.abstained:
        return None
    if not outcome.case.answerable or not outcome.cited:
        return 0.0
    return sum(paragraph in outcome.case.relevant for paragraph in outcome.cited) / len(outcome.cited)


def list_completeness(outcome: Outcome) -> float | None:
    """Citation recall of cases with several required groups; undefined for the others."""
    return citation_recall(outcome) if len(outcome.case.required) > 1 else None
