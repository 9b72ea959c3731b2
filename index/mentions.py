"""Where a text refers to something: "paragraphs 10-12 above", "S/2009/72, paras. 4-6", "resolution 2341 (2017)", "annex II"."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from index.roman import roman, roman_value
from index.symbols import symbols_in

MentionKind = Literal["paragraph", "document", "resolution", "annex", "article", "recital", "recommendation"]
OWN, OTHER, UNSAID = "", "?", "~"
_LONGEST_RANGE = 100
_UP_TO = ("-", "–", "—", "to")
_ITEM = r"\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)"
_NUMBER = rf"\d{{1,4}}(?:\.\d{{1,3}})*(?:\s?(?:bis|ter|quater))?(?:\s?{_ITEM})*"
_JOINT = r"\s?(?:[-–—]|,\s?(?:and|or)?|to|and|or|&)\s?"
_NUMBERS = rf"{_NUMBER}(?:{_JOINT}(?:{_NUMBER}|{_ITEM}(?:\s?{_ITEM})*))*"
_ROMAN = r"(?:[IVXLC]{1,6}|\d{1,2}|[A-Z])"
_PARAGRAPHS = re.compile(rf"\b(?:[Pp]aragraphs?|[Pp]aras?\.?)\s+(?P<numbers>{_NUMBERS})(?![\d/])(?:\s+(?P<side>above|below))?")
_AFTER_SYMBOL = re.compile(rf",?\s+(?:(?P<annex>annex(?:\s{_ROMAN})?),?\s+)?paras?(?:graphs?)?\.?\s+(?P<numbers>{_NUMBERS})", re.IGNORECASE)
_RESOLUTION = r"\d{1,4}(?:/\d{1,4})?(?:\s[A-Z](?=\b))?(?:\s?\((?:\d{4}|[A-Z]{1,6}(?:-[IVX]+)?)\))?"
_RESOLUTIONS = re.compile(rf"\b(?P<word>resolution|decision)s?\s+(?P<numbers>{_RESOLUTION}(?:{_JOINT}{_RESOLUTION})*)", re.IGNORECASE)
_ANNEX = re.compile(rf"\b(?P<word>[Aa]nnex|[Aa]ppendix)(?:es)?\s+(?P<numbers>{_ROMAN}(?:{_JOINT}{_ROMAN})*)(?![\w/])")
_ARTICLE = re.compile(rf"\bArticles?\s+(?P<numbers>{_NUMBERS})(?:,?\s+paragraphs?\s+(?P<inner>{_NUMBERS}))?")
_RECITAL = re.compile(r"\brecitals?\s+\(?(?P<numbers>\d{1,3}(?:\)?\s?(?:[-–]|and|to|,)\s?\(?\d{1,3})*)\)?", re.IGNORECASE)
_RECOMMENDATION = re.compile(rf"\b[Rr]ecommendations?\s+(?P<numbers>{_ITEM}(?:{_JOINT}{_ITEM})*)(?:\s+under\s+(?P<under>[Ii]ssue\s+\d+))?")

_OF = re.compile(r"\s+(?:of|to|in|under)\s+(?P<rest>[^.;:()]{1,120}(?:\(\d{4}\))?)")
_PRESENT = re.compile(r"(?:the\s+present|this|the\s+same)\s+(?P<what>\w+)", re.IGNORECASE)
_SECTION = re.compile(rf"(?:the\s+)?(?P<section>annex(?:\s{_ROMAN}\b)?|Article\s+\d+)", re.IGNORECASE)
_UNIT_WORDS = frozenset(("article", "annex", "section", "chapter", "appendix"))


class Mention(NamedTuple):
    """A reference as written at `start` to `end`.

    `document` is the symbol or the resolution's number of the document meant, `OWN` for this one and `OTHER` for
    one that cannot be told (`UNSAID` while that is being found out). `section` is the annex or article, "." for
    the one in which the text itself stands. `side` is "above" or "below" where it is said.
    """

    start: int
    end: int
    kind: MentionKind
    numbers: tuple[str, ...] = ()
    document: str = OWN
    section: str = ""
    side: str = ""


def find_mentions(text: str) -> list[Mention]:
    """The references in a text, in order; of those that overlap, the one that begins first and says most."""
    found = sorted(_candidates(text), key=lambda mention: (mention.start, -mention.end))
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention._replace(document=_unsaid(text, mention, kept)) if mention.document == UNSAID else mention)
    return kept


def _unsaid(text: str, mention: Mention, before: list[Mention]) -> str:
    """The document that a bare number is of: this one, unless another was named in the sentence before it, or of an annex just before."""
    if mention.kind == "annex":
        return OTHER if before and before[-1].document != OWN and text[before[-1].end : mention.start].strip() == "," else OWN
    sentence = max(text.rfind(mark, 0, mention.start) for mark in (". ", "; ", "\n"))
    named = any(other.start > sentence and other.document != OWN for other in before)
    return OTHER if named or re.search(r"\bibid\.,?\s*$", text[: mention.start], re.IGNORECASE) else OWN


def numbers_in(text: str) -> tuple[str, ...]:
    """The numbers of a list with ranges: "2 (a) to (c), 10-12" is 2 (a), 2 (b), 2 (c), 10, 11, 12."""
    pieces = re.findall(rf"{_NUMBER}|{_ITEM}(?:\s?{_ITEM})*", text)
    joints = re.split(rf"{_NUMBER}|{_ITEM}(?:\s?{_ITEM})*", text)[1:]
    numbers = [_spelled(pieces[0])] if pieces else []
    for (before, after), joint in zip(pairwise(pieces), joints, strict=False):
        is_range = joint.strip() in _UP_TO
        if re.fullmatch(_ITEM, after):
            first = before.rpartition("(")[2].rstrip(")")
            items = _up_to(first, after.strip("()")) if is_range else [after.strip("()")]
            numbers += [f"{_stem(numbers[-1], after)} ({item})" for item in items]
        elif after.startswith("("):
            numbers.append(f"{_stem(numbers[-1], after)} {_spelled(after)}")
        else:
            numbers += _up_to(before, after) if is_range and before.isdigit() and after.isdigit() else [_spelled(after)]
    return tuple(dict.fromkeys(numbers))


def _up_to(first: str, last: str) -> list[str]:
    """What a range has after its first, in digits, Roman numerals or letters; only its last where they do not count on."""
    written: Callable[[int], str]
    if first.isdigit() and last.isdigit():
        begins, ends, written = int(first), int(last), str
    elif set(f"{first}{last}") <= set("ivx") and roman_value(first) and roman_value(last):  # "(c) to (l)" are letters
        begins, ends, written = roman_value(first), roman_value(last), roman
    elif len(first) == len(last) == 1 and first.isalpha() and last.isalpha():
        begins, ends, written = ord(first), ord(last), chr
    else:
        return [last]
    return [written(number) for number in range(begins + 1, ends + 1)] if 0 < ends - begins < _LONGEST_RANGE else [last]


def _stem(number: str, item: str) -> str:
    """What an item that stands alone hangs on: "2" for "(b)" after "2 (a)"."""
    depth = max(number.count("(") - item.count("("), 0)
    return " ".join(number.split(" ")[: 1 + depth])


def _spelled(number: str) -> str:
    return re.sub(r"\s?(\(|bis|ter|quater)", r" \1", number).strip()


def _candidates(text: str) -> Iterator[Mention]:
    for start, symbol in symbols_in(text):
        after = _AFTER_SYMBOL.match(text, start + len(symbol))
        if after:
            section = after["annex"] or ""
            yield Mention(start, after.end(), "paragraph", numbers_in(after["numbers"]), symbol, _cased(section))
        else:
            yield Mention(start, start + len(symbol), "document", document=symbol)
    for match in _PARAGRAPHS.finditer(text):
        yield _qualified(text, match, "paragraph", numbers_in(match["numbers"]), match["side"] or "")
    yield from _resolutions(text)
    for match in _ANNEX.finditer(text):
        yield _qualified(text, match, "annex", tuple(re.findall(rf"\b{_ROMAN}\b", match["numbers"])))
    for match in _ARTICLE.finditer(text):
        inner = numbers_in(match["inner"]) if match["inner"] else ()
        articles = numbers_in(match["numbers"])
        numbers = tuple(f"{articles[-1]}.{number}" for number in inner) or articles
        yield _qualified(text, match, "article", numbers)
    for match in _RECITAL.finditer(text):
        yield _qualified(text, match, "recital", numbers_in(re.sub(r"[()]", "", match["numbers"])))
    for match in _RECOMMENDATION.finditer(text):
        numbers = tuple(re.findall(_ITEM, match["numbers"]))
        yield Mention(match.start(), match.end(), "recommendation", numbers, section=(match["under"] or "").casefold())


def _qualified(text: str, match: re.Match[str], kind: MentionKind, numbers: tuple[str, ...], side: str = "") -> Mention:
    """A mention with what follows it ("of the present report", "of annex II", "of S/2018/795") taken into account."""
    plain = Mention(match.start(), match.end(), kind, numbers, side=side)
    following = _OF.match(text, match.end())
    if side:
        return plain
    if following is None:
        return plain._replace(document=UNSAID)
    rest, start = following["rest"], following.start("rest")
    present = _PRESENT.match(rest)
    if present:
        inside = present["what"].casefold() in _UNIT_WORDS
        if "same" in present.group() and not inside:
            return plain._replace(document=OTHER)
        return plain._replace(end=start + present.end(), section="." if inside else "")
    section = _SECTION.match(rest)
    if section and kind == "paragraph":
        return plain._replace(end=start + section.end(), section=_cased(section["section"]))
    document = next(((at, symbol) for at, symbol in symbols_in(rest) if at < 60), None)
    resolution = next(_resolutions(rest), None)
    if document:
        return plain._replace(end=start + document[0] + len(document[1]), document=document[1])
    if resolution:
        return plain._replace(end=start + resolution.end, document=resolution.document)
    named = re.match(r"(?:the|its|his|her|their|that|[A-Z])", rest)
    return plain._replace(document=OTHER if named else UNSAID)


def _resolutions(text: str) -> Iterator[Mention]:
    """Resolutions and decisions by number, of which a session or a year is a part."""
    for match in _RESOLUTIONS.finditer(text):
        for number in re.finditer(_RESOLUTION, match["numbers"]):
            start = match.start() if number.start() == 0 else match.start("numbers") + number.start()
            if re.search(r"[/(]", number.group()):
                named = f"{match['word'].lower()} {number.group()}"
                yield Mention(start, match.start("numbers") + number.end(), "resolution", document=named)


def _cased(section: str) -> str:
    """A section as anchors name it: "annex II", "Article 5"."""
    word, _, number = " ".join(section.split()).partition(" ")
    word = "Article" if word.casefold() == "article" else word.casefold()
    return f"{word} {number}".strip()
