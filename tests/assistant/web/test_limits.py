"""What is too much is refused in a sentence on the page: files and questions."""

import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from browsing import ask, running
from playwright.sync_api import Browser, Page, expect

from assistant.users import Users

_PASSWORD = "tugs and pilots"
_SETTINGS = {"RAPPORTEUR_QUESTIONS_PER_MINUTE": "2", "RAPPORTEUR_UPLOAD_MB": "1"}


@pytest.fixture(scope="module")
def token(folder: Path) -> str:
    users = Users(folder / "users.yaml")
    for name in ("anna", "bert", "carla"):
        users.add(name, "editor", _PASSWORD)
    return users.new_token("carla")


@pytest.fixture(scope="module")
def slow_url(browser: Browser, folder: Path, token: str) -> Iterator[str]:
    script = Path(__file__).with_name("slow_page.py")
    with running([sys.executable, str(script), str(folder)], _SETTINGS, folder / "log") as address:
        yield address


def _opened(browser: Browser, url: str, name: str) -> Page:
    page = browser.new_context().new_page()
    page.goto(url)
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(_PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.locator(".welcome").wait_for()
    return page


def test_a_file_that_is_too_large_is_refused(browser: Browser, slow_url: str, token: str, tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_bytes(b"x" * 2_000_000)
    page = _opened(browser, slow_url, "anna")
    page.get_by_role("tab", name="Library").click()
    page.locator("#upload input[type=file]").set_input_files(tmp_path / "large.txt")
    expect(page.get_by_text("exceed the maximum allowed size of 1.0 Mb").first).to_be_visible()
    page.context.close()
    sent = {"files": (tmp_path / "large.txt").read_bytes()}
    response = httpx.post(f"{slow_url}/gradio_api/upload", files=sent, headers={"Authorization": f"Bearer {token}"})
    assert response.status_code == 413


def test_who_asks_too_often_is_told_how_long_to_wait_and_keeps_the_question(browser: Browser, slow_url: str) -> None:
    page = _opened(browser, slow_url, "bert")
    ask(page, "Slow?")
    page.get_by_role("button", name="Ask again").click()
    expect(page.locator(".exchange")).to_have_count(1)
    page.locator('.exchange[data-complete="true"]').wait_for()
    page.get_by_label("Your question").fill("Another?")
    page.get_by_label("Your question").press("Enter")
    expect(page.get_by_text("bert has asked 2 questions within a minute, as many as are allowed. Wait").first).to_be_visible()
    expect(page.get_by_label("Your question")).to_have_value("Another?")
    expect(page.locator(".exchange")).to_have_count(1)
    page.context.close()
