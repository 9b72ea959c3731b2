"""Reads documents in a process of their own, so that a hostile or damaged file costs only itself.

One worker serves many files. It is stopped and replaced when a file takes too long, and replaced when
it died or ran out of memory.
"""

import atexit
import contextlib
import os
import pickle
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, NamedTuple

from index import errors
from index.document import Document

SECONDS = 300.0
MEGABYTES = 1024
_ROOT = Path(__file__).resolve().parent.parent


class Reply(NamedTuple):
    """What the worker answers: a document, or the class and the words of an error; "" is one that nobody foresaw."""

    document: Document | None
    error: str = ""
    message: str = ""


def send(stream: IO[bytes], value: object) -> None:
    """Write one value, its length in front."""
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(len(data).to_bytes(8, "big") + data)
    stream.flush()


def receive(stream: IO[bytes]) -> object:
    """Read one value; raises `EOFError` where the other side is gone."""
    length = stream.read(8)
    if len(length) < 8:
        raise EOFError
    size = int.from_bytes(length, "big")
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return pickle.loads(data)  # what our own worker wrote


def environment_of_child() -> dict[str, str]:
    """The environment in which a process of its own finds this package, wherever it is started."""
    paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


class Worker:
    """A process that reads documents, one at a time, started when the first is asked for."""

    def __init__(self, megabytes: int = MEGABYTES) -> None:
        self.megabytes = megabytes
        self.served = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._late = False

    def load(self, path: Path, name: str, seconds: float) -> Document:
        """Read a document; raises what `load_document_safely` raises."""
        fresh = self.served == 0
        try:
            reply = self._ask(path, name, seconds)
        except (EOFError, BrokenPipeError, pickle.UnpicklingError) as gone:
            raise errors.UnreadableDocument(self._epitaph(name, seconds)) from gone
        if reply.error == "MemoryError":
            self.close()
            if not fresh:  # what earlier files left behind may have been too much
                return self.load(path, name, seconds)
            raise errors.UnreadableDocument(
                f"{name} needs more than {self.megabytes} MB of memory to be read; nothing was indexed from it. "
                "Split it, or raise the limit."
            )
        if reply.document is not None:
            return reply.document
        known = getattr(errors, reply.error, None)
        if isinstance(known, type) and issubclass(known, errors.RapporteurError):
            raise known(reply.message)
        raise errors.UnreadableDocument(
            f"{name} could not be read ({reply.error}: {reply.message}); nothing was indexed from it. Please report the file."
        )

    def close(self) -> None:
        """Stop the process."""
        process, self._process, self.served = self._process, None, 0
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    with contextlib.suppress(OSError):
                        stream.close()

    def _ask(self, path: Path, name: str, seconds: float) -> Reply:
        process = self._running()
        assert process.stdin is not None and process.stdout is not None
        self._late = False
        timer = threading.Timer(seconds, self._stop, (process,))
        timer.daemon = True
        timer.start()
        try:
            send(process.stdin, (str(path.absolute()), name))
            reply = receive(process.stdout)
        finally:
            timer.cancel()
        self.served += 1
        if not isinstance(reply, Reply):
            raise EOFError
        return reply

    def _stop(self, process: "subprocess.Popen[bytes]") -> None:
        self._late = True
        process.kill()

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = subprocess.Popen(
                [sys.executable, "-m", "index.worker_process", str(self.megabytes)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment_of_child(),
                start_new_session=True,  # an interrupt at the terminal is for us to handle
            )
        return self._process

    def _epitaph(self, name: str, seconds: float) -> str:
        """Bury the process; returns the sentence on what it died of."""
        late = self._late
        self.close()
        if late:
            return f"{name} took longer than {seconds:g} s to read; nothing was indexed from it. Split it, or raise the limit."
        return f"Reading {name} crashed the parser: it is damaged, or needs more than {self.megabytes} MB; nothing was indexed from it."


_workers: dict[int, Worker] = {}
_lock = threading.Lock()


def load_document_safely(path: Path, name: str, *, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> Document:
    """Read a document as `load_document` does, within limits on time and memory.

    The memory limit is in force where the system has one (Linux). Raises what `load_document` raises,
    and `UnreadableDocument` for a file that takes too long, needs too much memory or crashes its reader.
    """
    with _lock:
        worker = _workers.setdefault(megabytes, Worker(megabytes))
        return worker.load(path, name, seconds)


def close_workers() -> None:
    """Stop all workers; the next document starts a new one."""
    with _lock:
        for worker in _workers.values():
            worker.close()
        _workers.clear()


atexit.register(close_workers)
