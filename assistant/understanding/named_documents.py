"""The documents that a question names: by their symbols ("S/2018/747", "resolution 2788", "draft L.6"), or several by their years."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from assistant.question import Question
from assistant.understanding import phrasing
from index.library import StoredDocument
from index.symbols import key_of, symbols_in

# A symbol that two bodies share is written as one: "A/79/797-S/2025/109".
_JOINED = re.compile(r"[-–](?=[a-z]+/)")
_SPOKEN = re.compile(r"\b(?P<word>resolution|decision)\s+(?P<number>\d{1,4}(?:/\d{1,4})*)\b(?!\s*\((?!(?:19|20|21)\d\d))", re.IGNORECASE)
_IN_SYMBOLS = {"resolution": "res", "decision": "dec"}
_DRAFT = re.compile(r"(?<![\w/.])L\.\d{1,3}(?:/Rev\.\d)?(?![\w/])")
_YEAR = r"(?:19|20|21)\d\d"
_YEARS = rf"(?P<{{}}>{_YEAR}(?:(?:,|,?\s(?:and|or|to|versus|vs\.?|than))\s(?:that of\s|in\s)?(?:the\s)?{_YEAR})*)"
_PAPERS = r"(?:reports?|documents?|notes?|papers?|editions?|versions?|texts?)"
# "the 2012, 2014 and 2018 reports", "the reports of 2012 and 2014", and after these "that of 2018", "the 2018 one".
_OF_YEARS = re.compile(
    rf"\b(?:{_YEARS.format('before')}\s(?:[a-z]+\s)?(?:{_PAPERS}|ones?)|(?:{_PAPERS}|that|those|ones?)\s(?:of|from|dated)\s{_YEARS.format('after')})\b",
    re.IGNORECASE,
)
_JOIN = re.compile(
    r"(?:[\s,;&]|\b(?:and|or|to|with|than|versus|vs\.?|against|of|in|the|that|those|both|documents?|reports?|notes?)\b)*", re.IGNORECASE
)
# "DP/FPA/2025/4, Part II" for "DP/FPA/2025/4 (Part II)".
_PART = re.compile(r",\s(Part\s[IVXLC]+)\b")
# What leads to a name and goes with it where it is taken out.
_LEADING = re.compile(r"(?:[,;]?\s*\b(?:and|or|between|in|from|to|with|of|the|both|by|versus|against|than|what)\b)*\s*$", re.IGNORECASE)
_EMPTY = re.compile(r"\s*\(\s*\)")
# "In the 2022 note, …", "The 2022 note: …"; "… in the 2022 note?", "… (2022 note)?".
_WITHIN = (
    r"(?:in|under|per|as per|from|within|at|during|at the time of|according to|going by|based on|on the basis of|for the purposes of|"
    r"looking at)(?: (?:the|an|its) (?:annex|annexes|appendix) (?:to|of))?"
)
_AS_TOLD = r"(?P<told>(?:as\s+)?(?:described|reported|mentioned|recorded|listed|presented|set out)\s+)?"
# "the orders that the Chair mentioned in the report": who did so is a part of the question.
_SOMEBODY_TOLD = re.compile(r"(?<=\w )(?:that|which|whom) (?!(?:is|are|was|were|has|have|had)\b)[^,;:]*$", re.IGNORECASE)
_IN_FRONT = re.compile(rf"\W*(?:(?:and|so|but)\s+)?(?:{_WITHIN}\s+)?", re.IGNORECASE)
_COMMA = re.compile(r"\s*(?:[,:;]|[–—-](?=\s))\s*")
_AT_THE_END = re.compile(rf"(?:\s*(?P<bracket>\()(?:{_WITHIN}\s+)?|[,;]?\s+{_AS_TOLD}(?:as\s+)?{_WITHIN}\s+|\s*[,–—:-]\s+)$", re.IGNORECASE)
_NOTHING = re.compile(r"[\s).?!]*$|[?.!]\s")


class Named(NamedTuple):
    """Documents that some words of a question name, where these stand in it, end exclusive, and what to call them."""

    documents: tuple[str, ...]
    start: int
    end: int
    name: str


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
    return [each for each in _by_symbol(text, documents, superseded) if each.documents]


def find_compared(text: str, documents: Mapping[str, StoredDocument], superseded: Mapping[str, str]) -> list[Named]:
    """The two or more that a question names to hear of each; of those that are not there `documents` is empty.

    Empty where it names fewer, or none that is there. A symbol alone may be what another document is asked about.
    """
    symbols = sorted(_by_symbol(text, documents, superseded), key=lambda each: each.start)
    joined = {each for one, other in pairwise(symbols) if _JOIN.fullmatch(text[one.end : other.start]) for each in (one, other)}
    compares = phrasing.COMPARES.search(text) is not None
    found = {each.name: each for each in symbols if each in joined or (compares and each.documents)}
    for match in _OF_YEARS.finditer(text):
        for year in re.findall(_YEAR, match["before"] or match["after"]):
            names = tuple(name for name, document in documents.items() if document.metadata.year == year and name not in superseded)
            found.setdefault(year, Named(names, match.start(), match.end(), f"documents of {year}"))
    return list(found.values()) if len(found) > 1 and any(each.documents for each in found.values()) else []


def without_names(text: str, named: Sequence[Named]) -> str:
    """A question without the words that name documents."""
    for start, end in sorted({(each.start, each.end) for each in named}, reverse=True):
        text = f"{_LEADING.sub('', text[:start])} {text[end:].lstrip(' ,')}"
    return " ".join(_EMPTY.sub(" ", text).split())


def without_scope(text: str, named: Named) -> str:
    """What a question asks within the document that it names in front, at its end or in brackets; "" where the name is part of that."""
    before, after = text[: named.start], text[named.end :]
    if _IN_FRONT.fullmatch(before) and (comma := _COMMA.match(after)):
        bare = after[comma.end() :]
    elif (leading := _AT_THE_END.search(before)) and (_NOTHING.match(after) or (leading["bracket"] and after.startswith(")"))):
        bare = f"{_without_leading(before, leading)}{after.removeprefix(')')}"
    elif leading and not leading["bracket"] and re.match(r"[,:]?\s+(?:[–—-]\s+)?\w", after) and re.search(r"\w\s+\w", before):
        bare = f"{_without_leading(before, leading)}{after.removeprefix(',')}"
    else:
        return ""
    bare = bare.strip()
    return f"{bare[0].upper()}{bare[1:]}" if re.search(r"\w\W+\w", bare) else ""


def _without_leading(before: str, leading: re.Match[str]) -> str:
    """What stands before a document, without the words that lead to it."""
    told = leading["told"] is not None and _SOMEBODY_TOLD.search(before, 0, leading.start())
    return before[: leading.end("told") if told else leading.start()].rstrip()


def _by_symbol(text: str, documents: Mapping[str, StoredDocument], superseded: Mapping[str, str]) -> list[Named]:
    """Every symbol in a text with the documents that have it."""
    mentions = list(_mentions(text))
    if not mentions:
        return []
    keys = {name: _keys(document.metadata.symbol) for name, document in documents.items() if document.metadata.symbol}
    found = []
    for start, end, pattern in mentions:
        exact = [name for name, symbols in keys.items() if any(re.fullmatch(pattern, key) for key in symbols)]
        near = [name for name, symbols in keys.items() if name not in superseded and any(_is_part(pattern, key) for key in symbols)]
        found.append(Named(tuple(exact or near), start, end, text[start:end]))
    return found


def _mentions(text: str) -> Iterator[tuple[int, int, str]]:
    """What may name a document: where it stands, and the pattern of its key."""
    taken: list[tuple[int, int]] = []
    for start, symbol in symbols_in(text):
        end, part = start + len(symbol), _PART.match(text, start + len(symbol))
        taken.append((start, part.end() if part else end))
        whole = f"{symbol} ({part.group(1)})" if part else symbol
        yield start, part.end() if part else end, re.escape(key_of(whole))
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
