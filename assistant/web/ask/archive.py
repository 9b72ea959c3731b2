"""Conversations that outlive the page and the server, in SQLite beside the library."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from assistant.web.ask.exchange import Exchange
from index.errors import LibraryError

_SCHEMA = """
CREATE TABLE IF NOT EXISTS conversations (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, changed TEXT NOT NULL, words TEXT NOT NULL, exchanges TEXT NOT NULL);
"""
_DATABASE = "conversations.sqlite"
_LISTED = 50
_EXCHANGES = TypeAdapter(tuple[Exchange, ...])


class Listed(NamedTuple):
    """A conversation as the list shows it: its first question, and when it was last added to."""

    id: str
    title: str
    changed: datetime


class Archive:
    """The conversations of a library."""

    def __init__(self, folder: Path) -> None:
        self._database = folder / _DATABASE
        with self._connection() as connection:
            connection.executescript(_SCHEMA)

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
        )
        with self._connection() as connection:
            connection.execute("INSERT OR REPLACE INTO conversations VALUES (?, ?, ?, ?, ?)", row)

    def open(self, identity: str) -> tuple[Exchange, ...]:
        """The exchanges of a conversation; none where it is gone, or was kept by a version that differs too much."""
        with self._connection() as connection:
            row = connection.execute("SELECT exchanges FROM conversations WHERE id = ?", (identity,)).fetchone()
        try:
            return _EXCHANGES.validate_json(row[0]) if row else ()
        except ValidationError:
            return ()

    def find(self, words: str = "") -> tuple[Listed, ...]:
        """The conversations in which all of some words stand, the newest first."""
        pieces = words.casefold().split()
        where = " AND ".join(["instr(words, ?) > 0"] * len(pieces)) or "1"
        query = f"SELECT id, title, changed FROM conversations WHERE {where} ORDER BY changed DESC LIMIT {_LISTED}"
        with self._connection() as connection:
            rows = connection.execute(query, pieces).fetchall()
        return tuple(Listed(identity, title, datetime.fromisoformat(changed)) for identity, title, changed in rows)

    def delete(self, identity: str) -> None:
        """Forget a conversation."""
        with self._connection() as connection:
            connection.execute("DELETE FROM conversations WHERE id = ?", (identity,))

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        try:
            connection = sqlite3.connect(self._database, timeout=10)
            try:
                with connection:
                    yield connection
            finally:
                connection.close()
        except sqlite3.Error as error:
            raise LibraryError(
                f"The conversations in {self._database} cannot be used ({error}); move the file away to begin new ones."
            ) from error
