"""What the tests of reading and storing share."""

import pytest

import index.embedding
from tests.index.word_embedding import WordEmbedding


@pytest.fixture
def embedding(monkeypatch: pytest.MonkeyPatch) -> WordEmbedding:
    """Stands in for the embedding model; says what it was asked for."""
    stand_in = WordEmbedding()
    monkeypatch.setattr(index.embedding, "load_embedding", lambda model: stand_in)
    return stand_in
