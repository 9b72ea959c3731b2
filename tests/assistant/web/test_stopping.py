"""Stopping an answer, on a page whose engine takes its time."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import running
from playwright.sync_api import Page, expect
from slow_page import slow_workplace
from uvicorn import Server

from assistant.web.address import listen


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("slow")


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    def server() -> Server:
        from assistant.web.server import server_of

        return server_of(slow_workplace(folder))

    with listen("127.0.0.1", 0) as address, running(server, address) as served:
        yield served


def test_an_answer_that_grows_is_stopped_and_what_is_there_stays(page: Page, folder: Path) -> None:
    page.get_by_label("Your question").fill("Endless?")
    page.get_by_label("Your question").press("Enter")
    page.locator(".marker").nth(3).wait_for()
    page.get_by_role("button", name="Stop").click()
    expect(page.locator(".stopped")).to_have_text("Stopped here.")
    kept = page.locator(".marker").count()
    _await_file(folder / "closed")
    assert page.locator(".marker").count() == kept
    expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible()


def test_a_draft_is_stopped_and_does_not_come_later(page: Page) -> None:
    page.get_by_role("tab", name="Draft").click()
    page.get_by_label("Topic or agenda item").fill("Slow?")
    page.get_by_role("button", name="Draft", exact=True).click()
    expect(page.locator("#note .waiting")).to_contain_text("Drafting: briefing note")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#note .waiting")).to_have_text("Stopped before there was a draft.")
    page.wait_for_timeout(4000)
    expect(page.locator("#note .waiting")).to_have_text("Stopped before there was a draft.")
    page.get_by_label("Topic or agenda item").fill("Nothing")
    page.get_by_role("button", name="Draft", exact=True).click()
    expect(page.locator("#note .problem")).to_contain_text("hold nothing on “Nothing”")
    expect(page.get_by_role("button", name="Stop", exact=True)).to_have_count(0)


def test_an_answer_is_stopped_before_there_is_any_of_it_and_the_next_question_is_answered(page: Page) -> None:
    page.get_by_label("Your question").fill("Slow?")
    page.get_by_label("Your question").press("Enter")
    expect(page.locator(".waiting")).to_contain_text("Reading the documents")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator(".waiting")).to_contain_text("Stopped before there was an answer.")
    page.get_by_role("button", name="New conversation").click()
    page.locator(".welcome").wait_for()
    page.get_by_label("Your question").fill("Slow?")
    page.get_by_label("Your question").press("Enter")
    expect(page.locator(".answer")).to_contain_text("It did")
    expect(page.locator(".exchange")).to_have_count(1)


def _await_file(path: Path) -> None:
    """The model's work was ended: the engine leaves a file when its answer is given up."""
    until = time.monotonic() + 10
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert path.exists()
