"""Holding paragraphs against a question: which of its terms they meet, in their own words or in like ones."""

import re
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.answer_kind import counted_term, holds_kind
from assistant.evidence import Evidence
from assistant.lexicon import Term, parts, stem, stems_of
from assistant.question import Question
from assistant.scope import heading_match, state_match
from assistant.sentences import Sentence
from assistant.view import LibraryView
from index.embedding import ParagraphEmbedding
from index.paragraph import Paragraph
from index.token_vectors import ParagraphTokens

# Cosine of token vectors below which words have nothing to do with each other, and above which they are one.
_UNLIKE, _ALIKE = 0.40, 0.85
_CONTEXT_CREDIT, _DOCUMENT_CREDIT = 0.9, 0.8
_NAME_WEIGHT = 1.3
_CARRIED_WEIGHT = 0.5
_UNMET = 0.25
_KIND_CREDIT = 0.5
_YEAR = re.compile(r"\b(?:19|20|21)\d\d\b")
_SCOPE_SHARE = 0.02


class Matcher:
    """Holds paragraphs of a library against one question."""

    def __init__(self, view: LibraryView, embedding: ParagraphEmbedding, question: Question) -> None:
        self._view = view
        self._question = question
        encoded = embedding.encode_question(question.text)
        self._vectors = encoded.tokens
        self._term_tokens = [_tokens_of(term, encoded.offsets) for term in question.terms]
        content = sorted({i for tokens in self._term_tokens for i in tokens})
        self._content = np.array(content or range(len(self._vectors)), dtype=int)
        self._weights = np.array([self._weight(term) for term in question.terms])
        self._hard = [_is_hard(term, question.text) for term in question.terms]
        counted = counted_term(question)
        self._counted = question.terms.index(counted) if counted in question.terms else None
        self._focus = question.terms.index(question.focus) if question.focus in question.terms else None
        self._stems = [self._equivalents(term) for term in question.terms]

    def evidence(self, paragraph: Paragraph, fused: float = 0.0) -> Evidence:
        """What a paragraph meets of the question."""
        tokens = self._tokens(paragraph)
        own_tokens = tokens.offsets[:, 0] >= 0
        similar = self._vectors @ tokens.vectors.T
        best = similar.max(axis=1, initial=0.0)
        best_own = similar[:, own_tokens].max(axis=1, initial=0.0)
        own, whole, missing = self._term_matches(paragraph, best, best_own)
        counted = None if self._counted is None else float(own[self._counted])
        return Evidence(
            paragraph=paragraph,
            own=_mean(own, self._weights),
            topical=self._topical(own, paragraph),
            whole=_mean(whole, self._weights),
            weakest=float(whole.min(initial=1.0)),
            similarity=float(best[self._content].mean()) if len(self._content) else 0.0,
            own_similarity=float(best_own[self._content].mean()) if len(self._content) else 0.0,
            fused=fused,
            missing=missing,
            named=self._named(own, paragraph),
            state=state_match(self._view, self._question, paragraph),
            heading=heading_match(self._question, paragraph),
            kind=holds_kind(self._question.kind, paragraph.text, self._question, self._view.mentioned[paragraph.id]),
            counted=1.0 if counted is None else counted,
            focus=1.0 if self._focus is None else float(whole[self._focus]),
            unmet=_mean((whole < _UNMET).astype(float), self._weights),
        )

    def all_evidence(self, paragraphs: Iterable[Paragraph], fused: dict[str, float]) -> list[Evidence]:
        """The same for many paragraphs; `fused` are their retrieval scores by id."""
        return [self.evidence(paragraph, fused.get(paragraph.id, 0.0)) for paragraph in paragraphs]

    def sentence_score(self, paragraph: Paragraph, sentence: Sentence) -> float:
        """How well a sentence of the paragraph meets the question, and holds the kind of thing asked for."""
        tokens = self._tokens(paragraph)
        inside = (tokens.offsets[:, 0] >= sentence.start) & (tokens.offsets[:, 1] <= sentence.end)
        if not inside.any():
            return 0.0
        best = (self._vectors @ tokens.vectors[inside].T).max(axis=1, initial=0.0)
        stems = stems_of(sentence.text)
        met = [max(float(self._has(i, stems)), _likeness(best, t)) for i, t in enumerate(self._term_tokens)]
        kind = holds_kind(self._question.kind, sentence.text, self._question, frozenset(self._view.names.codes(sentence.text)))
        similarity = float(best[self._content].mean()) if len(self._content) else 0.0
        return (
            _mean(np.array(met), self._weights)
            + 0.5 * similarity
            + _KIND_CREDIT * (kind and self._question.kind in ("number", "date", "State"))
        )

    def lexical_share(self, paragraph: Paragraph) -> float:
        """The weighted share of the question's terms whose stems the paragraph has; quick, for sifting."""
        stems = self._view.lexicon.own[paragraph.id]
        met = np.array([float(self._has(index, stems)) for index in range(len(self._stems))])
        return _mean(met, self._weights)

    def _named(self, own: NDArray[np.float64], paragraph: Paragraph) -> bool:
        """Whether the names asked about stand in the paragraph's own words; False where none is asked about."""
        text = " ".join(re.sub(r"[-‐]", " ", paragraph.text).casefold().split())
        if self._question.phrases:
            return all(" ".join(re.sub(r"[-‐]", " ", p).casefold().split()) in text for p in self._question.phrases)
        document = self._view.document_stems[paragraph.document]
        hard = [index for index in range(len(own)) if self._hard[index]]
        asked = [index for index in hard if not self._has(index, document)] or hard
        return bool(asked) and all(own[index] == 1.0 for index in asked)

    def _topical(self, own: NDArray[np.float64], paragraph: Paragraph) -> float:
        """Coverage without the terms that only name the document: on its cover, hardly in its paragraphs."""
        document = self._view.document_stems[paragraph.document]
        lexicon = self._view.lexicon
        kept = np.array(
            [
                not (self._has(index, document) and lexicon.share_in(paragraph.document, term.stem) < _SCOPE_SHARE)
                for index, term in enumerate(self._question.terms)
            ],
            dtype=bool,
        )
        return _mean(own[kept], self._weights[kept]) if kept.any() else 0.0

    def _term_matches(
        self, paragraph: Paragraph, best: NDArray[np.float32], best_own: NDArray[np.float32]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64], tuple[str, ...]]:
        lexicon = self._view.lexicon
        own_stems, context = lexicon.own[paragraph.id], lexicon.context[paragraph.id]
        document = self._view.document_stems[paragraph.document]
        own = np.zeros(len(self._stems))
        whole = np.zeros(len(self._stems))
        absent = []
        for index, (term, tokens) in enumerate(zip(self._question.terms, self._term_tokens, strict=True)):
            in_own = self._has(index, own_stems)
            in_context = self._has(index, context)
            in_document = self._has(index, document)
            soft_own, soft = _likeness(best_own, tokens), _likeness(best, tokens)
            if self._hard[index]:
                soft_own, soft = soft_own * 0.4, soft * 0.4
                if not (in_own or in_context or in_document) or (not in_own and _other_year(term, paragraph.text)):
                    absent.append(index)
            own[index] = max(float(in_own), soft_own)
            whole[index] = max(own[index], soft, _CONTEXT_CREDIT * in_context, _DOCUMENT_CREDIT * in_document)
        return own, whole, self._missing(absent)

    def _missing(self, absent: list[int]) -> tuple[str, ...]:
        """The names and numbers that are really missing: of a name of several words, some may be left out."""
        terms, text = self._question.terms, self._question.text
        found = []
        for index in absent:
            run = [index]
            for step in (-1, 1):
                near = index + step
                while 0 <= near < len(terms) and self._hard[near] and _adjacent(terms, near, near - step, text):
                    run.append(near)
                    near += step
            strict = terms[index].is_number or terms[index].text.isupper()
            if strict or 2 * sum(i in absent for i in run) >= len(run):
                found.append(terms[index].text)
        return tuple(found)

    def _has(self, index: int, stems: frozenset[str]) -> bool:
        return any(option <= stems for option in self._stems[index])

    def _equivalents(self, term: Term) -> list[frozenset[str]]:
        """The sets of stems that stand for a term: itself, its parts, its acronym's name, its usual spelling."""
        lexicon = self._view.lexicon
        options = [frozenset([term.stem])]
        if "-" in term.text:
            options.append(frozenset(parts(term.text)))
        if term.is_acronym:
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
        return rarity * (_NAME_WEIGHT if _is_hard(term, self._question.text) else 1.0)

    def _tokens(self, paragraph: Paragraph) -> ParagraphTokens:
        revision = self._view.snapshot.documents[paragraph.document].revision
        return self._view.library.tokens.read(revision, paragraph.ordinal)


def _tokens_of(term: Term, offsets: NDArray[np.int32]) -> list[int]:
    return [i for i, (start, end) in enumerate(offsets) if start >= term.start and end <= term.end]


def _likeness(best: NDArray[np.float32], tokens: Sequence[int]) -> float:
    if not tokens:
        return 0.0
    return float(np.clip((best[list(tokens)].mean() - _UNLIKE) / (_ALIKE - _UNLIKE), 0.0, 1.0))


def _is_hard(term: Term, text: str) -> bool:
    """Whether a term must stand in the evidence itself: a number, a name, an acronym."""
    if term.is_number:
        return True
    if term.start == 0 or text.isupper():
        return term.text.isupper() and len(term.text) > 1 and not text.isupper()
    before = text[: term.start].rstrip()
    return term.text[0].isupper() and not before.endswith((".", "?", "!", ":", "“", '"'))


def _other_year(term: Term, text: str) -> bool:
    """Whether the text speaks of years, and not of the one that the term is."""
    return _YEAR.fullmatch(term.text) is not None and _YEAR.search(text) is not None and term.text not in text


def _adjacent(terms: Sequence[Term], a: int, b: int, text: str) -> bool:
    first, second = sorted((a, b))
    between = text[terms[first].end : terms[second].start]
    return re.fullmatch(r"[\s’'-]*(?:s\s+)?(?:(?:of|the|and|for|on|[A-Z][\w-]+)\s+){0,2}", between) is not None


def _mean(values: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    return float((values * weights).sum() / weights.sum()) if len(values) and weights.sum() > 0 else 0.0
