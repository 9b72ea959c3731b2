"""The library that a suite is run against: one at hand, or one made for it."""

import os
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from eval.errors import DocumentsAbsent, EvaluationError
from eval.suite_file import Suite
from index.document import load_document
from index.library import Library
from index.model_files import DEFAULT_MODEL
from index.sync import Progress, sync

PROJECT = Path(__file__).resolve().parent.parent


def shared_folder() -> Path:
    """Where documents and benchmarks outside the project are: `RAPPORTEUR_SHARED`, or `shared` beside the project."""
    return Path(os.environ.get("RAPPORTEUR_SHARED") or PROJECT.parent / "shared")


def documents_of(suite: Suite) -> list[Path]:
    """The files of a suite's documents; raises `DocumentsAbsent`.

    A folder is looked for in the project, then beside the suite's file; one that begins with `shared/` outside.
    """
    head, _, rest = suite.folder.partition("/")
    inside = next((f for f in (PROJECT / suite.folder, suite.path.parent / suite.folder) if f.is_dir()), PROJECT / suite.folder)
    folder = shared_folder() / rest if head == "shared" else inside
    files = [folder / name for name in suite.files]
    if missing := [file for file in files if not file.is_file()]:
        raise DocumentsAbsent(
            f"The documents of the suite {suite.name} are not at hand: there is no {missing[0].name} in {folder}; "
            "set RAPPORTEUR_SHARED to the folder that holds them, or give --library."
        )
    return files


def paragraph_ids(suite: Suite, folder: Path | None) -> frozenset[str]:
    """The ids of the paragraphs in the library in `folder`, or else in the suite's documents, which are only read.

    Raises `LibraryError`, `DocumentError` or `DocumentsAbsent`.
    """
    if folder is not None:
        snapshot = Library.existing(folder).snapshot()
        _require_documents(suite, folder, snapshot.documents)
        return frozenset(snapshot.by_id)
    return frozenset(p.id for file in documents_of(suite) for p in load_document(file, file.name).paragraphs)


@contextmanager
def library_for(
    suite: Suite, folder: Path | None = None, progress: Progress | None = None, model: str = DEFAULT_MODEL
) -> Iterator[Library]:
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
        report = sync(library, files, model=model, progress=progress)
        if report.failed:
            name, reason = next(iter(report.failed.items()))
            raise EvaluationError(f"The library for the suite {suite.name} cannot be made: {name}: {reason}")
        _check(suite, library)
        yield library


def _check(suite: Suite, library: Library) -> None:
    snapshot = library.snapshot()
    _require_documents(suite, library.folder, snapshot.documents)
    suite.check_paragraphs(snapshot.by_id)


def _require_documents(suite: Suite, folder: Path, documents: Collection[str]) -> None:
    if missing := [name for name in suite.files if Path(name).name not in documents]:
        raise DocumentsAbsent(f"The library in {folder} does not hold {missing[0]}, which the suite {suite.name} asks about; ingest it.")
