"""Holding paragraphs against a question: which of its terms they meet, in their own words or in like ones."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

from assistant.answerability.answer_kind import figured, holds_kind
from assistant.answerability.counted_nouns import counted_term, shared_term
from assistant.answerability.premises import deed, like_or_contrary, takes_for_granted, what_happened
from assistant.answerability.scope import heading_match, state_match
from assistant.evidence import Evidence
from assistant.language.lexicon import Term, stems_of
from assistant.language.sentences import Sentence
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms, Flags
from assistant.retrieval.late_interaction import Closeness, closeness, likeness, maxsim, term_shares
from assistant.retrieval.scoring import Calibration, chances
from assistant.understanding.decomposing import asked_in_turn
from assistant.understanding.reading import understand
from assistant.understanding.term_weighing import mean
from assistant.verification.wording import denies
from assistant.view import LibraryView
from index.embedding import ParagraphEmbedding
from index.paragraph import Paragraph
from index.token_vectors import TokenBlock

_CONTEXT_CREDIT, _DOCUMENT_CREDIT = 0.9, 0.8
# A name that is only like another one is worth little.
_LIKE_NAME = 0.4
_UNMET = 0.25
_LONG_SENTENCE = 60
_LONG_PARAGRAPH = 1000

Scores = NDArray[np.float64]


class Matcher:
    """Holds paragraphs of a library against one question."""

    def __init__(self, view: LibraryView, embedding: ParagraphEmbedding, question: Question, calibration: Calibration) -> None:
        self._view = view
        self._embedding = embedding
        self._calibration = calibration
        self._question = question
        self._asked = AskedTerms(view, question)
        self._encoded = embedding.encode_question(question.text)
        self._shares = term_shares(question.terms, self._encoded.offsets)
        self._counted = counted_term(question)

    def evidence(self, paragraphs: Sequence[Paragraph], fused: Mapping[str, float]) -> list[Evidence]:
        """What each paragraph meets of the question; `fused` are their retrieval scores by id."""
        if not paragraphs:
            return []
        close = closeness(self._encoded, self._tokens(paragraphs), [[s.start for s in self._view.sentences(p)] for p in paragraphs])
        own, whole, absent = self._terms_met(paragraphs, close)
        weights = self._asked.weights_in(paragraphs)
        scores = {
            "own": mean(own, weights),
            "whole": mean(whole, weights),
            "weakest": whole.min(axis=1, initial=1.0),
            "similarity": maxsim(close.whole, self._shares, weights),
            "own_similarity": maxsim(close.own, self._shares, weights),
            "maxsim": close.maxsim,
            "sentence_maxsim": close.sentence_maxsim,
            "length": np.minimum(np.log1p(close.length) / np.log1p(_LONG_PARAGRAPH), 1.0),
            "sentence": close.sentence,
            "said": self._said(paragraphs, close, weights, self._holds),
            "denied": self._said(paragraphs, close, weights, _denies) if takes_for_granted(self._question) else np.zeros(len(paragraphs)),
            "asserted": self._asserted(paragraphs, whole),
            "counted": self._column(own, self._counted or shared_term(self._question)),
            "focus": self._column(whole, self._question.focus),
            "unmet": mean((whole < _UNMET).astype(float), weights),
        }
        rows = [dict(zip(scores, row, strict=True)) for row in np.column_stack(list(scores.values())).tolist()]
        return [
            self._evidence(p, row, met == 1.0, self._asked.missing(lacks), fused.get(p.id, 0.0))
            for p, row, met, lacks in zip(paragraphs, rows, own, absent.tolist(), strict=True)
        ]

    def lexical_shares(self, paragraphs: Sequence[Paragraph]) -> list[float]:
        """The weighted share of the question's terms whose stems each paragraph has; quick, for sifting."""
        return list(self._asked.lexical_shares(paragraphs).tolist())

    def sentence_features(self, paragraph: Paragraph, sentences: Sequence[Sentence]) -> list[dict[str, float]]:
        """What each of some sentences of a paragraph meets of the question, and its neighbours meet."""
        tokens = self._tokens([paragraph])
        weights = self._asked.weights_in([paragraph])[0]
        found = [self._sentence_features(sentence, tokens, weights) for sentence in sentences]
        met = [0.0, *(features["met"] for features in found), 0.0]
        return [f | {"after": before, "before": after} for f, before, after in zip(found, met, met[2:], strict=False)]

    def sentence_chances(self, paragraph: Paragraph, sentences: Sequence[Sentence]) -> list[float]:
        """How likely each of some sentences of a paragraph is the one that answers; they add up to 1."""
        return chances(self.sentence_features(paragraph, sentences), self._calibration.sentence)

    @cached_property
    def parts(self) -> tuple[Self, ...]:
        """What holds sentences against each of the things that the question asks in turn; empty where it asks one."""
        texts = asked_in_turn(self._question, self._view.names)
        return tuple(type(self)(self._view, self._embedding, self._part(text), self._calibration) for text in texts)

    @property
    def asks_why(self) -> bool:
        """Whether the question asks for a reason."""
        return self._question.kind == "reason"

    @property
    def asks_where(self) -> bool:
        """Whether the question asks for a place."""
        return self._question.kind == "place"

    def tells_when_and_where(self, sentence: Sentence) -> bool:
        """Whether the question asks when or where, and a line of a cover has a date, beside which the place stands."""
        return self._question.kind in ("date", "place") and holds_kind("date", sentence.text, self._question, frozenset())

    def names_state(self, sentence: Sentence) -> bool:
        """Whether a sentence names a State that the question asks about; none does where it asks about no State."""
        states = self._question.states
        return bool(states) and not frozenset(states).isdisjoint(self._view.names.codes(sentence.text))

    def _part(self, text: str) -> Question:
        """One of the things asked, understood; "and until when?" has no terms of its own, and only asks for another kind of thing."""
        part = self._view.placed(understand(text, self._view.names))
        return part if part.terms or part.states else replace(self._question, kind=part.kind)

    def _evidence(self, paragraph: Paragraph, scores: dict[str, float], met: Flags, missing: list[int], fused: float) -> Evidence:
        """The evidence of one paragraph; `met` are the terms that its own text meets in full."""
        question = self._question
        return Evidence(
            paragraph=paragraph,
            **scores,
            scoped=self._asked.scoped.get(paragraph.document, 1.0),
            fused=fused,
            missing=tuple(question.terms[index].text for index in missing),
            lacking=any(self._asked.is_lacking(paragraph, index) for index in missing),
            named=self._is_named(met, paragraph),
            state=state_match(self._view, question, paragraph),
            heading=heading_match(question, paragraph),
            kind=holds_kind(question.kind, paragraph.text, question, self._view.mentioned[paragraph.id]),
            figured=self._figured(paragraph),
        )

    def _terms_met(self, paragraphs: Sequence[Paragraph], close: Closeness) -> tuple[Scores, Scores, Flags]:
        """How well the terms are met by the paragraphs' own texts and by all that belongs to them, and which are absent."""
        asked = self._asked
        in_own, in_context, in_document = (found(paragraphs) for found in (asked.met_in_own, asked.met_in_context, asked.met_in_document))
        trust = np.where(asked.hard, _LIKE_NAME, 1.0)
        own = np.maximum(in_own, trust * likeness(close.own, self._shares))
        alike = np.maximum(own, trust * likeness(close.whole, self._shares))
        whole = np.maximum(alike, np.maximum(_CONTEXT_CREDIT * in_context, _DOCUMENT_CREDIT * in_document))
        return own, whole, asked.absent(paragraphs, in_own, in_own | in_context | in_document)

    def _said(
        self, paragraphs: Sequence[Paragraph], close: Closeness, weights: Scores, holds: Callable[[Paragraph, Sentence], bool]
    ) -> Scores:
        """MaxSim of the sentence of each paragraph that is most like the question, among those that hold what is wanted; 0 for none."""
        sentences = [(p, sentence) for p in paragraphs for sentence in self._view.sentences(p)]
        similar = maxsim(close.sentences, self._shares, weights[close.owner])
        owners, similarities = close.owner.tolist(), similar.tolist()
        found = np.zeros(len(paragraphs))
        # From the most similar on, so that few sentences have to be read for what they hold.
        for index in np.argsort(-similar, kind="stable").tolist():
            if not found[owners[index]] and holds(*sentences[index]):
                found[owners[index]] = similarities[index]
        return found

    def _holds(self, paragraph: Paragraph, sentence: Sentence) -> bool:
        kind = self._question.kind
        return kind == "any" or holds_kind(kind, sentence.text, self._question, self._view.mentioned_in(paragraph, sentence))

    def _asserted(self, paragraphs: Sequence[Paragraph], whole: Scores) -> Scores:
        """How well the best met of the terms that say what happened is met, and what somebody is asked to have done."""
        question = self._question
        told = what_happened(question)
        saying = [i for i, term in enumerate(question.terms) if term in told and not self._asked.hard[i] and term.start < question.carried]
        if not saying:
            return np.ones(len(paragraphs))
        met = self._told(whole[:, saying].max(axis=1), paragraphs, [question.terms[i] for i in saying])
        done = deed(question)
        return met if done is None else np.minimum(met, self._told(self._column(whole, done), paragraphs, [done]))

    def _told(self, met: Scores, paragraphs: Sequence[Paragraph], terms: Sequence[Term]) -> Scores:
        """How well terms are met, wholly where a paragraph's own text has a word that means the like or the contrary of one."""
        kin = frozenset().union(*map(like_or_contrary, terms))
        return np.maximum(met, [float(not kin.isdisjoint(self._view.lexicon.own[p.id])) for p in paragraphs])

    def _column(self, met: Scores, term: Term | None) -> Scores:
        """How well one term is met; 1 where there is none."""
        return met[:, self._question.terms.index(term)] if term in self._question.terms else np.ones(len(met))

    def _sentence_features(self, sentence: Sentence, tokens: TokenBlock, weights: Scores) -> dict[str, float]:
        inside = (tokens.offsets[:, 0] >= sentence.start) & (tokens.offsets[:, 1] <= sentence.end)
        vectors = tokens.vectors[inside]
        best = (self._encoded.tokens @ vectors.T).max(axis=1, initial=0.0)
        words = self._asked.met_by(stems_of(sentence.text)).astype(float)
        whole = vectors.sum(axis=0)
        named = frozenset(self._view.names.codes(sentence.text))
        kind = self._question.kind
        return {
            "met": float(mean(np.maximum(words, likeness(best, self._shares)), weights)),
            "words": float(mean(words, weights)),
            "similarity": float(maxsim(best, self._shares, weights)),
            "sentence": float(whole @ self._encoded.sentence / max(np.linalg.norm(whole), 1e-9)),
            "kind": float(kind != "any" and holds_kind(kind, sentence.text, self._question, named)),
            "state": float(bool(named & set(self._question.states))),
            "first": float(sentence.start == 0),
            "length": min(len(sentence.text.split()), _LONG_SENTENCE) / _LONG_SENTENCE,
        }

    def _figured(self, paragraph: Paragraph) -> float:
        """Whether the paragraph gives a number of what the question counts; told at once where it lacks that noun."""
        if self._counted is None:
            return 1.0
        return figured(self._counted, paragraph.text) if self._counted.stem in self._view.lexicon.own[paragraph.id] else 0.5

    def _is_named(self, met: Flags, paragraph: Paragraph) -> bool:
        """Whether the names asked about stand in the paragraph's own words; False where none is asked about."""
        if self._question.phrases:
            text = _plain(paragraph.text)
            return all(_plain(phrase) in text for phrase in self._question.phrases)
        names = self._asked.to_name(paragraph.document)
        return bool(names) and all(met[index] for index in names)

    def _tokens(self, paragraphs: Sequence[Paragraph]) -> TokenBlock:
        documents = self._view.snapshot.documents
        return self._view.tokens.read([(documents[p.document].revision, p.ordinal) for p in paragraphs])


def _denies(_: Paragraph, sentence: Sentence) -> bool:
    return denies(sentence.text)


def _plain(text: str) -> str:
    """A text without case, hyphens and more than one space in a row."""
    return " ".join(re.sub(r"[-‐]", " ", text).casefold().split())
