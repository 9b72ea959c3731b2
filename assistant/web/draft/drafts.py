"""The drafts that are open on pages; they are kept in memory, the last few hundred of them."""

import threading
import uuid
from typing import NamedTuple

from assistant.drafting.revision import Revision
from assistant.scope_filter import ScopeFilter

_MOST = 300


class Drafted(NamedTuple):
    """A draft as its reader has made it, the scope that it was drafted from, and the user whose it is."""

    revision: Revision
    within: ScopeFilter
    user: str


class Sheet:
    """What one page drafts: the id of its draft, and whose turn it is, which ends a draft that is still being made."""

    def __init__(self) -> None:
        self.identity = ""
        self.turn = 0

    def __deepcopy__(self, memo: dict[int, object]) -> "Sheet":
        """A sheet of its own: Gradio copies the first one for each page."""
        return Sheet()

    def begin(self) -> int:
        """Take the next turn; a draft of an earlier one is not shown any more."""
        self.turn += 1
        return self.turn


class Drafts:
    """Drafts by ids that cannot be guessed; each is shown to its own user only."""

    def __init__(self) -> None:
        self._kept: dict[str, Drafted] = {}
        self._lock = threading.Lock()

    def add(self, drafted: Drafted) -> str:
        """Keep a new draft; its id."""
        identity = uuid.uuid4().hex
        with self._lock:
            self._kept[identity] = drafted
            while len(self._kept) > _MOST:
                del self._kept[next(iter(self._kept))]
        return identity

    def get(self, identity: str, user: str) -> Drafted | None:
        """A user's draft; None where it is no longer, or another's."""
        found = self._kept.get(identity)
        return found if found is not None and found.user == user else None

    def revise(self, identity: str, revision: Revision) -> None:
        """Keep what was made of a draft."""
        with self._lock:
            if identity in self._kept:
                self._kept[identity] = self._kept.pop(identity)._replace(revision=revision)
