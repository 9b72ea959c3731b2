"""What changed in a library, when, and who changed it, kept beside it a line a change."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from index.library import Library
from index.paragraph import Paragraph
from index.sync import SyncReport

What = Literal["added", "changed", "removed", "failed", "described"]
_FILE = "changes.jsonl"


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a document: its paragraphs that came, went, or have other words now; `reason` where it failed.

    `by` is the user who had it done, or "command line"; "" where nobody has to sign in. `said` is what a person wrote on it, where
    it was described.
    """

    document: str
    what: What
    at: str
    came: int = 0
    went: int = 0
    reworded: int = 0
    reason: str = ""
    by: str = ""
    said: str = ""


def compared(document: str, before: Sequence[Paragraph], after: Sequence[Paragraph], by: str = "") -> Change:
    """A document's change from its paragraphs before and after."""
    old, new = {p.id: p.text for p in before}, {p.id: p.text for p in after}
    what: What = "added" if not old else "removed" if not new else "changed"
    reworded = sum(1 for identity in old.keys() & new.keys() if old[identity] != new[identity])
    return Change(document, what, now(), len(new.keys() - old.keys()), len(old.keys() - new.keys()), reworded, by=by)


def now() -> str:
    """The moment, in ISO 8601 with its offset."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def by_document(paragraphs: Sequence[Paragraph]) -> Mapping[str, list[Paragraph]]:
    """Paragraphs by the name of their document."""
    found: dict[str, list[Paragraph]] = {}
    for paragraph in paragraphs:
        found.setdefault(paragraph.document, []).append(paragraph)
    return found


def noted(library: Library, log: "ChangeLog", by: str, work: Callable[[], SyncReport]) -> SyncReport:
    """Have a library brought in step with files, and note what changed in it; `by` is who had it done."""
    before = by_document(library.snapshot().paragraphs)
    report = work()
    after = by_document(library.snapshot().paragraphs)
    touched = [*report.added, *report.changed, *report.removed]
    failed = [Change(name, "failed", now(), reason=reason, by=by) for name, reason in report.failed.items()]
    log.note([*(compared(name, before.get(name, []), after.get(name, []), by) for name in touched), *failed])
    return report


class ChangeLog:
    """The changes of a library, oldest first in its file."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / _FILE

    def note(self, changes: Sequence[Change]) -> None:
        """Add changes at the end."""
        with self._file.open("a", encoding="utf-8") as file:
            file.writelines(json.dumps(asdict(change), ensure_ascii=False) + "\n" for change in changes)

    def newest(self, most: int) -> tuple[Change, ...]:
        """The last changes, the newest first; a line that cannot be read is passed over."""
        if not self._file.exists():
            return ()
        changes = []
        for line in self._file.read_text("utf-8").splitlines()[-most:]:
            try:
                changes.append(Change(**json.loads(line)))
            except (TypeError, ValueError):
                continue
        return tuple(reversed(changes))
