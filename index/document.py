"""A file becomes a document: its metadata, its cleaned text, its paragraphs, each checked against it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from index.anchors import name_anchors
from index.block import Block
from index.draft import Draft, with_extra
from index.errors import StructureError, UnreadableDocument
from index.findings import is_misread
from index.front_matter import read_metadata
from index.imprint import read_imprint
from index.metadata import Metadata, paragraph_label
from index.paragraph import Paragraph, Span
from index.readers import Reading, read_document
from index.replies import mark_replies
from index.structure import Structure, parse_structure


@dataclass(frozen=True, slots=True)
class Document:
    """A document as indexed.

    `name` is its id in the library, `digest` the SHA-256 of its bytes, `text` its cleaned text,
    `findings` what a reader should know of its pages and its numbering.
    """

    name: str
    digest: str
    metadata: Metadata
    text: str
    paragraphs: tuple[Paragraph, ...]
    findings: tuple[str, ...]


def load_document(path: Path, name: str) -> Document:
    """Read a file and find its paragraphs.

    Raises `UnreadableDocument` for a file that cannot be read or holds no paragraph, `StructureError`
    where a paragraph's text is not the document's own.
    """
    digest = file_digest(path)  # before the text: a file that changes while it is read must not look up to date
    reading = read_document(path)
    structure = parse_structure(reading.blocks)
    findings = [*reading.findings, *structure.findings, *name_anchors(structure.drafts)]
    findings += mark_replies(structure.drafts)
    metadata = _metadata(reading, structure, path)
    text, starts = _cleaned_text(structure.blocks)
    paragraphs = _paragraphs(structure, name, metadata, starts)
    _check(paragraphs, text, name)
    return Document(name, digest, metadata, text, paragraphs, tuple(findings))


def _metadata(reading: Reading, structure: Structure, path: Path) -> Metadata:
    """What the document says of itself; of one whose letters are misread only the file's name can be trusted."""
    if any(map(is_misread, reading.findings)):
        return read_metadata((), (), (), path)
    return read_metadata(structure.cover, structure.blocks, read_imprint(path), path)


def file_digest(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _cleaned_text(blocks: Sequence[Block]) -> tuple[str, list[int]]:
    """All blocks' text with blank lines between, and where each begins."""
    starts, position = [], 0
    for block in blocks:
        starts.append(position)
        position += len(block.text) + 2
    return "\n\n".join(block.text for block in blocks), starts


def _paragraphs(structure: Structure, name: str, metadata: Metadata, starts: list[int]) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            id=f"{name}#{draft.anchor}",
            document=name,
            anchor=draft.anchor,
            label=paragraph_label(metadata.label, draft.anchor),
            headings=_headings(draft),
            kind=draft.kind,
            lead_in=" ".join(draft.lead_in.split()),
            parent=draft.parent.anchor if draft.parent else None,
            reporter=draft.reporter,
            page=draft.page,
            text=_text(draft),
            span=_span(draft, structure.blocks, starts),
            ordinal=ordinal,
        )
        for ordinal, draft in enumerate(structure.drafts)
    )


def _headings(draft: Draft) -> tuple[str, ...]:
    """The headings above a draft; of a footnote, those above its call: where it is printed is the layout's affair."""
    place = draft.parent if draft.kind == "footnote" and draft.parent else draft
    return tuple(heading.text for heading in place.path)


def _text(draft: Draft) -> str:
    """A draft's text on one line; the lines of a cover or a signature stay apart."""
    if draft.kind == "cover" or draft.extra:
        return "\n".join(" ".join(line.split()) for line in with_extra(draft).split("\n"))
    if draft.kind == "row":
        return draft.text
    return " ".join(draft.text.split())


def _span(draft: Draft, blocks: Sequence[Block], starts: list[int]) -> Span:
    marker_length = len(blocks[draft.first].text) - len(draft.text)
    end = starts[draft.last] + len(blocks[draft.last].text)
    return Span(starts[draft.first] + marker_length, end)


def _check(paragraphs: Sequence[Paragraph], text: str, name: str) -> None:
    """Every paragraph is the document's own words, and no two share any."""
    if not paragraphs:
        raise UnreadableDocument(f"{name} holds no paragraph; nothing was indexed from it.")
    last_end = 0
    for paragraph in paragraphs:
        own = text[paragraph.span.start : paragraph.span.end]
        if own.split() != paragraph.text.split() or not paragraph.text.strip():
            raise StructureError(
                f"{name}: paragraph {paragraph.anchor} is not a substring of the document; "
                "nothing was indexed from it. Please report the file."
            )
        if paragraph.span.start < last_end:
            raise StructureError(f"{name}: paragraph {paragraph.anchor} overlaps the one before; please report the file.")
        last_end = paragraph.span.end
