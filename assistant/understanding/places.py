"""The place that a question names: "para. 9 (f)", "Article 23 (2)", "paragraphs 4 to 7", "the third preambular paragraph", "annex II.4"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from assistant.language.lexicon import stem
from assistant.language.number_words import CARDINALS, ORDINALS
from index.paragraph import Paragraph
from index.roman import roman, roman_value

Sort = Literal["paragraph", "operative", "preambular", "recital", "footnote", "proposal", "standard", "practice", "recommendation", "row"]
LAST = "last"
_MOST_OF_RANGE = 12
_CARDINALS = CARDINALS[1:13]

_LETTERS = r"\([a-z]{1,4}\)"
_NUMBER = r"\d{1,4}(?:\.\d{1,3}){0,4}(?:\s?(?:bis|ter|quater)\b)?(?:\s?\((?:[a-z]{1,4}|\d{1,2})\))*"
_NUMBERS = rf"(?:{_NUMBER}|{_LETTERS})(?:\s*(?:,\s*(?:and\s+)?|\band\b|&|\bor\b|\bto\b|\bthrough\b|[-–—])\s*(?:{_NUMBER}|{_LETTERS}))*"
_SORTS: tuple[tuple[Sort, str], ...] = (
    ("preambular", r"preambular\s+(?:paragraphs?|paras?\.?)|pp(?=\s?\d)"),
    ("recital", r"recitals?"),
    ("footnote", r"footnotes?|fn\."),
    ("operative", r"operative\s+(?:sub-?)?(?:paragraphs?|paras?\.?)|op(?=\s?\d)"),
    ("proposal", r"proposals?"),
    ("standard", r"standards?"),
    ("practice", r"recommended\s+practices?"),
    ("paragraph", r"(?:sub-?)?(?:paragraphs?|paras?\.?)|points?|¶¶?|§§?|numbers?|no\."),
)
_SORT = "|".join(rf"(?P<{sort}>(?<!\w)(?:{words}))" for sort, words in _SORTS)
_NUMBERED = re.compile(
    rf"(?:{_SORT})"
    rf"\s*(?:no\.?\s|number\s)?\s*\(?(?P<numbers>{_NUMBERS})(?![\w%])(?!\s?(?:per cent|million|billion))",
    re.IGNORECASE,
)
_ORDINAL = rf"{'|'.join(ORDINALS[1:13])}|\d{{1,2}}(?:st|nd|rd|th)|{LAST}"
_COUNTED = re.compile(
    rf"\b(?P<ordinal>{_ORDINAL})\s+(?P<sort>preambular|operative)\s+(?:paragraph|para\b)"
    rf"|\b(?P<of_recitals>{_ORDINAL})\s+recital\b|\b(?P<at_the_end>{LAST})\s+(?:numbered\s+)?paragraph\b",
    re.IGNORECASE,
)
_DIVISION = re.compile(
    r"\b(?P<word>issue|pillar|theme|cluster|item|question|topic|article|art\.?|chapter|principle|rule|regulation|decision|recommendation|conclusion|finding|"
    r"section|sect\.|annex|appendix|attachment|part|title|schedule)\s+"
    rf"(?:no\.\s?|number\s)?(?P<value>\d{{1,3}}(?:\.\d{{1,2}})?|[IVXL]{{1,6}}|{'|'.join(_CARDINALS)}|(?-i:[A-H]))(?![\w/]|\.\w+/)"
    r"(?P<within>(?:\s?\(\d{1,2}\)|\.\d{1,3})?(?:\s?\([a-z]{1,4}\))*)"
    r"(?!\s*/)(?!\s(?:TEU|TFEU|have|has|had|am|would|want|need|can|could|should|may|might|must|finds?)\b)",
    re.IGNORECASE,
)
# Within these, a number after the dot is a paragraph's: "Article 2.4", "annex IV.6"; "section 3.2" is a section.
_WITH_PARAGRAPHS = ("article", "rule", "regulation", "principle", "decision", "annex", "appendix")
# A report or a collection sets out several decisions, each told by its symbol: "decision 9/2", "resolution 12.SC/4".
_ACT = re.compile(
    r"\b(?P<word>decision|resolution|recommendation)\s+(?:no\.\s?)?(?P<symbol>(?=[^\s,;?]*\d)[\w.()-]*\w(?:/\w(?:[\w.-]*\w)?)+)",
    re.IGNORECASE,
)
_THE_ANNEX = re.compile(r"\b(?:of|in|to|from) (?:the|its) (?P<word>annex|appendix)\b(?!\s+(?:[\dIVX]|(?-i:[A-H])\b))", re.IGNORECASE)
_ALONE = re.compile(
    rf"^\W*(?:(?:what (?:does|is(?: in)?)|show(?: me)?|quote|read|give(?: me)?)\s+)?(?P<number>\d{{1,3}}(?:\.\d{{1,3}})+(?:\s?{_LETTERS})*)"
    r"(?:\s+(?:say|of|in)\b.*|\W*)$",
    re.IGNORECASE,
)
# "best practice III.8", "II.5": a numbered paragraph of a part that is told by its numeral.
_IN_PART = re.compile(
    r"(?:\b(?:(?:best )?practices?|measures?|actions?|proposals?|points?|paragraphs?|paras?\.?|items?|numbers?|no\.)\s+)?"
    rf"(?<![\w./-])(?P<part>(?-i:[IVXL]{{1,5}}))\.(?P<number>\d{{1,3}}(?:\s?{_LETTERS})*)(?![\w/]|\.\d)",
    re.IGNORECASE,
)
_OFTEN_UNNAMED = ("section", "chapter", "part")
# These are often those of an agenda, which no document here need have.
OF_AN_AGENDA = ("item", "question", "topic", "theme", "cluster", "conclusion", "finding")
# What may be told as a point of a text: "Recommendation 4. Staff should …".
_OFTEN_POINTS = ("recommendation", "decision", "conclusion", "finding", "pillar", "theme", "issue", "principle")
_PLACED_NUMBER = re.compile(r"\b(?:paragraph|para|annex|recital)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lookup:
    """Numbered paragraphs that a question names.

    `numbers` as anchors write them ("12", "35.9", "9 (f)", "(b)"), or `LAST`; `divisions` are those they stand
    in ("annex ii", "article 23", or "annex" alone), in lower case.
    """

    sort: Sort
    numbers: tuple[str, ...]
    divisions: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The place in words: "paragraph 4 of annex II"."""
        word = {"preambular": "preambular paragraph", "operative": "operative paragraph", "practice": "recommended practice"}.get(
            self.sort, self.sort
        )
        numbers = " or ".join(self.numbers)
        place = f"{numbers} {word}" if self.numbers == (LAST,) else f"{word} {numbers}"
        return " of ".join([place, *(titled(division) for division in reversed(self.divisions))])


def titled(division: str) -> str:
    """A division as a text names it: "annex II"."""
    word, _, value = division.partition(" ")
    return f"{word} {value if value[0] in '(0123456789' else value.upper()}" if value else f"the {word}"


def lookup_named(text: str) -> Lookup | None:
    """The numbered paragraphs that a question names, None where it names none."""
    the_annex = [m.group("word").casefold() for m in _THE_ANNEX.finditer(text)]
    divisions = tuple(dict.fromkeys([*divisions_named(text), *the_annex]))
    if found := next(_numbered(text), None):
        return Lookup(_sort(found), _expanded(found.group("numbers")), divisions)
    if counted := _COUNTED.search(text):
        return _counted(counted, divisions)
    for division in _DIVISION.finditer(text):
        if number := _within(division):
            return Lookup("paragraph", (number,), divisions)
    if in_part := next(_in_parts(text), None):
        return Lookup("paragraph", (_written(in_part.group("number")),), (*divisions, f"part {in_part.group('part').casefold()}"))
    alone = _ALONE.match(text)
    return Lookup("paragraph", (_written(alone.group("number")),), divisions) if alone else None


def divisions_named(text: str) -> tuple[str, ...]:
    """The divisions that a question names, in lower case and in its order: "article 23", "annex ii"."""
    return tuple(dict.fromkeys(f"{_division_word(m)} {_value(m)}" for m in _DIVISION.finditer(text)))


def acts_named(text: str) -> dict[str, tuple[int, int]]:
    """The decisions and resolutions that a question names by their symbols, "decision 9/2", and where, as (start, end), end exclusive."""
    return {f"{m['word']} {m['symbol']}".casefold(): m.span() for m in _ACT.finditer(text)}


def stands_in(division: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph stands in a division ("annex ii"): by its anchor, its headings or as a point of that name.

    Headings may lack the word ("III. Staffing"), and have the other kind of numerals.
    """
    if " " not in division:
        return paragraph.anchor.casefold().startswith(division)
    if is_headed(division, paragraph):
        return True
    unnamed, point = _loosely(division)
    if unnamed is not None and any(unnamed.match(h) for h in paragraph.headings):
        return True
    return point is not None and point.match(paragraph.text) is not None


def is_headed(division: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph stands in a division that is called so in its anchor or at the beginning of a heading."""
    in_anchor, heading = _by_name(division)
    return in_anchor.search(paragraph.anchor) is not None or any(heading.match(" ".join(h.split())) for h in paragraph.headings)


@lru_cache(maxsize=64)
def _by_name(division: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds a division's name in an anchor, and at the beginning of a heading; every paragraph is held against them."""
    word, _, value = division.partition(" ")
    arabic, roman = _numerals(value)
    # "annex 2" is also how the anchor of the second paragraph of the only annex reads.
    in_anchor = rf"(?:^|[ ,.]){word} (?:{re.escape(value)}|{roman})(?![\w/])"
    heading = rf"(?:[A-Z]\. )?{word} (?:no\. ?)?(?:{arabic}|{roman})(?![\w./]\w|\w)"
    if word == "item":  # "A. Pilotage (agenda item 3)"
        heading = rf"{heading}|.*\((?:agenda )?{heading}\W*$"
    return re.compile(in_anchor, re.IGNORECASE), re.compile(heading, re.IGNORECASE)


@lru_cache(maxsize=64)
def _loosely(division: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What finds a division that may be told by its numeral alone in a heading, and one that may be a point at the beginning of a text."""
    word, _, value = division.partition(" ")
    _, roman = _numerals(value)
    unnamed = re.compile(rf"\s*(?:{re.escape(value)}|{roman})(?:[.):]\s|\s?[-–—]\s|$)", re.IGNORECASE)
    point = re.compile(rf"{re.escape(division)}(?:[.:,]\s|\s?[-–—(\n]|$)", re.IGNORECASE)
    return unnamed if word in _OFTEN_UNNAMED else None, point if word in _OFTEN_POINTS else None


def _numerals(value: str) -> tuple[str, str]:
    """The Arabic and the Roman numeral of a value, as patterns; both the value itself where it has no other."""
    if value.isdecimal():
        return value, roman(int(value))
    return str(roman_value(value) or re.escape(value)), re.escape(value)


def place_spans(text: str) -> list[tuple[int, int]]:
    """Where in a question the names of divisions and of numbered paragraphs stand, as (start, end), end exclusive."""
    return [m.span() for found in (_DIVISION.finditer(text), _numbered(text), _COUNTED.finditer(text), _in_parts(text)) for m in found]


def _in_parts(text: str) -> Iterator[re.Match[str]]:
    """What names a numbered paragraph of a part by that part's numeral; "annex III.8" names its division itself."""
    divisions = [m.span() for m in _DIVISION.finditer(text)]
    return (m for m in _IN_PART.finditer(text) if not any(start <= m.start("part") < end for start, end in divisions))


def _numbered(text: str) -> Iterator[re.Match[str]]:
    """What names paragraphs by number; "number 12" does so only beside a word for a place, else it may be a resolution's."""
    for match in _NUMBERED.finditer(text):
        if not match.group(_sort(match)).casefold().startswith(("number", "no.")) or _PLACED_NUMBER.search(text):
            yield match


def _sort(match: re.Match[str]) -> Sort:
    return next(sort for sort, _ in _SORTS if match.group(sort))


def _division_word(match: re.Match[str]) -> str:
    word = match.group("word").casefold().rstrip(".")
    return {"art": "article", "sect": "section"}.get(word, word)


def _value(match: re.Match[str]) -> str:
    value = match.group("value").casefold()
    if value in _CARDINALS:
        return str(CARDINALS.index(value))
    return value.split(".")[0] if _division_word(match) in _WITH_PARAGRAPHS else value


def _within(match: re.Match[str]) -> str:
    """The number of a paragraph that a division's name ends in: "4" of "Article 2 (4)", "2 (a)" of "annex I.2 (a)"."""
    if _division_word(match) not in _WITH_PARAGRAPHS:
        return ""
    _, dot, after = match.group("value").partition(".")
    rest = re.sub(r"^\s?(?:\((\d+)\)|\.(\d+))", lambda m: m.group(1) or m.group(2), match.group("within"))
    return _written(f"{after} {rest}" if dot else rest)


def _counted(match: re.Match[str], divisions: tuple[str, ...]) -> Lookup:
    """What "third preambular paragraph" and "last paragraph" name."""
    ordinal = (match.group("ordinal") or match.group("of_recitals") or match.group("at_the_end")).casefold()
    number = ordinal if ordinal == LAST else stem(ordinal).removesuffix("th")
    sort: Sort = "recital" if match.group("of_recitals") else "paragraph"
    if match.group("sort"):
        sort = "preambular" if match.group("sort").casefold() == "preambular" else "operative"
    return Lookup(sort, (number,), divisions)


def _expanded(numbers: str) -> tuple[str, ...]:
    """Each number of "4, 6 (a) and 9" or "4 to 7"; of a long range the first twelve."""
    found: list[str] = []
    pieces = re.split(r"\s*(,\s*(?:and\s+)?|\band\b|&|\bor\b|\bto\b|\bthrough\b|[-–—])\s*", numbers)
    for joined, number in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        if re.fullmatch(r"to|through|[-–—]", joined, re.IGNORECASE) and found and found[-1].isdecimal() and number.isdecimal():
            found += [str(n) for n in range(int(found[-1]) + 1, int(number) + 1)]
        else:
            found.append(_written(number))
    return tuple(dict.fromkeys(found))[:_MOST_OF_RANGE]


def _written(number: str) -> str:
    """A number as anchors write it: "9 (f)"."""
    return " ".join(re.sub(r"\s*\(", " (", number.casefold()).split())
