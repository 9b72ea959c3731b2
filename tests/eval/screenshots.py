"""Makes the pictures of the report and of the Evaluate tab for the README: `python -m tests.eval.screenshots [FOLDER]`."""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser

from eval.comparing import compare
from eval.environment import environment
from eval.libraries import PROJECT, library_for
from eval.reports.html import as_html
from eval.reports.page import Report
from eval.response import Response
from eval.running import run_suite
from eval.suite_file import find_suite, load_suite
from eval.system import EngineSystem, ObservedEngine
from tests.assistant.web.browsing import chromium, served
from tests.eval.conftest import Recording

_PICTURES = PROJECT / ".github"
_SPOILT = "RFHS_3_2_note_on_recommendations.txt#10"


def spoilt(response: Response) -> Response:
    """Answers that cite one paragraph under its neighbour's number."""
    wrong = _SPOILT.replace("#10", "#9")
    citations = tuple(c._replace(paragraph=wrong) if c.paragraph == _SPOILT else c for c in response.citations)
    return replace(response, citations=citations, answer=response.answer.replace("three years", "four years"))


def main(folder: Path) -> None:
    """Keep what the report and the tab look like."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        _report(Path(name), browser, folder / "report.png")
        _tab(Path(name), browser, folder / "evaluate.png")


def _report(folder: Path, browser: Browser, picture: Path) -> None:
    """The report of a run of the specimens of which some answers were spoilt."""
    suite = load_suite(find_suite("specimens"))
    with library_for(suite) as library:
        known = library.snapshot().by_id
        before = run_suite(EngineSystem(ObservedEngine(library)), suite, known, environment(suite, library), folder / "before")
    after = Recording(suite, before, known).again(folder / "after", spoilt)
    page_file = folder / "report.html"
    page_file.write_text(as_html(Report(after, compare(before, after))), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1200, "height": 1420}, color_scheme="light", reduced_motion="reduce")
    page.goto(page_file.as_uri())
    page.locator(".chip.same input").uncheck()
    page.locator(".case:visible").first.locator("summary").click()
    page.screenshot(path=picture)


def _tab(folder: Path, browser: Browser, picture: Path) -> None:
    """The tab after a run of the specimens."""
    with served(PROJECT / "corpus", folder / "library", folder / "log") as url:
        page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light", reduced_motion="reduce")
        page.goto(url)
        page.get_by_role("tab", name="Evaluate").click()
        page.get_by_role("button", name="Run", exact=True).click()
        page.locator("#evaluated .verdict").wait_for(timeout=120_000)
        page.mouse.move(0, 0)
        page.screenshot(path=picture)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else _PICTURES)
