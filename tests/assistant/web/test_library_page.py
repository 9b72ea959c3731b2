"""The Library tab from end to end, in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import ask, served_here
from conftest import NOTE
from playwright.sync_api import Page, expect
from watching import Watched, assert_private

_ADDED = """RFHS/9/7

20 July 2031

Regional Forum on Harbour Safety

Note by the Secretariat

1. Nessaria reported that pilot ladders had been inspected on 214 vessels in 2030.

4. Ismere reported that it had bought three rescue boats.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of its own: these tests change its documents."""
    return tmp_path_factory.mktemp("changing")


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    (folder / "corpus").mkdir()
    (folder / "corpus" / "note.txt").write_text(NOTE)
    with served_here(folder / "corpus", folder / "library") as address:
        yield address


@pytest.fixture
def library(page: Page) -> Page:
    page.get_by_role("tab", name="Library").click()
    page.locator(".document").first.wait_for()
    return page


def test_a_document_is_dropped_indexed_asked_about_taken_out_and_put_back(
    library: Page, url: str, watched: Watched, tmp_path: Path
) -> None:
    (tmp_path / "added.txt").write_text(_ADDED)
    library.locator("#upload input[type=file]").set_input_files(tmp_path / "added.txt")
    added = library.locator(".document", has_text="RFHS/9/7")
    expect(added).to_contain_text("remark")
    expect(library.locator("#indexing")).to_have_text("")

    added.get_by_role("button", name="Read RFHS/9/7", exact=True).click()
    reading = library.locator("#reading")
    expect(reading).to_contain_text("pilot ladders had been inspected on 214 vessels")
    expect(reading.locator(".anchor").first).to_be_visible()
    reading.locator(".findings summary").click()
    expect(reading.locator(".findings li").first).to_be_visible()

    library.get_by_role("tab", name="Ask").click()
    expect(library.locator("#heading")).to_contain_text("in 2 documents")
    ask(library, "What did Nessaria report on pilot ladders?")
    expect(library.locator(".answer")).to_contain_text("214 vessels")

    library.get_by_role("tab", name="Library").click()
    added.get_by_role("button", name="Take out RFHS/9/7").click()
    expect(added).to_have_count(0)
    library.locator("#reading").get_by_role("button", name="Undo").click()
    expect(added).to_have_count(1)

    library.locator(".changes summary").click()
    expect(library.locator(".changes summary")).to_contain_text("new since you last looked")
    expect(library.locator(".changes .fresh").last).to_contain_text("added.txt was added")
    expect(library.locator(".changes li").last).to_contain_text("note.txt was added (7 paragraphs)")
    expect(library.locator(".changes")).to_contain_text("added.txt was taken out")
    assert_private(watched, url)


def test_indexing_goes_on_when_the_page_is_closed(library: Page, url: str, tmp_path: Path) -> None:
    (tmp_path / "later.txt").write_text(_ADDED.replace("9/7", "9/8"))
    library.locator("#upload input[type=file]").set_input_files(tmp_path / "later.txt")
    library.locator(".indexing").or_(library.locator(".document", has_text="RFHS/9/8")).first.wait_for()
    library.goto("about:blank")
    library.goto(url)
    library.get_by_role("tab", name="Library").click()
    expect(library.locator(".document", has_text="RFHS/9/8")).to_have_count(1)


def test_a_file_that_is_no_document_is_refused_in_a_sentence(library: Page, tmp_path: Path) -> None:
    (tmp_path / "tool.exe").write_bytes(b"MZ")
    library.locator("#upload input[type=file]").set_input_files(tmp_path / "tool.exe")
    expect(library.get_by_text("tool.exe is no document that can be read")).to_be_visible()


def test_a_file_is_read_again(library: Page) -> None:
    library.get_by_role("button", name="Read file again: RFHS/9/2").click()
    expect(library.locator(".changes")).to_contain_text("note.txt was read again")
    expect(library.locator(".document", has_text="RFHS/9/2")).to_have_count(1)
    expect(library.locator("#indexing")).to_have_text("")


def test_a_phone_shows_the_library_in_one_column(library: Page) -> None:
    library.set_viewport_size({"width": 390, "height": 844})
    assert library.evaluate("document.documentElement.scrollWidth") == 390


def test_a_document_is_described_anew_and_its_label_changes(library: Page, folder: Path) -> None:
    library.get_by_role("button", name="Read RFHS/9/2", exact=True).click()
    library.get_by_role("button", name="Correct how it is cited").click()
    # The fields are on the page a moment before what stands in them.
    expect(library.get_by_label("Symbol", exact=True)).to_have_value("RFHS/9/2")
    expect(library.locator("#label-preview")).to_contain_text("Cited as RFHS/9/2, para. 7")
    library.get_by_label("Symbol", exact=True).fill("RFHS/9/2/Rev.1")
    library.get_by_label("Symbol", exact=True).press("Tab")
    expect(library.locator("#label-preview")).to_contain_text("RFHS/9/2/Rev.1, para. 7")
    library.get_by_label("Date", exact=True).fill("yesterday")
    library.get_by_role("button", name="Save", exact=True).click()
    expect(library.get_by_text("the date 'yesterday' is none")).to_be_visible()
    library.get_by_label("Date", exact=True).fill("2031-07-15")
    library.get_by_role("button", name="Save", exact=True).click()
    expect(library.locator(".document", has_text="RFHS/9/2/Rev.1")).to_have_count(1)
    assert "RFHS/9/2/Rev.1" in (folder / "corpus" / "note.txt.meta.yaml").read_text()
    library.get_by_role("tab", name="Ask").click()
    ask(library, "What did Fennoria report on escort towage?")
    expect(library.locator("#sources")).to_contain_text("RFHS/9/2/Rev.1, para. 3")
