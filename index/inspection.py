"""What can be said of an indexed document's health: counts, numbering, and text that no paragraph holds."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from index.library import Library, StoredDocument
from index.paragraph import Paragraph

_GONE = "its file is no longer at {path}; ingest its folder again to forget it"


@dataclass(frozen=True, slots=True)
class Inspection:
    """A document's state.

    `kinds` counts its paragraphs by kind, `findings` is what a reader should know of its numbering,
    `outside` is the share of its characters in no paragraph, in per cent: its headings, paragraph
    numbers and bullets. `lost` is text that is none of these and that no answer could cite. `faults`
    are reasons why the document as it stands cannot be relied on.
    """

    document: str
    label: str
    kinds: dict[str, int]
    findings: tuple[str, ...]
    outside: float
    lost: tuple[str, ...]
    faults: tuple[str, ...]

    @property
    def is_healthy(self) -> bool:
        """Whether it was read whole and nothing of it was lost."""
        return not self.lost and not self.faults


def inspect_library(library: Library) -> list[Inspection]:
    """Every document of the library, and every file that could not be indexed, by name."""
    snapshot = library.snapshot()
    failures = {failure.name: failure.reason for failure in library.failures()}
    present = library.tokens.revisions()
    paragraphs: dict[str, list[Paragraph]] = {name: [] for name in snapshot.documents}
    for paragraph in snapshot.paragraphs:
        paragraphs[paragraph.document].append(paragraph)
    inspections = [
        Inspection(name, name, {}, (), 0.0, (), (reason,)) for name, reason in failures.items() if name not in snapshot.documents
    ]
    for name, stored in snapshot.documents.items():
        faults = [f"its newer version was not indexed: {failures[name]}"] if name in failures else []
        if stored.revision not in present:
            faults.append("its vectors are lost; ingest it again")
        inspections.append(_inspect(stored, library.text(name), paragraphs[name], faults))
    return sorted(inspections, key=lambda inspection: inspection.document)


def _inspect(stored: StoredDocument, text: str, paragraphs: Sequence[Paragraph], faults: Sequence[str]) -> Inspection:
    changed = [p.anchor for p in paragraphs if text[p.span.start : p.span.end].split() != p.text.split()]
    found = [f"paragraph {anchor} is not the document's own text; ingest it again" for anchor in changed]
    outside, lost = text_outside(text, paragraphs)
    gone = () if stored.path.exists() else (_GONE.format(path=stored.path),)
    return Inspection(
        stored.name,
        stored.metadata.label,
        dict(Counter(paragraph.kind for paragraph in paragraphs)),
        (*stored.findings, *gone),
        outside,
        lost,
        (*faults, *found),
    )


def text_outside(text: str, paragraphs: Sequence[Paragraph]) -> tuple[float, tuple[str, ...]]:
    """The share of a text's characters in no paragraph, in per cent, and the blocks of it that are no headings either.

    `text` is a document's cleaned text, whose blocks a blank line parts.
    """
    headings = {_letters(heading) for paragraph in paragraphs for heading in paragraph.headings}
    covered = bytearray(len(text))
    for paragraph in paragraphs:
        covered[paragraph.span.start : paragraph.span.end] = b"\1" * (paragraph.span.end - paragraph.span.start)
    printed = [index for index, character in enumerate(text) if not character.isspace()]
    outside = sum(1 for index in printed if not covered[index])
    lost, start = [], 0
    for block in text.split("\n\n"):
        # A block that a paragraph holds in part has only its number or bullet outside.
        if not any(covered[start : start + len(block)]) and _letters(block) not in headings | {""}:
            lost.append(" ".join(block.split()))
        start += len(block) + 2
    return (100.0 * outside / len(printed) if printed else 0.0), tuple(lost)


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
