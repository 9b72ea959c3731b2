"""Indexing in the background: it goes on when the page that asked for it is closed."""

import logging
import queue
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from assistant.users import User
from assistant.web.library.changes import ChangeLog, compared, noted
from assistant.web.library.privacy import may_see
from assistant.web.library.shelf import Shelf
from index.errors import RapporteurError
from index.library import Library
from index.private_folders import delegation_of
from index.revision import revision_of
from index.sync import SyncReport, sync

_log = logging.getLogger(__name__)
_AT_START = "Rapporteur, at the start"


@dataclass(frozen=True, slots=True)
class Status:
    """What the indexer does: the files of the work at hand as far as it has come, how many wait; `problem` of the last work.

    `files` are names, each with the share of the file that is done; `delegation` is the one that they are private to.
    """

    running: bool = False
    files: tuple[tuple[str, float], ...] = ()
    waiting: int = 0
    problem: str = ""
    delegation: str = ""

    def advanced(self, done: float, total: int, name: str) -> "Status":
        """It, when so many files of the work at hand are done, with the part of the one named that is."""
        before = tuple((file, 1.0) for file, _ in self.files if file != name)
        files = (*before, (name, done - int(done))) if name else before
        return replace(self, running=True, files=files, waiting=max(total - len(files), 0))

    def seen_by(self, user: User) -> "Status":
        """What of it a user may know: of another delegation's documents only that something is read."""
        return self if may_see(user, self.delegation) else Status(self.running)

    @property
    def words(self) -> str:
        """A sentence on it; "" when nothing is to be said."""
        if not self.running:
            return self.problem
        total = len(self.files) + self.waiting
        return f"Reading {self.files[-1][0] if self.files else 'documents'}" + (f" ({len(self.files)} of {total})" if total > 1 else "")


class _Request(NamedTuple):
    """Files or folders to sync, files among them that are read anew even if they have not changed, and who has it done."""

    paths: tuple[Path, ...]
    again: frozenset[Path]
    by: str

    @property
    def delegation(self) -> str:
        """The one that the files are private to; they are added together, so that they are all of one."""
        return next((found for path in self.paths if (found := delegation_of(path))), "")


class Indexer:
    """One thread that brings the library in step with files, one request after the other."""

    def __init__(self, library: Library, shelf: Shelf, log: ChangeLog, model: str, corpus: Path) -> None:
        self._library, self._shelf, self._log, self._model = library, shelf, log, model
        self._corpus = corpus.resolve()
        self._requests: queue.Queue[_Request] = queue.Queue()
        self._status = Status()
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()

    @property
    def status(self) -> Status:
        """What it does now."""
        return replace(self._status, running=True) if self._requests.unfinished_tasks else self._status

    def request(self, paths: Sequence[Path], *, again: bool = False, by: str = "") -> None:
        """Have files read, or forgotten where they are gone or left out; returns at once.

        With `again`, files are read anew even if they have not changed; `by` is the name of the user.
        """
        if not paths:
            return
        self._requests.put(_Request(tuple(dict.fromkeys(map(self._whole, paths))), frozenset(paths if again else ()), by))
        with self._starting:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="indexing", daemon=True)
                self._thread.start()

    def catch_up(self) -> None:
        """Have documents that were added on the page read where another version of Rapporteur read them, or none has; returns at once."""
        stored = self._library.documents().values()
        read = {d.path for d in stored if d.revision == revision_of(d.name, d.digest)} | {f.path for f in self._library.failures()}
        for _, paths in groupby(sorted(self._shelf.files() - read, key=lambda p: (delegation_of(p), p)), key=delegation_of):
            self.request(list(paths), by=_AT_START)

    def withdraw(self, name: str, by: str) -> None:
        """Have a document out of the library at once; what its file has become is to be requested then."""
        document = self._library.documents().get(name)
        before = [paragraph for paragraph in self._library.snapshot().paragraphs if paragraph.document == name]
        self._library.remove(name)
        if document is not None:
            self._log.note([compared(name, before, (), by, delegation_of(document.path))])

    def _whole(self, path: Path) -> Path:
        """What is synced for a file: a catalogue counts from the folder that is ingested on down, so that folder and not a file in it."""
        if self._corpus in path.parents:
            return self._corpus
        shelf = self._shelf.place_of(delegation_of(path))
        inside = path.relative_to(shelf).parts if shelf in path.parents else ()
        return shelf / inside[0] if inside else path

    def wait(self) -> None:
        """Return when all that was requested is done."""
        self._requests.join()

    def _work(self) -> None:
        while True:
            request = self._requests.get()
            try:
                problem = self._sync(request)
            except RapporteurError as error:
                problem = str(error)
            except Exception as error:
                _log.exception("Documents could not be indexed")
                problem = f"A fault in Rapporteur ({type(error).__name__}) stopped the indexing; the details are in the server's log."
            self._status = Status(problem=problem, delegation=request.delegation)
            self._requests.task_done()

    def _sync(self, request: _Request) -> str:
        out = self._shelf.left_out

        def work() -> SyncReport:
            if request.again:
                sync(self._library, request.paths, model=self._model, without=out | request.again)
            return sync(self._library, request.paths, model=self._model, progress=self._advance, without=out)

        self._status = Status(True, delegation=request.delegation)
        report = noted(self._library, self._log, request.by, work)
        return " ".join(report.failed.values())

    def _advance(self, done: float, total: int, name: str) -> None:
        self._status = self._status.advanced(done, total, name)
