"""A draft as a PDF, typeset by Typst: tagged, with footnotes at the foot of each page and a table of sources."""

import json
from pathlib import Path
from typing import Any

import typst

from assistant.drafting.draft import Draft
from assistant.drafting.export.sources import HEADS, note_of, sources_of
from assistant.drafting.passages import printable

_TEMPLATE = Path(__file__).with_name("draft.typ")


def as_pdf(draft: Draft) -> bytes:
    """The draft as the bytes of a PDF; the same draft gives the same bytes."""
    content = {
        **draft.to_json(),
        "wide": draft.is_wide,
        "notes": [note_of(citation) for citation in draft.citations],
        "sources": {"head": HEADS, "rows": sources_of(draft)},
    }
    made: bytes = typst.compile(_TEMPLATE, sys_inputs={"draft": json.dumps(_printable(content))}, format="pdf")
    return made


def _printable(value: Any) -> Any:
    """The same with every text on one line and without control characters."""
    if isinstance(value, dict):
        return {key: _printable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(inner) for inner in value]
    return printable(value) if isinstance(value, str) else value
