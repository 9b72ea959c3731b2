"""Token vectors of paragraphs on disk, for late interaction; memory-mapped, a folder a document.

Vectors are kept as int8 with a scale each: 384 bytes a token for all-MiniLM-L6-v2.
"""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.errors import MAKE_ANEW, LibraryCorrupt

_UNREADABLE = (OSError, ValueError, EOFError)


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
        self._last = OpenTokens(folder, {})

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

    def open(self, revisions: Iterable[str]) -> "OpenTokens":
        """The vectors of some documents, which stay readable there when they are deleted; none of those that are missing or damaged.

        What was open the last time is not opened again.
        """
        last, found = self._last, {}
        for revision in revisions:
            with suppress(*_UNREADABLE):
                found[revision] = last.documents.get(revision) or _mapped(self._folder / revision)
        self._last = OpenTokens(self._folder, found)
        return self._last

    def revisions(self) -> set[str]:
        """The names of all folders in the store, finished or not."""
        return {folder.name for folder in self._folder.iterdir()} if self._folder.is_dir() else set()

    def delete(self, revision: str) -> None:
        """Remove a document's vectors; where they are open they stay readable."""
        shutil.rmtree(self._folder / revision, ignore_errors=True)


class OpenTokens:
    """The token vectors of some documents, open for reading."""

    def __init__(self, folder: Path, documents: Mapping[str, "_Document"]) -> None:
        """Take the documents by their revisions; `folder` is the store's."""
        self._folder = folder
        self.documents = documents

    def read(self, places: Sequence[tuple[str, int]]) -> TokenBlock:
        """The token vectors of paragraphs, each told by its document's revision and its place there; at least one.

        Raises `LibraryCorrupt` where they are missing or damaged.
        """
        pieces = [self._stored(revision, ordinal) for revision, ordinal in places]
        vectors, scales, offsets = (np.concatenate(column) for column in zip(*pieces, strict=True))
        owner = np.repeat(np.arange(len(pieces)), [len(piece[0]) for piece in pieces])
        return TokenBlock(np.multiply(vectors, scales[:, None], dtype=np.float32), offsets, owner)

    def _stored(self, revision: str, ordinal: int) -> tuple[NDArray[np.int8], NDArray[np.float32], NDArray[np.int32]]:
        """A paragraph's vectors as they are kept, their scales and their offsets."""
        try:
            vectors, scales, offsets, bounds = self.documents[revision]
            start, end = int(bounds[ordinal]), int(bounds[ordinal + 1])
        except LookupError as error:
            raise LibraryCorrupt(
                f"The token vectors of paragraph {ordinal} of the library in {self._folder.parent} are missing or damaged "
                f"({revision}); {MAKE_ANEW}."
            ) from error
        return vectors[start:end], scales[start:end], offsets[start:end]


class _Document(NamedTuple):
    """A document's token vectors as they are kept [n, d], the scale of each [n], offsets [n, 2], and where each paragraph begins."""

    vectors: NDArray[np.int8]
    scales: NDArray[np.float32]
    offsets: NDArray[np.int32]
    bounds: NDArray[np.int64]


def _mapped(folder: Path) -> _Document:
    # As plain arrays: to take a piece of a memory map takes ten times as long.
    vectors, scales, offsets = (np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r")) for name in ("vectors", "scales", "offsets"))
    return _Document(vectors, scales, offsets, np.load(folder / "bounds.npy"))
