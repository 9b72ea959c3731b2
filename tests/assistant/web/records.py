"""Paragraphs, citations and answers made by hand."""

from collections.abc import Sequence

from assistant.answer import Answer, Citation, Scope
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
