"""The report's page in a real browser: nothing leaves, and the filters work."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright drives the browser")
from playwright.sync_api import Browser, Page, expect

from eval.comparing import compare
from eval.reports.html import as_html
from eval.reports.page import Report
from tests.eval.conftest import Recording
from tests.eval.test_planted_regressions import two_numbers_swapped


@pytest.fixture
def requests() -> list[str]:
    return []


@pytest.fixture
def page(browser: Browser, recording: Recording, tmp_path: Path, requests: list[str]) -> Iterator[Page]:
    after = recording.again(tmp_path / "after", two_numbers_swapped)
    file = tmp_path / "report.html"
    file.write_text(as_html(Report(after, compare(recording.run, after))), encoding="utf-8")
    opened = browser.new_page(viewport={"width": 1200, "height": 900})
    complaints: list[str] = []
    opened.on("request", lambda request: requests.append(request.url))
    opened.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(file.as_uri())
    yield opened
    opened.close()
    assert complaints == []


def test_no_request_leaves_and_the_filters_work(page: Page, requests: list[str]) -> None:
    shown = page.locator(".case:visible")
    expect(shown).to_have_count(60)
    told = re.match(r"Regression: (\d+) cases went wrong", page.locator("h1").inner_text())
    assert told is not None
    wrong = int(told.group(1))

    page.locator(".chip.same input").uncheck()
    expect(shown).to_have_count(wrong)
    expect(page.locator("#count")).to_have_text(f"{wrong} of 60 cases")
    page.get_by_role("combobox").select_option("fact")
    expect(shown).to_have_count(1)
    page.get_by_role("combobox").select_option("")
    page.get_by_role("searchbox").fill("BRACKWATER capsizing")
    expect(shown).to_have_count(1)
    page.get_by_role("searchbox").fill("nosuchword")
    expect(shown).to_have_count(0)
    page.get_by_role("searchbox").fill("")

    page.locator("#sp-001 summary").click()
    expect(page.locator("#sp-001 .sides .side")).to_have_count(2)
    expect(page.locator("#sp-001 .only")).to_have_count(2)
    expect(page.locator("#sp-001 .wrongs .new").first).to_contain_text("not cited: RFHS_3_2_note_on_recommendations.txt#10")
    assert [url.split(":")[0] for url in requests if not url.startswith("data:")] == ["file"]


def test_a_phone_scrolls_in_one_direction_only(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator("#sp-001 summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
