"""Ctrl-C waits for the end of an import; a second one does not.

An import calls back into Python from places that cannot raise: Python's own lock on a module drops an interrupt there,
and PyTorch ends the process with a dump.
"""

import signal
from types import FrameType

_AGAIN_SECONDS = 0.1
_IMPORTING = "<frozen importlib."


def interrupt_between_imports() -> None:
    """Raise `KeyboardInterrupt` on Ctrl-C as Python does, but once no import is under way; a second one before that ends the process.

    Only the main thread may call this.
    """
    for number in (signal.SIGINT, signal.SIGALRM):
        signal.signal(number, _interrupt)


def _interrupt(_: int, frame: FrameType | None) -> None:
    while frame is not None:
        if frame.f_code.co_filename.startswith(_IMPORTING):
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_REAL, _AGAIN_SECONDS)
            return
        frame = frame.f_back
    raise KeyboardInterrupt
