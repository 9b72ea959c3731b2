"""What changed in a library, when, and who changed it, kept beside it a line a change."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from assistant.users import User
from assistant.web.library.privacy import may_see
from index.library import Library
from index.paragraph import Paragraph
from index.private_folders import delegation_of
from index.sync import SyncReport

What = Literal["added", "changed", "removed", "failed", "described", "handed over"]
_FILE = "changes.jsonl"


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a document: its paragraphs that came, went, or have other words now; `reason` where it failed.

    `by` is the user who had it done, "command line", or what was read at the start; "" where nobody has to sign in. `said` is what a
    person wrote on it, where it was described, or who sees it now; `delegation` the one that the document is private to.
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
    delegation: str = ""


def compared(document: str, before: Sequence[Paragraph], after: Sequence[Paragraph], by: str = "", delegation: str = "") -> Change:
    """A document's change from its paragraphs before and after."""
    old, new = {p.id: p.text for p in before}, {p.id: p.text for p in after}
    what: What = "added" if not old else "removed" if not new else "changed"
    reworded = sum(1 for identity in old.keys() & new.keys() if old[identity] != new[identity])
    return Change(document, what, now(), len(new.keys() - old.keys()), len(old.keys() - new.keys()), reworded, by=by, delegation=delegation)


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
    """Have a library brought in step with files, and note what changed in it; `by` is who had it done.

    What could not be read before for the same reason is not noted again.
    """
    old, known = library.snapshot(), {(failure.name, failure.reason) for failure in library.failures()}
    report = work()
    new = library.snapshot()
    before, after = by_document(old.paragraphs), by_document(new.paragraphs)
    whose = {failure.name: delegation_of(failure.path) for failure in library.failures()}
    whose |= {name: delegation_of(document.path) for name, document in (old.documents | new.documents).items()}
    touched = [*report.added, *report.changed, *report.removed]
    changes = [compared(name, before.get(name, []), after.get(name, []), by, whose.get(name, "")) for name in touched]
    changes += [
        Change(name, "failed", now(), reason=reason, by=by, delegation=whose.get(name, "") or delegation_of(Path(name)))
        for name, reason in report.failed.items()
        if (name, reason) not in known
    ]
    log.note(changes)
    return report


class ChangeLog:
    """The changes of a library, oldest first in its file."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / _FILE

    def note(self, changes: Sequence[Change]) -> None:
        """Add changes at the end."""
        with self._file.open("a", encoding="utf-8") as file:
            file.writelines(json.dumps(asdict(change), ensure_ascii=False) + "\n" for change in changes)

    def newest(self, most: int, user: User) -> tuple[Change, ...]:
        """The last changes of what a user sees, the newest first; a line that cannot be read is passed over."""
        if not self._file.exists():
            return ()
        changes: list[Change] = []
        for line in reversed(self._file.read_text("utf-8").splitlines()):
            try:
                change = Change(**json.loads(line))
            except (TypeError, ValueError):
                continue
            if may_see(user, change.delegation) and len(changes) < most:
                changes.append(change)
        return tuple(changes)
