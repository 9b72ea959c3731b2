"""The tools, called by the protocol's own client."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import httpx2
import pytest
from conftest import QUESTIONS, Many
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

_TOWAGE = "What did Fennoria report on escort towage?"


Calling = Callable[[Callable[[Client], Awaitable[Any]]], Any]


@pytest.fixture
def calling(many: Many) -> Calling:
    """Does something with a client that has said who it is."""
    token = many.users.new_token("emil")

    async def connected(work: Callable[[Client], Awaitable[Any]]) -> Any:
        headers = {"Authorization": f"Bearer {token}"}
        async with (
            httpx2.AsyncClient(headers=headers, timeout=60) as http_client,
            Client(streamable_http_client(f"{many.url}/mcp", http_client=http_client)) as client,
        ):
            return await work(client)

    # The browser's event loop has this thread, once it is started.
    def called(work: Callable[[Client], Awaitable[Any]]) -> Any:
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(lambda: asyncio.run(connected(work))).result()

    return called


def test_the_tools_are_the_endpoints_and_change_nothing(calling: Calling) -> None:
    tools = {tool.name: tool for tool in calling(lambda client: client.list_tools()).tools}
    assert list(tools) == ["ask", "search", "paragraph", "draft"]
    assert list(tools["ask"].input_schema["properties"]) == ["question", "history"]
    assert tools["search"].input_schema["required"] == ["words"]
    assert tools["ask"].description is not None
    assert tools["ask"].description.startswith("Answer a question from the library")
    assert all(tool.annotations and tool.annotations.read_only_hint for tool in tools.values())


def test_a_question_is_answered_and_its_paragraph_opened(calling: Calling) -> None:
    async def work(client: Client) -> tuple[Any, Any, Any]:
        answer = (await client.call_tool("ask", {"question": _TOWAGE})).structured_content
        assert answer is not None
        place = {key: answer["citations"][0][key] for key in ("document", "anchor")}
        opened = (await client.call_tool("paragraph", place)).structured_content
        return answer, opened, (await client.call_tool("search", {"words": "simulator", "count": 1})).structured_content

    answer, opened, found = calling(work)
    assert "16 hours" in answer["answer"]
    assert opened["text"] == answer["citations"][0]["text"]
    assert [one["rank"] for one in found["result"]] == [1]


def test_what_cannot_be_done_is_told(calling: Calling) -> None:
    async def work(client: Client) -> Any:
        return await client.call_tool("paragraph", {"document": "note.txt", "anchor": "99"})

    result = calling(work)
    assert result.is_error
    assert "no paragraph '99'" in result.content[0].text


def test_nobody_is_served_without_a_token(many: Many) -> None:
    assert httpx.post(f"{many.url}/mcp", json={}).status_code == 401
    assert httpx.post(f"{many.url}/mcp", json={}, headers={"Authorization": "Bearer wrong"}).status_code == 401


def test_who_asks_too_often_is_told_to_wait(calling: Calling) -> None:
    async def work(client: Client) -> Any:
        return [await client.call_tool("search", {"words": "tug"}) for _ in range(QUESTIONS + 1)]

    last = calling(work)[-1]
    assert last.is_error
    assert f"emil has asked {QUESTIONS} questions within a minute" in last.content[0].text
