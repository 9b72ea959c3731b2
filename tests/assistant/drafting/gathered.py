"""Material for a draft from documents made for a test: no search, and every sentence carries the topic alike."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from assistant.drafting.material import Material
from assistant.language.sentences import Sentence
from assistant.scope_filter import EVERYTHING, ScopeFilter
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from index.library import Snapshot, StoredDocument
from index.metadata import Metadata
from index.paragraph import Paragraph, Span

# A file's name with its session and date, and its paragraphs: each with its place, and what else it has.
Rows = Sequence[Mapping[str, Any]]


class EvenMatcher:
    """Holds each sentence for as likely as any other."""

    def sentence_chances(self, paragraph: Paragraph, sentences: Sequence[Sentence]) -> list[float]:
        return [1 / len(sentences)] * len(sentences)


def library_of(documents: Mapping[str, Rows], sessions: Mapping[str, str] | None = None) -> LibraryView:
    """A library of a few documents, each of 2030 and on; the paragraphs as mappings of their text and what else they have."""
    stored, paragraphs = {}, []
    for year, (name, rows) in enumerate(documents.items(), start=2030):
        metadata = Metadata(symbol=name.upper(), title=f"Note {name}", date=f"{year}-03-01", session=(sessions or {}).get(name, ""))
        stored[name] = StoredDocument(name, Path(name), "", "", metadata, (), {})
        for number, row in enumerate(rows, start=1):
            made = Paragraph(
                f"{name}#{number}", name, str(number), f"{name.upper()}, para. {number}", ("Tugs",), "numbered", "", None, None, None,
                row["text"], Span(0, len(row["text"])), number,
            )  # fmt: skip
            paragraphs.append(replace(made, **row))
    return LibraryView(None, Snapshot(0, stored, tuple(paragraphs)))  # type: ignore[arg-type]


def material_of(
    view: LibraryView,
    topic: str = "tugs",
    within: ScopeFilter = EVERYTHING,
    scores: Mapping[str, float] | None = None,
    reach: Mapping[str, float] | None = None,
) -> Material:
    """The material with all paragraphs on the topic, the first of a document best, or those that have scores."""
    found = dict(scores) if scores is not None else {p.id: 1 / p.ordinal for p in view.paragraphs}
    asked = view.placed(understand(topic, view.names))
    return Material(topic, within, view, asked, EvenMatcher(), found, dict(reach) if reach is not None else found)  # type: ignore[arg-type]
