"""What can be said of an indexed document's health: counts, numbering, and text that no paragraph holds."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from index.archives import absent
from index.findings import is_jump, is_loss, is_repeat
from index.library import Library, Snapshot, StoredDocument
from index.paragraph import Paragraph
from index.revision import revision_of

_NOTES_HEADING = 4  # "Notes", "Notes to the annex"
_MARK = 8  # what may stand between it and the text of the first note: the note's mark
_GONE = "its file is no longer at {path}; ingest its folder again to forget it"
_OLDER = "it is an older version: answers come from {newest}, unless the question names this one"
_READ_BEFORE = "it was read by another version of Rapporteur, which may have read it otherwise; ingest it again"
_NAMELESS = "neither symbol nor date was found in it, so that it is cited as “{label}”; name it in {name}.meta.yaml beside it"


@dataclass(frozen=True, slots=True)
class Inspection:
    """A document's state.

    `kinds` counts its paragraphs by kind. `jumps` counts where numbers are missing, `repeats` where they come
    again or begin again without a heading. `findings` is what a reader should know, in sentences. `outside` is
    the share of its characters in no paragraph, in per cent: its headings, paragraph numbers and bullets.
    `lost` is text that is none of these and that no answer could cite. `faults` are reasons why the document as
    it stands cannot be relied on. `newest` is how the newest version of it is cited, where it is an older one.
    """

    document: str
    label: str
    language: str = ""
    kinds: dict[str, int] = field(default_factory=dict)
    jumps: int = 0
    repeats: int = 0
    outside: float = 0.0
    findings: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    newest: str = ""

    @property
    def is_healthy(self) -> bool:
        """Whether it was read whole and nothing of it was lost."""
        return not self.lost and not self.faults


def inspect_library(library: Library) -> list[Inspection]:
    """Every document of the library, and every file that could not be indexed, by name."""
    snapshot = library.snapshot()
    failures = {failure.name: failure.reason for failure in library.failures()}
    present = library.tokens.revisions()
    gone = absent(stored.path for stored in snapshot.documents.values())
    paragraphs: dict[str, list[Paragraph]] = {name: [] for name in snapshot.documents}
    for paragraph in snapshot.paragraphs:
        paragraphs[paragraph.document].append(paragraph)
    inspections = [Inspection(name, "", faults=(reason,)) for name, reason in failures.items() if name not in snapshot.documents]
    for name, stored in snapshot.documents.items():
        faults = [f"its newer version was not indexed: {failures[name]}"] if name in failures else []
        if stored.revision not in present:
            faults.append("its vectors are lost; ingest it again")
        inspections.append(_inspect(stored, library.text(name), paragraphs[name], faults, snapshot, stored.path in gone))
    return sorted(inspections, key=lambda inspection: inspection.document)


def _inspect(
    stored: StoredDocument, text: str, paragraphs: Sequence[Paragraph], faults: Sequence[str], snapshot: Snapshot, is_gone: bool
) -> Inspection:
    changed = [p.anchor for p in paragraphs if text[p.span.start : p.span.end].split() != p.text.split()]
    found = [f"paragraph {anchor} is not the document's own text; ingest it again" for anchor in changed]
    outside, lost = text_outside(text, paragraphs)
    newest = snapshot.documents[snapshot.superseded[stored.name]].metadata.label if stored.name in snapshot.superseded else ""
    return Inspection(
        document=stored.name,
        label=stored.metadata.label,
        language=stored.metadata.language,
        kinds=dict(Counter(paragraph.kind for paragraph in paragraphs)),
        jumps=sum(map(is_jump, stored.findings)),
        repeats=sum(map(is_repeat, stored.findings)),
        outside=outside,
        findings=(*(finding for finding in stored.findings if not is_loss(finding)), *_notes(stored, newest, is_gone)),
        lost=lost,
        faults=(*faults, *found, *filter(is_loss, stored.findings)),
        newest=newest,
    )


def _notes(stored: StoredDocument, newest: str, is_gone: bool) -> list[str]:
    """What else is to be known: that its file is gone, that other code read it or there is a newer version, that its label is a guess."""
    notes = [_GONE.format(path=stored.path)] if is_gone else []
    if stored.revision != revision_of(stored.name, stored.digest):
        notes.append(_READ_BEFORE)
    if newest:
        notes.append(_OLDER.format(newest=newest))
    if not (stored.metadata.symbol or stored.metadata.date or stored.facts):
        notes.append(_NAMELESS.format(label=stored.metadata.label, name=stored.path.name))
    return notes


def text_outside(text: str, paragraphs: Sequence[Paragraph]) -> tuple[float, tuple[str, ...]]:
    """The share of a text's characters in no paragraph, in per cent, and the blocks of it that are no headings either.

    `text` is a document's cleaned text, whose blocks a blank line parts.
    """
    titles = {heading for paragraph in paragraphs for heading in paragraph.headings}
    headings = {_letters(part) for title in titles for part in (title, *title.split(": "), *title.partition(": "), *title.partition(" ("))}
    covered = bytearray(len(text))
    for paragraph in paragraphs:
        covered[paragraph.span.start : paragraph.span.end] = b"\1" * (paragraph.span.end - paragraph.span.start)
    printed = [index for index, character in enumerate(text) if not character.isspace()]
    outside = sum(1 for index in printed if not covered[index])
    notes = {paragraph.span.start for paragraph in paragraphs if paragraph.kind == "footnote"}
    lost, start = [], 0
    for block in text.split("\n\n"):
        # A block that a paragraph holds in part has only its number or bullet outside.
        over_notes = len(block.split()) <= _NOTES_HEADING and any(start < note <= start + len(block) + _MARK for note in notes)
        if not any(covered[start : start + len(block)]) and not over_notes and _letters(block) not in headings | {""}:
            lost.append(" ".join(block.split()))
        start += len(block) + 2
    return (100.0 * outside / len(printed) if printed else 0.0), tuple(lost)


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
