"""Conversations that outlive the page and the server, in SQLite beside the library."""

from collections.abc import Sequence
from copy import copy
from datetime import UTC, datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from assistant.web.ask.exchange import Exchange
from assistant.web.kept import Database, Listed

_SCHEMA = """
CREATE TABLE IF NOT EXISTS conversations (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, changed TEXT NOT NULL, words TEXT NOT NULL, exchanges TEXT NOT NULL,
    owner TEXT NOT NULL DEFAULT '');
"""
_SINCE_OWNERS = "ALTER TABLE conversations ADD COLUMN owner TEXT NOT NULL DEFAULT ''"
# An id that is somebody else's leaves what they have as it is.
_KEEP = """
INSERT INTO conversations (id, title, changed, words, exchanges, owner) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET title = excluded.title, changed = excluded.changed, words = excluded.words, exchanges = excluded.exchanges
WHERE owner = excluded.owner
"""
_FILE = "conversations.sqlite"
_LISTED = 50
_EXCHANGES = TypeAdapter(tuple[Exchange, ...])


class Archive:
    """The conversations of one user of a library; nobody else's can be seen, changed or deleted through it.

    The `owner` is "" where nobody has to sign in.
    """

    def __init__(self, folder: Path, owner: str = "") -> None:
        self._database = Database(folder / _FILE, _SCHEMA, "conversations")
        self._owner = owner
        with self._database.connection() as connection:
            if "owner" not in {column[1] for column in connection.execute("PRAGMA table_info(conversations)")}:
                connection.execute(_SINCE_OWNERS)

    def of(self, owner: str) -> "Archive":
        """The conversations of a user."""
        archive = copy(self)
        archive._owner = owner
        return archive

    def keep(self, identity: str, exchanges: Sequence[Exchange]) -> None:
        """Keep a conversation as it is now, in the place of what was kept of it before."""
        if not exchanges:
            return
        words = "\n".join(f"{e.question}\n{e.text}" for e in exchanges)
        changed = datetime.now(UTC).isoformat()
        row = (
            identity,
            " ".join(exchanges[0].question.split()),
            changed,
            words.casefold(),
            _EXCHANGES.dump_json(tuple(exchanges)).decode(),
            self._owner,
        )
        with self._database.connection() as connection:
            connection.execute(_KEEP, row)

    def open(self, identity: str) -> tuple[Exchange, ...]:
        """The exchanges of a conversation; none where it is gone, or was kept by a version that differs too much."""
        with self._database.connection() as connection:
            row = connection.execute("SELECT exchanges FROM conversations WHERE id = ? AND owner = ?", (identity, self._owner)).fetchone()
        try:
            return _EXCHANGES.validate_json(row[0]) if row else ()
        except ValidationError:
            return ()

    def find(self, words: str = "") -> tuple[Listed, ...]:
        """The conversations in which all of some words stand, the newest first."""
        pieces = words.casefold().split()
        where = " AND ".join(["owner = ?", *["instr(words, ?) > 0"] * len(pieces)])
        query = f"SELECT id, title, changed FROM conversations WHERE {where} ORDER BY changed DESC LIMIT {_LISTED}"
        with self._database.connection() as connection:
            rows = connection.execute(query, [self._owner, *pieces]).fetchall()
        return tuple(Listed(identity, title, datetime.fromisoformat(changed)) for identity, title, changed in rows)

    def delete(self, identity: str) -> None:
        """Forget a conversation."""
        with self._database.connection() as connection:
            connection.execute("DELETE FROM conversations WHERE id = ? AND owner = ?", (identity, self._owner))

    def delete_all(self) -> None:
        """Forget all of them."""
        with self._database.connection() as connection:
            connection.execute("DELETE FROM conversations WHERE owner = ?", (self._owner,))
