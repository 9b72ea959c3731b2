"""Misspelt words in questions, corrected to words that the documents have, that frame questions, or that are English."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA
from spellchecker import SpellChecker

from assistant.language.lexicon import Lexicon, stem
from index.states import StateNames

# Short words that are often mistyped; so short, others may be names or abbreviations.
_MISSPELT = {"wich": "which", "whcih": "which", "waht": "what", "hwo": "how", "teh": "the", "adn": "and", "paragraf": "paragraph"}
# What questions have whatever the documents are about.
_FRAMING = dict.fromkeys(
    "countries governments delegations recommendations according organizations participants paragraphs difference secretariat".split(), 1
)
_TYPED = re.compile(r"(?<![\w’'.@/-])[^\W\d_]+(?![\w@/-])")
# The dictionary has American spelling.
_BRITISH = (
    (re.compile(r"is(?=e|ing|ation|able)"), "iz"),
    (re.compile(r"ys(?=e|ing)"), "yz"),
    (re.compile(r"our"), "or"),
    (re.compile(r"ll(?=e|i)"), "l"),
    (re.compile(r"(?<=cen|.me|hea|.li)tre(?=s?$)"), "ter"),
    (re.compile(r"ence(?=s?$)"), "ense"),
    (re.compile(r"ogue"), "og"),
    (re.compile(r"mme(?=s?$)"), "m"),
    (re.compile(r"[ao]e"), "e"),
)
_SHORTEST, _SHORTEST_NAME, _SHORTEST_CHANGED = 6, 7, 7
_VOWELS = frozenset("aeiouy")


def corrected(text: str, lexicon: Lexicon, names: StateNames) -> str:
    """A question with each word that neither English nor the documents know as the one word of theirs that it must be a slip for.

    A slip is two letters in the wrong order, a letter left out or typed twice, or a vowel for another. A name is corrected only
    to a State's, or where its letters are in the wrong order: of other names two may well be so alike.
    """
    return text if text.isupper() else _TYPED.sub(lambda match: _corrected(match.group(), lexicon, names), text)


def _corrected(word: str, lexicon: Lexicon, names: StateNames) -> str:
    lower = word.casefold()
    if right := _MISSPELT.get(lower):
        return _as_written(right, word)
    is_name = word[0].isupper()
    if len(lower) < (_SHORTEST_NAME if is_name else _SHORTEST) or word.isupper() or lexicon.knows(stem(lower)) or names.codes(word):
        return word
    if _is_english(lower):
        return word
    right = _one_slip_from(lower, lexicon.words) or _one_slip_from(lower, _FRAMING) or _in_wrong_order(lower)
    if not right or (is_name and sorted(right) != sorted(lower) and not names.codes(right.capitalize())):
        return word
    return _as_written(right, word)


def _one_slip_from(word: str, words: Mapping[str, int]) -> str:
    """The word that documents have most of those that this must be a slip for; empty where none is, or two as often."""
    near = [
        known for known, *_ in process.extract_iter(word, words.keys(), scorer=OSA.distance, score_cutoff=1) if _is_slip(word, str(known))
    ]
    found = sorted(near, key=lambda known: -words[known])
    return found[0] if found and (len(found) == 1 or stem(found[0]) == stem(found[1]) or words[found[0]] > words[found[1]]) else ""


def _in_wrong_order(word: str) -> str:
    """The English word whose letters these are, two of them in the wrong order; empty where there is none, or several."""
    found = [swapped for swapped in _swapped(word) if _is_english(swapped)]
    return found[0] if len(found) == 1 else ""


def _is_slip(typed: str, known: str) -> bool:
    if typed[0] != known[0]:
        return False
    if sorted(typed) == sorted(known):
        return True
    if len(typed) < len(known):
        return len(typed) >= _SHORTEST_CHANGED
    place = next(i for i, (a, b) in enumerate(zip(typed, f"{known} ", strict=False)) if a != b)
    if len(typed) > len(known):
        return typed[place] == typed[place - 1]
    return len(typed) >= _SHORTEST_CHANGED and place > 2 and {typed[place], known[place]} <= _VOWELS


def _swapped(word: str) -> Iterator[str]:
    for i in range(1, len(word) - 1):
        if word[i] != word[i + 1]:
            yield f"{word[:i]}{word[i + 1]}{word[i]}{word[i + 2 :]}"


def _as_written(right: str, word: str) -> str:
    return right.capitalize() if word[0].isupper() else right


def _is_english(word: str) -> bool:
    """Whether a word is English, in British spelling, too."""
    return word in _english() or any(known in _english() for form, american in _BRITISH if (known := form.sub(american, word)) != word)


@lru_cache(maxsize=1)
def _english() -> SpellChecker:
    return SpellChecker(distance=1)
