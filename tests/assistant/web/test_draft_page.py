"""The Draft tab from end to end, in a real browser."""

import io
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect
from watching import Watched, assert_private

_NAMELESS = """all => all
    .filter(one => one.checkVisibility() && !(one.innerText || one.ariaLabel || one.title || one.labels?.length || one.placeholder))
    .map(one => one.outerHTML)
"""


@pytest.fixture
def drafting(page: Page) -> Page:
    page.get_by_role("tab", name="Draft").click()
    page.locator("#note .welcome").wait_for()
    return page


def _draft(page: Page, topic: str, form: str = "Briefing note") -> None:
    page.get_by_label(form, exact=True).check()
    page.get_by_label("Topic or agenda item").fill(topic)
    page.get_by_role("button", name="Draft", exact=True).click()
    page.locator("#note .draft h2", has_text=topic).wait_for()
    expect(page.get_by_role("button", name="Stop", exact=True)).to_have_count(0)


def _downloaded(page: Page, name: str) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.get_by_role("link", name=f"Download as {name}").click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_a_note_is_drafted_checked_revised_and_downloaded(drafting: Page, url: str, watched: Watched) -> None:
    _draft(drafting, "escort towage")
    said = drafting.locator("#note .said")
    expect(said.filter(has_text="Fennoria reported")).to_have_count(1)

    said.filter(has_text="Fennoria reported").get_by_role("button").click()
    opened = drafting.locator("#draft-source .paragraph.opened")
    expect(opened).to_be_focused()
    expect(opened.locator("mark")).to_contain_text("escort towage in ice required an additional module")
    expect(drafting.locator("#draft-source .place")).to_contain_text("RFHS/9/2, para. 3")
    expect(drafting.locator("#note .said.opened")).to_contain_text("Fennoria reported")

    drafting.get_by_role("button", name="Rename: Briefing note: escort towage").click()
    drafting.keyboard.type("Towage")
    drafting.keyboard.press("Escape")
    drafting.get_by_role("button", name="Rename: What States reported").click()
    drafting.keyboard.type("Positions <b>so far</b>")
    drafting.keyboard.press("Enter")
    expect(drafting.get_by_role("button", name="Rename: Positions <b>so far</b>")).to_be_focused()

    drafting.get_by_role("button", name="Drop the sentence").click()
    expect(drafting.locator("#note .dropped").first).to_contain_text("Fennoria reported")
    name, data = _downloaded(drafting, "Word")
    assert name == "briefing-note-escort-towage.docx"
    text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    assert "Brenmark reported that escort towage" in text
    assert "Fennoria reported" not in text and "Positions <b>so far</b>" in text

    drafting.reload()
    drafting.get_by_role("tab", name="Draft").click()
    drafting.get_by_role("button", name="Put back: Fennoria").click()
    expect(drafting.locator("#note .dropped")).to_have_count(0)
    drafting.get_by_role("button", name="Drop the part: Positions <b>so far</b>").click()
    drafting.get_by_role("button", name="Put back the part: Positions <b>so far</b>").click()
    expect(drafting.locator("#note .dropped")).to_have_count(0)
    names = {name: _downloaded(drafting, name)[1][:5] for name in ("PDF", "HTML", "Markdown")}
    assert names == {"PDF": b"%PDF-", "HTML": b"<!DOC", "Markdown": b"# Bri"}
    assert_private(watched, url)


def test_another_sentence_is_found_until_there_is_none(drafting: Page) -> None:
    drafting.get_by_label("Length").click()
    drafting.get_by_role("option", name="About 100 words").click()
    _draft(drafting, "simulator training", "Talking points")
    for _ in range(10):
        drafting.locator("#note .marker").last.click()
        drafting.locator("#draft-source .paragraph.opened").wait_for()
        before = drafting.locator("#note .said").count()
        drafting.get_by_role("button", name="Find another").click()
        found = drafting.locator("#note .said").nth(before).or_(drafting.locator(".told"))
        found.first.wait_for()
        if drafting.locator(".told").count():
            break
    expect(drafting.locator(".told")).to_contain_text("not said already; the sentence stays")


def test_what_cannot_be_drafted_is_told_in_a_sentence(drafting: Page) -> None:
    begin = drafting.get_by_role("button", name="Draft", exact=True)
    begin.click()
    expect(drafting.locator("#note .problem")).to_have_text("The topic is empty; write what the draft is about.")
    drafting.get_by_label("Topic or agenda item").fill("zebra farming on the moon")
    drafting.get_by_label("Topic or agenda item").press("Enter")
    expect(drafting.locator("#note .problem")).to_contain_text("hold nothing on “zebra farming on the moon”")
    expect(drafting.get_by_role("button", name="Stop", exact=True)).to_have_count(0)


def test_an_example_topic_is_drafted_by_a_click(drafting: Page) -> None:
    example = drafting.locator("#note .examples button").first
    topic = example.inner_text()
    example.click()
    expect(drafting.locator("#note .draft h2")).to_contain_text(topic)
    expect(drafting.get_by_label("Topic or agenda item")).to_have_value(topic)


def test_the_scope_narrows_a_draft_and_stays_in_sight(drafting: Page) -> None:
    drafting.get_by_role("button", name="Search everything").last.click()
    drafting.locator("#draft-scope-states input").click()
    drafting.get_by_role("option", name="Fennoria").click()
    drafting.keyboard.press("Escape")
    expect(drafting.locator("#draft-scope > button")).to_contain_text("Search only: Fennoria")
    _draft(drafting, "escort towage", "Summary")
    expect(drafting.locator("#note .draft")).to_contain_text("Fennoria reported")
    expect(drafting.locator("#note .draft")).not_to_contain_text("Brenmark reported")


def test_words_of_a_document_and_of_a_topic_stay_words(drafting: Page, url: str, watched: Watched) -> None:
    _draft(drafting, "harbour <i>lamps</i>", "Summary")
    drafting.locator("#note .marker").first.click()
    drafting.locator("#draft-source .paragraph.opened").wait_for()
    for part in ("#note", "#draft-source"):
        expect(drafting.locator(part)).to_contain_text("<script>alert(3)</script> ${alert(4)} {{value}}")
    assert drafting.locator("#note, #draft-source").locator(":is(img, script, iframe, i)").count() == 0
    drafting.get_by_label("Topic or agenda item").fill('<img src=x onerror="alert(6)">zebra')
    drafting.get_by_role("button", name="Draft", exact=True).click()
    expect(drafting.locator("#note .problem")).to_contain_text("<img src=x")
    assert_private(watched, url)


def test_a_draft_of_nobody_is_not_served(drafting: Page, url: str) -> None:
    assert drafting.request.get(f"{url}/draft", params={"id": "x", "format": ".docx"}).status == 404


def test_the_tab_can_be_used_by_keyboard_and_on_a_phone(drafting: Page) -> None:
    box = drafting.get_by_label("Topic or agenda item")
    box.focus()
    drafting.keyboard.type("escort towage")
    drafting.keyboard.press("Enter")
    drafting.locator("#note .marker").first.wait_for()
    drafting.locator("#note .marker").first.focus()
    drafting.keyboard.press("Enter")
    expect(drafting.locator("#draft-source .paragraph.opened")).to_be_focused()
    drafting.get_by_role("button", name="Back to the draft").focus()
    drafting.keyboard.press("Enter")
    expect(drafting.locator("#note .marker").first).to_be_focused()
    assert drafting.locator("#drafting").locator("button, input, textarea, a").evaluate_all(_NAMELESS) == []
    drafting.set_viewport_size({"width": 390, "height": 844})
    assert drafting.evaluate("document.documentElement.scrollWidth") == 390
