"""Whether two sentences say the same, by their words, figures and States."""

from typing import NamedTuple

from assistant.language.lexicon import all_terms, terms_of
from index.states import StateNames

# The share of common stems, of all those of both, and of those of the shorter one.
_ALIKE, _WITHIN = 0.75, 0.9
_FEWEST = 4


class Gist(NamedTuple):
    """What is compared of a sentence: the stems of its content words, its figures, the States it names."""

    stems: frozenset[str]
    figures: frozenset[str]
    states: frozenset[str]


def gist_of(sentence: str, names: StateNames) -> Gist:
    """The gist of a sentence."""
    terms = terms_of(sentence) or all_terms(sentence)
    figures = frozenset(term.stem for term in terms if term.is_number)
    return Gist(frozenset(term.stem for term in terms), figures, frozenset(names.codes(sentence, peoples=True)))


def say_the_same(one: Gist, other: Gist) -> bool:
    """Whether two sentences differ in too few words to be read twice.

    Other figures or another State are another statement, however alike the words; a sentence whose words all stand in a longer
    one says nothing that the longer one does not.
    """
    shorter, longer = sorted((one, other), key=lambda gist: len(gist.stems))
    if not shorter.stems or not shorter.figures <= longer.figures or not shorter.states <= longer.states:
        return False
    common = len(shorter.stems & longer.stems)
    if len(shorter.stems) >= _FEWEST and common >= _WITHIN * len(shorter.stems):
        return True
    same_facts = shorter.figures == longer.figures and shorter.states == longer.states
    return same_facts and common >= _ALIKE * len(shorter.stems | longer.stems)
