"""Asking a language model: whichever it is, in pieces as they come, within a time, and so that it can be stopped."""

import queue
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from typing import NamedTuple

from llama_index.core.base.llms.types import ChatMessage, MessageRole
from llama_index.core.llms import LLM

from assistant.language_models.prompts import Prompt
from index.errors import LanguageModelError


class Limits(NamedTuple):
    """What a language model may take: tokens of a prompt, by tiktoken's count, and seconds for an answer."""

    prompt: int = 1500
    seconds: float = 120.0


class LanguageModel:
    """A LlamaIndex LLM behind the rules that every prompt is sent with."""

    def __init__(self, llm: LLM, limits: Limits | None = None) -> None:
        self._llm = llm
        self.limits = limits or Limits()
        self.rules = Prompt("rules").filled()

    def stream(self, prompt: str, seconds: float | None = None) -> Iterator[str]:
        """The reply, piece by piece; closing the iterator stops the model at its next piece.

        Raises `LanguageModelError` where the model cannot be reached, fails, or is not done after so many seconds.
        """
        limit = self.limits.seconds if seconds is None else seconds
        deadline = time.monotonic() + limit
        pieces: queue.SimpleQueue[str | Exception | None] = queue.SimpleQueue()
        stopped = threading.Event()
        threading.Thread(target=self._run, args=(prompt, pieces, stopped), name="language-model", daemon=True).start()
        try:
            while True:
                try:
                    piece = pieces.get(timeout=max(deadline - time.monotonic(), 0.001))
                except queue.Empty:
                    raise LanguageModelError(f"The language model was not done after {limit:.0f} seconds.") from None
                if piece is None:
                    return
                if isinstance(piece, Exception):
                    raise LanguageModelError(f"The language model could not be asked ({_described(piece)}).") from piece
                yield piece
        finally:
            stopped.set()

    def reply(self, prompt: str, seconds: float | None = None) -> str:
        """The whole reply; raises `LanguageModelError`."""
        return "".join(self.stream(prompt, seconds))

    def _run(self, prompt: str, pieces: "queue.SimpleQueue[str | Exception | None]", stopped: threading.Event) -> None:
        """Ask the model in a thread of its own, since one that hangs cannot be interrupted."""
        messages = [ChatMessage(role=MessageRole.SYSTEM, content=self.rules), ChatMessage(role=MessageRole.USER, content=prompt)]
        try:
            with closing(self._llm.stream_chat(messages)) as replies:
                for reply in replies:
                    if stopped.is_set():
                        break
                    pieces.put(reply.delta or "")
            pieces.put(None)
        except Exception as error:
            pieces.put(error)


def _described(error: Exception) -> str:
    cause = error.__cause__ or error
    first = (str(cause).strip() or str(error)).splitlines()
    return f"{type(error).__name__}: {first[0][:200]}" if first else type(error).__name__
