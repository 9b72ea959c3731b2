"""A browser and a served library for the tests of the page; skipped where Chromium is not installed."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright drives the browser")
from browsing import served, served_here
from playwright.sync_api import Browser, Page
from watching import Watched

from assistant.users import Users

NOTE = r"""SPECIMEN - written for a test; the Forum, its States and ports are invented.

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

PASSWORD = "tugs and pilots"
QUESTIONS = 12


class Many(NamedTuple):
    """A page on which people sign in, each with so many questions a minute; a file has 1 MB at most.

    Anna is an editor, as are Ilse, who belongs to Kestria, and Jan, who belongs to Brenmark.
    """

    folder: Path
    url: str
    users: Users


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the page that the tests share which do not change its documents."""
    return tmp_path_factory.mktemp("page")


@pytest.fixture(scope="session")
def url(folder: Path) -> Iterator[str]:
    """The address of a page over `NOTE`, with the corpus, the library and the log in a folder."""
    (folder / "corpus").mkdir()
    (folder / "corpus" / "note.txt").write_text(NOTE)
    with served(folder / "corpus", folder / "library", folder / "log") as address:
        yield address


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Many]:
    folder = tmp_path_factory.mktemp("many")
    users = Users(folder / "library" / "users.yaml")
    for name in ("anna", "bert", "carla", "dora", "emil"):
        users.add(name, "editor" if name == "anna" else "delegate", PASSWORD)
    for name, delegation in (("ilse", "Kestria"), ("jan", "Brenmark")):
        users.add(name, "editor", PASSWORD, delegation)
    (folder / "corpus").mkdir()
    (folder / "corpus" / "note.txt").write_text(NOTE)
    with served_here(folder / "corpus", folder / "library", questions_per_minute=QUESTIONS, upload_mb=1) as address:
        yield Many(folder, address, users)


@pytest.fixture
def watched() -> Watched:
    return Watched()


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Iterator[Page]:
    """One tab for all tests: in a new one the browser fetches and compiles the page's scripts again, which takes longer than most tests."""
    with browser.new_context(color_scheme="light", reduced_motion="reduce") as context:
        yield context.new_page()


@pytest.fixture
def blank(tab: Page, watched: Watched) -> Iterator[Page]:
    """The tab, watched, with nothing in it and nothing kept from what was there before."""
    tab.set_viewport_size({"width": 1280, "height": 800})
    watched.watch(tab)
    yield tab
    watched.leave(tab)
    if tab.url.startswith("http"):
        tab.evaluate("localStorage.clear()")
    tab.goto("about:blank")
    tab.context.clear_cookies()
    tab.context.clear_permissions()


@pytest.fixture
def page(blank: Page, url: str) -> Page:
    blank.goto(url)
    blank.locator(".welcome").wait_for()
    return blank
