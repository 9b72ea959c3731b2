"""The one document that a question describes in words: "the 2022 note", "INTERPOL's contribution", "the protocol on bribing jurors"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from assistant.language.lexicon import Term, stem
from assistant.question import Question, understand
from assistant.retrieval.asked_terms import AskedTerms
from assistant.understanding import phrasing
from assistant.understanding.named_documents import Named, find_documents, without_scope
from assistant.view import LibraryView
from index.dates import year_in
from index.metadata import Metadata

# What any paper may be called, and what is only called by its own name.
_PAPER_NOUNS = "report note paper document study review contribution submission text assessment letter memorandum update"
_INSTRUMENT_NOUNS = "resolution decision protocol convention treaty charter guidelines findings outcomes conclusions outline budget"
_PAPERS, _INSTRUMENTS = frozenset(map(stem, _PAPER_NOUNS.split())), frozenset(map(stem, _INSTRUMENT_NOUNS.split()))
_NOUN = re.compile(rf"\b(?:{'|'.join([*_PAPER_NOUNS.split(), *_INSTRUMENT_NOUNS.split()])})\b", re.IGNORECASE)
# Where what a title is of, on or for begins.
_SAYS_OF_WHAT = re.compile(r"\b(?:of|on|to|for|from|in|by|dated|following)\b.*")
_WORD_BEFORE = re.compile(r"[\w’'/.&-]*\w(?=\s+$)")
_WORD_AFTER = re.compile(
    r"\s+(?:(?P<preposition>of|on|for|to|from|by|about|at|dated|and)\s+)?(?P<article>(?:the|an?|its|their)\s+)?(?P<word>[\w’'/.&-]*\w)"
)
_OF_A_NAME = re.compile(r"\b[A-Z][\w-]* of\s+$")
# What is asked of what stands in a document: "what does the note propose", and not when it was adopted or who voted against it.
_SAYS = re.compile(
    r"\s+(?:(?:also|ever|even|itself)\s+)?(?:say|mention|propos|recommend|requir|provid|contain|giv|list|nam|cit|set|cover|concentrat|"
    r"describ|report|stat|call|note|ask|foresee|reflect|includ|refer|identif|highlight|conclud|suggest|find|define|count|record|tell|urge|"
    r"invit|request|speak|deal|address|put|see|make|stress|warn|express|welcom|quote)\w*\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:of|on|for|to|from|by|about|at|and|the|an?|its|their)\s+$")
# "did the Board report on tugs": what looks like a noun is what it did.
_DOES = re.compile(r"(?<!according )\b(?:do|does|did|to)\s+$")
_DID = re.compile(r"\s+(?:on|as|about|that|to)\b|\W*$")
_DEFINITE = frozenset("the this that its their his her our your".split())
_INTRODUCING = frozenset("in under from per to within by on with see of and says say about".split())
_SMALL = _INTRODUCING | frozenset(
    "at for into as or is are was were be been has have had do does did can could may might must shall should will would not no what which "
    "who whom whose when where why how then than there it he she they we i you us them me a an any each every all some another other "
    "according said".split()
)
# How much of what is said behind the noun its document has to have.
_HAS_HALF = 0.5
# How many paragraphs are an instrument's opening, and in what share of all a word stands throughout.
_OPENING, _THROUGHOUT = 3, 0.05


def asked_within(view: LibraryView, text: str) -> tuple[str, tuple[str, ...]]:
    """What a question asks within the one document that it names or describes, and that document.

    The text itself where the document is what is asked about, and then the document only if it is asked what that says.
    """
    named = find_documents(text, (view.whole or view).snapshot.documents, view.snapshot.superseded)
    if not named and not _NOUN.search(text):
        return text, ()
    question = understand(text, view.names)
    if question.lookup is not None:
        return text, ()
    described = None if named else DocumentDescriptions(view, question).described()
    if described is not None:
        named = [described]
    if len(named) != 1 or len(named[0].documents) != 1:
        return text, ()
    if bare := without_scope(text, named[0]):
        return bare, named[0].documents
    says = described is not None and not phrasing.COMPARES.search(text) and _SAYS.match(text, named[0].end)
    return text, named[0].documents if says else ()


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun that a document may be called by: where it begins with the words before it, the stem, the terms before, those behind."""

    start: int
    end: int
    noun: str
    before: tuple[Term, ...]
    behind: tuple[tuple[Term, ...], ...]


class DocumentDescriptions:
    """The descriptions of documents in one question, held against those of a library."""

    def __init__(self, view: LibraryView, question: Question) -> None:
        self._view = view
        self._question = question
        self._asked = AskedTerms(view, question)

    def described(self) -> Named | None:
        """The document that the question describes; None where it may be several, or the description is not all its own."""
        found: list[Named] = []
        for phrase in self._phrases():
            fitting = [named for name in self._view.snapshot.documents if (named := self._fitting(phrase, name)) is not None]
            longest = max((named.end for named in fitting), default=0)
            fitting = [named for named in fitting if named.end == longest]
            current = [named for named in fitting if named.documents[0] not in self._view.snapshot.superseded] or fitting
            if len(current) > 1:
                return None
            found += current
        return found[0] if len({named.documents for named in found}) == 1 else None

    def _phrases(self) -> Iterator[_Phrase]:
        text = self._question.text
        for match in _NOUN.finditer(text):
            start = self._start(match.start())
            if start is not None and start < match.start() and not self._is_verb(start, match):
                before, behind = self._terms(start, match.start()), tuple(self._behind(match.end()))
                yield _Phrase(start, match.end(), stem(match.group()), before, behind)

    def _is_verb(self, start: int, noun: re.Match[str]) -> bool:
        """Whether what looks like the noun is what somebody did: "did the Board report on tugs"."""
        text = self._question.text
        return _DOES.search(text, 0, start) is not None and _DID.match(text, noun.end()) is not None

    def _start(self, end: int) -> int | None:
        """Where the words before a noun begin that describe it; None where it is any such thing, as in "which report"."""
        text, start = self._question.text, end
        while word := _WORD_BEFORE.search(text, 0, start):
            lower = word.group().casefold()
            if lower in _DEFINITE:
                if lower != "the" or not _OF_A_NAME.search(text, 0, word.start()):
                    return word.start()
                start = word.start()
                continue
            if lower == "of" and text[start:].removeprefix("the ")[:1].isupper():
                start = word.start()
                continue
            if lower in _SMALL:
                return start if lower in _INTRODUCING else None
            start = word.start()
        return start

    def _behind(self, end: int) -> Iterator[tuple[Term, ...]]:
        """What is said behind a noun, one prepositional phrase after the other."""
        text, terms = self._question.text, list[Term]()
        while word := _WORD_AFTER.match(text, end):
            opened, lower = word["preposition"], word["word"].casefold()
            plain = word["word"].islower() and not opened
            if (
                lower in _SMALL
                or stem(lower) in phrasing.FRAME
                or (plain and not terms)
                or (opened == "and" and (word["article"] or not terms))
            ):
                break
            if opened and opened != "and" and terms:
                yield tuple(terms)
                terms = []
            terms += self._terms(word.start("word"), word.end())
            end = word.end()
        if terms:
            yield tuple(terms)

    def _terms(self, start: int, end: int) -> tuple[Term, ...]:
        return tuple(t for t in self._question.terms if start <= t.start < end)

    def _fitting(self, phrase: _Phrase, name: str) -> Named | None:
        """The document with this name and the words that describe it, if the noun is its own and so is all that is said of it."""
        document = self._view.snapshot.documents[name]
        nouns = _nouns(document.metadata)
        if phrase.noun not in nouns and not (phrase.noun in _PAPERS and nouns & _PAPERS):
            return None
        unmet = [t for t in phrase.before if not self._has(name, t, phrase)]
        met = [t for t in phrase.before if t not in unmet]
        end = phrase.end
        for terms in phrase.behind:
            there = [self._has(name, t, phrase) for t in terms]
            if any(self._is_hard(t) for t, has in zip(terms, there, strict=True) if not has):
                return None
            if sum(there) < _HAS_HALF * len(terms):
                break
            told = terms[: there.index(False)] if there[0] and not all(there) else terms
            end, met = told[-1].end, [*met, *told]
            if len(told) < len(terms):
                break
        if not met or any(self._is_hard(t) or t.stem in _PAPERS | _INSTRUMENTS for t in unmet) or len(unmet) > any(map(self._is_hard, met)):
            return None
        if not frozenset(self._view.names.codes(self._question.text[phrase.start : end], peoples=True)) <= self._view.document_states[name]:
            return None
        return Named((name,), phrase.start, end, document.metadata.label)

    def _is_hard(self, term: Term) -> bool:
        return bool(self._asked.hard[self._question.terms.index(term)])

    def _has(self, name: str, term: Term, phrase: _Phrase) -> bool:
        """Whether a term is said of a document on its cover; only its own year counts.

        An instrument, whose title is short, may have a name in its opening too, and another word throughout.
        """
        index = self._question.terms.index(term)
        metadata = self._view.snapshot.documents[name].metadata
        if year_in(term.text):
            return term.text in (metadata.year, year_in(metadata.label))
        stems = self._view.document_stems[name]
        if self._asked.met_by(stems)[index] or f"{term.stem}th" in stems:  # "CND 67" for its 67th session
            return True
        if phrase.noun not in _INSTRUMENTS or (term.start > phrase.end and not _JOINED.search(self._question.text, 0, term.start)):
            return False
        return self._opens_with(name, phrase) if self._is_hard(term) else self._view.lexicon.share_in(name, term.stem) >= _THROUGHOUT

    def _opens_with(self, name: str, phrase: _Phrase) -> bool:
        """Whether the name before a noun stands at a document's beginning as it does in the question."""
        hard = [t for t in phrase.before if self._is_hard(t)]
        whole = self._question.text[hard[0].start : hard[-1].end].casefold() if hard else ""
        opening = islice((p.text.casefold() for p in self._view.paragraphs if p.document == name), _OPENING)
        return bool(whole) and any(whole in text for text in opening)


# The same titles are met again for every question.
@lru_cache(maxsize=10_000)
def _nouns(metadata: Metadata) -> frozenset[str]:
    """What a document calls itself: in its title, behind a colon there, and in what it is cited by."""
    titles = [*metadata.title.split(": "), metadata.short_title]
    named = (_NOUN.search(_SAYS_OF_WHAT.sub("", title)) for title in titles)
    return frozenset(stem(noun.group()) for noun in named if noun)
