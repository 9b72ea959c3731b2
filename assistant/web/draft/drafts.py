"""The drafts of the page's users, kept beside the library as their readers have made them."""

import uuid
from copy import copy
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from assistant.drafting.revision import Revision
from assistant.scope_filter import ScopeFilter
from assistant.web.kept import Database, Listed

_FILE = "drafts.sqlite"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS drafts (
    id TEXT PRIMARY KEY, owner TEXT NOT NULL, title TEXT NOT NULL, changed TEXT NOT NULL, drafted TEXT NOT NULL);
"""
_MOST = 50
_TOO_MANY = f"""
DELETE FROM drafts WHERE owner = :owner
AND id NOT IN (SELECT id FROM drafts WHERE owner = :owner ORDER BY changed DESC LIMIT {_MOST})
"""


class Drafted(NamedTuple):
    """A draft as its reader has made it, and the scope that it was drafted from."""

    revision: Revision
    within: ScopeFilter


_DRAFTED = TypeAdapter(Drafted)


class Sheet:
    """What one page drafts: whose turn it is, which ends a draft that is still being made."""

    def __init__(self) -> None:
        self.turn = 0

    def __deepcopy__(self, memo: dict[int, object]) -> "Sheet":
        """A sheet of its own: Gradio copies the first one for each page."""
        return Sheet()

    def begin(self) -> int:
        """Take the next turn; a draft of an earlier one is not shown any more."""
        self.turn += 1
        return self.turn


class Drafts:
    """The last drafts of one user, by ids that cannot be guessed; nobody else's can be seen, changed or deleted through it.

    The `owner` is "" where nobody has to sign in.
    """

    def __init__(self, folder: Path, owner: str = "") -> None:
        self._database = Database(folder / _FILE, _SCHEMA, "drafts")
        self._owner = owner

    def of(self, owner: str) -> "Drafts":
        """The drafts of a user."""
        drafts = copy(self)
        drafts._owner = owner
        return drafts

    def add(self, drafted: Drafted) -> str:
        """Keep a new draft, in the place of the one that was not worked on for longest where there are many; its id."""
        identity = uuid.uuid4().hex
        row = (identity, self._owner, *_written(drafted))
        with self._database.connection() as connection:
            connection.execute("INSERT INTO drafts (id, owner, title, changed, drafted) VALUES (?, ?, ?, ?, ?)", row)
            connection.execute(_TOO_MANY, {"owner": self._owner})
        return identity

    def get(self, identity: str) -> Drafted | None:
        """A draft; None where it is gone, or was kept by a version that differs too much."""
        with self._database.connection() as connection:
            row = connection.execute("SELECT drafted FROM drafts WHERE id = ? AND owner = ?", (identity, self._owner)).fetchone()
        try:
            return _DRAFTED.validate_json(row[0]) if row else None
        except ValidationError:
            return None

    def revise(self, identity: str, drafted: Drafted) -> None:
        """Keep what was made of a draft."""
        with self._database.connection() as connection:
            connection.execute(
                "UPDATE drafts SET title = ?, changed = ?, drafted = ? WHERE id = ? AND owner = ?",
                (*_written(drafted), identity, self._owner),
            )

    def listed(self) -> tuple[Listed, ...]:
        """All that are kept, the one that was worked on last first."""
        query = "SELECT id, title, changed FROM drafts WHERE owner = ? ORDER BY changed DESC"
        with self._database.connection() as connection:
            rows = connection.execute(query, (self._owner,)).fetchall()
        return tuple(Listed(identity, title, datetime.fromisoformat(changed)) for identity, title, changed in rows)

    def delete(self, identity: str) -> None:
        """Forget a draft."""
        with self._database.connection() as connection:
            connection.execute("DELETE FROM drafts WHERE id = ? AND owner = ?", (identity, self._owner))


def _written(drafted: Drafted) -> tuple[str, str, str]:
    return drafted.revision.title, datetime.now(UTC).isoformat(), _DRAFTED.dump_json(drafted).decode()
