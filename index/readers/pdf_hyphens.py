"""Lines into running text: words that a line's end divides are mended, real hyphens are kept."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from index.readers.common_words import common_words

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BEFORE = re.compile(r"([^\W\d_]+)-$")
_AFTER = re.compile(r"[^\W\d_]+")
_KEPT = frozenset({"non", "self", "ex", "anti", "post", "so", "well", "semi", "quasi", "mid", "vice"})
_LINKS = frozenset({"and", "or", "to", "et", "ou", "y", "o", "und", "oder"})


class Vocabulary(NamedTuple):
    """How often a document has each word, and how many more hyphens at its line ends it writes elsewhere too than not."""

    words: Counter[str]
    hyphens: int


def vocabulary(lines: Sequence[str]) -> Vocabulary:
    """The vocabulary of a document's lines, the halves of divided words left out."""
    words: Counter[str] = Counter()
    divided = False
    for line in lines:
        found = [word.casefold() for word in _WORD.findall(line)]
        ends_divided = line.rstrip().endswith("-")
        words.update(found[divided : len(found) - ends_divided])
        divided = ends_divided
    halves = [(before.group(1).casefold(), after.group().casefold()) for before, after in _divisions(lines)]
    whole = sum(bool(words[first + second]) for first, second in halves)
    compound = sum(bool(words[f"{first}-{second}"]) for first, second in halves)
    return Vocabulary(words, compound - whole)


def _divisions(lines: Sequence[str]) -> list[tuple[re.Match[str], re.Match[str]]]:
    found = []
    for line, following in pairwise(lines):
        before, after = _BEFORE.search(line.rstrip()), _AFTER.match(following)
        if before and after:
            found.append((before, after))
    return found


def join_lines(lines: Sequence[str], known: Vocabulary) -> str:
    """The lines as one text."""
    text = ""
    for line in lines:
        text = _joined(text, line.strip(), known) if text else line.strip()
    return text


def _joined(text: str, line: str, known: Vocabulary) -> str:
    if re.search(r"(?:https?://|www\.)\S*[/_.=-]$", text) and re.match(r"[\w/.-]+", line):
        return text + line
    if not re.search(r"\w-$", text) or not line[:1].isalnum():
        return f"{text} {line}"
    before, after = _BEFORE.search(text), _AFTER.match(line)
    if after is not None and after.group() in _LINKS:
        return f"{text} {line}"
    if before is None or after is None or line[0].isupper() or _keeps_hyphen(before.group(1).casefold(), after.group().casefold(), known):
        return text + line
    return text[:-1] + line


def _keeps_hyphen(before: str, after: str, known: Vocabulary) -> bool:
    """Whether a hyphen at a line's end belongs there: the document writes it so, or what it joins are words of their own."""
    words = known.words
    whole, compound = words[before + after], words[f"{before}-{after}"]
    if whole or compound:
        return compound >= whole
    apart = [bool(words[half]) or half in common_words() for half in (before, after) if len(half) > 2]
    if before in _KEPT or (known.hyphens > 0 and (any(apart) or len(apart) < 2)):
        return True
    if before + after in common_words():
        return False
    return sum(apart) == 2 or (known.hyphens == 0 and any(apart))
