"""Misspelt words in questions: those that frame questions are corrected."""

import re

from rapidfuzz import fuzz, process

_MISSPELT = {"wich": "which", "whcih": "which", "waht": "what", "hwo": "how", "teh": "the", "adn": "and", "paragraf": "paragraph"}
_OFTEN_MISSPELT = (
    "countries governments government delegations delegation recommendation recommendations according organization organizations "
    "participants paragraph paragraphs difference different meeting conference secretariat resolution committee"
).split()
_LIKE_ENOUGH = 90
_TYPED = re.compile(r"[^\W\d_]+")


def corrected(text: str) -> str:
    """A question with the words that frame questions spelled as they should be; its own words are left alone."""
    return _TYPED.sub(lambda match: _corrected(match.group()), text)


def _corrected(word: str) -> str:
    lower = word.casefold()
    right = _MISSPELT.get(lower)
    if right is None and len(lower) >= 7 and lower not in _OFTEN_MISSPELT and not word[0].isupper():
        best = process.extractOne(lower, _OFTEN_MISSPELT, scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH)
        # A plural, or a word that only begins alike, is no misspelling.
        right = str(best[0]) if best and best[0].rstrip("s") != lower.rstrip("s") and best[0][-2:] == lower[-2:] else None
    return word if right is None else right.capitalize() if word[0].isupper() else right
