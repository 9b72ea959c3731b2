"""The terms of a question held against a library: what each is worth, where it stands, which of them a paragraph lacks."""

import re
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.language.lexicon import Term, stem, stems_of
from assistant.question import Question
from assistant.retrieval.alternatives import with_alternatives
from assistant.retrieval.equivalents import equivalents
from assistant.retrieval.peers import is_of_a_peer
from assistant.understanding import phrasing
from assistant.understanding.asked_acts import act_asked
from assistant.understanding.term_weighing import (
    adjacent,
    covers_year,
    is_hard,
    is_year_of_plan,
    other_round,
    other_session,
    other_year,
    rounds_named,
    sessions_named,
)
from assistant.view import LibraryView
from index.paragraph import Paragraph
from index.passages import HEADINGS_IN_CONTEXT
from index.regions import find_adjectives
from index.symbols import symbols_in

_YEAR_OF_SYMBOL = re.compile(r"\s?\((?:19|20|21)\d\d\)$")
_NAME_WEIGHT = 1.3
_CARRIED_WEIGHT = 0.5
_NAMING_WEIGHT = 0.25
_SCOPE_SHARE = 0.02
# What a document calls somebody without their name, and in how large a share of its paragraphs if it does so throughout.
_CALLED = frozenset(
    map(stem, "office committee commission council board conference meeting assembly secretariat bureau agency unit forum fund".split())
)
_THROUGHOUT = 0.15
_LONG_NAME = 3

Flags = NDArray[np.bool_]


class AskedTerms:
    """A question's terms; flags are of the shape [terms], or [paragraphs, terms]."""

    def __init__(self, view: LibraryView, question: Question) -> None:
        self._view = view
        self._question = question
        self.terms = question.terms
        self.weights = np.array([self._weight(term) for term in self.terms])
        self.hard = np.array([is_hard(term, question.text) for term in self.terms], dtype=bool)
        self._options = equivalents(view.lexicon, question.text, self.terms)
        if question.intent == "list" and not phrasing.COMPARES.search(question.text):
            self._options = with_alternatives(question.text, self.terms, self._options)
        self._regions = {
            index: frozenset(region.codes)
            for region in find_adjectives(question.text)
            for index, term in enumerate(self.terms)
            if region.start <= term.start < region.end
        }
        self._met: dict[frozenset[str], Flags] = {}
        self._naming: dict[str, Flags] = {}
        self._present: dict[str, Flags] = {}
        self._to_name: dict[str, list[int]] = {}
        self._parts: dict[tuple[str, tuple[str, ...]], Flags] = {}
        self._years = {name: document.metadata.year for name, document in view.snapshot.documents.items()}

    def met_by(self, stems: frozenset[str]) -> Flags:
        """Which terms a text with these stems has."""
        if stems not in self._met:
            self._met[stems] = np.array([any(option <= stems for option in options) for options in self._options], dtype=bool)
        return self._met[stems]

    def met_in_own(self, paragraphs: Sequence[Paragraph]) -> Flags:
        """Which terms the paragraphs' own texts have."""
        return self._met_in_library[self._view.lexicon.places(paragraphs)]

    def met_in_context(self, paragraphs: Sequence[Paragraph]) -> Flags:
        """Which terms their headings and lead-ins have, and what they answer.

        One of a region is met by the name of a State there, in their own texts too.
        """
        found = self._stacked([self.met_by(self._view.around(p)) for p in paragraphs])
        for index, codes in self._regions.items():
            found[:, index] |= [not codes.isdisjoint(self._view.mentioned[p.id] | self._view.named_around(p)) for p in paragraphs]
        return found

    def met_in_document(self, paragraphs: Sequence[Paragraph]) -> Flags:
        """Which terms stand on their documents' covers, name the parts that they stand in, or are the year that a document speaks of.

        So does what a document calls somebody throughout: "the Office".
        """
        by_document = {
            name: self._on_cover(name) | self._is_covered(self._years[name]) | self._throughout(name)
            for name in {p.document for p in paragraphs}
        }
        return self._stacked([by_document[p.document] | self._naming_part(p) for p in paragraphs])

    def weights_in(self, paragraphs: Sequence[Paragraph]) -> NDArray[np.float64]:
        """The terms' weights, lowered for those that say which document to look in rather than what to find there."""
        naming = self._stacked([self.naming(p.document) | self._naming_part(p) for p in paragraphs])
        lowered = naming & ~naming.all(axis=1, keepdims=True)
        return self.weights * np.where(lowered, _NAMING_WEIGHT, 1.0)

    def absent(self, paragraphs: Sequence[Paragraph], own: Flags, whole: Flags) -> Flags:
        """Which names and numbers are absent; `own` are the terms in the paragraphs' own texts, `whole` those that stand anywhere."""
        found = self.hard & ~whole
        for row, column in np.argwhere(self.hard & ~own & ~found).tolist():
            paragraph = paragraphs[row]
            term, text = self.terms[column], self._question.text
            on_cover = self._on_cover(paragraph.document)[column] and is_year_of_plan(term, text)
            other = not on_cover and other_year(term, text, paragraph.text, self._years[paragraph.document])
            found[row, column] = other or self._is_of_a_peer(paragraph, column)
        asks_when = self._question.kind in ("date", "place")
        for column in self._acting_sessions:
            found[:, column] |= [other_session(self.terms[column], p.text, is_cover=asks_when and p.kind == "cover") for p in paragraphs]
        for symbol, columns in self._symbols:
            found[np.ix_([not self._has_symbol(p, symbol) for p in paragraphs], columns)] = True
        for column, ordinal, nouns in self._rounds:
            found[:, column] |= [other_round(ordinal, nouns, paragraph.text) for paragraph in paragraphs]
        return found

    def missing(self, absent: Sequence[bool]) -> list[int]:
        """The names and numbers that one paragraph really lacks: of a name of several words, some may be left out."""
        left_out = [index for index, is_absent in enumerate(absent) if is_absent]
        return [i for i in left_out if self._is_strict[i] or 2 * sum(near in left_out for near in self._names[i]) >= len(self._names[i])]

    def is_lacking(self, paragraph: Paragraph, index: int) -> bool:
        """Whether a term that a paragraph lacks is a number, stands nowhere in its document, or names another body than it is about."""
        return self.terms[index].is_number or not self.present_in(paragraph.document)[index] or self._is_of_a_peer(paragraph, index)

    def present_in(self, document: str) -> Flags:
        """Which terms a document has anywhere in its text."""
        if document not in self._present:
            share = self._view.lexicon.share_in
            found = [any(all(share(document, each) > 0 for each in option) for option in options) for options in self._options]
            self._present[document] = np.array(found, dtype=bool)
        return self._present[document]

    def to_name(self, document: str) -> list[int]:
        """The names that one of its paragraphs must have to be about them: those that its cover lacks, long ones whole, or else all."""
        if document not in self._to_name:
            lacking = self.hard & ~self._on_cover(document)
            for name in self._names:
                lacking[name] |= len(name) >= _LONG_NAME and lacking[name].any()
            self._to_name[document] = np.flatnonzero(lacking if lacking.any() else self.hard).tolist()
        return self._to_name[document]

    def naming(self, document: str) -> Flags:
        """Which terms name the document: on its cover, and a name, or hardly found in its paragraphs."""
        if document not in self._naming:
            share, on_cover = self._view.lexicon.share_in, self._on_cover(document)
            named = [
                met and (hard or share(document, term.stem) < _SCOPE_SHARE)
                for term, met, hard in zip(self.terms, on_cover, self.hard, strict=True)
            ]
            self._naming[document] = np.array(named, dtype=bool)
        return self._naming[document]

    @cached_property
    def scoped(self) -> dict[str, float]:
        """By document, the weighted share of the names of documents in the question that are its own."""
        naming = {document: self.naming(document) & self.hard for document in self._view.snapshot.documents}
        total = float(self.weights[np.any(list(naming.values()), axis=0)].sum()) if naming and len(self.hard) else 0.0
        return {document: float(self.weights[own].sum()) / total for document, own in naming.items()} if total else {}

    def lexical_shares(self, paragraphs: Sequence[Paragraph]) -> NDArray[np.float64]:
        """The weighted share of the terms that each paragraph's own text has; quick, for sifting."""
        total = self.weights.sum()
        return (self.met_in_own(paragraphs) * self.weights).sum(axis=1) / total if total > 0 else np.zeros(len(paragraphs))

    @cached_property
    def _met_in_library(self) -> Flags:
        """Which terms each paragraph of the library has, in the lexicon's order."""
        return self._view.lexicon.having(self._options)

    @cached_property
    def _acting_sessions(self) -> list[int]:
        """The ordinals of sessions and meetings of which it is asked what they did, or when and where they were."""
        asked = act_asked(self._question.text)
        spans = [asked.said.span("body")] if asked and asked.part("body") else []
        if self._question.kind in ("date", "place", "number"):
            spans += sessions_named(self._question.text)
        ordinals = [i for i, term in enumerate(self.terms) if re.fullmatch(r"\d+th", term.stem)]
        return [i for i in ordinals if any(start <= self.terms[i].start < end for start, end in spans)]

    @cached_property
    def _rounds(self) -> list[tuple[int, str, frozenset[str]]]:
        """The terms that are ordinals of rounds, phases and the like, with the ordinal's stem and those of the noun."""
        places = {term.start: index for index, term in enumerate(self.terms)}
        return [(places[start], ordinal, nouns) for start, ordinal, nouns in rounds_named(self._question.text) if start in places]

    @cached_property
    def _symbols(self) -> list[tuple[str, list[int]]]:
        """The symbols of documents that are asked about, each with its terms: one that is like it in part is another document's."""
        text = self._question.text
        spans = [(symbol, start, start + len(symbol)) for start, symbol in symbols_in(text)]
        found = [(symbol, [i for i, t in enumerate(self.terms) if start <= t.start < end]) for symbol, start, end in spans]
        return [(symbol, columns) for symbol, columns in found if columns]

    @cached_property
    def _is_strict(self) -> list[bool]:
        symbols = {column for _, columns in self._symbols for column in columns}
        return [term.is_number or term.text.isupper() or index in symbols for index, term in enumerate(self.terms)]

    @cached_property
    def _names(self) -> list[list[int]]:
        """By term, the terms of the name that it is part of, itself among them."""
        return [self._name_around(index) for index in range(len(self.terms))]

    def _name_around(self, index: int) -> list[int]:
        found = [index]
        for step in (-1, 1):
            near = index + step
            while 0 <= near < len(self.terms) and self.hard[near] and adjacent(self.terms, near, near - step, self._question.text):
                found.append(near)
                near += step
        return found

    def _is_of_a_peer(self, paragraph: Paragraph, index: int) -> bool:
        """Whether a term names a body that only the cover has, and the paragraph is about another that it has."""
        around = self._view.lexicon.own[paragraph.id] | self._view.around(paragraph)
        if not self._on_cover(paragraph.document)[index] or self.met_by(around)[index]:
            return False
        return is_of_a_peer(self._view, self._question.text, self.terms[index], paragraph)

    def _has_symbol(self, paragraph: Paragraph, symbol: str) -> bool:
        """Whether a paragraph, what it stands under or its document has a document's symbol, with or without its year."""
        own = self._view.snapshot.documents[paragraph.document].metadata.symbol
        words = r"\s?".join(map(re.escape, _YEAR_OF_SYMBOL.sub("", symbol).split()))
        pattern = rf"(?<![\w/]){words}(?![\w/.-]*\d)"
        return any(re.search(pattern, text, re.IGNORECASE) for text in (own, *paragraph.headings, paragraph.lead_in, paragraph.text))

    def _on_cover(self, document: str) -> Flags:
        return self.met_by(self._view.document_stems[document])

    def _throughout(self, document: str) -> Flags:
        """Which terms are what a document calls somebody throughout ("the Office"), so that none of its paragraphs need have it."""
        share = self._view.lexicon.share_in
        alone = (len(names) == 1 and term.stem in _CALLED for term, names in zip(self.terms, self._names, strict=True))
        found = [is_alone and share(document, term.stem) >= _THROUGHOUT for term, is_alone in zip(self.terms, alone, strict=True)]
        return np.array(found, dtype=bool)

    def _naming_part(self, paragraph: Paragraph) -> Flags:
        """Which names stand in headings far above a paragraph or open its annex, and say what that part of its document is about."""
        part = (paragraph.document, paragraph.headings)
        if part not in self._parts:
            above = stems_of(" ".join(paragraph.headings[:-HEADINGS_IN_CONTEXT]))
            self._parts[part] = self.hard & self.met_by(above | self._view.annex_stems(paragraph))
        return self._parts[part]

    def _is_covered(self, year: str) -> Flags:
        return np.array([covers_year(term, year) for term in self.terms], dtype=bool)

    def _stacked(self, flags: list[Flags]) -> Flags:
        return np.stack(flags) if flags else np.zeros((0, len(self.terms)), dtype=bool)

    def _weight(self, term: Term) -> float:
        rarity = self._view.lexicon.idf(term.stem) * (_CARRIED_WEIGHT if term.start >= self._question.carried else 1.0)
        return rarity * (_NAME_WEIGHT if is_hard(term, self._question.text) else 1.0)
