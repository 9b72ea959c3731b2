"""Paragraphs ranked by the words that they share with a question: Okapi BM25 (Robertson et al. 1994) as bm25s has it."""

from collections.abc import Sequence

import bm25s
import Stemmer

from index.paragraph import Paragraph
from index.passages import context_of

_LANGUAGE = "english"


class BM25:
    """An index of the stemmed words of some paragraphs and of what they stand under."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._ids = [paragraph.id for paragraph in paragraphs]
        self._stemmer = Stemmer.Stemmer(_LANGUAGE)
        self._index = bm25s.BM25()
        tokens = self._tokens([f"{context_of(p)}\n{p.text}" for p in paragraphs])
        if any(tokens.ids):
            self._index.index(tokens, show_progress=False)
        else:
            self._ids = []  # no words, nothing to find

    def ranked(self, words: str, most: int) -> list[str]:
        """The ids of the paragraphs that hold some of the words, at most so many, the best first."""
        if not self._ids:
            return []
        found, scores = self._index.retrieve(self._tokens([words]), k=min(most, len(self._ids)), show_progress=False)
        return [self._ids[number] for number, score in zip(found[0], scores[0], strict=True) if score]

    def _tokens(self, texts: list[str]) -> "bm25s.tokenization.Tokenized":
        return bm25s.tokenize(texts, stopwords=_LANGUAGE, stemmer=self._stemmer, show_progress=False)
