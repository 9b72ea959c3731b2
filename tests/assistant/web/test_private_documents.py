"""Documents of one delegation alone: another's user, editor or not, gets no word of them by any way into the page."""

import asyncio
import json
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from browsing import ask
from conftest import PASSWORD, Many
from gradio_client import Client
from gradio_client.exceptions import AppError
from playwright.sync_api import Browser, Page, expect

from assistant.users import OWNER, User
from assistant.web.library.changes import Change, ChangeLog
from assistant.web.library.indexing import Status
from assistant.web.library.privacy import folder_of, may_see
from assistant.web.library.shelf import Shelf
from eval.runs import CONFIG

_FILE, _SECRET = "instructions.txt", "zirconium"
_NAME = f"private-to/Kestria/{_FILE}"
_QUESTION = "What is the position on zirconium ballast?"
# It would be the newest version of the note that everybody sees.
_TEXT = f"""RFHS/9/2/Rev.1
20 July 2031

Regional Forum on Harbour Safety

Instructions to the delegation of Kestria

I. Zirconium ballast

1. The delegation shall oppose any limit on {_SECRET} ballast below 40 tonnes.

2. Fennoria is expected to propose a limit of 25 tonnes of {_SECRET} ballast in the second meeting.
"""


@pytest.fixture(scope="module")
def ilse(browser: Browser, many: Many, tmp_path_factory: pytest.TempPathFactory) -> Page:
    """The page of Kestria's editor, who has added a document for her delegation alone."""
    path = tmp_path_factory.mktemp("uploaded") / _FILE
    path.write_text(_TEXT)
    page = _signed_in(browser, many, "ilse")
    page.get_by_role("tab", name="Library").click()
    page.get_by_label("Only for my delegation").check()
    page.locator("#upload input[type=file]").set_input_files(path)
    added = page.locator("#documents .document", has=page.get_by_role("heading", name="RFHS/9/2/Rev.1"))
    expect(added).to_contain_text("Only Kestria", timeout=60_000)
    expect(page.locator("#documents")).to_contain_text("Older version of RFHS/9/2/Rev.1")
    return page


def _signed_in(browser: Browser, many: Many, name: str) -> Page:
    page = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce").new_page()
    page.goto(many.url)
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator("#heading .user")).to_contain_text(name)
    return page


class Programs:
    """All that a user's programs can ask of the server about the document, as the text of what they are given."""

    def __init__(self, many: Many, name: str) -> None:
        self._url, self._headers = many.url, {"Authorization": f"Bearer {many.users.new_token(name)}"}
        self._gradio = Client(many.url, verbose=False, analytics_enabled=False, download_files=False, headers=self._headers)

    def given(self) -> dict[str, str]:
        asked = {
            "ask": self._endpoint(_QUESTION, api_name="/ask"),
            "search": self._endpoint(_SECRET, api_name="/search"),
            "paragraph": self._endpoint(_NAME, "1", api_name="/paragraph"),
            "draft": self._endpoint("ballast", form="summary", api_name="/draft"),
            "draft from it": self._endpoint("ballast", form="summary", documents=[_NAME], api_name="/draft"),
            "chat": self._chat(),
            "original": self._got("/original", document=_NAME),
        }
        with ThreadPoolExecutor(1) as thread:  # the browser's event loop has this one
            return asked | {"tool": thread.submit(lambda: asyncio.run(self._tool())).result()}

    def _endpoint(self, *given: Any, **named: Any) -> str:
        try:
            return json.dumps(self._gradio.predict(*given, **named))
        except AppError as error:
            return f"refused: {error}"

    def _got(self, path: str, **parameters: str) -> str:
        return httpx.get(f"{self._url}{path}", params=parameters, headers=self._headers).text

    def _chat(self) -> str:
        asked = {"model": "rapporteur", "messages": [{"role": "user", "content": _QUESTION}]}
        return httpx.post(f"{self._url}/v1/chat/completions", json=asked, headers=self._headers, timeout=60).text

    async def _tool(self) -> str:
        import httpx2
        from mcp import Client as Tools
        from mcp.client.streamable_http import streamable_http_client

        async with (
            httpx2.AsyncClient(headers=self._headers, timeout=60) as http_client,
            Tools(streamable_http_client(f"{self._url}/mcp", http_client=http_client)) as tools,
        ):
            return str((await tools.call_tool("search", {"words": _SECRET})).structured_content)


def test_its_own_delegation_is_given_it_by_every_way(ilse: Page, many: Many) -> None:
    given = Programs(many, "ilse").given()
    assert [way for way, text in given.items() if f"{_SECRET} ballast" not in text] == []
    ilse.get_by_role("button", name="Read RFHS/9/2/Rev.1", exact=True).click()
    expect(ilse.locator("#reading")).to_contain_text("shall oppose any limit")
    expect(ilse.locator("#changes")).to_contain_text(_FILE)


@pytest.mark.usefixtures("ilse")
@pytest.mark.parametrize("name", ["jan", "anna"])
def test_programs_of_another_delegation_are_given_no_word_of_it(many: Many, name: str) -> None:
    for way, text in Programs(many, name).given().items():
        told = text.replace(_QUESTION, "").replace(_NAME, "")
        # What was asked for is named in what is told of it; nothing that only the document holds is.
        for word in ("tonnes", "Kestria", "Rev.1", "Instructions", "superseded", "limit"):
            assert word not in told, (way, word, told)
    health = httpx.get(f"{many.url}/health").json()
    assert health["documents"] == 1


def test_the_page_shows_another_delegation_no_word_of_it(ilse: Page, browser: Browser, many: Many) -> None:
    ilse.get_by_role("tab", name="Ask").click()
    ask(ilse, _QUESTION)
    expect(ilse.locator(".answer")).to_contain_text(_SECRET)
    link = ilse.url

    page = _signed_in(browser, many, "jan")
    expect(page.locator("#heading .scope")).to_have_text("7 paragraphs in 1 document")
    ask(page, _QUESTION)
    page.get_by_role("button", name="Search everything").first.click()
    page.locator("#scope-documents input").click()
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Escape")
    page.get_by_role("tab", name="Library").click()
    expect(page.locator("#documents .document")).to_have_count(1)
    assert "Kestria" not in page.content() and _FILE not in page.content()
    # What the page does not offer, the server does not do either.
    read = page.get_by_role("button", name="Read RFHS/9/2", exact=True)
    for event in ("select", "delete", "retry", "undo"):
        read.evaluate("(button, [event, file]) => Object.assign(button.dataset, { event, document: file })", [event, _NAME])
        read.click()
        page.wait_for_timeout(300)
    for word in ("tonnes", "Instructions", "Rev.1"):
        assert word not in page.content(), word
    page.goto(link)
    page.locator(".welcome").wait_for()
    assert "tonnes" not in page.content()

    documents = many.folder / "library" / "private-to" / "Kestria"
    assert [path.name for path in documents.iterdir() if path.suffix == ".txt"] == [_FILE]
    expect(ilse.locator("#heading .scope")).to_contain_text("in 2 documents")


def test_an_editor_changes_who_sees_it_and_a_report_on_it_stays_its_delegations(ilse: Page, many: Many) -> None:
    headers = {name: {"Authorization": f"Bearer {many.users.new_token(name)}"} for name in ("ilse", "jan", "dora")}
    run = many.folder / "library" / "private-to" / "Kestria" / "runs" / "specimens-1"
    run.mkdir(parents=True)
    (run / CONFIG).write_text("{}")
    (run / "report.html").write_text(_SECRET)
    reports = {name: httpx.get(f"{many.url}/report", params={"run": run.name}, headers=own) for name, own in headers.items()}
    assert {name: given.status_code for name, given in reports.items()} == {"ilse": 200, "jan": 404, "dora": 403}

    def told() -> str:
        asked = {"messages": [{"role": "user", "content": _QUESTION}]}
        answer = httpx.post(f"{many.url}/v1/chat/completions", json=asked, headers=headers["dora"], timeout=60).json()
        return str(answer["choices"][0]["message"])

    assert "tonnes" not in told()
    ilse.on("dialog", lambda dialog: dialog.accept())
    ilse.get_by_role("tab", name="Library").click()
    ilse.get_by_role("button", name="Show to everybody: RFHS/9/2/Rev.1").click()
    again = ilse.get_by_role("button", name="Only for Kestria: RFHS/9/2/Rev.1")
    again.wait_for(timeout=60_000)
    assert "below 40 tonnes" in told()
    again.click()
    expect(again).to_have_count(0)
    assert "tonnes" not in told()
    assert httpx.get(f"{many.url}/original", params={"document": _FILE}, headers=headers["jan"]).status_code == 404
    ilse.locator("#changes summary").click()
    expect(ilse.locator("#changes")).to_contain_text(f"{_FILE} is now only for Kestria")
    ilse.get_by_role("button", name="Show to everybody: RFHS/9/2/Rev.1").wait_for(timeout=60_000)
    assert [change.what for change in ChangeLog(many.folder / "library").newest(2, User("jan", "editor", "Brenmark"))] == [
        "removed",
        "added",
    ]


def test_what_is_kept_and_told_of_a_document_is_its_delegations(tmp_path: Path) -> None:
    ilse, jan, bert = User("ilse", "editor", "Kestria"), User("jan", "editor", "Brenmark"), User("bert", "delegate")
    assert [may_see(user, "Kestria") for user in (ilse, OWNER, jan, bert)] == [True, True, False, False]
    assert folder_of(ilse, tmp_path) != folder_of(jan, tmp_path) != folder_of(bert, tmp_path) == folder_of(OWNER, tmp_path) == tmp_path
    log = ChangeLog(tmp_path)
    log.note([Change("note.txt", "added", "2031-07-20"), Change(_FILE, "added", "2031-07-20", delegation="Kestria")])
    assert [len(log.newest(9, user)) for user in (ilse, OWNER, jan, bert)] == [2, 2, 1, 1]
    reading = Status(True, ((_FILE, 0.5),), 1, delegation="Kestria")
    assert _FILE in reading.seen_by(ilse).words
    assert reading.seen_by(jan) == Status(True)


def test_what_nobody_would_take_for_private_is_not_put_on_the_shelf(tmp_path: Path) -> None:
    elsewhere, shelf = tmp_path / "elsewhere", Shelf(tmp_path / "library")
    elsewhere.mkdir()
    (tmp_path / "library" / "private-to").mkdir(parents=True)
    (tmp_path / "library" / "private-to" / "Kestria").symlink_to(elsewhere)
    for name in ("note.txt", "papers.zip"):
        uploaded = tmp_path / name
        with zipfile.ZipFile(uploaded, "w") if name.endswith("zip") else uploaded.open("w") as made:
            made.writestr("private-to/Brenmark/note.txt", "A note.") if isinstance(made, zipfile.ZipFile) else made.write("A note.")
        taken = shelf.take_in(uploaded, "Kestria")
        assert taken.places == () and "which is nobody's own" in taken.refused[0]
    assert list(elsewhere.iterdir()) == []
    (told,) = shelf.take_in(tmp_path / "papers.zip").refused
    assert "whose name is kept for delegations" in told
    assert not list((tmp_path / "library").rglob("note.txt"))
