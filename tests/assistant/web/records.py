"""Paragraphs, citations and answers made by hand."""

import dataclasses
from collections.abc import Sequence

from assistant.answer import Answer, Citation, Scope
from assistant.evidence import Evidence
from index.metadata import Metadata
from index.paragraph import Paragraph, Span

SCOPE = Scope(documents=2, paragraphs=30, matched=1)


def paragraph(text: str, anchor: str = "7", **fields: object) -> Paragraph:
    record: dict[str, object] = {
        "id": f"note.txt#{anchor}",
        "document": "note.txt",
        "anchor": anchor,
        "label": f"RFHS/3/2, para. {anchor}",
        "headings": ("II. Replies", "Recommendation (a)"),
        "kind": "numbered",
        "lead_in": "",
        "parent": None,
        "reporter": None,
        "page": None,
        "text": text,
        "span": Span(0, len(text)),
        "ordinal": 0,
    }
    return Paragraph(**{**record, **fields})  # type: ignore[arg-type]


def answered(text: str, citations: Sequence[Citation], question: str = "What?", understood: str = "") -> Answer:
    return Answer(question, text, False, tuple(citations), (), SCOPE, understood)


def declined(closest: Sequence[Citation], question: str = "What?") -> Answer:
    return Answer(question, "The 2 documents of the library do not answer this.", True, (), tuple(closest), SCOPE)


def evidence(of: Paragraph, score: float = 0.5) -> Evidence:
    """Evidence whose other scores are 0."""
    numbers = {f.name: 0.0 for f in dataclasses.fields(Evidence) if f.name not in ("paragraph", "score", "missing")}
    return Evidence(**{**numbers, "paragraph": of, "score": score, "missing": ()})  # type: ignore[arg-type]


def metadata(words: str) -> Metadata:
    """Metadata whose texts are all the same words."""
    texts = {f.name: words for f in dataclasses.fields(Metadata)}
    return Metadata(**texts)
