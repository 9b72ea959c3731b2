"""Entailment without a model: the default where metrics ask whether a passage entails a sentence.

A language model or a classifier can be put in its place: any function of the form `Entails` will do.
"""

import re

_WORD = re.compile(r"[^\W_]+(?:[.,/’'-][^\W_]+)*")
_ENOUGH = 0.8


def by_words(premise: str, hypothesis: str) -> bool:
    """Whether a premise holds every figure of a hypothesis and at least 80 per cent of its words.

    That is right for the documents' own sentences, and strict with figures for sentences in other words. It does
    not understand: a negation that is left out goes unnoticed.
    """
    said, there = _WORD.findall(hypothesis.casefold()), set(_WORD.findall(premise.casefold()))
    if not said:
        return False
    figures_there = all(word in there for word in said if any(character.isdigit() for character in word))
    return figures_there and sum(word in there for word in said) >= _ENOUGH * len(said)
