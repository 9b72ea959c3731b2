"""Stopping an answer, on a page whose engine takes its time."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import running
from playwright.sync_api import Browser, Page, expect


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("slow")


@pytest.fixture(scope="module")
def slow_url(browser: Browser, folder: Path) -> Iterator[str]:
    script = Path(__file__).with_name("slow_page.py")
    with running([sys.executable, str(script), str(folder)], {}, folder / "log") as address:
        yield address


@pytest.fixture
def slow(browser: Browser, slow_url: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page.goto(slow_url)
    page.locator(".welcome").wait_for()
    yield page
    page.close()


def test_an_answer_that_grows_is_stopped_and_what_is_there_stays(slow: Page, folder: Path) -> None:
    slow.get_by_label("Your question").fill("Endless?")
    slow.get_by_label("Your question").press("Enter")
    slow.locator(".marker").nth(3).wait_for()
    slow.get_by_role("button", name="Stop").click()
    expect(slow.locator(".stopped")).to_have_text("Stopped here.")
    kept = slow.locator(".marker").count()
    _await_file(folder / "closed")
    assert slow.locator(".marker").count() == kept
    expect(slow.get_by_role("button", name="Ask", exact=True)).to_be_visible()


def test_a_draft_is_stopped_and_does_not_come_later(slow: Page) -> None:
    slow.get_by_role("tab", name="Draft").click()
    slow.get_by_label("Topic or agenda item").fill("Slow?")
    slow.get_by_role("button", name="Draft", exact=True).click()
    expect(slow.locator("#note .waiting")).to_contain_text("Drafting: briefing note")
    slow.get_by_role("button", name="Stop").click()
    expect(slow.locator("#note .waiting")).to_have_text("Stopped before there was a draft.")
    slow.wait_for_timeout(4000)
    expect(slow.locator("#note .waiting")).to_have_text("Stopped before there was a draft.")
    slow.get_by_label("Topic or agenda item").fill("Nothing")
    slow.get_by_role("button", name="Draft", exact=True).click()
    expect(slow.locator("#note .problem")).to_contain_text("hold nothing on “Nothing”")
    expect(slow.get_by_role("button", name="Stop", exact=True)).to_have_count(0)


def test_an_answer_is_stopped_before_there_is_any_of_it_and_the_next_question_is_answered(slow: Page) -> None:
    slow.get_by_label("Your question").fill("Slow?")
    slow.get_by_label("Your question").press("Enter")
    expect(slow.locator(".waiting")).to_contain_text("Reading the documents")
    slow.get_by_role("button", name="Stop").click()
    expect(slow.locator(".waiting")).to_contain_text("Stopped before there was an answer.")
    slow.get_by_role("button", name="New conversation").click()
    slow.locator(".welcome").wait_for()
    slow.get_by_label("Your question").fill("Slow?")
    slow.get_by_label("Your question").press("Enter")
    expect(slow.locator(".answer")).to_contain_text("It did")
    expect(slow.locator(".exchange")).to_have_count(1)


def _await_file(path: Path) -> None:
    """The model's work was ended: the engine leaves a file when its answer is given up."""
    until = time.monotonic() + 10
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert path.exists()
