"""Makes the pictures of the page for the README: `python tests/assistant/web/screenshots.py [FOLDER]`."""

import sys
import tempfile
from pathlib import Path

from browsing import PROJECT, ask, chromium, served
from playwright.sync_api import Page

_PICTURES = PROJECT / ".github"
_QUESTIONS = ("What did Fennoria report on escort towage?", "Which States reported on simulator training?")
_TOPIC, _CHECKED = "training of tug masters", "Aldania reported"
_READ = "Read RFHS/3/2"


def main(folder: Path) -> None:
    """Use the specimen documents as a delegate does, and keep what the page then looks like."""
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as made,
        served(PROJECT / "corpus", Path(made) / "library", Path(made) / "log") as url,
        chromium() as browser,
    ):
        page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light", reduced_motion="reduce")
        page.goto(url)
        page.locator(".welcome").wait_for()
        _ask(page)
        page.screenshot(path=folder / "ask.png")
        _draft(page)
        page.screenshot(path=folder / "draft.png")
        _library(page)
        page.screenshot(path=folder / "library.png")


def _ask(page: Page) -> None:
    for question in _QUESTIONS:
        ask(page, question)
    page.locator(".exchange").last.locator("li .marker").nth(2).click()
    page.locator(".paragraph.opened").wait_for()


def _draft(page: Page) -> None:
    page.get_by_role("tab", name="Draft").click()
    page.get_by_label("Topic or agenda item").fill(_TOPIC)
    page.get_by_role("button", name="Draft", exact=True).click()
    page.locator("#note .said", has_text=_CHECKED).locator(".marker").click()
    page.locator("#draft-source .paragraph.opened").wait_for()
    page.mouse.move(0, 0)


def _library(page: Page) -> None:
    page.get_by_role("tab", name="Library").click()
    page.get_by_role("button", name=_READ, exact=True).click()
    page.locator("#reading .paragraph").first.wait_for()
    page.locator("#shelf").evaluate("shelf => shelf.scrollTo(0, 0)")
    page.locator("#reading .findings summary").click()
    page.mouse.move(0, 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else _PICTURES)
