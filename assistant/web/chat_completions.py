"""Chat completions as OpenAI's protocol has them, for chat programs: each answer is from the library, with its citations.

`choices[0].message` holds, beside `content`, what `rapporteur ask --json` calls `citations`, `closest`, `abstained`, `confidence`
and `account`. A stream has them in the `delta` of its last piece; it begins once the answer is whole and verified, so that
nothing is taken back.
"""

import json
import time
import uuid
from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

import anyio
from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from pydantic import BaseModel, ValidationError

from assistant.answer import Answer
from assistant.batch import question_of
from assistant.language_models.tokens import count_tokens
from assistant.understanding.conversation import Turn
from assistant.users import User
from assistant.web.ask.desk import growing
from assistant.web.workplace import Workplace
from index.errors import QuestionError, RapporteurError, TooManyRequests

MODEL = "rapporteur"
_AT_ONCE = 24


class _Text(BaseModel):
    type: Literal["text"]
    text: str


class _Message(BaseModel):
    role: Literal["system", "developer", "user", "assistant"]
    content: str | list[_Text]

    def turn(self) -> Turn:
        texts = [self.content] if isinstance(self.content, str) else [part.text for part in self.content]
        return Turn(self.role, "\n".join(texts))


class _Options(BaseModel):
    include_usage: bool = False


class _Asked(BaseModel):
    """What of a request counts. Instructions to a model and its temperature do not: no model is free to follow them."""

    messages: list[_Message]
    stream: bool = False
    stream_options: _Options | None = None

    def conversation(self) -> tuple[str, list[Turn]]:
        """The question, and the conversation before it; raises `QuestionError` where the last turn is no question."""
        turns = [message.turn() for message in self.messages if message.role in ("user", "assistant")]
        if not turns or turns[-1].role != "user":
            raise QuestionError("The last of the messages is not the user's; put the question there.")
        return question_of({"question": turns[-1].content}), turns[:-1]


class _Completion(NamedTuple):
    """An answer with what every piece of its stream repeats."""

    answer: Answer
    usage: dict[str, int]
    id: str
    created: int

    def whole(self) -> dict[str, Any]:
        message = {"role": "assistant", "content": self.answer.text, **_cited(self.answer)}
        choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
        return {**self._head("chat.completion"), "choices": [choice], "usage": self.usage}

    def pieces(self, include_usage: bool) -> Iterator[dict[str, Any]]:
        sent = ""
        for text in growing(self.answer.text):
            yield self._piece({"content": text[len(sent) :]} if sent else {"role": "assistant", "content": text})
            sent = text
        yield self._piece(_cited(self.answer), "stop")
        if include_usage:
            yield {**self._head("chat.completion.chunk"), "choices": [], "usage": self.usage}

    def _piece(self, delta: dict[str, Any], finish_reason: str | None = None) -> dict[str, Any]:
        choice = {"index": 0, "delta": delta, "finish_reason": finish_reason, "logprobs": None}
        return {**self._head("chat.completion.chunk"), "choices": [choice]}

    def _head(self, kind: str) -> dict[str, Any]:
        return {"id": self.id, "object": kind, "created": self.created, "model": MODEL}


def chat_completions(workplace: Workplace) -> APIRouter:
    """The addresses that programs of OpenAI's protocol ask."""
    router = APIRouter(prefix="/v1")
    at_once = anyio.CapacityLimiter(_AT_ONCE)

    def answer_for(user: User, question: str, history: Sequence[Turn]) -> Answer:
        return workplace.rooms.of(user).desk.answer(question, history)

    @router.get("/models")
    def models() -> dict[str, Any]:
        """The one name that there is to ask for; any other is taken for it."""
        return {"object": "list", "data": [{"id": MODEL, "object": "model", "created": 0, "owned_by": MODEL}]}

    @router.post("/chat/completions")
    async def complete(request: Request) -> Response:
        """Answer the last message in its conversation."""
        try:
            asked = _Asked.model_validate_json(await request.body())
            question, history = asked.conversation()
            workplace.pace.count(request.user)
            answer = await anyio.to_thread.run_sync(answer_for, request.user, question, history, limiter=at_once)
        except (RapporteurError, ValidationError) as error:
            return _refused(error)
        completion = _Completion(answer, _usage(question, history, answer), f"chatcmpl-{uuid.uuid4().hex}", int(time.time()))
        if not asked.stream:
            return JSONResponse(completion.whole())
        with_usage = asked.stream_options is not None and asked.stream_options.include_usage
        return StreamingResponse(_events(completion.pieces(with_usage)), media_type="text/event-stream")

    return router


def _cited(answer: Answer) -> dict[str, Any]:
    record = answer.to_json()
    return {key: record[key] for key in ("citations", "closest", "abstained", "confidence", "account")}


def _usage(question: str, history: Sequence[Turn], answer: Answer) -> dict[str, int]:
    given, said = sum(count_tokens(text) for text in (*(turn.content for turn in history), question)), count_tokens(answer.text)
    return {"prompt_tokens": given, "completion_tokens": said, "total_tokens": given + said}


def _events(pieces: Iterator[dict[str, Any]]) -> Iterator[str]:
    for piece in pieces:
        yield f"data: {json.dumps(piece, ensure_ascii=False)}\n\n"
    yield "data: [DONE]\n\n"


def _refused(error: RapporteurError | ValidationError) -> JSONResponse:
    """An error as the protocol has it."""
    headers = {"Retry-After": str(error.seconds)} if isinstance(error, TooManyRequests) else None
    status = 429 if isinstance(error, TooManyRequests) else 400 if isinstance(error, (QuestionError, ValidationError)) else 503
    kind = {429: "rate_limit_error", 400: "invalid_request_error", 503: "server_error"}[status]
    told = {"message": _message(error), "type": kind, "param": None, "code": None}
    return JSONResponse({"error": told}, status, headers)


def _message(error: RapporteurError | ValidationError) -> str:
    if isinstance(error, RapporteurError):
        return str(error)
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"The request cannot be read at {place or 'its beginning'}: {first['msg']}."
