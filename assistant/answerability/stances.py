"""Which side a speaker takes in a debate: who opposed an amendment is not told by who favoured or who proposed it."""

import re
from functools import lru_cache
from typing import Literal

from assistant.language.lexicon import stem

Stance = Literal["proposes", "supports", "opposes"]

_PROPOSES = r"(?:propos\w+|suggest\w+|submitt?\w*|introduc\w+|tabl(?:ed|es)|put(?:s|ting)? forward|mov(?:ed|es)|moot\w*|circulat\w+)"
_SUPPORTS = (
    r"(?:support\w*|favour\w*|endors\w+|second(?:ed|s)|back(?:ed|s)|prefer(?:red|s)|agree[ds]?|welcom\w+|accept(?:ed|s)?|join(?:ed|s)?)"
)
_OPPOSES = r"(?:oppos\w+|object(?:ed|s|ions?)?|reject\w*|disagree[ds]?|refus\w+|regrett\w+)"
_PROPOSED = r"(?:proposals?|amendments?|drafts?|motions?|suggestions?|ideas?|stud(?:y|ies)|questionnaires?|request)"
# Who is asked for by what they said of what was proposed: "Which delegations opposed …", "who was in favour of the amendment?".
_ASKS_WHO = re.compile(
    r"^\W*(?:and |but )?(?:who|which (?:other )?(?:delegations?|states?|countr(?:y|ies)|governments?|members?|speakers?|groups?))\b"
    r"(?: (?:all|else|also|of the [\w-]+))* (?:has |have |had |was |were |spoke |came out )?"
    rf"(?:(?P<proposes>{_PROPOSES})|(?P<supports>{_SUPPORTS}|in favour)|(?P<opposes>{_OPPOSES}|against|did not (?:support|accept|agree)))\b"
    rf"(?=.*\b{_PROPOSED}\b)",
    re.IGNORECASE,
)
_WORDS = frozenset(
    map(
        stem,
        "propose suggest submit introduce table support favour endorse second back prefer agree welcome accept join oppose object reject "
        "disagree proposal amendment draft motion suggestion idea study questionnaire request delegation member".split(),
    )
)
_NOT = r"(?:not|n['’]t|cannot|unable to|never|hardly)"
_IS_AGAINST = re.compile(
    rf"\b{_OPPOSES}\b|\b(?:was|were|is|are|spoke|voted?) against\b|\b{_NOT} (?:\w+ ){{0,2}}?{_SUPPORTS}\b"
    r"|\b(?:no|not see (?:a|any|the)) (?:need|reason|case|merit) (?:for|to|in)\b|\b(?:premature|unnecessary|not convinced)\b"
    r"|\bcould not (?:support|accept|agree|join)\b",
    re.IGNORECASE,
)
_IS_FOR = re.compile(
    rf"(?<!not )(?<!n['’]t )(?<!cannot )(?<!unable to )\b{_SUPPORTS}\b|\bin favour\b|\bcould (?:support|accept|agree)\b", re.IGNORECASE
)
_MAKES = re.compile(rf"\b{_PROPOSES}\b|\bown (?:amendment|proposal)\b", re.IGNORECASE)


def takes_another_stance(question: str, text: str) -> bool:
    """Whether a text tells only that somebody took another side than the one of which a question asks who took it."""
    asked = stance_asked(question)
    if asked is None:
        return False
    taken = stances_in(text)
    if asked == "opposes":
        return "opposes" not in taken
    return bool(taken) and asked not in taken


def stances_in(text: str) -> frozenset[Stance]:
    """The stances that a text tells of."""
    told: tuple[tuple[Stance, re.Pattern[str]], ...] = (("proposes", _MAKES), ("supports", _IS_FOR), ("opposes", _IS_AGAINST))
    return frozenset(stance for stance, pattern in told if pattern.search(text))


@lru_cache(maxsize=64)
def stance_asked(question: str) -> Stance | None:
    """The stance on a proposal of which a question asks who took it; None where it asks for none."""
    found = _ASKS_WHO.match(question)
    stances: tuple[Stance, ...] = ("proposes", "supports", "opposes")
    return next((stance for stance in stances if found and found[stance]), None)


def says_of_proposal(word: str) -> bool:
    """Whether the stem of a question's word says only that somebody took a stance on something proposed, and not what that is."""
    return word in _WORDS
