"""The one document that a question describes in words: "the 2022 note", "INTERPOL's contribution", "the third meeting of the Forum"."""

import re
from collections import Counter, defaultdict
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple

from assistant.language.lexicon import Term, stem, stems_of
from assistant.language.number_words import MONTHS
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.understanding.document_phrases import (
    INSTRUMENTS,
    MEETINGS,
    PAPERS,
    SORTS_OF_PAPER,
    Behind,
    DocumentPhrase,
    document_phrases,
    names_kind_of_document,
    nouns_of_documents,
)
from assistant.understanding.named_documents import Named
from assistant.view import LibraryView
from index.dates import year_in
from index.metadata import Metadata

# Where what a title is of, on or for begins.
_SAYS_OF_WHAT = re.compile(r"\b(?:of|on|to|for|from|in|by|dated|following)\b.*")
_JOINED = re.compile(r"\b(?:of|on|for|to|from|by|about|at|and|the|an?|its|their)\s+$")
# Papers that tell of a meeting; a note written for one does not.
_TELL_OF_MEETINGS = frozenset(map(stem, "report findings outcomes conclusions summary record minutes communique declaration".split()))
# What a title names at its end: "decision setting out a recommendation on the use of the best practices".
OFTEN_LAST = frozenset(map(stem, ("practices", "recommendation")))
# "What was said in the note about tugs", "everything in the note about tugs".
_SAID_IN = re.compile(
    r"\b(?:said|reported|stated|written|noted|mentioned|told|says?|find|found|learn|read|everything|anything|something|all) "
    r"(?:in|at|by|from|under) $",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\s+(?:about|regarding|concerning)\b", re.IGNORECASE)
_BY = re.compile(r"\s+(?:by|from)\b", re.IGNORECASE)
_ORDINAL = re.compile(r"\d+th")
# How much of what is said behind the noun its document has to have.
_HAS_HALF = 0.5
# How many paragraphs are a document's opening, and in what share of all a word stands throughout.
_OPENING, _THROUGHOUT = 3, 0.05
# How many States make a document one of replies.
_SEVERAL = 3


def document_described(view: LibraryView, question: Question) -> tuple[Named, DocumentPhrase] | None:
    """The one document that a question describes, with how; None where it may be several, or another is described too."""
    return _Descriptions(view, question).one()


def documents_compared(view: LibraryView, question: Question) -> list[Named]:
    """The documents that a question describes one by one, to hear of each; empty where it describes no two that are here."""
    if question.lookup is not None or not names_kind_of_document(question.text):
        return []
    return _Descriptions(view, question).compared()


class _Fit(NamedTuple):
    """A document with the words that describe it, and how many of these are its own."""

    named: Named
    met: int


class _Descriptions:
    """The descriptions of documents in one question, held against those of a library."""

    def __init__(self, view: LibraryView, question: Question) -> None:
        self._view = view
        self._question = question
        self._asked = AskedTerms(view, question)

    def one(self) -> tuple[Named, DocumentPhrase] | None:
        """The one document that the question describes, with how; None where it may be several, or another is described too."""
        found = self._each()
        documents = {fit.named.documents for fit, _ in found if fit is not None}
        if len(documents) != 1:
            return None
        fit, phrase = next((fit, phrase) for fit, phrase in found if fit is not None)
        others = [other for missing, other in found if missing is None and other.sort == phrase.sort]
        return None if any(self._is_certain(t) for other in others for t in other.terms) else (fit.named, phrase)

    def compared(self) -> list[Named]:
        """The documents that the question describes one by one; empty where these are fewer than two, or one is not here."""
        named = [fit.named if fit is not None else None for fit, _ in self._each()]
        found = [each for each in named if each is not None]
        return found if len({each.documents for each in found}) == len(named) > 1 else []

    def _each(self) -> list[tuple[_Fit | None, DocumentPhrase]]:
        """What may describe a document, with the one that it fits best; None where that is none, or several do it as well."""
        found: list[tuple[_Fit | None, DocumentPhrase]] = []
        end = 0
        for phrase in document_phrases(self._question.text, self._question.terms):
            if phrase.start < end:  # "the recommendations of the third session" are no session
                continue
            fitting = [fit for name in self._view.snapshot.documents if (fit := self._fitting(phrase, name)) is not None]
            most = max(((fit.named.end, fit.met) for fit in fitting), default=(0, 0))
            fitting = [fit for fit in fitting if (fit.named.end, fit.met) == most]
            current = [fit for fit in fitting if fit.named.documents[0] not in self._view.snapshot.superseded] or fitting
            found.append((current[0] if len(current) == 1 else None, phrase))
            end = most[0]
        return found

    def _fitting(self, phrase: DocumentPhrase, name: str) -> _Fit | None:
        """The document with this name and the words that describe it, if the noun is its own and so is all that is said of it."""
        metadata = self._view.snapshot.documents[name].metadata
        if not self._is_called(name, phrase):
            return None
        met = [t for t in phrase.before if self._has(name, t, phrase)]
        unmet = [t for t in phrase.before if t not in met and not self._is_told_throughout(name, t)]
        end = phrase.end
        for behind in phrase.behind:
            if self._opens_matter(phrase, behind):
                break
            there = [t for t in behind.terms if self._has(name, t, phrase)]
            if any(self._is_hard(t) for t in behind.terms if t not in there):
                return None
            if not behind.terms and not self._states(behind.start, behind.end):  # "on the recommendations" of what, is said behind that
                continue
            told = self._told(behind, there, name)
            if phrase.is_of_meeting and behind.says_whose and len(there) < len(behind.terms) and not any(map(self._is_certain, met)):
                return None  # "of the harbour masters" is another meeting than one of harbour pilots
            if told is None and not behind.terms and _BY.match(self._question.text, behind.start):
                return None  # "by Kestria"
            if told is None:
                break
            end, met = told, [*met, *(t for t in there if t.end <= told)]
            if told < behind.end:
                break
        if not self._is_enough(phrase, met, unmet):
            return None
        if not self._states(phrase.start, end) <= self._view.document_states[name]:
            return None
        return _Fit(Named((name,), phrase.start, end, metadata.label), len(met))

    def _opens_matter(self, phrase: DocumentPhrase, behind: Behind) -> bool:
        """Whether what is said behind a noun is no description any more, but what was said there."""
        is_said_there = phrase.is_of_meeting or _SAID_IN.search(self._question.text, 0, phrase.start) is not None
        return is_said_there and _ABOUT.match(self._question.text, behind.start) is not None

    def _is_called(self, name: str, phrase: DocumentPhrase) -> bool:
        """Whether a noun is what a document calls itself, or what it tells of."""
        metadata = self._view.snapshot.documents[name].metadata
        if phrase.is_of_replies and name in self._of_replies:
            return True
        if phrase.is_of_meeting:
            return _tells_of_meeting(metadata) and phrase.noun in self._view.document_stems[name]
        nouns = _nouns(metadata) | (OFTEN_LAST & stems_of(metadata.title))
        return phrase.noun in nouns or (phrase.noun in PAPERS and bool(nouns & PAPERS))

    def _told(self, behind: Behind, there: list[Term], name: str) -> int | None:
        """Up to where what is said behind a noun is the document's own; None where too little is, or of other States."""
        if not behind.terms:
            return behind.end if self._states(behind.start, behind.end) <= self._view.document_states[name] else None
        if len(there) < _HAS_HALF * len(behind.terms):
            return None
        lacked = next(t for t in (*behind.terms, None) if t not in there)
        before = [t.end for t in there if lacked is None or t.start < lacked.start]
        # What lacks its last words says the same otherwise: "of harbour masters" for "of heads of harbours".
        if lacked is None or not before or len(before) == len(there):
            return behind.end
        return before[-1]

    def _is_enough(self, phrase: DocumentPhrase, met: list[Term], unmet: list[Term]) -> bool:
        """Whether what is met describes a document, and what is not may be left aside.

        A meeting is told by a name or a number and is no other in any word ("the next session"); "its third session" is that of
        a body which the question names elsewhere.
        """
        certain = [t for t in met if self._is_certain(t)]
        if any(self._is_hard(t) or t.stem in PAPERS | INSTRUMENTS | SORTS_OF_PAPER for t in unmet) or len(unmet) > bool(certain):
            return False
        if phrase.is_of_meeting and (unmet or (phrase.is_owned and all(_ORDINAL.fullmatch(t.stem) for t in certain))):
            return False
        return bool(certain) if phrase.is_of_meeting or phrase.is_of_replies else bool(met)

    def _states(self, start: int, end: int) -> frozenset[str]:
        """The States that a part of the question names."""
        return frozenset(self._view.names.codes(self._question.text[start:end], peoples=True))

    def _is_certain(self, term: Term) -> bool:
        """Whether a term is a name or a number, "third" among them."""
        return self._is_hard(term) or _ORDINAL.fullmatch(term.stem) is not None

    def _is_hard(self, term: Term) -> bool:
        return bool(self._asked.hard[self._question.terms.index(term)])

    def _has(self, name: str, term: Term, phrase: DocumentPhrase) -> bool:
        """Whether a term is said of a document on its cover; only its own year counts, and beside it its own month.

        An instrument, whose title is short, may have a name in its opening too, and another word throughout; a report tells of its
        meeting in its opening, and what collects replies of what was asked.
        """
        index = self._question.terms.index(term)
        metadata = self._view.snapshot.documents[name].metadata
        if year_in(term.text):
            return term.text in (metadata.year, year_in(metadata.label))
        stems = self._view.document_stems[name]
        if self._asked.met_by(stems)[index] or f"{term.stem}th" in stems:  # "CND 67" for its 67th session
            return True
        if term.text.endswith("an") and {stem(term.text[:-1]), stem(term.text[:-2])} & stems:  # "African" of what is of Africa
            return True
        if term.text.casefold() in MONTHS:
            return False
        if phrase.is_of_meeting and _ORDINAL.fullmatch(term.stem) and any(map(_ORDINAL.fullmatch, stems)):
            return False  # the seventh meeting may speak of the sixth where it opens
        if phrase.is_of_meeting or phrase.is_of_replies:
            return self._is_certain(term) and bool(self._asked.met_by(self._openings[name])[index])
        if phrase.noun not in INSTRUMENTS or (term.start > phrase.end and not _JOINED.search(self._question.text, 0, term.start)):
            return False
        return self._opens_with(name, phrase) if self._is_hard(term) else self._is_told_throughout(name, term)

    def _is_told_throughout(self, name: str, term: Term) -> bool:
        return not self._is_hard(term) and self._view.lexicon.share_in(name, term.stem) >= _THROUGHOUT

    def _opens_with(self, name: str, phrase: DocumentPhrase) -> bool:
        """Whether the name before a noun stands at a document's beginning as it does in the question."""
        hard = [t for t in phrase.before if self._is_hard(t)]
        whole = self._question.text[hard[0].start : hard[-1].end].casefold() if hard else ""
        opening = islice((p.text.casefold() for p in self._view.paragraphs if p.document == name), _OPENING)
        return bool(whole) and any(whole in text for text in opening)

    @cached_property
    def _of_replies(self) -> frozenset[str]:
        """The documents in which several States speak for themselves."""
        reporting = defaultdict[str, set[str]](set)
        for paragraph in self._view.paragraphs:
            reporting[paragraph.document] |= self._view.reporters.get(paragraph.id, frozenset())
        return frozenset(name for name, codes in reporting.items() if len(codes) >= _SEVERAL)

    @cached_property
    def _openings(self) -> dict[str, frozenset[str]]:
        """By document name, the stems of its cover and of its opening paragraphs."""
        found = dict(self._view.document_stems)
        read = Counter[str]()
        for paragraph in self._view.paragraphs:
            if paragraph.in_main_text and read[paragraph.document] < _OPENING:
                read[paragraph.document] += 1
                found[paragraph.document] |= self._view.lexicon.own[paragraph.id]
        return found


# The same titles are met again for every question.
@lru_cache(maxsize=10_000)
def _nouns(metadata: Metadata) -> frozenset[str]:
    """What a document calls itself: in its title, behind a colon there, and in what it is cited by."""
    titles = [*metadata.title.split(": "), metadata.short_title]
    return frozenset().union(*(nouns_of_documents(_SAYS_OF_WHAT.sub("", title)) for title in titles))


@lru_cache(maxsize=10_000)
def _tells_of_meeting(metadata: Metadata) -> bool:
    """Whether a document reports on a meeting, and not on what its title says otherwise."""
    title = metadata.title.split(": ")[-1]
    of_what = _SAYS_OF_WHAT.search(title)
    is_report = not _TELL_OF_MEETINGS.isdisjoint(stems_of(_SAYS_OF_WHAT.sub("", title)))
    return is_report and (of_what is None or not MEETINGS.isdisjoint(stems_of(of_what.group())))
