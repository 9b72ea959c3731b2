"""Paragraphs as JSON records, the same on the command line and for programs."""

from dataclasses import asdict
from typing import Any

from assistant.evidence import Evidence
from index.paragraph import Paragraph
from index.references import References


def paragraph_record(paragraph: Paragraph, references: References) -> dict[str, Any]:
    """A paragraph with all its fields and what it refers to."""
    return {**_fields(paragraph), "references": [asdict(reference) for reference in references.of(paragraph)]}


def found_record(rank: int, evidence: Evidence) -> dict[str, Any]:
    """A paragraph that a search found: its rank, from 1, its score, and its fields."""
    return {"rank": rank, "score": round(evidence.score, 6), **_fields(evidence.paragraph)}


def _fields(paragraph: Paragraph) -> dict[str, Any]:
    return {**asdict(paragraph), "span": list(paragraph.span)}
