"""Paragraphs to verify sentences against."""

from index.paragraph import Paragraph, ParagraphKind, Span


def paragraph(
    text: str,
    *,
    reporter: str | None = None,
    lead_in: str = "",
    headings: tuple[str, ...] = (),
    kind: ParagraphKind = "numbered",
    anchor: str = "7",
) -> Paragraph:
    """A paragraph of a document that has no others."""
    label = f"RFHS/9/4, para. {anchor}"
    return Paragraph(
        f"note.txt#{anchor}", "note.txt", anchor, label, headings, kind, lead_in, None, reporter, None, text, Span(0, len(text)), 0
    )
