"""Citation recall and precision by entailment, after ALCE (Gao et al. 2023, arXiv:2305.14627, section 4)."""

from collections.abc import Callable, Sequence

from eval.outcome import Outcome, Statement

Entails = Callable[[str, str], bool]
"""Whether a premise entails a hypothesis: `entails(premise, hypothesis)`."""


def alce_recall(outcome: Outcome, entails: Entails) -> float | None:
    """The share of sentences that the passages they cite, taken together, entail.

    A sentence without a citation counts 0. Undefined for a declined question.
    """
    if not outcome.statements:
        return None
    return sum(_supported(outcome, statement, entails) for statement in outcome.statements) / len(outcome.statements)


def alce_precision(outcome: Outcome, entails: Entails) -> float | None:
    """The share of citations that help to entail their sentence.

    A citation counts 1 where its sentence is entailed by all it cites, and it is not irrelevant: a citation is
    irrelevant where its passage does not entail the sentence and the others entail it without it. One of a
    paragraph that does not exist counts 0. Undefined where nothing is cited.
    """
    judged = [
        _helps(outcome, statement, place, entails) and _supported(outcome, statement, entails)
        for statement in outcome.statements
        for place in range(len(statement.cited))
    ]
    return sum(judged) / len(judged) if judged else None


def _supported(outcome: Outcome, statement: Statement, entails: Entails) -> bool:
    return _entailed(_passages(outcome, statement.cited), statement.text, entails)


def _helps(outcome: Outcome, statement: Statement, place: int, entails: Entails) -> bool:
    own = outcome.passage(statement.cited[place])
    if own is None:
        return False
    others = _passages(outcome, [*statement.cited[:place], *statement.cited[place + 1 :]])
    return entails(own, statement.text) or not _entailed(others, statement.text, entails)


def _passages(outcome: Outcome, cited: Sequence[str | None]) -> list[str]:
    return [passage for identity in cited if (passage := outcome.passage(identity)) is not None]


def _entailed(passages: Sequence[str], sentence: str, entails: Entails) -> bool:
    return bool(passages) and entails("\n".join(passages), sentence)
