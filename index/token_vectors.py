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

    def read(self, revision: str, ordinal: int) -> ParagraphTokens:
        """A paragraph's token vectors, by its place in its document.

        Raises `LibraryCorrupt` where they are missing or damaged.
        """
        try:
            vectors, scales, offsets, bounds = self._mapped(revision)
            start, end = int(bounds[ordinal]), int(bounds[ordinal + 1])
        except _UNREADABLE as error:
            raise self._corrupt(revision, error) from error
        return ParagraphTokens(vectors[start:end].astype(np.float32) * scales[start:end, None], np.asarray(offsets[start:end]))

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

    def _mapped(self, revision: str) -> tuple[NDArray[np.int8], NDArray[np.float32], NDArray[np.int32], NDArray[np.int64]]:
        if revision not in self._open:
            folder = self._folder / revision
            self._open[revision] = (
                np.load(folder / "vectors.npy", mmap_mode="r"),
                np.load(folder / "scales.npy", mmap_mode="r"),
                np.load(folder / "offsets.npy", mmap_mode="r"),
                np.load(folder / "bounds.npy"),
            )
        return self._open[revision]
