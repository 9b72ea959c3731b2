"""Token vectors of paragraphs on disk, for late interaction; memory-mapped, a folder a document.

Vectors are kept as int8 with a scale each: 384 bytes a token for all-MiniLM-L6-v2.
"""

import shutil
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.errors import LibraryCorrupt

_UNREADABLE = (OSError, ValueError, IndexError, EOFError)


class ParagraphTokens(NamedTuple):
    """A paragraph's token vectors [n, d] and where each stands in its text [n, 2].

    Tokens of its context (headings, lead-in) come with the offsets (-1, -1).
    """

    vectors: NDArray[np.float32]
    offsets: NDArray[np.int32]


class TokenBlock(NamedTuple):
    """The tokens of several paragraphs, one after another: vectors [n, d], offsets [n, 2], and which paragraph's each is [n]."""

    vectors: NDArray[np.float32]
    offsets: NDArray[np.int32]
    owner: NDArray[np.int64]


class TokenVectors:
    """The store below one folder; each document revision is a folder that is never changed, only deleted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[str, tuple[NDArray[np.int8], NDArray[np.float32], NDArray[np.int32], NDArray[np.int64]]] = {}

    def write(self, revision: str, paragraphs: Sequence[ParagraphTokens]) -> None:
        """Store a document's paragraphs in order; nothing is visible under its name before all is written."""
        vectors = np.concatenate([p.vectors for p in paragraphs])
        scales = np.maximum(np.abs(vectors).max(axis=1, initial=1e-9), 1e-9) / 127.0
        bounds = np.cumsum([0, *(len(p.vectors) for p in paragraphs)], dtype=np.int64)
        partial = self._folder / f"{revision}.partial"
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)
        np.save(partial / "vectors.npy", np.rint(vectors / scales[:, None]).astype(np.int8))
        np.save(partial / "scales.npy", scales.astype(np.float32))
        np.save(partial / "offsets.npy", np.concatenate([p.offsets for p in paragraphs]).astype(np.int32))
        np.save(partial / "bounds.npy", bounds)
        shutil.rmtree(self._folder / revision, ignore_errors=True)
        partial.rename(self._folder / revision)

    def read(self, places: Sequence[tuple[str, int]]) -> TokenBlock:
        """The token vectors of paragraphs, each told by its document's revision and its place there; at least one.

        Raises `LibraryCorrupt` where they are missing or damaged.
        """
        pieces = [self._stored(revision, ordinal) for revision, ordinal in places]
        vectors, scales, offsets = (np.concatenate(column) for column in zip(*pieces, strict=True))
        owner = np.repeat(np.arange(len(pieces)), [len(piece[0]) for piece in pieces])
        return TokenBlock(np.multiply(vectors, scales[:, None], dtype=np.float32), offsets, owner)

    def hold(self, revisions: Collection[str]) -> None:
        """Open these documents' vectors, so that they stay readable when another process deletes them; let go of others.

        Raises `LibraryCorrupt` where any is missing or damaged.
        """
        for revision in revisions:
            try:
                self._mapped(revision)
            except _UNREADABLE as error:
                raise self._corrupt(revision, error) from error
        for revision in self._open.keys() - set(revisions):
            self._open.pop(revision, None)

    def revisions(self) -> set[str]:
        """The names of all folders in the store, finished or not."""
        return {folder.name for folder in self._folder.iterdir()} if self._folder.is_dir() else set()

    def delete(self, revision: str) -> None:
        """Remove a document's vectors; those that are open elsewhere stay readable there."""
        self._open.pop(revision, None)
        shutil.rmtree(self._folder / revision, ignore_errors=True)

    def _corrupt(self, revision: str, error: Exception) -> LibraryCorrupt:
        return LibraryCorrupt(
            f"The token vectors in {self._folder / revision} are missing or damaged ({error}); "
            "delete the library folder and ingest the documents again."
        )

    def _stored(self, revision: str, ordinal: int) -> tuple[NDArray[np.int8], NDArray[np.float32], NDArray[np.int32]]:
        """A paragraph's vectors as they are kept, their scales and their offsets."""
        try:
            vectors, scales, offsets, bounds = self._mapped(revision)
            start, end = int(bounds[ordinal]), int(bounds[ordinal + 1])
        except _UNREADABLE as error:
            raise self._corrupt(revision, error) from error
        return vectors[start:end], scales[start:end], offsets[start:end]

    def _mapped(self, revision: str) -> tuple[NDArray[np.int8], NDArray[np.float32], NDArray[np.int32], NDArray[np.int64]]:
        if revision not in self._open:
            folder = self._folder / revision
            # As plain arrays: to take a piece of a memory map takes ten times as long.
            mapped = (np.load(folder / name, mmap_mode="r") for name in ("vectors.npy", "scales.npy", "offsets.npy"))
            vectors, scales, offsets = map(np.asarray, mapped)
            self._open[revision] = vectors, scales, offsets, np.load(folder / "bounds.npy")
        return self._open[revision]
