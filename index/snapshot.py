"""What a library holds, as records, and reading all of it at one moment."""

import json
import sqlite3
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from index.metadata import Metadata
from index.paragraph import Paragraph, Span


class StoredDocument(NamedTuple):
    """What the library knows of a document besides its paragraphs; `path` is where its file was."""

    name: str
    path: Path
    digest: str
    revision: str
    metadata: Metadata
    findings: tuple[str, ...]


class Failure(NamedTuple):
    """A file that could not be indexed when it was last tried; an older version of it may be in the library."""

    path: Path
    name: str
    reason: str


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The library as it was at one moment: documents by name, paragraphs in reading order."""

    generation: int
    documents: dict[str, StoredDocument]
    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def by_id(self) -> dict[str, Paragraph]:
        """The paragraphs by their id."""
        return {paragraph.id: paragraph for paragraph in self.paragraphs}

    @cached_property
    def revisions(self) -> frozenset[str]:
        """The document revisions that exist."""
        return frozenset(document.revision for document in self.documents.values())


def read_documents(connection: sqlite3.Connection) -> dict[str, StoredDocument]:
    """Read the documents without their paragraphs; raises `TypeError` for records of another version."""
    return {
        name: StoredDocument(name, Path(path), digest, revision, Metadata(**json.loads(metadata)), tuple(json.loads(findings)))
        for name, path, digest, revision, metadata, findings in connection.execute(
            "SELECT name, path, digest, revision, metadata, findings FROM documents ORDER BY name"
        )
    }


def read_snapshot(connection: sqlite3.Connection, generation: int) -> Snapshot:
    """Read all documents and paragraphs; raises `TypeError` or `KeyError` for records of another version."""
    documents = read_documents(connection)
    rows = connection.execute("SELECT record FROM paragraphs ORDER BY document, ordinal")
    return Snapshot(generation, documents, tuple(_paragraph(json.loads(row[0])) for row in rows))


def _paragraph(record: dict[str, object]) -> Paragraph:
    return Paragraph(**{**record, "headings": tuple(record["headings"]), "span": Span(*record["span"])})  # type: ignore[arg-type, misc]
