"""The table of sources: the paragraphs that a draft cites, each with what is quoted from it."""

from typing import NamedTuple

from assistant.answer import Citation
from assistant.drafting.draft import Draft
from assistant.drafting.passages import readable

HEADS = ("Notes", "Paragraph", "File", "Quotation")


class Source(NamedTuple):
    """A cited paragraph: the numbers of the footnotes that cite it, its label, its file, and the quotation."""

    notes: str
    label: str
    file: str
    quotation: str


def sources_of(draft: Draft) -> list[Source]:
    """The cited paragraphs in the order of their first footnote."""
    found: dict[str, list[Citation]] = {}
    for citation in draft.citations:
        found.setdefault(citation.paragraph.id, []).append(citation)
    return [_source(citations) for citations in found.values()]


def note_of(citation: Citation) -> str:
    """What a footnote says: the label, and the page where it is known."""
    page = f", page {citation.paragraph.page}" if citation.paragraph.page else ""
    return f"{citation.paragraph.label}{page}."


def _source(citations: list[Citation]) -> Source:
    paragraph = citations[0].paragraph
    quotes = dict.fromkeys(readable(citation.quote) for citation in citations)
    return Source(", ".join(str(citation.marker) for citation in citations), paragraph.label, paragraph.document, " ".join(quotes))
