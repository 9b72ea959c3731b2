"""Bringing the library in step with the files: only what changed, or other code read, is read and embedded.

The order of the steps makes a crash harmless at any moment. A document's vectors and token vectors are
written under a new revision, then one transaction makes that revision the document, then the old
revision's are deleted. What a crash leaves behind belongs to no document, is never shown, and is cleared
at the next sync; `index.interruption` sees to vectors that it damaged.
"""

import shutil
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from filelock import FileLock, Timeout

from index.archives import UNPACKED, absent
from index.document import Document
from index.errors import DocumentError, LibraryBusy, LibraryError, UnreadableDocument
from index.facts import FactsFinder
from index.interruption import mended_and_marked
from index.library import Failure, Library, StoredDocument
from index.model_files import DEFAULT_MODEL, model_identity, verified_identity
from index.revision import revision_of
from index.sources import Source, Sources, find_sources
from index.vectors_of_documents import Advance, write_vectors
from index.worker import load_document_safely

Progress = Callable[[float, int, str], None]
# How much of a document's work is done when it has been read.
_READ = 0.2
_LOCK_SECONDS = 5


@dataclass(slots=True)
class SyncReport:
    """What a sync did, by document name; `changed` are also those of which only a sidecar or a catalogue changed.

    `failed` gives the reason for each that could not be indexed; its older version, if it had one, stays.
    `left_out` counts, by suffix, the files in folders that no reader is for.
    """

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)


def sync(
    library: Library,
    paths: Sequence[Path],
    *,
    model: str = DEFAULT_MODEL,
    progress: Progress | None = None,
    without: Collection[Path] = (),
) -> SyncReport:
    """Index the files at `paths` (files, folders or ZIPs), and forget those of them that are gone or in `without`.

    Files in a folder that are about the folder (README, LICENSE, CHANGELOG) are left out. `progress` is
    called with documents done, the done part of the one at work among them, documents in all, and the name of
    the one at work: first with a whole number, then with fractions. A bad file is reported in `failed` and
    keeps its older version, if it had one. Raises `LibraryBusy`, `LibraryMismatch`, `LibraryError` or `ModelError`.
    """
    library.require_model(model_identity(model))
    report = SyncReport()
    with _locked(library), mended_and_marked(library):
        whole = clear_leftovers(library)
        sources = find_sources(paths, library.documents().values(), without)
        report.failed.update(sources.failed)
        report.left_out = sources.left_out
        _forget(library, sources, report)
        for source, reason in sources.refused:
            _fail(library, source, reason, report)
        documents = library.documents()
        facts = FactsFinder([path.expanduser().resolve() for path in paths])
        todo = _todo(library, sources, documents, whole, report, facts)
        if todo:
            library.claim_model(verified_identity(model))
        for done, source in enumerate(todo):
            advance = partial(_advance, progress, done, len(todo), source.name)
            advance(0.0)
            _ingest(library, source, documents.get(source.name), model, report, facts, advance)
        if progress:
            progress(len(todo), len(todo), "")
        _report_facts(library, facts, report)
    return report


def remove_document(library: Library, name: str) -> None:
    """Take a document and its vectors out of the library."""
    stored = library.documents().get(name)
    if stored is not None:
        library.remove(name)
        _delete_revision(library, stored.revision)


def clear_leftovers(library: Library) -> frozenset[str]:
    """Delete vectors that belong to no document, or are only half there: what an interrupted sync left behind.

    Returns the revisions whose vectors are all there.
    """
    known = frozenset(document.revision for document in library.documents().values())
    in_tokens, in_vectors = library.tokens.revisions(), library.vectors.revisions()
    whole = known & in_tokens & in_vectors
    for folder in library.folder.glob(f"{UNPACKED}*"):
        shutil.rmtree(folder, ignore_errors=True)
    for revision in in_tokens - whole:
        library.tokens.delete(revision)
    for revision in in_vectors - whole:
        library.vectors.delete(revision)
    return whole


@contextmanager
def _locked(library: Library) -> Iterator[None]:
    lock = FileLock(library.folder / "sync.lock", timeout=_LOCK_SECONDS)
    try:
        lock.acquire()
    except Timeout as error:
        raise LibraryBusy(f"Another process is changing the library in {library.folder}; wait for it and try again.") from error
    except OSError as error:
        raise LibraryError(f"The library folder {library.folder} cannot be written ({error.strerror}); choose another one.") from error
    try:
        yield
    finally:
        lock.release()


def _forget(library: Library, sources: Sources, report: SyncReport) -> None:
    for name in sources.gone:
        remove_document(library, name)
        report.removed.append(name)
    for path in absent(failure.path for failure in library.failures()):
        library.forget_failure(path)


def _todo(
    library: Library,
    sources: Sources,
    documents: dict[str, StoredDocument],
    whole: frozenset[str],
    report: SyncReport,
    facts: FactsFinder,
) -> list[Source]:
    """The sources to read: new, changed, read by other code, or without `whole` vectors; of the others the facts are brought up to date."""
    todo = []
    for source in sources.found:
        stored = documents.get(source.name)
        try:
            revision = revision_of(source.name, source.digest())
        except UnreadableDocument as error:
            _fail(library, source, str(error), report)
            continue
        except OSError as error:
            _fail(library, source, f"{source.name} cannot be read ({error.strerror}); check that you may read it.", report)
            continue
        if stored is None or stored.revision != revision or revision not in whole:
            todo.append(source)
            continue
        library.forget_failure(source.path)
        if stored.path != source.path:
            library.relocate(source.name, source.path)
        written = facts.facts_on(source.path, stored.own.symbol)
        if written != stored.facts:
            library.overrule(source.name, written)
        (report.unchanged if written == stored.facts else report.changed).append(source.name)
    return todo


def _report_facts(library: Library, facts: FactsFinder, report: SyncReport) -> None:
    """Say which sidecars and catalogues cannot be used, and forget those that could not and now can."""
    for path in facts.used:
        library.forget_failure(path)
    for path, reason in sorted(facts.failed.items()):
        name = path.name if path.name not in report.failed else str(path)
        report.failed[name] = reason
        library.note_failure(Failure(path, name, reason))


def _advance(progress: Progress | None, done: int, total: int, name: str, share: float) -> None:
    if progress:
        progress(done + share, total, name)


def _ingest(
    library: Library, source: Source, before: StoredDocument | None, model: str, report: SyncReport, facts: FactsFinder, advance: Advance
) -> None:
    from index.embedding import load_embedding

    document = _load(library, source, report)
    if document is None:
        return
    revision = revision_of(source.name, document.digest)
    write_vectors(library, document, revision, load_embedding(model), lambda share: advance(_READ + (1 - _READ) * share))
    library.replace(document, source.path, revision, facts.facts_on(source.path, document.metadata.symbol))
    library.forget_failure(source.path)
    if before is not None and before.revision != revision:
        _delete_revision(library, before.revision)
    (report.changed if before else report.added).append(source.name)


def _load(library: Library, source: Source, report: SyncReport) -> Document | None:
    try:
        with source.file(library.folder) as path:
            return load_document_safely(path, source.name)
    except DocumentError as error:
        _fail(library, source, str(error), report)
    except OSError as error:
        _fail(library, source, f"{source.name} cannot be read ({error.strerror}); check that you may read it.", report)
    except Exception as error:  # a fault in a reader costs one document, not the sync
        _fail(library, source, f"{source.name} cannot be understood ({type(error).__name__}: {error}); please report the file.", report)
    return None


def _fail(library: Library, source: Source, reason: str, report: SyncReport) -> None:
    report.failed[source.name] = reason
    library.note_failure(Failure(source.path, source.name, reason))


def _delete_revision(library: Library, revision: str) -> None:
    library.vectors.delete(revision)
    library.tokens.delete(revision)
    library.touch()
