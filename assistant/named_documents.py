"""The documents that a question names by their symbols: "S/2018/747", "resolution 2788", "draft L.6"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from assistant import phrasing
from assistant.question import Question
from index.library import StoredDocument
from index.symbols import key_of, symbols_in

# A symbol that two bodies share is written as one: "A/79/797-S/2025/109".
_JOINED = re.compile(r"[-–](?=[a-z]+/)")
_SPOKEN = re.compile(r"\b(?P<word>resolution|decision)\s+(?P<number>\d{1,4}(?:/\d{1,4})*)\b(?!\s*\((?!(?:19|20|21)\d\d))", re.IGNORECASE)
_IN_SYMBOLS = {"resolution": "res", "decision": "dec"}
_DRAFT = re.compile(r"(?<![\w/.])L\.\d{1,3}(?:/Rev\.\d)?(?![\w/])")


class Named(NamedTuple):
    """Documents that some words of a question name, and where these stand in it, end exclusive."""

    documents: tuple[str, ...]
    start: int
    end: int


def with_documents(question: Question, documents: Mapping[str, StoredDocument], superseded: Mapping[str, str]) -> Question:
    """The question with the documents that it names; where it asks what stands in them, their names are no terms of it any more.

    Where it asks what mentions a document, or compares one with something else, the symbol is its subject and stays a term.
    """
    named = find_documents(question.text, documents, superseded)
    found = tuple(dict.fromkeys(name for each in named for name in each.documents))
    if question.mentions or (len(found) == 1 and phrasing.COMPARES.search(question.text)):
        return replace(question, documents=found)
    terms = tuple(t for t in question.terms if not any(each.start <= t.start < each.end for each in named))
    focus = question.focus if question.focus in terms else None
    return replace(question, documents=found, confined=bool(found), terms=terms, focus=focus)


def find_documents(text: str, documents: Mapping[str, StoredDocument], superseded: Mapping[str, str]) -> list[Named]:
    """What names documents: a whole symbol, or as much of one as no document has whole; then the newest version is meant."""
    keys = {name: _keys(document.metadata.symbol) for name, document in documents.items() if document.metadata.symbol}
    found = []
    for start, end, pattern in _mentions(text):
        exact = [name for name, symbols in keys.items() if any(re.fullmatch(pattern, key) for key in symbols)]
        near = [name for name, symbols in keys.items() if name not in superseded and any(_is_part(pattern, key) for key in symbols)]
        if exact or near:
            found.append(Named(tuple(exact or near), start, end))
    return found


def _mentions(text: str) -> Iterator[tuple[int, int, str]]:
    """What may name a document: where it stands, and the pattern of its key."""
    taken: list[tuple[int, int]] = []
    for start, symbol in symbols_in(text):
        taken.append((start, start + len(symbol)))
        yield start, start + len(symbol), re.escape(key_of(symbol))
    for match in _SPOKEN.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            yield match.start(), match.end(), rf"(?:.+/)?{_IN_SYMBOLS[match['word'].casefold()]}/{match['number']}"
    for match in _DRAFT.finditer(text):
        yield match.start(), match.end(), re.escape(key_of(match.group()))


def _keys(symbol: str) -> tuple[str, ...]:
    return tuple(_JOINED.split(key_of(symbol)))


def _is_part(pattern: str, key: str) -> bool:
    """Whether a key has the pattern at its end, or at its start with only a year, a section or an edition after it."""
    return re.fullmatch(rf"(?:.+/)?{pattern}(?:\([^()]+\)|/rev\.\d+)*", key) is not None
