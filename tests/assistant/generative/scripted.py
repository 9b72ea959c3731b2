"""Language models that say what a test tells them to, and remember what they were asked."""

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
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
from pydantic import Field

Reply = Callable[[str], str]


class ScriptedLLM(CustomLLM):
    """Replies with what `say` makes of the prompt, word by word; `asked` are the messages of each request."""

    say: Any
    pause: float = 0.0
    asked: list[list[str]] = Field(default_factory=list)
    sent: int = 0

    @property
    def metadata(self) -> LLMMetadata:
        return LLMMetadata(is_chat_model=True, model_name="scripted")

    def stream_chat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> ChatResponseGen:
        self.asked.append([message.content or "" for message in messages])
        reply = self.say(messages[-1].content or "")

        def pieces() -> ChatResponseGen:
            for piece in reply.splitlines(keepends=True) if not self.pause else reply.split(" "):
                time.sleep(self.pause)
                self.sent += 1
                yield ChatResponse(message=ChatMessage(role="assistant", content=""), delta=piece if not self.pause else f"{piece} ")

        return pieces()

    def complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponse:
        raise NotImplementedError

    def stream_complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponseGen:
        raise NotImplementedError


class FakeServer(ThreadingHTTPServer):
    """A server on this machine that speaks OpenAI's protocol; `requests` are what it was sent, `broken` counts readers that left."""

    daemon_threads = True

    def __init__(self, say: Reply, status: int = 200, pause: float = 0.0) -> None:
        self.say, self.status, self.pause = say, status, pause
        self.requests: list[dict[str, Any]] = []
        self.broken = 0
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: FakeServer

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.requests.append({"path": self.path, "key": self.headers["Authorization"], **request})
        self.send_response(self.server.status)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        if self.server.status != 200:
            return
        try:
            for word in self.server.say(request["messages"][-1]["content"]).split(" "):
                time.sleep(self.server.pause)
                self._send({"delta": {"content": f"{word} "}, "index": 0, "finish_reason": None})
            self._send({"delta": {}, "index": 0, "finish_reason": "stop"})
            self.wfile.write(b"data: [DONE]\n\n")
        except OSError:
            self.server.broken += 1

    def _send(self, choice: dict[str, Any]) -> None:
        chunk = {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "fake", "choices": [choice]}
        self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def serving(say: Reply, status: int = 200, pause: float = 0.0) -> Iterator[FakeServer]:
    server = FakeServer(say, status, pause)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
