"""A question asked while the end of the server's stream is still on its way, as over a slow network, is answered all the same."""

import asyncio
from collections.abc import Iterator

import pytest
from browsing import ask, served_here
from conftest import NOTE
from playwright.sync_api import Page, expect
from starlette.types import Message, Receive, Scope, Send

from assistant.web.privacy import PrivatePage

_LATE = 0.5  # Seconds.


class _SlowEnd(PrivatePage):
    """The page over a network on which the last message of each stream comes late."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_late(message: Message) -> None:
            if b"close_stream" in message.get("body", b""):
                await asyncio.sleep(_LATE)
            await send(message)

        await super().__call__(scope, receive, send_late)


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("slow-end")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "note.txt").write_text(NOTE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("assistant.web.server.PrivatePage", _SlowEnd)
        with served_here(folder / "corpus", folder / "library") as address:
            yield address


@pytest.mark.parametrize("after", [0, 250])
def test_a_question_asked_while_a_stream_ends_is_answered(page: Page, after: int) -> None:
    ask(page, "What did Brenmark report on escort towage?")
    page.wait_for_timeout(after)  # Milliseconds.
    ask(page, "What did Fennoria report on escort towage?")
    expect(page.locator(".exchange").nth(1)).to_contain_text("16 hours")
