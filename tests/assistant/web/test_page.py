"""The page from end to end, in a real browser."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PIL import Image

pytest.importorskip("playwright.sync_api", reason="playwright drives the browser")
from browsing import CHROMIUM, ask, chromium, served
from playwright.sync_api import Browser, Page, Request, expect

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (apt-get install chromium)")
_HIGHLIGHT = (255, 230, 156)
_NOTE = r"""SPECIMEN - written for a test; the Forum, its States and ports are invented.

RFHS/9/2
14 July 2031

Regional Forum on Harbour Safety

Note by the Secretariat

I. Introduction

1. The Secretariat sent a questionnaire on the recommendations to all participating States on 3 February 2031.

II. Replies of Governments

Recommendation (a)

2. Governments were encouraged to require masters of harbour tugs to complete 40 hours of simulator training.

3. Fennoria reported that escort towage in ice required an additional module of 16 hours, taught in Koskivara between January
and March. In the winter of 2030/31 the module had been completed by 29 tug masters.

4. Brenmark reported that escort towage had been taught on its two simulators in Lindesund since 2026.

5. Calverra reported that harbour lamps were listed at \!\[lamps\](http://elsewhere.invalid/x.png), [here](javascript:alert(1)) and
&lt;img src="http://elsewhere.invalid/y.png" onerror="alert(2)"&gt;&lt;script&gt;alert(3)&lt;/script&gt; ${alert(4)} {{value}}.
"""


@dataclass
class Watched:
    """What a page did: every address it asked for, every complaint of its console, every dialogue."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("requestfailed", self._failed)
        page.on("console", lambda message: self.complaints.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (self.complaints.append(f"dialogue: {dialog.message}"), dialog.dismiss()))

    def _failed(self, request: Request) -> None:
        # Gradio itself breaks off the stream of events once an answer is complete.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{request.failure}: {request.url}")

    def hosts(self) -> set[str]:
        return {urlsplit(url).netloc for url in self.requests if urlsplit(url).scheme not in ("data", "blob")}


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("page")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "note.txt").write_text(_NOTE)
    with served(folder / "corpus", folder / "library", folder / "log") as address:
        assert "Indexing" in (folder / "log").read_text()
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def watched() -> Watched:
    return Watched()


@pytest.fixture
def page(browser: Browser, url: str, watched: Watched) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light", reduced_motion="reduce")
    watched.watch(opened)
    opened.goto(url)
    opened.locator(".welcome").wait_for()
    yield opened
    opened.close()


def test_a_delegate_asks_reads_follows_up_and_is_declined(page: Page, url: str, watched: Watched, tmp_path: Path) -> None:
    expect(page.locator("#heading")).to_contain_text("paragraphs in 1 document")
    ask(page, "What did Fennoria report on escort towage?")
    expect(page.locator(".answer")).to_contain_text("an additional module of 16 hours")

    page.get_by_role("button", name="Show cited paragraph 1").first.click()
    opened = page.locator(".card.opened")
    expect(opened).to_be_focused()
    expect(opened).to_contain_text("RFHS/9/2, para. 3")
    expect(opened.locator("mark")).to_contain_text("escort towage in ice required an additional module")
    picture = tmp_path / "answered.png"
    page.screenshot(path=picture)
    _assert_shows_a_highlight(picture)

    ask(page, "And Brenmark?")
    last = page.locator(".exchange").last
    expect(last).to_contain_text("Understood as: What did Brenmark report on escort towage?")
    expect(last.locator(".answer")).to_contain_text("two simulators in Lindesund")

    ask(page, "What is the capital of Peru?")
    expect(page.locator(".exchange").last.locator(".declined")).to_be_visible()
    expect(page.locator("#sources")).to_contain_text("They do not answer the question")
    assert page.locator("#sources mark").count() == 0

    page.locator(".exchange").first.locator(".marker").first.click()
    expect(page.locator(".card.opened")).to_contain_text("RFHS/9/2, para. 3")
    page.get_by_role("button", name="Back to the answer").click()
    expect(page.locator(".exchange").first.locator(".marker").first).to_be_focused()

    page.get_by_role("button", name="New conversation").click()
    expect(page.locator(".exchange")).to_have_count(0)
    _assert_private(watched, url)


def test_words_of_a_document_stay_words(page: Page, url: str, watched: Watched) -> None:
    ask(page, "What did Calverra report on harbour lamps?")
    for part in ("#conversation", "#sources"):
        expect(page.locator(part)).to_contain_text(
            '![lamps](http://elsewhere.invalid/x.png), [here](javascript:alert(1)) and <img src="http'
        )
        expect(page.locator(part)).to_contain_text("<script>alert(3)</script> ${alert(4)} {{value}}")
    assert page.locator("#masthead, #panes, #announcement").locator(":is(img, script, a, iframe)").count() == 0
    _assert_private(watched, url)


def test_example_questions_are_answered_by_a_click(page: Page) -> None:
    examples = page.locator(".examples button").all_inner_texts()
    assert len(examples) >= 2
    for number, example in enumerate(examples):
        page.get_by_role("button", name=example).click()
        expect(page.locator(".answer")).to_be_visible()
        expect(page.locator(".question")).to_contain_text(example)
        if number < len(examples) - 1:
            page.get_by_role("button", name="New conversation").click()
            page.locator(".welcome").wait_for()


def test_an_empty_question_is_told_so(page: Page) -> None:
    ask(page, "   ")
    expect(page.locator(".problem")).to_contain_text("The question is empty")


def test_a_phone_shows_one_pane_under_the_other_and_nothing_beyond_its_edge(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    _assert_stacked(page, "#question", "#beside")
    ask(page, "What did Fennoria report on escort towage?")
    _assert_stacked(page, ".exchange", "#question")
    _assert_stacked(page, "#question", "#beside")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def _assert_stacked(page: Page, upper: str, lower: str) -> None:
    above, below = page.locator(upper).bounding_box(), page.locator(lower).bounding_box()
    assert above and below and above["height"] > 0 and below["y"] >= above["y"] + above["height"] - 1


def _assert_private(watched: Watched, url: str) -> None:
    assert watched.complaints == []
    assert watched.hosts() == {urlsplit(url).netloc}


def _assert_shows_a_highlight(picture: Path) -> None:
    with Image.open(picture) as image:
        colours = {colour: count for count, colour in image.convert("RGB").getcolors(1 << 24) or []}
    assert len(colours) > 100, "the picture is blank"
    assert colours.get(_HIGHLIGHT, 0) > 500, "no highlighted words can be seen"
