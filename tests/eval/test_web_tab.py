"""The Evaluate tab in a real browser, on a library with cases that were saved in Ask."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

pytest.importorskip("playwright.sync_api", reason="playwright drives the browser")
from playwright.sync_api import Browser, Page, expect

from eval.comparing import compare
from eval.reports.page import Report
from eval.web_rendering import result
from tests.assistant.web.browsing import served_here
from tests.assistant.web.watching import Watched, assert_private
from tests.eval.conftest import Recording
from tests.eval.test_planted_regressions import two_numbers_swapped

_NOTE = """RFHS/9/2

Note by the Secretariat

1. Fennoria reported that escort towage in ice required an additional module of 16 hours, taught in Koskivara.

2. Brenmark reported that escort towage had been taught on its two simulators in Lindesund since 2026.
"""
_INJECTION = '<img src="http://elsewhere.invalid/y.png" onerror="alert(1)">'
_CASES = f"""suite: saved
folder: corpus
files:
  - note.txt
cases:
  - id: right
    question: What did Fennoria report on escort towage?
    kind: fact
    answerable: true
    required: [["note.txt#1"]]
  - id: '{_INJECTION}'
    question: What did Brenmark report on escort towage?
    kind: fact
    answerable: true
    required: [["note.txt#1"]]
"""


@pytest.fixture
def watched() -> Watched:
    return Watched()


@pytest.fixture(scope="module")
def url(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("page")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "note.txt").write_text(_NOTE)
    (folder / "library").mkdir()
    (folder / "library" / "cases.yaml").write_text(_CASES)
    with served_here(folder / "corpus", folder / "library") as address:
        yield address


@pytest.fixture
def page(browser: Browser, url: str, watched: Watched) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    watched.watch(opened)
    opened.goto(url)
    yield opened
    opened.close()


def test_a_suite_is_run_its_report_opened_and_a_failing_case_asked(page: Page, watched: Watched) -> None:
    page.get_by_role("tab", name="Evaluate").click()
    expect(page.get_by_label("Suite")).to_have_value("saved")
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.locator("#evaluated .verdict")).to_contain_text("1 of 2 cases are fully right", timeout=60_000)
    expect(page.locator("#evaluated .figures")).to_contain_text("fully right0.500")
    failing = page.locator("#evaluated .document")
    expect(failing).to_have_count(1)
    expect(failing).to_contain_text(_INJECTION)
    expect(failing).to_contain_text("not cited: note.txt#1")
    assert page.locator("#evaluated img").count() == 0
    expect(page.get_by_role("button", name="Run", exact=True)).to_be_enabled()

    with page.expect_popup() as opening:
        page.get_by_role("link", name="Open the report").click()
    expect(opening.value.locator("h1")).to_contain_text("1 of 2 cases are fully right")
    with page.expect_popup() as opening:
        page.get_by_role("link", name="Open in Ask").click()
    expect(opening.value.locator(".answer")).to_contain_text("two simulators in Lindesund")
    assert_private(watched, page.url)


def test_only_reports_are_served(url: str) -> None:
    for name in ("..", "../conversations.sqlite", "none"):
        assert httpx.get(f"{url}/report", params={"run": name}).status_code == 404


def test_what_became_worse_comes_first(recording: Recording, tmp_path: Path) -> None:
    after = recording.again(tmp_path / "after", two_numbers_swapped)
    shown = result(Report(after, compare(recording.run, after)), "specimens-1", {}, "")
    assert re.findall(r'<span class="state( lost)?">', shown)[0] == " lost"
    assert 'href="report?run=specimens-1"' in shown
    assert "Baseline" in shown
