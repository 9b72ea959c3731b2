"""The library as HTML: its documents, one of them to read, what was found in it, what changed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from markupsafe import Markup

from assistant.web.citation import original_address
from assistant.web.html import button, counted, day_of, joined, moment_of
from assistant.web.library.changes import Change
from assistant.web.library.indexing import Status
from assistant.web.reading import reading
from index.inspection import Inspection
from index.library import StoredDocument
from index.paragraph import Paragraph
from index.private_folders import delegation_of

# How many files' bars stand on the page: the last ones.
_BARS = 8
_STATES = {"ok": "Read whole", "lost": "Text lost", "failed": "Not read"}


def shelf_list(
    inspections: Sequence[Inspection], documents: Mapping[str, StoredDocument], opened: str, may_change: bool, handing: Mapping[str, str]
) -> Markup:
    """The documents, by name, each with how it is and what the user can do with it.

    `handing` are those of which the user may say who sees them, with the delegation whose own each would be; "" for everybody's.
    """
    if not inspections:
        return Markup('<div class="empty"><h2>{}</h2><p>{}</p></div>').format(
            "No documents yet", "Drop files above, or put them into the corpus folder before Rapporteur is started."
        )
    items = joined(
        _item(one, documents.get(one.document), one.document == opened, may_change, handing.get(one.document)) for one in inspections
    )
    return Markup('<ul class="documents">{}</ul>').format(items)


def progress(status: Status) -> Markup:
    """What the indexer does, with a bar for each file that it has come to."""
    if not status.words:
        return Markup("")
    item = Markup('<li><span>{0}</span><progress max="1" value="{1:.2f}" aria-label="{0}"></progress></li>')
    files = joined(item.format(name, share) for name, share in status.files[-_BARS:]) if status.running else Markup("")
    said = Markup('<p role="status">{}</p>').format(status.words)
    return Markup('<div class="indexing{}">{}<ul>{}</ul></div>').format("" if status.running else " problem", said, files)


def opened_document(stored: StoredDocument, inspection: Inspection | None, paragraphs: Sequence[Paragraph]) -> Markup:
    """A document to read, under what the doctor says of it."""
    return Markup('<h2 class="label">{}</h2><p class="explanation">{}</p>{}{}').format(
        stored.metadata.label, stored.metadata.title, _findings(inspection), reading(paragraphs)
    )


def nothing_opened() -> Markup:
    """What stands in the place of a document before one is opened."""
    return Markup('<p class="explanation">{}</p>').format(
        "Open a document with “Read” to see it as it was read: its paragraphs with their numbers in the margin, and what is odd about them."
    )


def taken_out(label: str, name: str) -> Markup:
    """What is said when a document was taken out, with the way to undo it."""
    return Markup('<div class="undo" role="status"><p>{}</p>{}</div>').format(
        f"{label} is no longer in the library. Its file is untouched.", button("Undo", event="undo", document=name)
    )


def left_out_list(paths: Sequence[Path]) -> Markup:
    """The files that were taken out, each with the way to put it back."""
    if not paths:
        return Markup("")
    item = Markup("<li><span>{}</span>{}</li>")
    items = joined(item.format(path.name, button("Put back", label=f"Put back {path.name}", event="undo", document=path)) for path in paths)
    return Markup('<h3 class="left-out">{}</h3><ul class="left-out">{}</ul>').format("Taken out", items)


def changes_list(changes: Sequence[Change], with_names: bool) -> Markup:
    """What changed lately, the newest first; `with_names`, who had it done too. `changes.js` says what is new to the reader."""
    if not changes:
        return Markup("")
    items = joined(
        Markup('<li data-at="{}"><span>{}</span><small>{}{}</small></li>').format(
            change.at, _told(change), moment_of(datetime.fromisoformat(change.at)), f", {change.by}" if with_names and change.by else ""
        )
        for change in changes
    )
    return Markup('<details class="changes"><summary>{}<span class="since"></span></summary><ul>{}</ul></details>').format(
        "What changed lately", items
    )


def _item(one: Inspection, stored: StoredDocument | None, is_open: bool, may_change: bool, handing: str | None) -> Markup:
    state = "ok" if one.is_healthy else "failed" if one.faults else "lost"
    count = sum(one.kinds.values())
    facts = [one.document] if stored is None else [stored.metadata.title, day_of(stored.metadata.date), counted(count, "paragraph")]
    if stored is not None and (delegation := delegation_of(stored.path)):
        facts.insert(0, f"Only {delegation}")
    if one.newest:
        facts.insert(0, f"Older version of {one.newest}")
    found = len(one.findings) + len(one.lost) + len(one.faults)
    remark = counted(found, "remark") if found else ""
    badge = Markup('<span class="state {}">{}</span>').format(state, _STATES[state])
    current = Markup(' aria-current="true"') if is_open else ""
    title = Markup('<h3>{}{}</h3><p class="facts">{}</p>').format(one.label, badge, " · ".join(f for f in (*facts, remark) if f))
    fault = joined(Markup('<p class="fault">{}</p>').format(reason) for reason in one.faults)
    actions = _actions(one, stored, may_change, handing) if stored is not None else Markup("")
    return Markup('<li class="document"{}>{}{}{}</li>').format(current, title, fault, actions)


def _actions(one: Inspection, stored: StoredDocument, may_change: bool, handing: str | None) -> Markup:
    named = {"document": one.document}
    original = Markup('<a class="quiet" href="{}" target="_blank" rel="noopener">{}</a>').format(
        original_address(one.document, None), "Original file"
    )
    changing = (
        button("Read file again", label=f"Read file again: {one.label}", event="retry", **named),
        button("Take out", label=f"Take out {one.label}", event="delete", **named),
        _handing_over(one, handing),
    )
    return Markup('<div class="actions" role="group" aria-label="{}">{}{}{}</div>').format(
        stored.metadata.label,
        button("Read", label=f"Read {one.label}", event="select", **named),
        original,
        joined(changing if may_change else ()),
    )


def _handing_over(one: Inspection, handing: str | None) -> Markup:
    if handing is None:
        return Markup("")
    words = f"Only for {handing}" if handing else "Show to everybody"
    asked = f"{words}: {one.label}?"
    return button(words, label=f"{words}: {one.label}", event="apply", confirm=asked, document=one.document, delegation=handing)


def _findings(inspection: Inspection | None) -> Markup:
    if inspection is None:
        return Markup("")
    lost = [f"Lost to every answer: “{text}”" for text in inspection.lost]
    remarks = [*inspection.faults, *lost, *inspection.findings]
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in sorted(inspection.kinds.items(), key=lambda item: -item[1]))
    summary = f"{kinds}. " + (counted(len(remarks), "remark") if remarks else "Nothing odd was found.")
    items = joined(Markup("<li>{}</li>").format(remark) for remark in remarks)
    if not remarks:
        return Markup('<p class="findings">{}</p>').format(summary)
    return Markup('<details class="findings"><summary>{}</summary><ul>{}</ul></details>').format(summary, items)


def _told(change: Change) -> str:
    if change.what == "failed":
        return f"{change.document} could not be read: {change.reason}"
    if change.what == "handed over":
        return f"{change.document} is now {change.said}"
    if change.what == "described":
        return f"{change.document} was described: {change.said}"
    if change.what == "removed":
        return f"{change.document} was taken out ({counted(change.went, 'paragraph')})"
    if change.what == "added":
        return f"{change.document} was added ({counted(change.came, 'paragraph')})"
    pieces = [f"{n} {words}" for n, words in ((change.came, "new"), (change.went, "gone"), (change.reworded, "reworded")) if n]
    return f"{change.document} was read again: {', '.join(pieces) or 'no paragraph differs'}"
