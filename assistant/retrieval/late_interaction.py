"""Late interaction (Khattab and Zaharia 2020): the tokens of a question held against those of many paragraphs at once."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from assistant.language.lexicon import Term
from index.embedding import Encoded
from index.token_vectors import TokenBlock

# Cosine of token vectors below which words have nothing to do with each other, and above which they are one.
_UNLIKE, _ALIKE = 0.40, 0.85


class Closeness(NamedTuple):
    """How close paragraphs come to a question.

    own: cosine of each question token and the token most like it in the paragraph's own text [paragraphs, tokens].
    whole: the same, headings and lead-in counted too.
    maxsim: the mean of `whole` over the tokens [paragraphs].
    sentence_maxsim: that of the sentence that comes closest by it [paragraphs].
    length: how many tokens each paragraph has, headings and lead-in counted too [paragraphs].
    sentence: cosine of the question's vector and that of the sentence, or two in a row, most like it [paragraphs].
    sentences: like `own`, by sentence and not by paragraph [sentences, tokens].
    owner: the paragraph of each sentence [sentences].
    """

    own: NDArray[np.float32]
    whole: NDArray[np.float32]
    maxsim: NDArray[np.float32]
    sentence_maxsim: NDArray[np.float32]
    length: NDArray[np.int64]
    sentence: NDArray[np.float32]
    sentences: NDArray[np.float32]
    owner: NDArray[np.int64]


class _Sentences(NamedTuple):
    """The sentences of some paragraphs, in order, and the tokens that stand in them.

    owner: the paragraph of each sentence [sentences].
    tokens: the rows of the tokens in a block, by sentence [tokens in sentences].
    place: the sentence of each of these [tokens in sentences].
    """

    owner: NDArray[np.int64]
    tokens: NDArray[np.int64]
    place: NDArray[np.int64]


def closeness(question: Encoded, paragraphs: TokenBlock, sentence_starts: Sequence[Sequence[int]]) -> Closeness:
    """How close each paragraph comes; `sentence_starts` are, by paragraph, the characters at which its sentences begin."""
    similar = paragraphs.vectors @ question.tokens.T
    is_own = paragraphs.offsets[:, 0] >= 0
    count = len(sentence_starts)
    sentences = _by_sentence(paragraphs, is_own, sentence_starts)
    whole = _highest(similar, paragraphs.owner, count)
    by_sentence = _highest(similar[sentences.tokens], sentences.place, len(sentences.owner))
    return Closeness(
        own=_highest(np.where(is_own[:, None], similar, 0.0), paragraphs.owner, count),
        whole=whole,
        maxsim=_mean(whole),
        sentence_maxsim=_highest(_mean(by_sentence)[:, None], sentences.owner, count)[:, 0],
        length=np.bincount(paragraphs.owner, minlength=count),
        sentence=_closest_sentence(question.sentence, paragraphs, sentences, count),
        sentences=by_sentence,
        owner=sentences.owner,
    )


def term_shares(terms: Sequence[Term], offsets: NDArray[np.int32]) -> NDArray[np.float64]:
    """Which part of a term each of the question's tokens stands for [terms, tokens]."""
    starts, ends = np.array([t.start for t in terms], dtype=int), np.array([t.end for t in terms], dtype=int)
    inside = (offsets[:, 0] >= starts[:, None]) & (offsets[:, 1] <= ends[:, None])
    shares: NDArray[np.float64] = inside / np.maximum(inside.sum(axis=1, keepdims=True), 1)
    return shares


def likeness(best: NDArray[np.float32], shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """How alike terms and their most similar tokens are [..., terms]: 0 for nothing to do with each other, 1 for one and the same."""
    return np.clip((best @ shares.T - _UNLIKE) / (_ALIKE - _UNLIKE), 0.0, 1.0)


def maxsim(best: NDArray[np.float32], shares: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """The mean of each token's best similarity [..., tokens], weighted as its term; all tokens alike where no term has any."""
    weighed = weights @ shares
    total = weighed.sum(axis=-1)
    plain = best.mean(axis=-1) if best.shape[-1] else np.zeros(best.shape[:-1])
    return np.where(total > 0, (best * weighed).sum(axis=-1) / np.where(total > 0, total, 1.0), plain)


def _mean(best: NDArray[np.float32]) -> NDArray[np.float32]:
    """The mean of each row [rows]; 0 where there are no columns, of a question without tokens."""
    mean: NDArray[np.float32] = best.mean(axis=1) if best.shape[1] else np.zeros(len(best), dtype=np.float32)
    return mean


def _highest(values: NDArray[np.float32], owner: NDArray[np.int64], count: int) -> NDArray[np.float32]:
    """The highest values of each owner's rows [count, columns], at least 0; the rows stand in the order of their owners."""
    first = np.flatnonzero(np.diff(owner, prepend=-1))
    found = np.zeros((count, values.shape[1]), dtype=np.float32)
    found[owner[first]] = np.maximum(np.maximum.reduceat(values, first, axis=0), 0.0)
    return found


def _by_sentence(paragraphs: TokenBlock, is_own: NDArray[np.bool_], sentence_starts: Sequence[Sequence[int]]) -> _Sentences:
    """The sentences that begin at some characters of each paragraph; `is_own` tells the tokens of its own text from its context's."""
    # One number line for all paragraphs, so that one search puts every token into its sentence.
    length = int(paragraphs.offsets.max(initial=0)) + max((starts[-1] for starts in sentence_starts), default=0) + 1
    begins = np.array([owner * length + start for owner, starts in enumerate(sentence_starts) for start in starts], dtype=np.int64)
    tokens = np.flatnonzero(is_own)
    place = np.searchsorted(begins, paragraphs.owner[tokens] * length + paragraphs.offsets[tokens, 0], side="right") - 1
    order = np.argsort(place, kind="stable")
    return _Sentences(begins // length, tokens[order], place[order])


def _closest_sentence(question: NDArray[np.float32], paragraphs: TokenBlock, sentences: _Sentences, count: int) -> NDArray[np.float32]:
    """The cosine of the sentence, or two in a row, most like the question, by paragraph [count].

    The mean of a sentence's token vectors stands for it, as the embedding model pools them.
    """
    owner, tokens, place = sentences
    members = csr_array((np.ones(len(tokens), dtype=np.float32), (place, tokens)), shape=(len(owner), len(paragraphs.offsets)))
    sums = members @ paragraphs.vectors
    first = np.flatnonzero(owner[:-1] == owner[1:])
    spans = np.concatenate([sums, sums[first] + sums[first + 1]])
    cosines = spans @ question / np.maximum(np.linalg.norm(spans, axis=1), 1e-9)
    found = np.zeros(count, dtype=np.float32)
    np.maximum.at(found, np.concatenate([owner, owner[first]]), cosines)
    return found
