"""The worker's side of `index.worker`: takes a path, gives back a document or an error, until its input ends."""

import contextlib
import os
import sys
from pathlib import Path

from index.document import load_document
from index.errors import RapporteurError
from index.worker import Reply, receive, send

_MESSAGE = 300


def main() -> None:
    """Serve until the other side is gone."""
    requests = sys.stdin.buffer
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get among the replies
    _limit_memory(int(sys.argv[1]))
    with contextlib.suppress(EOFError, BrokenPipeError, KeyboardInterrupt):
        while True:
            request = receive(requests)
            assert isinstance(request, tuple)
            send(replies, _read(*request))


def _read(path: str, name: str) -> Reply:
    try:
        return Reply(load_document(Path(path), name))
    except RapporteurError as error:
        return Reply(None, type(error).__name__, str(error))
    except Exception as error:  # whatever a file brings about is that file's fault alone
        return Reply(None, type(error).__name__, str(error)[:_MESSAGE])


def _limit_memory(megabytes: int) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
