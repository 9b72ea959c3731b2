"""Verbs and adjectives with their nouns, where the two have not the same stem: to seize and a seizure, poor and poverty."""

from collections import defaultdict

from assistant.language.lexicon import stem

_PAIRS = (
    "seize seizure, close closure, expose exposure, disclose disclosure, destroy destruction, decide decision, expand expansion, "
    "extend extension, suspend suspension, receive receipt, lose loss, die death, sell sale, choose choice, analyse analysis, "
    "conclude conclusion, exclude exclusion, include inclusion, admit admission, submit submission, respond response, defend defence, "
    "explain explanation, maintain maintenance, detain detention, retain retention, invade invasion, evade evasion, erode erosion, "
    "intervene intervention, reduce reduction, produce production, introduce introduction, describe description, acquire acquisition, "
    "abolish abolition, perceive perception, succeed success, fail failure, depart departure, grow growth, deny denial, "
    "complain complaint, constrain constraint, vary variation, apply application, comply compliance, rely reliance, "
    "occur occurrence, expel expulsion, convert conversion, divert diversion, pursue pursuit, compete competition, oppose opposition, "
    "compose composition, define definition, recognize recognition, cease cessation, accede accession, concede concession, "
    "intrude intrusion, collide collision, solve solution, dissolve dissolution, strong strength, poor poverty, repeat repetition, "
    "notify notification, verify verification, identify identification, ratify ratification, certify certification, "
    "classify classification, unify unification, clarify clarification, modify modification, justify justification, "
    "imply implication, multiply multiplication, demolish demolition, consume consumption, resume resumption, presume presumption"
)


def _kindred() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for pair in _PAIRS.split(", "):
        one, other = map(stem, pair.split())
        if one != other:
            found[one].add(other)
            found[other].add(one)
    return {word: frozenset(others) for word, others in found.items()}


KINDRED = _kindred()
"""By stem, the stems of the words that say the same as another part of speech."""
