"""How near citations come: the very paragraph, its neighbour, its document."""

from eval.outcome import Outcome
from index.paragraph import Paragraph


def exact_hit(outcome: Outcome) -> float | None:
    """Whether a required paragraph is cited; undefined where the case requires none or was declined."""
    return None if _undefined(outcome) else float(not outcome.case.needed.isdisjoint(outcome.cited))


def neighbour_hit(outcome: Outcome) -> float | None:
    """Whether a required paragraph is cited, or the one right before or after it in its document.

    The difference from the exact hits is what is off by one. Undefined where the case requires none or was declined.
    """
    if _undefined(outcome):
        return None
    near = {place for paragraph in _known(outcome, outcome.case.needed) for place in _around(paragraph)}
    hit = any((paragraph.document, paragraph.ordinal) in near for paragraph in _known(outcome, outcome.cited))
    return float(hit or bool(exact_hit(outcome)))


def document_hit(outcome: Outcome) -> float | None:
    """Whether a document that holds a required paragraph is cited; undefined where the case requires none or was declined."""
    if _undefined(outcome):
        return None
    return float(not {document_of(i) for i in outcome.case.needed}.isdisjoint(document_of(i) for i in outcome.cited))


def document_of(identity: str) -> str:
    """The name of the document that a paragraph's id begins with."""
    return identity.partition("#")[0]


def _undefined(outcome: Outcome) -> bool:
    return outcome.abstained or not outcome.case.required


def _known(outcome: Outcome, identities: frozenset[str] | tuple[str, ...]) -> list[Paragraph]:
    return [outcome.paragraphs[i] for i in identities if i in outcome.paragraphs]


def _around(paragraph: Paragraph) -> list[tuple[str, int]]:
    return [(paragraph.document, paragraph.ordinal + step) for step in (-1, 0, 1)]
