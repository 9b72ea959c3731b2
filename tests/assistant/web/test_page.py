"""The Ask tab from end to end, in a real browser."""

import re
from pathlib import Path
from statistics import median

import pytest
from browsing import ask
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from watching import Watched, assert_private

from eval.suite_file import load_suite

_HIGHLIGHT = (255, 230, 156)
# The page's own clock, from when it is called to the frame in which one more answer has words.
_LOOK_FOR_WORDS = """before => {
    const started = performance.now();
    window.seen = new Promise(resolve => {
        const look = () => document.querySelectorAll(".answer").length > before
            ? resolve(performance.now() - started)
            : requestAnimationFrame(look);
        look();
    });
}"""
_NAMELESS = """all => all
    .filter(one => !(one.innerText || one.ariaLabel || one.title || one.labels?.length || one.placeholder))
    .map(one => one.outerHTML)
"""
_TOWAGE = "What did Fennoria report on escort towage?"


def test_a_delegate_asks_reads_follows_up_and_is_declined(page: Page, url: str, folder: Path, watched: Watched, tmp_path: Path) -> None:
    assert "Indexing" in (folder / "log").read_text()
    expect(page.locator("#heading")).to_contain_text("paragraphs in 1 document")
    ask(page, _TOWAGE)
    expect(page.locator(".answer")).to_contain_text("an additional module of 16 hours")

    page.get_by_role("button", name="Show cited paragraph 1").first.click()
    opened = page.locator(".paragraph.opened")
    expect(opened).to_be_focused()
    expect(page.locator(".place")).to_contain_text("RFHS/9/2, para. 3")
    expect(page.locator(".place")).to_contain_text("Recommendation (a)")
    expect(opened.locator("mark")).to_contain_text("escort towage in ice required an additional module")
    expect(page.locator("#sources .reading")).to_contain_text("Governments were encouraged to require masters")
    expect(page.locator("#sources .reading")).to_contain_text("two simulators in Lindesund")
    picture = tmp_path / "answered.png"
    page.screenshot(path=picture)
    _assert_shows_a_highlight(picture)

    ask(page, "And Brenmark?")
    last = page.locator(".exchange").last
    expect(last).to_contain_text("Understood as: What did Brenmark report on escort towage?")
    expect(last.locator(".searched")).to_contain_text("Your question names Brenmark")
    expect(last.locator(".answer")).to_contain_text("two simulators in Lindesund")

    ask(page, "What is the capital of Peru?")
    expect(page.locator(".exchange").last.locator(".declined")).to_be_visible()
    expect(page.locator("#sources")).to_contain_text("They do not answer the question")
    assert page.locator("#sources mark").count() == 0

    page.locator(".exchange").first.locator(".marker").first.click()
    expect(page.locator(".place")).to_contain_text("RFHS/9/2, para. 3")
    page.get_by_role("button", name="Back to the answer").click()
    expect(page.locator(".exchange").first.locator(".marker").first).to_be_focused()

    page.get_by_role("button", name="New conversation").click()
    expect(page.locator(".exchange")).to_have_count(0)
    assert_private(watched, url)


def test_words_of_a_document_stay_words(page: Page, url: str, watched: Watched) -> None:
    ask(page, "What did Calverra report on harbour lamps?")
    page.get_by_role("button", name="Show cited paragraph 1").first.click()
    page.locator(".paragraph.opened").wait_for()
    for part in ("#conversation", "#sources"):
        expect(page.locator(part)).to_contain_text(
            '![lamps](http://elsewhere.invalid/x.png), [here](javascript:alert(1)) and <img src="http'
        )
        expect(page.locator(part)).to_contain_text("<script>alert(3)</script> ${alert(4)} {{value}}")
    assert page.locator("#conversation, #sources, #history, #announcement").locator(":is(img, script, iframe)").count() == 0
    links = page.locator("#conversation a, #sources a, #history a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert links and all(link.startswith("original?document=") for link in links)
    assert_private(watched, url)


def test_example_questions_are_answered_by_a_click(page: Page) -> None:
    examples = page.locator(".examples button").all_inner_texts()
    assert len(examples) >= 2
    for number, example in enumerate(examples):
        page.get_by_role("button", name=example, exact=True).click()
        page.locator('[data-complete="true"]').wait_for()
        expect(page.locator(".answer")).to_be_visible()
        expect(page.locator(".question")).to_contain_text(example)
        if number < len(examples) - 1:
            page.get_by_role("button", name="New conversation").click()
            page.locator(".welcome").wait_for()


def test_an_empty_question_is_told_so(page: Page) -> None:
    ask(page, "   ")
    expect(page.locator(".problem")).to_contain_text("The question is empty")


def test_citations_are_gone_through_one_by_one_and_the_original_is_at_hand(page: Page) -> None:
    ask(page, "Which States reported on escort towage?")
    page.get_by_role("button", name="Show cited paragraph 1").first.click()
    expect(page.locator(".place")).to_contain_text("Citation 1 of 2")
    page.get_by_role("button", name="Next citation").click()
    expect(page.locator(".place")).to_contain_text("RFHS/9/2, para. 4")
    page.get_by_role("button", name="Previous citation").click()
    expect(page.locator(".place")).to_contain_text("Citation 1 of 2")
    with page.expect_download() as download:
        page.get_by_role("link", name="Original file").click()
    assert download.value.suggested_filename == "note.txt"
    page.get_by_role("button", name="All 2 paragraphs").click()
    expect(page.locator(".card")).to_have_count(2)


def test_more_results_are_ranked_with_their_scores(page: Page) -> None:
    ask(page, _TOWAGE)
    page.get_by_role("button", name="More results").click()
    first = page.locator(".results .card").first
    expect(first).to_contain_text(re.compile(r"score -?\d+\.\d\d"))
    expect(page.locator(".results .chip", has_text="cited")).to_have_count(1)
    assert page.locator(".results .card").count() > 1


def test_a_scope_is_chosen_kept_in_sight_and_searched(page: Page) -> None:
    page.get_by_role("button", name="Search everything").click()
    page.get_by_label("States", exact=True).click()
    page.get_by_role("option", name="Brenmark").click()
    expect(page.locator("#scope")).to_contain_text("Search only: Brenmark")
    ask(page, "Which States reported on escort towage?")
    expect(page.locator(".searched .chip").first).to_have_text("Brenmark")
    expect(page.locator(".answer")).to_contain_text("two simulators in Lindesund")
    expect(page.locator(".answer")).not_to_contain_text("Fennoria")


def test_a_link_asks_its_question_in_its_scope(page: Page, url: str) -> None:
    page.goto(f"{url}/?question=Which+States+reported+on+escort+towage%3F&state=fennoria")
    page.locator('[data-complete="true"]').wait_for()
    expect(page.locator(".searched .chip").first).to_have_text("Fennoria")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Copy link")).to_have_text(re.compile("opied"))


def test_an_answer_is_copied_with_its_citations_written_out(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page, _TOWAGE)
    page.get_by_role("button", name="Copy the answer with its citations").click()
    expect(page.get_by_role("button", name="Copy the answer with its citations")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "(RFHS/9/2, para. 3)." in copied and "[1]" not in copied


def test_a_question_is_edited_and_asked_again(page: Page) -> None:
    ask(page, _TOWAGE)
    page.get_by_role("button", name="Edit this question").click()
    box = page.get_by_label("Your question")
    expect(box).to_have_value(_TOWAGE)
    box.fill("What did Brenmark report on escort towage?")
    box.press("Enter")
    expect(page.locator(".exchange")).to_have_count(1)
    expect(page.locator(".answer")).to_contain_text("two simulators in Lindesund")
    page.locator('[data-complete="true"]').wait_for()
    page.get_by_role("button", name="Ask again").click()
    expect(page.locator(".exchange")).to_have_count(1)
    expect(page.locator(".answer")).to_contain_text("two simulators in Lindesund")


def test_an_answer_is_judged_and_saved_as_a_test_case(page: Page, folder: Path) -> None:
    ask(page, _TOWAGE)
    page.get_by_text("Wrong …").click()
    page.get_by_role("button", name="Incomplete").click()
    expect(page.locator(".reasons summary")).to_have_text("Incomplete")
    page.get_by_role("button", name="Save as test case").click()
    expect(page.locator("#announcement")).to_contain_text("Saved as saved-001")
    [case] = load_suite(folder / "library" / "cases.yaml").cases
    assert case.question == _TOWAGE and case.required == (("note.txt#3",),) and case.notes == "incomplete"


def test_a_conversation_is_there_after_a_reload_found_exported_and_deleted(page: Page) -> None:
    ask(page, "What did Brenmark report on escort towage?")
    page.wait_for_url("**conversation=*")
    page.reload()
    expect(page.locator(".exchange")).to_contain_text("two simulators in Lindesund")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export as Markdown").click()
    assert "(RFHS/9/2, para. 4)" in Path(download.value.path()).read_text()

    ask(page, "What is the capital of Chile?")
    page.get_by_role("button", name="New conversation").click()
    page.locator(".welcome").wait_for()
    page.get_by_label("Earlier conversations").and_(page.get_by_role("textbox")).fill("chile CAPITAL")
    expect(page.locator("#history .open")).to_have_count(1)
    page.locator("#history .open").click()
    expect(page.locator(".exchange")).to_have_count(2)
    expect(page.locator("#history .open")).to_have_count(1)
    page.get_by_role("button", name="Delete the conversation").first.click()
    page.locator(".welcome").wait_for()
    expect(page.locator("#history")).to_contain_text("No conversation holds these words")


def test_a_phone_shows_one_pane_under_the_other_and_nothing_beyond_its_edge(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    _assert_stacked(page, "#question", "#beside")
    ask(page, _TOWAGE)
    _assert_stacked(page, ".exchange", "#question")
    _assert_stacked(page, "#question", "#beside")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_everything_is_reached_by_keyboard_and_has_a_name(page: Page) -> None:
    ask(page, _TOWAGE)
    nameless = page.locator("button:visible, a:visible, input:visible, textarea:visible").evaluate_all(_NAMELESS)
    assert nameless == []
    page.get_by_role("button", name="Show cited paragraph 1").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".paragraph.opened")).to_be_focused()
    expect(page.locator("#announcement")).to_contain_text("1 paragraph cited.")


def test_what_is_typed_while_the_page_opens_stays_in_the_box(browser: Browser, url: str) -> None:
    page = browser.new_page()
    page.goto(url, wait_until="commit")
    page.get_by_label("Your question").fill(_TOWAGE)
    page.locator(".welcome").wait_for()
    page.wait_for_timeout(200)
    expect(page.get_by_label("Your question")).to_have_value(_TOWAGE)
    page.close()


@pytest.mark.slow
def test_the_first_words_of_an_answer_are_seen_at_once(browser: Browser, url: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page.goto(url)
    page.locator(".welcome").wait_for()
    times = [_time_to_first_words(page, question) for question in (_TOWAGE, "And Brenmark?", "Which States reported on escort towage?") * 3]
    page.close()
    assert median(times) < 300, times


def _time_to_first_words(page: Page, question: str) -> float:
    """Milliseconds from the Enter key to the first words of an answer in the page, by the page's own clock."""
    page.get_by_label("Your question").fill(question)
    before = page.locator(".answer").count()
    page.evaluate(
        _LOOK_FOR_WORDS,
        before,
    )
    page.get_by_label("Your question").press("Enter")
    took = float(page.evaluate("window.seen"))
    page.locator(".exchange").nth(before).and_(page.locator('[data-complete="true"]')).wait_for()
    return took


def _assert_stacked(page: Page, upper: str, lower: str) -> None:
    above, below = page.locator(upper).bounding_box(), page.locator(lower).bounding_box()
    assert above and below and above["height"] > 0 and below["y"] >= above["y"] + above["height"] - 1


def _assert_shows_a_highlight(picture: Path) -> None:
    with Image.open(picture) as image:
        colours = {colour: count for count, colour in image.convert("RGB").getcolors(1 << 24) or []}
    assert len(colours) > 100, "the picture is blank"
    assert colours.get(_HIGHLIGHT, 0) > 500, "no highlighted words can be seen"
