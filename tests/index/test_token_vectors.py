"""Token vectors on disk."""

from pathlib import Path

import numpy as np
import pytest

from index.errors import LibraryCorrupt
from index.token_vectors import ParagraphTokens, TokenVectors


def _tokens(count: int, seed: int = 0) -> ParagraphTokens:
    vectors = np.random.default_rng(seed).normal(size=(count, 8)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    offsets = np.array([(5 * i, 5 * i + 4) for i in range(count)], dtype=np.int32).reshape(-1, 2)
    return ParagraphTokens(vectors, offsets)


def test_what_is_written_is_read_back_nearly_exactly(tmp_path: Path) -> None:
    paragraphs = [_tokens(3), _tokens(0), _tokens(7, seed=1)]
    TokenVectors(tmp_path).write("r1", paragraphs)
    store = TokenVectors(tmp_path)
    read = store.open({"r1"}).read([("r1", ordinal) for ordinal in range(3)])
    np.testing.assert_array_equal(read.owner, [0] * 3 + [2] * 7)
    np.testing.assert_array_equal(read.offsets, np.concatenate([written.offsets for written in paragraphs]))
    np.testing.assert_allclose(read.vectors, np.concatenate([written.vectors for written in paragraphs]), atol=0.004)
    assert store.revisions() == {"r1"}


def test_a_revision_written_again_replaces_the_older_one(tmp_path: Path) -> None:
    store = TokenVectors(tmp_path)
    store.write("r1", [_tokens(3)])
    store.write("r1", [_tokens(5)])
    assert len(TokenVectors(tmp_path).open({"r1"}).read([("r1", 0)]).vectors) == 5


def test_what_an_interrupted_write_left_is_seen_and_can_be_deleted(tmp_path: Path) -> None:
    (tmp_path / "r1.partial").mkdir()
    store = TokenVectors(tmp_path)
    assert store.revisions() == {"r1.partial"}
    store.delete("r1.partial")
    assert store.revisions() == set()


def test_what_is_open_stays_readable_when_it_is_deleted(tmp_path: Path) -> None:
    store = TokenVectors(tmp_path)
    store.write("r1", [_tokens(3)])
    before = store.open({"r1"})
    store.delete("r1")
    assert len(before.read([("r1", 0)]).vectors) == 3
    with pytest.raises(LibraryCorrupt):
        TokenVectors(tmp_path).open({"r1"}).read([("r1", 0)])


@pytest.mark.parametrize("name", ["vectors.npy", "scales.npy", "offsets.npy", "bounds.npy"])
@pytest.mark.parametrize("content", [None, b"", b"garbage"])
def test_damage_is_told_in_one_sentence(tmp_path: Path, name: str, content: bytes | None) -> None:
    TokenVectors(tmp_path).write("r1", [_tokens(3)])
    damaged = tmp_path / "r1" / name
    damaged.unlink() if content is None else damaged.write_bytes(content)
    with pytest.raises(LibraryCorrupt, match=r"delete chroma, tokens and library\.sqlite there, and nothing else"):
        TokenVectors(tmp_path).open({"r1"}).read([("r1", 0)])


def test_a_paragraph_that_is_not_there(tmp_path: Path) -> None:
    TokenVectors(tmp_path).write("r1", [_tokens(3)])
    with pytest.raises(LibraryCorrupt):
        TokenVectors(tmp_path).open({"r1"}).read([("r1", 1)])
