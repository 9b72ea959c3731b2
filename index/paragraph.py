"""The record that everything after ingestion works on: one citable paragraph."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

ParagraphKind = Literal["numbered", "recital", "item", "bullet", "text", "row", "footnote", "cover"]


class Span(NamedTuple):
    """Character offsets in the document's cleaned text, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as a delegate cites it.

    `id` is `<document>#<anchor>`, the same after re-ingestion of an unchanged or amended file. `anchor`
    is what the document calls the paragraph ("155", "12 (b)", "recital 5", "annex IV.6") or, where it
    calls it nothing, section and ordinal ("II ¶ 3"). `lead_in` is the text that the paragraph depends
    on; `parent` the anchor of the paragraph that it hangs on (a chapeau, or the one that calls a
    footnote). `reporter` is who says it, as the document writes the name. `text` is an exact substring
    of the document's cleaned text at `span`, runs of white space aside.
    """

    id: str
    document: str
    anchor: str
    label: str
    headings: tuple[str, ...]
    kind: ParagraphKind
    lead_in: str
    parent: str | None
    reporter: str | None
    page: int | None
    text: str
    span: Span
    ordinal: int

    @property
    def in_main_text(self) -> bool:
        """Whether it belongs to the main text, and neither to the cover nor to the footnotes."""
        return self.kind not in ("cover", "footnote")


def reading_order(paragraph: Paragraph) -> tuple[str, int]:
    """What paragraphs are sorted by to be read one after the other."""
    return paragraph.document, paragraph.ordinal


def in_order(paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """Paragraphs in reading order."""
    return tuple(sorted(paragraphs, key=reading_order))
