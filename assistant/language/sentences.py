"""Sentences of a paragraph, with their place in it."""

import re
from collections.abc import Callable
from typing import NamedTuple

# Knows the sentences for which a paragraph was selected.
Tells = Callable[[str], bool]

_ABBREVIATIONS = frozenset(
    "no nos para paras art arts p pp vol ed eds mr mrs ms dr prof st sec fig cf e.g i.e etc vs inter al approx jan feb mar apr jun jul aug "
    "sep sept oct nov dec rev add corr ch cl ref res u.s u.n h.e rep gen lt col".split()
)
_BREAK = re.compile(r"[.!?]+[”\"’')\]]*(?=\s+[“\"‘'(\[]?[A-Z0-9À-Þ])|;(?=\s+(?:\([a-z]{1,3}\)|and \()\s)|\n+")


# "Recommendation 2. The office accepts …": a name and number in front of a sentence are none themselves.
_LABEL = re.compile(r"(?:^|\n)\s*[A-Z]\w+ (?:\d{1,3}|[IVX]{1,5})$")


class Sentence(NamedTuple):
    """A sentence and its place in its paragraph's text, in characters, end exclusive."""

    text: str
    start: int
    end: int


def split_sentences(text: str) -> list[Sentence]:
    """The sentences of a paragraph, in order; together they hold all of its words."""
    sentences: list[Sentence] = []
    start = 0
    for match in _BREAK.finditer(text):
        if _is_abbreviation(text, match.start()) and "\n" not in match.group():
            continue
        _append(sentences, text, start, match.end())
        start = match.end()
    _append(sentences, text, start, len(text))
    return sentences


def _append(sentences: list[Sentence], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        sentences.append(Sentence(text[start:end], start, end))


def _is_abbreviation(text: str, dot: int) -> bool:
    word = re.search(r"([\w.]+)$", text[:dot])
    if not word or text[dot] != ".":
        return False
    if _LABEL.search(text[:dot]):
        return True
    return word.group(1).casefold() in _ABBREVIATIONS or (len(word.group(1)) == 1 and word.group(1).isupper())
