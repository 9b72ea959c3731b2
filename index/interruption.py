"""What a sync that was killed can leave behind: vectors that Chroma cannot use, or dies of.

A mark stands in the library while a sync is under way. Where the last one's still stands, the vectors are tried in a
process of their own, since Chroma's native code aborts its process on some damaged files; where that fails, they are
deleted, and the sync makes them anew.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.library import Library
from index.store import EMBEDDED, VectorStore
from index.worker import environment_of_child

_MARK = "sync.unfinished"
_TRIAL_SECONDS = 120


@contextmanager
def mended_and_marked(library: Library) -> Iterator[None]:
    """Delete the vectors that an interrupted sync damaged, and mark the library while the sync within is under way."""
    mark = library.folder / _MARK
    if library.client == EMBEDDED and mark.exists() and not _are_usable(library.vectors_folder):
        library.delete_vectors()
    mark.touch()
    yield
    mark.unlink(missing_ok=True)  # not where an error came between: what it left may be damaged too


def _are_usable(vectors: Path) -> bool:
    """Whether a process of its own can search them; so they are not where none are stored yet, which costs nothing to make anew."""
    trial = [sys.executable, "-m", "index.interruption", str(vectors)]
    try:
        return not subprocess.run(trial, env=environment_of_child(), capture_output=True, timeout=_TRIAL_SECONDS, check=False).returncode
    except subprocess.TimeoutExpired:
        return False


if __name__ == "__main__":
    store = VectorStore(EMBEDDED, Path(sys.argv[1]))
    sys.exit(0 if store.count() and store.is_searchable() else 1)
