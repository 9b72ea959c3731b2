"""Drop capitals: a paragraph's first letter, set over two lines and more, goes in front of the word that it begins."""

import re
from collections.abc import Sequence
from statistics import median

from index.readers.common_words import common_words
from index.readers.pdf_words import Word

_LETTER = re.compile(r"[“«\"‘]?[^\W\d_a-zß-þ]{1,2}")
_WORDS = frozenset("aioyàeé")
_MIN_SIZE = 1.8
_ALIGNED = 3.0


def with_drop_capitals(words: Sequence[Word]) -> list[Word]:
    """The words, with each drop capital as part of the word at its upper right."""
    usual = median([word.size for word in words]) if words else 0.0
    begun: dict[int, Word] = {}
    capitals = [word for word in words if word.size > _MIN_SIZE * usual and _LETTER.fullmatch(word.text)]
    for capital in capitals:
        beside = [n for n, word in enumerate(words) if _is_beside(capital, word)]
        first = min(beside, key=lambda n: words[n].y, default=None)
        if first is not None and any(words[n].y > words[first].y and abs(words[n].x0 - words[first].x0) < _ALIGNED for n in beside):
            begun[first] = capital
    kept = [_begun(begun[n], word) if n in begun else word for n, word in enumerate(words)]
    return [word for word in kept if not any(word is capital for capital in begun.values())]


def _is_beside(capital: Word, word: Word) -> bool:
    """Whether a word begins one of the lines at a capital's right."""
    level = capital.y - capital.size < word.y < capital.y + 0.3 * word.size
    return level and word.size < capital.size / _MIN_SIZE and -0.2 * word.size < word.x0 - capital.x1 < 1.5 * word.size


def _begun(capital: Word, word: Word) -> Word:
    whole = f"{capital.text}{word.text}"
    apart = capital.text.casefold() in _WORDS and whole.casefold() not in common_words()
    return word._replace(text=f"{capital.text} {word.text}" if apart else whole, x0=capital.x0, glued=False)
