"""What users keep beside the library, over restarts, each their own: a SQLite file that only the server's account may read."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from index.errors import LibraryError


class Listed(NamedTuple):
    """Something kept as its list shows it: what it is called, and when it was last changed."""

    id: str
    title: str
    changed: datetime


class Database:
    """A file of kept things; `noun` is what its errors call them."""

    def __init__(self, file: Path, schema: str, noun: str) -> None:
        self._file, self._noun = file, noun
        with suppress(OSError):  # SQLite says in its own words what is wrong with the place
            file.touch(mode=0o600)
        with self.connection() as connection:
            connection.executescript(schema)

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """A transaction; raises `LibraryError` where the file cannot be used."""
        try:
            connection = sqlite3.connect(self._file, timeout=10)
            try:
                with connection:
                    yield connection
            finally:
                connection.close()
        except sqlite3.Error as error:
            raise LibraryError(
                f"The {self._noun} in {self._file} cannot be used ({error}); move the file away to begin new ones."
            ) from error
