"""A library as those see it from whom some of its documents are hidden: everything that they read is read through it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from index.library import Failure, Library, Snapshot, StoredDocument
from index.metadata import paragraph_label
from index.paragraph import Paragraph
from index.snapshot import document_labels
from index.store import VectorStore
from index.versions import superseded_by


class VisibleLibrary(Library):
    """The documents of a library whose files are not hidden, as if it held no others; it is read, and never changed, through this.

    What is hidden decides nothing that is read here: neither which version of a document is the newest, nor how one is cited. Vectors are
    those of the whole library; whoever searches them has to keep to the revisions of the snapshot, as for any part of it.
    """

    def __init__(self, whole: Library, is_hidden: Callable[[Path], bool]) -> None:
        self.folder, self.client, self.tokens, self._database = whole.folder, whole.client, whole.tokens, whole._database
        self._whole, self._is_hidden = whole, is_hidden
        self._seen: tuple[Snapshot, Snapshot] | None = None

    @property
    def hides_some(self) -> bool:
        """Whether it holds more documents than are visible."""
        return self._seen is not None and len(self._seen[1].documents) < len(self._seen[0].documents)

    @property
    def vectors(self) -> VectorStore:
        """The vectors of the whole library."""
        return self._whole.vectors

    def require_vectors(self) -> None:
        """As for the whole library."""
        self._whole.require_vectors()

    def snapshot(self) -> Snapshot:
        """The visible documents and their paragraphs as they are now."""
        whole = self._whole.snapshot()
        if self._seen is None or self._seen[0] is not whole:
            self._seen = whole, self._visible(whole)
        return self._seen[1]

    def documents(self) -> dict[str, StoredDocument]:
        """The visible documents by name."""
        return {name: document for name, document in self._whole.documents().items() if not self._is_hidden(document.path)}

    def text(self, name: str) -> str:
        """A visible document's cleaned text; "" for any other name."""
        return self._whole.text(name) if name in self.documents() else ""

    def failures(self) -> tuple[Failure, ...]:
        """The visible files that could not be indexed when they were last tried."""
        return tuple(failure for failure in self._whole.failures() if not self._is_hidden(failure.path))

    def _visible(self, whole: Snapshot) -> Snapshot:
        documents = {name: document for name, document in whole.documents.items() if not self._is_hidden(document.path)}
        superseded = superseded_by({name: document.metadata for name, document in documents.items()})
        labels = document_labels(documents, superseded)
        paragraphs = tuple(_labelled(p, labels[p.document]) for p in whole.paragraphs if p.document in documents)
        return Snapshot(whole.generation, documents, paragraphs, superseded)


def _labelled(paragraph: Paragraph, document_label: str) -> Paragraph:
    label = paragraph_label(document_label, paragraph.anchor)
    return paragraph if label == paragraph.label else replace(paragraph, label=label)
