"""Fully right answers."""

from eval.outcome import Outcome


def fully_right(outcome: Outcome) -> float:
    """Whether the answer is fully right.

    An answerable case is where the answer is not declined, cites a paragraph of every required group, holds a
    string of every group of facts (case, apostrophes and white space aside) and no forbidden one; any other
    case is where it is declined.
    """
    return float(outcome.fully_right)


def crag_score(outcome: Outcome) -> float:
    """The score of CRAG (Yang et al. 2024, arXiv:2406.04744): right +1, silent 0, wrong -1.

    Right is what is fully right, declining where there is no answer included; silent is declining where there
    is one; everything else is wrong. Partly right answers are wrong too: a delegate could not tell.
    """
    if outcome.fully_right:
        return 1.0
    return 0.0 if outcome.abstained and not outcome.response.error else -1.0
