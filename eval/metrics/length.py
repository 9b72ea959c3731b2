"""Length of answers."""

from collections.abc import Sequence
from statistics import median

from eval.metrics.metric import Value
from eval.outcome import Outcome


def median_words(outcomes: Sequence[Outcome]) -> Value:
    """The median number of words, markers left out, of the answers to questions that one paragraph answers.

    These are the cases with one required group, whatever their kind; declined ones are left out. Undefined
    where there is none.
    """
    words = [outcome.words for outcome in outcomes if len(outcome.case.required) == 1 and not outcome.abstained]
    return Value(float(median(words)) if words else None, len(words))
