"""Stands in for the embedding model: small, fast and the same every time."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.embedding import Encoded

DIMENSIONS = 16


class WordEmbedding:
    """Stands in for the model: a vector a word, that depends on the word alone; counts what it was asked for."""

    token_limit = 30

    def __init__(self) -> None:
        self.texts: list[str] = []

    def token_offsets(self, text: str) -> list[tuple[int, int]]:
        """A token is a word or a sign."""
        return [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]

    def encode(self, texts: Sequence[str]) -> list[Encoded]:
        """Like the model, this cuts what exceeds the limit."""
        self.texts += texts
        return [self._encoded(text) for text in texts]

    def _encoded(self, text: str) -> Encoded:
        offsets = self.token_offsets(text)[: self.token_limit]
        tokens = np.array([_vector(text[start:end]) for start, end in offsets], dtype=np.float32).reshape(-1, DIMENSIONS)
        sentence = tokens.sum(axis=0) if len(tokens) else np.ones(DIMENSIONS, dtype=np.float32)
        return Encoded(sentence / np.linalg.norm(sentence), tokens, np.array(offsets, dtype=np.int32).reshape(-1, 2))


def _vector(word: str) -> NDArray[np.float64]:
    seed = int.from_bytes(word.casefold().encode()[:8], "big")
    vector = np.random.default_rng(seed).normal(size=DIMENSIONS)
    return vector / np.linalg.norm(vector)
