"""A sync that did not end: damaged vectors are made anew, sound ones are kept."""

from pathlib import Path

import pytest

import index.embedding
from index.library import Library
from index.sync import sync
from tests.index.making import note
from tests.index.word_embedding import WordEmbedding

_MARK = "sync.unfinished"


@pytest.fixture
def library(tmp_path: Path, embedding: WordEmbedding) -> Library:
    """A library with enough vectors for Chroma to have written its graph to files."""
    (tmp_path / "long.txt").write_text(note(*(f"There were {number} ships at berth {number}." for number in range(1200))))
    library = Library(tmp_path / "library")
    sync(library, [tmp_path / "long.txt"])
    assert not (library.folder / _MARK).exists()
    embedding.texts.clear()
    return Library(library.folder)


def _cut_short(library: Library) -> None:
    (header,) = library.vectors_folder.glob("*/header.bin")
    header.write_bytes(header.read_bytes()[:20])


def test_what_a_killed_sync_damaged_is_made_anew(library: Library, tmp_path: Path) -> None:
    _cut_short(library)
    (library.folder / _MARK).touch()
    assert sync(library, [tmp_path / "long.txt"]).changed == ["long.txt"]
    library.require_vectors()
    assert not (library.folder / _MARK).exists()
    assert sync(Library(library.folder), [tmp_path / "long.txt"]).unchanged == ["long.txt"]


def test_what_a_killed_sync_left_whole_is_kept(library: Library, tmp_path: Path, embedding: WordEmbedding) -> None:
    (library.folder / _MARK).touch()
    assert sync(library, [tmp_path / "long.txt"]).unchanged == ["long.txt"]
    assert (embedding.texts, (library.folder / _MARK).exists()) == ([], False)


def test_an_error_leaves_the_mark(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(model: str) -> WordEmbedding:
        raise KeyboardInterrupt

    monkeypatch.setattr(index.embedding, "load_embedding", fail)
    (tmp_path / "long.txt").write_text(note("All ships left."))
    with pytest.raises(KeyboardInterrupt):
        sync(library, [tmp_path / "long.txt"])
    assert (library.folder / _MARK).exists()
