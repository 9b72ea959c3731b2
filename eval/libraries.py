"""The library that a suite is run against: one at hand, or one made for it."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from eval.cases import Suite
from eval.errors import DocumentsAbsent, EvaluationError
from index.library import Library
from index.sync import sync

PROJECT = Path(__file__).resolve().parent.parent
Progress = Callable[[int, int, str], None]


def shared_folder() -> Path:
    """Where documents and benchmarks outside the project are: `RAPPORTEUR_SHARED`, or `shared` beside the project."""
    return Path(os.environ.get("RAPPORTEUR_SHARED") or PROJECT.parent / "shared")


def documents_of(suite: Suite) -> list[Path]:
    """The files of a suite's documents; raises `DocumentsAbsent`."""
    head, _, rest = suite.folder.partition("/")
    folder = shared_folder() / rest if head == "shared" else PROJECT / suite.folder
    files = [folder / name for name in suite.files]
    if missing := [file for file in files if not file.is_file()]:
        raise DocumentsAbsent(
            f"The documents of the suite {suite.name} are not at hand: there is no {missing[0].name} in {folder}; "
            "set RAPPORTEUR_SHARED to the folder that holds them, or give --library."
        )
    return files


@contextmanager
def library_for(suite: Suite, folder: Path | None = None, progress: Progress | None = None) -> Iterator[Library]:
    """The library in `folder`, or a temporary one made of the suite's documents; checked to hold what the cases name.

    Raises `LibraryError` where there is none, `DocumentsAbsent` where it lacks a document, `SuiteError` where it
    lacks a paragraph.
    """
    if folder is not None:
        library = Library.existing(folder)
        library.require_vectors()
        _check(suite, library)
        yield library
        return
    files = documents_of(suite)
    with tempfile.TemporaryDirectory(prefix="rapporteur-eval-") as made:
        library = Library(Path(made))
        report = sync(library, files, progress=progress)
        if report.failed:
            name, reason = next(iter(report.failed.items()))
            raise EvaluationError(f"The library for the suite {suite.name} cannot be made: {name}: {reason}")
        _check(suite, library)
        yield library


def _check(suite: Suite, library: Library) -> None:
    snapshot = library.snapshot()
    if missing := [name for name in suite.files if name not in snapshot.documents]:
        raise DocumentsAbsent(
            f"The library in {library.folder} does not hold {missing[0]}, which the suite {suite.name} asks about; ingest it."
        )
    suite.check_paragraphs(snapshot.by_id)
