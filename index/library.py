"""The library: which documents are indexed, and their paragraphs.

SQLite holds the documents and is the one place that decides what exists: a document's vectors are
written before its row and deleted after it, so that no reader ever sees half a document.
"""

import gc
import json
import re
import shutil
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import MAKE_ANEW, LibraryCorrupt, LibraryError, LibraryMismatch
from index.snapshot import Failure, Snapshot, StoredDocument, read_documents, read_snapshot
from index.store import EMBEDDED, VectorStore
from index.token_vectors import TokenVectors

if TYPE_CHECKING:  # who reads a library has no use for what reads documents
    from index.document import Document

__all__ = ["Failure", "Library", "Snapshot", "StoredDocument"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS documents (
    name TEXT PRIMARY KEY, path TEXT NOT NULL, digest TEXT NOT NULL, revision TEXT NOT NULL,
    metadata TEXT NOT NULL, findings TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS paragraphs (
    document TEXT NOT NULL REFERENCES documents(name) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL, record TEXT NOT NULL, PRIMARY KEY (document, ordinal));
CREATE TABLE IF NOT EXISTS facts (
    document TEXT PRIMARY KEY REFERENCES documents(name) ON DELETE CASCADE, record TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS failures (path TEXT PRIMARY KEY, name TEXT NOT NULL, reason TEXT NOT NULL);
"""
_DATABASE = "library.sqlite"


class Library:
    """A library folder, open for reading and, through `index.sync`, for change."""

    def __init__(self, folder: Path, client: str = EMBEDDED) -> None:
        """Open or create the library in `folder`.

        Raises `LibraryCorrupt` where it is damaged, `LibraryError` where the folder cannot be used.
        """
        self.folder = folder
        self.client = client
        self.tokens = TokenVectors(folder / "tokens")
        self._database = folder / _DATABASE
        self._snapshot: Snapshot | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(
                f"The library folder {folder} cannot be made ({error.strerror}); choose another --library folder."
            ) from error
        with self._connection() as connection:
            connection.executescript(_SCHEMA)

    @classmethod
    def existing(cls, folder: Path, client: str = EMBEDDED) -> "Library":
        """Open the library in `folder`; raises `LibraryError` where there is none, and makes nothing."""
        if not (folder / _DATABASE).is_file():
            raise LibraryError(f"There is no library in {folder}; make one with: rapporteur ingest PATH --library {folder}")
        return cls(folder, client)

    @property
    def hides_some(self) -> bool:
        """Whether its vectors are also those of documents that its snapshot leaves out."""
        return False

    @cached_property
    def vectors(self) -> VectorStore:
        """The library's vectors in Chroma; opening them takes a second, so it is done when first used.

        A server may hold those of several libraries; each has a collection of its own there.
        """
        collection = "paragraphs" if self.client == EMBEDDED else f"rapporteur-{self._identity()}"
        return VectorStore(self.client, self.vectors_folder, collection)

    @property
    def vectors_folder(self) -> Path:
        """Where embedded vectors are."""
        return self.folder / "chroma"

    def delete_vectors(self) -> None:
        """Delete the embedded vectors of all documents, whatever state their files are in; a sync makes them anew."""
        self._close_vectors()
        shutil.rmtree(self.vectors_folder, ignore_errors=True)
        self.touch()

    def require_vectors(self) -> None:
        """Raise `LibraryCorrupt` where documents are here and searching their vectors would miss them."""
        if not self.documents():
            return
        if not self.vectors.count():
            raise LibraryCorrupt(
                f"The vectors of the library in {self.folder} are missing (Chroma: {self.client}); ingest the documents again."
            )
        if not self.vectors.is_searchable():
            raise LibraryCorrupt(f"The vector index of the library in {self.folder} is damaged; {MAKE_ANEW}.")

    def snapshot(self) -> Snapshot:
        """The documents and paragraphs as they are now; read again only after a change, which their vectors in Chroma follow."""
        before = self._snapshot
        snapshot = self._read()
        # Another thread may have noticed the change and dropped the vectors already.
        if snapshot is not before and self.client == EMBEDDED:
            self._close_vectors()
        return snapshot

    def _close_vectors(self) -> None:
        if self.__dict__.pop("vectors", None) is not None:
            gc.collect()  # Chroma's client is a cycle that holds files open

    def documents(self) -> dict[str, StoredDocument]:
        """The documents by name, without their paragraphs."""
        with self._connection() as connection:
            return read_documents(connection)

    def _read(self) -> Snapshot:
        with self._connection() as connection:
            connection.execute("BEGIN")
            generation = int(_meta(connection, "generation") or 0)
            if self._snapshot is None or self._snapshot.generation != generation:
                try:
                    self._snapshot = read_snapshot(connection, generation)
                except (TypeError, KeyError) as error:
                    raise sqlite3.DatabaseError(f"a record of another version: {error}") from error
        return self._snapshot

    def text(self, name: str) -> str:
        """A document's cleaned text, in which its paragraphs' spans count."""
        with self._connection() as connection:
            row = connection.execute("SELECT text FROM documents WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def replace(self, document: "Document", path: Path, revision: str, facts: dict[str, str] | None = None) -> None:
        """Put a document in, in the place of an older one of its name, in one step; `facts` overrule its metadata."""
        metadata, findings = json.dumps(asdict(document.metadata)), json.dumps(document.findings)
        row = (document.name, str(path), document.digest, revision, metadata, findings, document.text)
        with self._connection() as connection:
            connection.execute("DELETE FROM documents WHERE name = ?", (document.name,))
            connection.execute("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            connection.executemany(
                "INSERT INTO paragraphs VALUES (?, ?, ?)",
                [(document.name, p.ordinal, json.dumps(asdict(p))) for p in document.paragraphs],
            )
            connection.execute("INSERT INTO facts VALUES (?, ?)", (document.name, json.dumps(facts or {})))
            _advance(connection)

    def overrule(self, name: str, facts: dict[str, str]) -> None:
        """Note what people wrote on a document, in the place of what they had written before."""
        with self._connection() as connection:
            connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, json.dumps(facts)))
            _advance(connection)

    def remove(self, name: str) -> None:
        """Take a document out."""
        with self._connection() as connection:
            connection.execute("DELETE FROM documents WHERE name = ?", (name,))
            _advance(connection)

    def touch(self) -> None:
        """Let readers know that vectors were deleted."""
        with self._connection() as connection:
            _advance(connection)

    def relocate(self, name: str, path: Path) -> None:
        """Note that a document's file is now at `path`."""
        with self._connection() as connection:
            connection.execute("UPDATE documents SET path = ? WHERE name = ?", (str(path), name))
            _advance(connection)

    def failures(self) -> tuple[Failure, ...]:
        """The files that could not be indexed when they were last tried."""
        with self._connection() as connection:
            rows = connection.execute("SELECT path, name, reason FROM failures ORDER BY name").fetchall()
        return tuple(Failure(Path(path), name, reason) for path, name, reason in rows)

    def note_failure(self, failure: Failure) -> None:
        """Remember that a file could not be indexed."""
        with self._connection() as connection:
            connection.execute("INSERT OR REPLACE INTO failures VALUES (?, ?, ?)", (str(failure.path), failure.name, failure.reason))

    def forget_failure(self, path: Path) -> None:
        """Forget that a file could not be indexed: it has been, or it is gone."""
        with self._connection() as connection:
            connection.execute("DELETE FROM failures WHERE path = ?", (str(path),))

    def model(self) -> str | None:
        """The identity of the embedding model that made the vectors, None for an empty library."""
        with self._connection() as connection:
            return _meta(connection, "model")

    def claim_model(self, identity: str) -> None:
        """Bind the library to an embedding model; raises `LibraryMismatch` where it has another."""
        self.require_model(identity)
        with self._connection() as connection:
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('model', ?)", (identity,))

    def require_model(self, identity: str) -> None:
        """Raise `LibraryMismatch` where the vectors were made with another embedding model."""
        made_with = self.model()
        if made_with is not None and made_with != identity:
            raise LibraryMismatch(
                f"The library in {self.folder} was made with the embedding model {_short(made_with)}, "
                f"the settings name {_short(identity)}; set the model back, or ingest into a new --library folder."
            )

    def _identity(self) -> str:
        """What tells this library from others, made up when first asked for."""
        with self._connection() as connection:
            connection.execute("INSERT OR IGNORE INTO meta VALUES ('identity', ?)", (uuid.uuid4().hex,))
            return str(_meta(connection, "identity"))

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        try:
            connection = sqlite3.connect(self._database, timeout=30)
            try:
                connection.execute("PRAGMA foreign_keys = ON")
                with connection:
                    yield connection
            finally:
                connection.close()
        except sqlite3.OperationalError as error:
            raise LibraryError(
                f"The library in {self.folder} cannot be used ({error}); check that the folder may be written and the disk has room."
            ) from error
        except (sqlite3.DatabaseError, json.JSONDecodeError) as error:
            raise LibraryCorrupt(f"The library in {self.folder} is damaged ({error}); {MAKE_ANEW}.") from error


def _short(identity: str) -> str:
    """A model's name, or the beginning of its checksum."""
    return f"{identity[:12]}…" if re.fullmatch(r"[0-9a-f]{64}", identity) else identity


def _meta(connection: sqlite3.Connection, key: str) -> str | None:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else None


def _advance(connection: sqlite3.Connection) -> None:
    generation = int(_meta(connection, "generation") or 0) + 1
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('generation', ?)", (str(generation),))
