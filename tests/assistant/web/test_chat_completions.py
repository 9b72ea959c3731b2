"""Chat completions, asked by OpenAI's own client."""

from collections.abc import Iterator
from typing import Any

import httpx
import openai
import pytest
from browsing import PROJECT
from conftest import QUESTIONS, Many

_TOWAGE = "What did Fennoria report on escort towage?"
_CITATION = {"marker", "document", "label", "anchor", "headings", "page", "text", "quote"}


@pytest.fixture(scope="module")
def client(many: Many) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{many.url}/v1", api_key=many.users.new_token("dora"), max_retries=0) as client:
        yield client


def _asked(client: openai.OpenAI, *messages: tuple[str, Any], **more: Any) -> Any:
    given: Any = [{"role": role, "content": content} for role, content in messages]
    return client.chat.completions.create(model="rapporteur", messages=given, **more)


def test_an_answer_holds_its_citations(client: openai.OpenAI) -> None:
    answered = _asked(client, ("system", "Answer in rhymes."), ("user", [{"type": "text", "text": _TOWAGE}]))
    message = answered.choices[0].message
    assert "16 hours" in message.content
    assert "[1]" in message.content
    assert message.abstained is False
    assert message.closest == message.account == []
    assert message.confidence > 0.7
    (citation,) = message.citations
    assert set(citation) == _CITATION
    assert citation["label"].endswith("para. 3")
    assert answered.choices[0].finish_reason == "stop"
    assert answered.usage.total_tokens == answered.usage.prompt_tokens + answered.usage.completion_tokens > 0


def test_a_stream_is_the_same_answer_in_pieces(client: openai.OpenAI) -> None:
    *pieces, last, usage = _asked(client, ("user", _TOWAGE), stream=True, stream_options={"include_usage": True})
    whole = _asked(client, ("user", _TOWAGE))
    assert pieces[0].choices[0].delta.role == "assistant"
    assert "".join(piece.choices[0].delta.content for piece in pieces) == whole.choices[0].message.content
    assert last.choices[0].finish_reason == "stop"
    assert last.choices[0].delta.citations == whole.choices[0].message.citations
    assert usage.usage == whole.usage


def test_the_conversation_counts(client: openai.OpenAI) -> None:
    before = ("assistant", "An additional module of 16 hours [1].")
    assert "two simulators in Lindesund" in _asked(client, ("user", _TOWAGE), before, ("user", "And Brenmark?")).choices[0].message.content


def test_what_the_documents_do_not_answer_is_declined_with_pointers(client: openai.OpenAI) -> None:
    message = _asked(client, ("user", "What is the capital of Peru?")).choices[0].message
    assert message.abstained is True
    assert message.citations == []
    assert len(message.closest) <= 3


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ([], "not the user's"),
        ([("user", "Who?"), ("assistant", "They.")], "not the user's"),
        ([("user", " ")], "question is empty"),
        ([("user", [{"type": "image_url", "image_url": {"url": "data:"}}])], "cannot be read at messages.0.content"),
        ([("tool", "x")], "cannot be read at messages.0.role"),
    ],
)
def test_what_cannot_be_answered_is_told(client: openai.OpenAI, messages: list[tuple[str, Any]], told: str) -> None:
    with pytest.raises(openai.BadRequestError, match=told):
        _asked(client, *messages)


def test_what_is_no_json_is_told(client: openai.OpenAI) -> None:
    response = httpx.post(f"{client.base_url}chat/completions", content="no", headers={"Authorization": f"Bearer {client.api_key}"})
    assert (response.status_code, response.json()["error"]["type"]) == (400, "invalid_request_error")


def test_the_name_to_ask_for_is_listed(client: openai.OpenAI) -> None:
    assert [model.id for model in client.models.list()] == ["rapporteur"]


def test_nobody_is_answered_without_a_token(client: openai.OpenAI) -> None:
    with pytest.raises(openai.AuthenticationError):
        _asked(client.with_options(api_key="wrong"), ("user", _TOWAGE))


def test_the_lines_of_the_readme_run(client: openai.OpenAI) -> None:
    readme = (PROJECT / "README.md").read_text("utf-8")
    lines = next(part for part in readme.split("```") if part.startswith("python\nfrom openai import"))
    lines = lines.removeprefix("python").replace("http://127.0.0.1:7860/v1", str(client.base_url)).replace('"none"', repr(client.api_key))
    made: dict[str, Any] = {}
    exec(lines, made)
    assert "Kestria" in made["message"].content


def test_who_asks_too_often_is_told_when_to_ask_again(client: openai.OpenAI) -> None:
    with pytest.raises(openai.RateLimitError, match=f"dora has asked {QUESTIONS} questions") as told:
        for _ in range(QUESTIONS + 1):
            _asked(client, ("user", "What is the capital of Peru?"))
    assert 1 <= int(told.value.response.headers["retry-after"]) <= 60
