"""What a library holds, as records, and reading all of it at one moment."""

import json
import sqlite3
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from index.facts import FactsFinder
from index.metadata import Metadata, paragraph_label
from index.paragraph import Paragraph, Span
from index.symbols import key_of
from index.versions import superseded_by

if TYPE_CHECKING:  # who reads a library has no use for what reads documents
    from index.document import Document


class StoredDocument(NamedTuple):
    """What the library knows of a document besides its paragraphs.

    `path` is where its file was, `own` the metadata that it gives itself, `facts` what people wrote on it,
    which overrules that.
    """

    name: str
    path: Path
    digest: str
    revision: str
    own: Metadata
    findings: tuple[str, ...]
    facts: dict[str, str]

    @property
    def metadata(self) -> Metadata:
        """What is known of the document."""
        return self.own.corrected(self.facts)


class Failure(NamedTuple):
    """A file that could not be indexed when it was last tried; an older version of it may be in the library."""

    path: Path
    name: str
    reason: str


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The library as it was at one moment: documents by name, paragraphs in reading order.

    `superseded` gives, by the name of each older version of a document, the name of the newest.
    """

    generation: int
    documents: dict[str, StoredDocument]
    paragraphs: tuple[Paragraph, ...]
    superseded: dict[str, str] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> dict[str, Paragraph]:
        """The paragraphs by their id."""
        return {paragraph.id: paragraph for paragraph in self.paragraphs}

    def documents_named(self, name: str) -> list[str]:
        """The documents that somebody may mean: by file name, else by symbol or label, else by a part of the file name."""
        if name in self.documents:
            return [name]
        asked = key_of(name)
        named = {file: (key_of(each.metadata.symbol), key_of(each.metadata.label)) for file, each in self.documents.items()}
        return [file for file, keys in named.items() if asked in keys] or [file for file in named if asked and asked in key_of(file)]

    @cached_property
    def revisions(self) -> frozenset[str]:
        """The document revisions that exist."""
        return frozenset(document.revision for document in self.documents.values())


def read_documents(connection: sqlite3.Connection) -> dict[str, StoredDocument]:
    """Read the documents without their paragraphs; raises `TypeError` for records of another version."""
    rows = connection.execute(
        "SELECT name, path, digest, revision, metadata, findings, record "
        "FROM documents LEFT JOIN facts ON facts.document = documents.name ORDER BY name"
    )
    return {
        name: StoredDocument(
            name, Path(path), digest, revision, Metadata(**json.loads(metadata)), tuple(json.loads(findings)), json.loads(facts or "{}")
        )
        for name, path, digest, revision, metadata, findings, facts in rows
    }


def read_snapshot(connection: sqlite3.Connection, generation: int) -> Snapshot:
    """Read all documents and paragraphs; raises `TypeError` or `KeyError` for records of another version.

    Paragraphs are labelled here: how they are cited may change while their text does not.
    """
    documents = read_documents(connection)
    superseded = superseded_by({name: document.metadata for name, document in documents.items()})
    labels = document_labels(documents, superseded)
    rows = connection.execute("SELECT record FROM paragraphs ORDER BY document, ordinal")
    return Snapshot(generation, documents, tuple(_paragraph(json.loads(row[0]), labels) for row in rows), superseded)


def snapshot_of(document: "Document", path: Path) -> Snapshot:
    """A document that is in no library, as one that holds it alone; what people wrote on it counts."""
    facts = FactsFinder([path.absolute()]).facts_on(path.absolute(), document.metadata.symbol)
    stored = StoredDocument(document.name, path, document.digest, "", document.metadata, document.findings, facts)
    label = stored.metadata.label
    paragraphs = tuple(replace(p, label=paragraph_label(label, p.anchor)) for p in document.paragraphs)
    return Snapshot(0, {document.name: stored}, paragraphs)


def document_labels(documents: dict[str, StoredDocument], superseded: dict[str, str]) -> dict[str, str]:
    """How each document is cited; of an older version that says which is the newest."""
    labels = {name: document.metadata.label for name, document in documents.items()}
    return labels | {name: f"{labels[name]} (superseded by {labels[newest]})" for name, newest in superseded.items()}


def _paragraph(record: dict[str, object], labels: dict[str, str]) -> Paragraph:
    label = paragraph_label(labels[str(record["document"])], str(record["anchor"]))
    return Paragraph(
        **{**record, "label": label, "headings": tuple(record["headings"]), "span": Span(*record["span"])}  # type: ignore[arg-type, misc]
    )
