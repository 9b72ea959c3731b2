"""Holding paragraphs against a question: which of its terms they meet, in their own words or in like ones."""

import re
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.answer_kind import counted_term, figured, holds_kind
from assistant.evidence import Evidence
from assistant.lexicon import Term, parts, stem, stems_of
from assistant.question import Question
from assistant.scope import heading_match, state_match
from assistant.scoring import Calibration, chances
from assistant.sentences import Sentence
from assistant.term_weighing import adjacent, covers_year, is_hard, likeness, mean, other_year, token_shares, tokens_of
from assistant.view import LibraryView
from index.embedding import ParagraphEmbedding
from index.paragraph import Paragraph
from index.token_vectors import ParagraphTokens

_CONTEXT_CREDIT, _DOCUMENT_CREDIT = 0.9, 0.8
_NAME_WEIGHT = 1.3
_CARRIED_WEIGHT = 0.5
_NAMING_WEIGHT = 0.25
_UNMET = 0.25
_LONG_SENTENCE = 60
_YEARS = re.compile(r"\b((?:19|20|21))(\d\d)[-–/](\d\d)\b")
_CENTURY_AND_YEAR = 5
_SCOPE_SHARE = 0.02


class Matcher:
    """Holds paragraphs of a library against one question."""

    def __init__(self, view: LibraryView, embedding: ParagraphEmbedding, question: Question, calibration: Calibration) -> None:
        self._view = view
        self._calibration = calibration
        self._question = question
        encoded = embedding.encode_question(question.text)
        self._sentence, self._vectors = encoded.sentence, encoded.tokens
        self._weights = np.array([self._weight(term) for term in question.terms])
        self._term_tokens = [tokens_of(term, encoded.offsets) for term in question.terms]
        self._shares = token_shares(self._term_tokens, len(self._vectors))
        self._hard = [is_hard(term, question.text) for term in question.terms]
        counted = counted_term(question)
        self._counted = question.terms.index(counted) if counted in question.terms else None
        self._focus = question.terms.index(question.focus) if question.focus in question.terms else None
        self._stems = [self._equivalents(term) for term in question.terms]
        self._naming: dict[str, NDArray[np.bool_]] = {}

    def _evidence(self, paragraph: Paragraph, tokens: ParagraphTokens, similar: NDArray[np.float32], fused: float) -> Evidence:
        """What a paragraph meets of the question; `similar` are the cosines of question and paragraph tokens."""
        best = similar.max(axis=1, initial=0.0)
        best_own = similar[:, tokens.offsets[:, 0] >= 0].max(axis=1, initial=0.0)
        own, whole, absent = self._term_matches(paragraph, best, best_own)
        weights = self._focused(paragraph.document)
        missing = self._missing(absent)
        return Evidence(
            paragraph=paragraph,
            own=mean(own, weights),
            whole=mean(whole, weights),
            weakest=float(whole.min(initial=1.0)),
            similarity=self._maxsim(best, weights),
            own_similarity=self._maxsim(best_own, weights),
            sentence=self._best_sentence(paragraph, tokens),
            scoped=self._scoped.get(paragraph.document, 1.0),
            fused=fused,
            missing=tuple(self._question.terms[index].text for index in missing),
            lacking=any(self._question.terms[index].is_number or not self._stands_in(paragraph.document, index) for index in missing),
            named=self._named(own, paragraph),
            state=state_match(self._view, self._question, paragraph),
            heading=heading_match(self._question, paragraph),
            kind=holds_kind(self._question.kind, paragraph.text, self._question, self._view.mentioned[paragraph.id]),
            counted=1.0 if self._counted is None else float(own[self._counted]),
            figured=self._figured(paragraph),
            focus=1.0 if self._focus is None else float(whole[self._focus]),
            unmet=mean((whole < _UNMET).astype(float), weights),
        )

    def evidence(self, paragraphs: Sequence[Paragraph], fused: dict[str, float]) -> list[Evidence]:
        """What each paragraph meets of the question; `fused` are their retrieval scores by id."""
        if not paragraphs:
            return []
        tokens = [self._tokens(paragraph) for paragraph in paragraphs]
        # One product for all: many small ones cost more in calls than in work.
        similar = self._vectors @ np.concatenate([each.vectors for each in tokens]).T
        ends = np.cumsum([len(each.vectors) for each in tokens])[:-1]
        pieces = np.split(similar, ends, axis=1)
        return [self._evidence(p, t, piece, fused.get(p.id, 0.0)) for p, t, piece in zip(paragraphs, tokens, pieces, strict=True)]

    def sentence_features(self, paragraph: Paragraph, sentences: Sequence[Sentence]) -> list[dict[str, float]]:
        """What each of some sentences of a paragraph meets of the question, and its neighbours meet."""
        tokens = self._tokens(paragraph)
        weights = self._focused(paragraph.document)
        found = [self._sentence_features(sentence, tokens, weights) for sentence in sentences]
        met = [0.0, *(features["met"] for features in found), 0.0]
        return [f | {"after": before, "before": after} for f, before, after in zip(found, met, met[2:], strict=False)]

    def _sentence_features(self, sentence: Sentence, tokens: ParagraphTokens, weights: NDArray[np.float64]) -> dict[str, float]:
        inside = (tokens.offsets[:, 0] >= sentence.start) & (tokens.offsets[:, 1] <= sentence.end)
        vectors = tokens.vectors[inside]
        best = (self._vectors @ vectors.T).max(axis=1, initial=0.0)
        stems = stems_of(sentence.text)
        words = np.array([float(self._has(index, stems)) for index in range(len(self._term_tokens))])
        met = np.array([max(word, likeness(best, t)) for word, t in zip(words, self._term_tokens, strict=True)])
        whole = vectors.sum(axis=0)
        named = frozenset(self._view.names.codes(sentence.text))
        kind = self._question.kind
        return {
            "met": mean(met, weights),
            "words": mean(words, weights),
            "similarity": self._maxsim(best, weights),
            "sentence": float(whole @ self._sentence / max(np.linalg.norm(whole), 1e-9)),
            "kind": float(kind != "any" and holds_kind(kind, sentence.text, self._question, named)),
            "state": float(bool(named & set(self._question.states))),
            "first": float(sentence.start == 0),
            "length": min(len(sentence.text.split()), _LONG_SENTENCE) / _LONG_SENTENCE,
        }

    def sentence_chances(self, paragraph: Paragraph, sentences: Sequence[Sentence]) -> list[float]:
        """How likely each of some sentences of a paragraph is the one that answers; they add up to 1."""
        return chances(self.sentence_features(paragraph, sentences), self._calibration.sentence)

    def lexical_share(self, paragraph: Paragraph) -> float:
        """The weighted share of the question's terms whose stems the paragraph has; quick, for sifting."""
        stems = self._view.lexicon.own[paragraph.id]
        met = np.array([float(self._has(index, stems)) for index in range(len(self._stems))])
        return mean(met, self._weights)

    def _figured(self, paragraph: Paragraph) -> float:
        """Whether the paragraph gives a number of what the question counts; told at once where it lacks that noun."""
        if self._counted is None:
            return 1.0
        counted = self._question.terms[self._counted]
        return figured(counted, paragraph.text) if counted.stem in self._view.lexicon.own[paragraph.id] else 0.5

    def _named(self, own: NDArray[np.float64], paragraph: Paragraph) -> bool:
        """Whether the names asked about stand in the paragraph's own words; False where none is asked about."""
        text = " ".join(re.sub(r"[-‐]", " ", paragraph.text).casefold().split())
        if self._question.phrases:
            return all(" ".join(re.sub(r"[-‐]", " ", p).casefold().split()) in text for p in self._question.phrases)
        document = self._view.document_stems[paragraph.document]
        hard = [index for index in range(len(own)) if self._hard[index]]
        asked = [index for index in hard if not self._has(index, document)] or hard
        return bool(asked) and all(own[index] == 1.0 for index in asked)

    def _focused(self, document: str) -> NDArray[np.float64]:
        """The terms' weights, lowered for those that say which document to look in rather than what to find there."""
        naming = self._names(document)
        return self._weights if naming.all() else self._weights * np.where(naming, _NAMING_WEIGHT, 1.0)

    def _names(self, document: str) -> NDArray[np.bool_]:
        """Which terms name the document: on its cover, and a name, or hardly found in its paragraphs."""
        if document not in self._naming:
            cover, share = self._view.document_stems[document], self._view.lexicon.share_in
            self._naming[document] = np.array(
                [
                    self._has(index, cover) and (self._hard[index] or share(document, term.stem) < _SCOPE_SHARE)
                    for index, term in enumerate(self._question.terms)
                ],
                dtype=bool,
            )
        return self._naming[document]

    @cached_property
    def _scoped(self) -> dict[str, float]:
        """By document, the weighted share of the names of documents in the question that are its own."""
        hard = np.array(self._hard, dtype=bool)
        naming = {document: self._names(document) & hard for document in self._view.snapshot.documents}
        total = float(self._weights[np.any(list(naming.values()), axis=0)].sum()) if naming and len(hard) else 0.0
        return {document: float(self._weights[own].sum()) / total for document, own in naming.items()} if total else {}

    def _stands_in(self, document: str, index: int) -> bool:
        """Whether a document has a term anywhere in its text."""
        return any(all(self._view.lexicon.share_in(document, stem) > 0 for stem in option) for option in self._stems[index])

    def _maxsim(self, best: NDArray[np.float32], weights: NDArray[np.float64]) -> float:
        """The mean of each question token's best similarity, weighted as its term; all tokens alike where no term has any."""
        shares = weights @ self._shares if len(weights) else np.zeros(len(best))
        return float(best @ shares / shares.sum()) if shares.sum() > 0 else float(best.mean()) if len(best) else 0.0

    def _best_sentence(self, paragraph: Paragraph, tokens: ParagraphTokens) -> float:
        """The mean of a sentence's token vectors stands for it, as the embedding model pools them."""
        sentences = self._view.sentences(paragraph)
        place = np.searchsorted([sentence.start for sentence in sentences], tokens.offsets[:, 0], side="right") - 1
        sums = np.zeros((len(sentences), tokens.vectors.shape[1]), dtype=np.float32)
        inside = tokens.offsets[:, 0] >= 0
        for number in range(len(sentences)):
            sums[number] = tokens.vectors[inside & (place == number)].sum(axis=0)
        spans = np.concatenate([sums, sums[:-1] + sums[1:]])
        norms = np.linalg.norm(spans, axis=1)
        return float(np.max(spans @ self._sentence / np.maximum(norms, 1e-9), initial=0.0))

    def _term_matches(
        self, paragraph: Paragraph, best: NDArray[np.float32], best_own: NDArray[np.float32]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64], list[int]]:
        lexicon = self._view.lexicon
        own_stems, context = lexicon.own[paragraph.id], lexicon.context[paragraph.id]
        document = self._view.document_stems[paragraph.document]
        year = self._view.snapshot.documents[paragraph.document].metadata.year
        own = np.zeros(len(self._stems))
        whole = np.zeros(len(self._stems))
        absent = []
        for index, (term, tokens) in enumerate(zip(self._question.terms, self._term_tokens, strict=True)):
            in_own = self._has(index, own_stems)
            in_context = self._has(index, context)
            in_document = self._has(index, document) or covers_year(term, year)
            soft_own, soft = likeness(best_own, tokens), likeness(best, tokens)
            if self._hard[index]:
                soft_own, soft = soft_own * 0.4, soft * 0.4
                if not (in_own or in_context or in_document) or (not in_own and other_year(term, paragraph.text, year)):
                    absent.append(index)
            own[index] = max(float(in_own), soft_own)
            whole[index] = max(own[index], soft, _CONTEXT_CREDIT * in_context, _DOCUMENT_CREDIT * in_document)
        return own, whole, absent

    def _missing(self, absent: list[int]) -> list[int]:
        """The names and numbers that are really missing: of a name of several words, some may be left out."""
        terms, text = self._question.terms, self._question.text
        found = []
        for index in absent:
            run = [index]
            for step in (-1, 1):
                near = index + step
                while 0 <= near < len(terms) and self._hard[near] and adjacent(terms, near, near - step, text):
                    run.append(near)
                    near += step
            strict = terms[index].is_number or terms[index].text.isupper()
            if strict or 2 * sum(i in absent for i in run) >= len(run):
                found.append(index)
        return found

    def _has(self, index: int, stems: frozenset[str]) -> bool:
        return any(option <= stems for option in self._stems[index])

    def _equivalents(self, term: Term) -> list[frozenset[str]]:
        """The sets of stems that stand for a term: itself, its parts, its acronym's name, its usual spelling."""
        lexicon = self._view.lexicon
        options = [frozenset([term.stem])]
        if years := _YEARS.search(self._question.text, max(term.start - _CENTURY_AND_YEAR, 0), term.end):
            # "2020-21", "2024/25": the second year is written short.
            century, first, second = years.groups()
            options = [frozenset([second, f"{century}{second}"][1:] if term.text == second else [century + first, century + second])]
        if "-" in term.text:
            options.append(frozenset(parts(term.text)))
        if lexicon.is_acronym(term):
            options += lexicon.expansions(term)
        mixed = re.fullmatch(r"([A-Z]{2,})-?(\d+)", term.text)
        if mixed:
            letters = Term(mixed.group(1), stem(mixed.group(1)), term.start, term.end)
            names = [frozenset([letters.stem]), *lexicon.expansions(letters)]
            options += [name | {number} for name in names for number in (mixed.group(2), f"{mixed.group(2)}th")]
        if not lexicon.knows(term.stem) and (usual := lexicon.alike(term.stem)):
            options.append(frozenset([usual]))
        return options

    def _weight(self, term: Term) -> float:
        rarity = self._view.lexicon.idf(term.stem) * (_CARRIED_WEIGHT if term.start >= self._question.carried else 1.0)
        return rarity * (_NAME_WEIGHT if is_hard(term, self._question.text) else 1.0)

    def _tokens(self, paragraph: Paragraph) -> ParagraphTokens:
        revision = self._view.snapshot.documents[paragraph.document].revision
        return self._view.library.tokens.read(revision, paragraph.ordinal)
