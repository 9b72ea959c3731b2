"""The words of a question that may say which document it asks in: "the April 2012 report on Norvik", "the third meeting of the Forum"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from assistant.language.lexicon import Term, stem
from assistant.language.words import AUXILIARY

# What any paper may be called, what is only called by its own name, and what is held and reported on.
_PAPER_NOUNS = "report note paper document study review contribution submission text assessment letter memorandum update"
_INSTRUMENT_NOUNS = (
    "resolution decision protocol convention treaty charter guidelines finding findings outcome outcomes conclusion conclusions outline "
    "budget declaration practices"
)
_MEETING_NOUNS = "meeting session conference summit"
# What States replied, and to what.
_REPLY_NOUNS = "reply replies answers responses recommendation recommendations"
PAPERS, INSTRUMENTS, MEETINGS, REPLIES = (
    frozenset(map(stem, nouns.split())) for nouns in (_PAPER_NOUNS, _INSTRUMENT_NOUNS, _MEETING_NOUNS, _REPLY_NOUNS)
)
# A background paper is no note, whoever wrote both.
SORTS_OF_PAPER = frozenset(map(stem, "background position working concept discussion options issues information technical scoping".split()))
_NOUN = re.compile(rf"\b(?:{'|'.join(f'{_PAPER_NOUNS} {_INSTRUMENT_NOUNS} {_MEETING_NOUNS} {_REPLY_NOUNS}'.split())})\b", re.IGNORECASE)
_NOUN_OF_DOCUMENT = re.compile(rf"\b(?:{'|'.join(f'{_PAPER_NOUNS} {_INSTRUMENT_NOUNS}'.split())})\b", re.IGNORECASE)
# What is asked of what stands in a document: "what does the note propose", and not when it was adopted or who voted against it.
SAYS = re.compile(
    r"\s+(?:(?:also|ever|even|itself)\s+)?(?!recommendations?\b)"
    r"(?:say|mention|propos|recommend|requir|provid|contain|giv|list|nam|cit|set|cover|concentrat|describ|report|stat|call|note|ask|foresee|"
    r"reflect|includ|refer|identif|highlight|conclud|suggest|find|define|count|record|tell|urge|invit|request|speak|deal|address|put|see|"
    r"make|stress|warn|express|welcom|quote)\w*\b",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"[\w’'/.&-]*\w(?=\s+$)")
_WORD_AFTER = re.compile(
    r"\s+(?:(?P<preposition>of|on|for|to|from|by|about|at|in|between|dated|and)\s+)?(?P<article>(?:the|an?|its|their)\s+)?"
    r"(?P<word>[\w’'/.&-]*\w)"
)
# "on Norvik, Kestria (NORMIS)"
_NAME_AFTER = re.compile(r",\s+(?P<name>(?-i:[A-Z])[\w-]+)(?=\s*[(,?.:;]|\s*$)|\s+\((?P<acronym>[A-Z][\w./-]+)\)")
_OF_A_NAME = re.compile(r"\b[A-Z][\w-]* of\s+$")
_IN_A_NAME = re.compile(r"\b[A-Z][\w-]* (?:for|on|and|against)$")
# "did the Board report on tugs", "to report on tugs": what looks like a noun is what it did.
_DOES = re.compile(r"(?<!according )\b(?:do|does|did|to)\s+$")
_DOES_SO = re.compile(rf"\b{AUXILIARY}\s+$", re.IGNORECASE)
_NAME = r"(?:[A-Z][\w’'/-]*|\d{4})\)?\s+"
_VERB_AFTER_NAME = re.compile(rf"{_NAME}(?!(?:of|on|for|to|from|by|about|at|in|between|dated|and|the|an?)\b)(?P<verb>[a-z])")
# "Where was the meeting of the Harbour Board coxswains held?"
_IS_OR_HAS = re.compile(r"\b(?:is|are|was|were|has|have|had)\s+$", re.IGNORECASE)
_PARTICIPLE_AFTER_NAME = re.compile(
    rf"{_NAME}(?:.*?\s)??(?P<verb>(?:[a-z]+(?:ed|en|wn)|held|set|sent|put|made|said)\b)(?=\W*$|\s+(?:by|in|at|on|to|for|with|from)\b)"
)
_DID = re.compile(r"\s+(?:on|as|about|that|to)\b|\W*$")
_OWNED_OR_DATED = re.compile(r"['’]s?\s|\d")
_YEAR = re.compile(r"\b(?:19|20|21)\d\d\b")
_OWNED = re.compile(r"(?:its|their|his|her|our|your)\b", re.IGNORECASE)
_OF = re.compile(r"\s+of\b")
_DEFINITE = frozenset("the this that its this their his her our your".split())
_INTRODUCING = frozenset("in under from per to within by on with see of and says say about at".split())
_INTRODUCED = re.compile(rf"(?:^|\b(?:{'|'.join(sorted(_INTRODUCING))})\s+)$", re.IGNORECASE)
_SMALL = _INTRODUCING | frozenset(
    "for into as or is are was were be been has have had do does did can could may might must shall should will would not no what which "
    "who whom whose when where why how then than there it he she they we i you us them me a an any each every all some another other "
    "according said".split()
)
# A meeting is told by where and when it was; where a paper tells of something is no part of its name.
_OF_MEETINGS = ("in", "at", "between")


@dataclass(frozen=True, slots=True)
class Behind:
    """One prepositional phrase behind a noun: where it stands, end exclusive, and the terms in it; a State's name is no term.

    `says_whose` tells that it begins with "of".
    """

    start: int
    end: int
    terms: tuple[Term, ...]
    says_whose: bool


@dataclass(frozen=True, slots=True)
class DocumentPhrase:
    """A noun for a document: where it begins with the words before it, the noun, the terms before it, and what is said behind it.

    `is_owned` says that it begins with "its" or the like.
    """

    start: int
    end: int
    word: str
    is_owned: bool
    before: tuple[Term, ...]
    behind: tuple[Behind, ...]

    @property
    def noun(self) -> str:
        """The stem of the noun."""
        return stem(self.word)

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms before it and behind it."""
        return (*self.before, *(t for behind in self.behind for t in behind.terms))

    @property
    def sort(self) -> Literal["document", "meeting", "replies"]:
        """Whether it is a document, a meeting or what States replied and to what."""
        return "meeting" if self.is_of_meeting else "replies" if self.is_of_replies else "document"

    @property
    def is_of_meeting(self) -> bool:
        """Whether it is a meeting, which a document reports on."""
        return self.noun in MEETINGS

    @property
    def is_of_replies(self) -> bool:
        """Whether it is what States replied, or what they replied to."""
        return self.noun in REPLIES


def names_kind_of_document(text: str) -> bool:
    """Whether a text has a noun for a document or a meeting; most questions have none."""
    return _NOUN.search(text) is not None


def nouns_of_documents(title: str) -> frozenset[str]:
    """The stems of the nouns for documents in a title: "Findings and Outcomes" has two."""
    return frozenset(stem(noun.group()) for noun in _NOUN_OF_DOCUMENT.finditer(title))


def document_phrases(text: str, terms: tuple[Term, ...]) -> Iterator[DocumentPhrase]:
    """What in a question may describe a document; `terms` are the question's own."""
    for match in _NOUN.finditer(text):
        start = _start(text, match.start())
        if start is None or _is_verb(text, start, match):
            continue
        end = _end_of_subject(text, start, match.end())
        behind = tuple(_behind(text[:end], match.end(), terms, at_places=stem(match.group()) in MEETINGS))
        # "(report of April 2025)" is enough, "report on tugs" is not.
        if start < match.start() or (behind and _YEAR.search(text, match.end(), behind[0].end)):
            is_owned = _OWNED.match(text, start) is not None
            yield DocumentPhrase(start, match.end(), match.group(), is_owned, _within(terms, start, match.start()), behind)


def _is_verb(text: str, start: int, noun: re.Match[str]) -> bool:
    """Whether what looks like the noun is what somebody did: "did the Board report on tugs"."""
    before = text[start : noun.start()]
    if _DOES.search(text, 0, start) is None or _DID.match(text, noun.end()) is None or _OWNED_OR_DATED.search(before):
        return False
    return not (text[:start].rstrip().endswith("to") and before.split(" ")[0].casefold() in _DEFINITE)


def _end_of_subject(text: str, start: int, end: int) -> int:
    """Where a subject ends that begins at `start`, its noun at `end`: before "approve" in "did the meeting of the Board approve"."""
    if not _DOES_SO.search(text, 0, start):
        return len(text)
    verb = (_PARTICIPLE_AFTER_NAME if _IS_OR_HAS.search(text, 0, start) else _VERB_AFTER_NAME).search(text, end)
    return verb.start("verb") if verb else len(text)


def _start(text: str, end: int) -> int | None:
    """Where the words before a noun begin that describe it; None where it is any such thing, as in "which report"."""
    start = end
    while word := _WORD_BEFORE.search(text, 0, start):
        lower = word.group().casefold()
        if lower == "that" and not _INTRODUCED.search(text, 0, word.start()):  # "challenges that the note names"
            return start
        if lower in _DEFINITE:
            if lower != "the" or not _OF_A_NAME.search(text, 0, word.start()):
                return word.start()
            start = word.start()
            continue
        if text[start:].removeprefix("the ")[:1].isupper() and (lower == "of" or _IN_A_NAME.search(text, 0, word.end())):
            start = word.start()
            continue
        if lower in _SMALL:
            return start if lower in _INTRODUCING else None
        start = word.start()
    return start


def _behind(text: str, end: int, terms: tuple[Term, ...], *, at_places: bool) -> Iterator[Behind]:
    """What is said behind a noun, one prepositional phrase after the other."""
    start = end
    while word := _WORD_AFTER.match(text, end):
        opened, lower = word["preposition"], word["word"].casefold()
        if (
            lower in _SMALL
            or (not opened and SAYS.match(text, end))
            or (opened in _OF_MEETINGS and not at_places)
            or (word["word"].islower() and not opened and start == end)
            or (opened == "and" and (word["article"] or start == end))
        ):
            break
        if opened and opened != "and" and end > start:
            yield _phrase(text, start, end, terms)
            start = end
        end = word.end()
        at_places = at_places or stem(lower) in MEETINGS
        while name := _NAME_AFTER.match(text, end):
            end = name.end()
    if end > start:
        yield _phrase(text, start, end, terms)


def _phrase(text: str, start: int, end: int, terms: tuple[Term, ...]) -> Behind:
    return Behind(start, end, _within(terms, start, end), _OF.match(text, start) is not None)


def _within(terms: tuple[Term, ...], start: int, end: int) -> tuple[Term, ...]:
    return tuple(t for t in terms if start <= t.start < end)
