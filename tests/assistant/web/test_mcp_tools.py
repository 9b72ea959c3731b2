"""The tools, called by the protocol's own client."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import httpx2
import pytest
from browsing import served
from conftest import NOTE
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from assistant.users import Users

_TOWAGE = "What did Fennoria report on escort towage?"


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    folder = tmp_path_factory.mktemp("tools")
    users = Users(folder / "library" / "users.yaml")
    users.add("anna", "delegate", "tugs and pilots")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "note.txt").write_text(NOTE)
    yield folder, users.new_token("anna")


@pytest.fixture(scope="module")
def url(token: tuple[Path, str]) -> Iterator[str]:
    folder, _ = token
    with served(folder / "corpus", folder / "library", folder / "log", QUESTIONS_PER_MINUTE="10") as address:
        yield address


Calling = Callable[[Callable[[Client], Awaitable[Any]]], Any]


@pytest.fixture
def calling(url: str, token: tuple[Path, str]) -> Calling:
    """Does something with a client that has said who it is."""

    async def connected(work: Callable[[Client], Awaitable[Any]]) -> Any:
        headers = {"Authorization": f"Bearer {token[1]}"}
        async with (
            httpx2.AsyncClient(headers=headers, timeout=60) as http_client,
            Client(streamable_http_client(f"{url}/mcp", http_client=http_client)) as client,
        ):
            return await work(client)

    return lambda work: asyncio.run(connected(work))


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


def test_nobody_is_served_without_a_token(url: str) -> None:
    assert httpx.post(f"{url}/mcp", json={}).status_code == 401
    assert httpx.post(f"{url}/mcp", json={}, headers={"Authorization": "Bearer wrong"}).status_code == 401


def test_who_asks_too_often_is_told_to_wait(calling: Calling) -> None:
    async def work(client: Client) -> Any:
        return [await client.call_tool("search", {"words": "tug"}) for _ in range(11)]

    last = calling(work)[-1]
    assert last.is_error
    assert "anna has asked 10 questions within a minute" in last.content[0].text
