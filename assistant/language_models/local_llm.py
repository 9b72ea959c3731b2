"""A GGUF file as a LlamaIndex model, run in this process by llama.cpp (the extra "local-llm")."""

import queue
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from llama_index.core.base.llms.types import (
    ChatMessage,
    ChatResponse,
    ChatResponseGen,
    CompletionResponse,
    CompletionResponseGen,
    LLMMetadata,
)
from llama_index.core.llms import CustomLLM
from pydantic import PrivateAttr

from index.errors import ConfigurationError


class LocalLLM(CustomLLM):
    """Greedy and seeded, so that the same prompt has the same reply."""

    path: Path
    context_window: int
    answer_tokens: int
    _server: Any = PrivateAttr()

    @classmethod
    def load(cls, path: Path, context_window: int, answer_tokens: int, threads: int) -> "LocalLLM":
        """Load the model; raises `ConfigurationError` where the file or llama.cpp is missing, or the file is no model."""
        if not path.expanduser().is_file():
            raise ConfigurationError(f"There is no model file {path} (RAPPORTEUR_LLM_FILE); make it with: rapporteur models assemble")
        try:
            import xllamacpp
        except ImportError as error:
            raise ConfigurationError('llama.cpp is not installed; run: pip install -e ".[local-llm]"') from error
        params = xllamacpp.CommonParams()
        params.model.path = str(path.expanduser())
        params.n_ctx = context_window
        params.n_parallel = 1
        params.verbosity = 0
        params.warmup = False
        params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
        model = cls(path=path, context_window=context_window, answer_tokens=answer_tokens)
        try:
            model._server = xllamacpp.Server(params)
        except Exception as error:
            raise ConfigurationError(f"{path} (RAPPORTEUR_LLM_FILE) could not be loaded as a GGUF model ({error}).") from error
        return model

    @property
    def metadata(self) -> LLMMetadata:
        """What LlamaIndex asks of every model."""
        return LLMMetadata(
            context_window=self.context_window, num_output=self.answer_tokens, is_chat_model=True, model_name=Path(self.path).name
        )

    def stream_chat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> ChatResponseGen:
        """The reply, piece by piece; closing the generator stops llama.cpp at its next token."""
        request = {
            "messages": [{"role": message.role.value, "content": message.content or ""} for message in messages],
            "max_tokens": self.answer_tokens,
            "temperature": 0.0,
            "seed": 0,
            "stream": True,
        }
        return _reply(self._server, request)

    def chat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> ChatResponse:
        """The whole reply."""
        text = "".join(piece.delta or "" for piece in self.stream_chat(messages))
        return ChatResponse(message=ChatMessage(role="assistant", content=text))

    def complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponse:
        """The whole reply to a prompt."""
        return CompletionResponse(text=self.chat([ChatMessage(role="user", content=prompt)]).message.content or "")

    def stream_complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponseGen:
        """The reply to a prompt, piece by piece."""
        for piece in self.stream_chat([ChatMessage(role="user", content=prompt)]):
            yield CompletionResponse(text=piece.message.content or "", delta=piece.delta)


def _reply(server: Any, request: dict[str, Any]) -> ChatResponseGen:
    """Run llama.cpp, which calls back for each piece and stops where the call gives True, in a thread beside the reader."""
    pieces: queue.SimpleQueue[str | Exception | None] = queue.SimpleQueue()
    stopped = threading.Event()

    def receive(chunk: dict[str, Any]) -> bool:
        if "error" in chunk:
            pieces.put(RuntimeError(str(chunk["error"].get("message", chunk["error"]))))
        for choice in chunk.get("choices", ()):
            if delta := choice.get("delta", {}).get("content"):
                pieces.put(delta)
        return stopped.is_set()

    def run() -> None:
        try:
            server.handle_chat_completions(request, receive)
            pieces.put(None)
        except Exception as error:
            pieces.put(error)

    threading.Thread(target=run, name="llama.cpp", daemon=True).start()
    text = ""
    try:
        while (piece := pieces.get()) is not None:
            if isinstance(piece, Exception):
                raise piece
            text += piece
            yield ChatResponse(message=ChatMessage(role="assistant", content=text), delta=piece)
    finally:
        stopped.set()
