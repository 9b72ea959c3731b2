"""A page that serves many, in a real browser and for programs: signing in, roles, conversations of one's own, limits."""

import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from browsing import PROJECT, ask
from conftest import PASSWORD, QUESTIONS, Many
from gradio_client import Client
from gradio_client.exceptions import AuthenticationError
from playwright.sync_api import Browser, Page, expect
from watching import Watched, assert_private

from assistant.users import OWNER, Users
from assistant.web.library.changes import ChangeLog

_TOWAGE = "What did Fennoria report on escort towage?"


@pytest.fixture(scope="module")
def users(many: Many) -> Users:
    return many.users


@pytest.fixture(scope="module")
def url(many: Many) -> str:
    return many.url


@pytest.fixture
def page(blank: Page) -> Page:
    return blank


def _sign_in(page: Page, url: str, name: str, password: str = PASSWORD) -> None:
    page.goto(url)
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def test_who_signs_in_is_let_in_once_the_password_is_right_and_out_again(page: Page, url: str) -> None:
    _sign_in(page, f"{url}/?question=Why", "anna", "not the password")
    expect(page.get_by_role("alert")).to_have_text("This name and password do not go together.")
    _sign_in(page, f"{url}/?question={_TOWAGE.replace(' ', '+')}", "anna")
    # How long the first page of a server takes to open says nothing on a machine that does other work too.
    expect(page.locator(".answer")).to_contain_text("additional module of 16 hours")
    expect(page.locator("#heading .user")).to_contain_text("anna, editor")
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign in").wait_for()
    page.goto(url)
    page.get_by_role("button", name="Sign in").wait_for()


def test_a_delegate_reads_the_library_and_cannot_change_it(page: Page, url: str, watched: Watched, many: Many) -> None:
    _sign_in(page, url, "bert")
    expect(page.locator("#heading .user")).to_contain_text("bert, delegate")
    expect(page.get_by_role("tab", name="Evaluate")).to_have_count(0)
    page.get_by_role("tab", name="Library").click()
    page.get_by_role("button", name="Read RFHS/9/2", exact=True).click()
    expect(page.locator("#reading")).to_contain_text("escort towage in ice")
    expect(page.locator("#upload")).to_be_hidden()
    expect(page.locator("#description")).to_be_hidden()
    for name in ("Take out RFHS/9/2", "Read file again: RFHS/9/2"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    assert_private(watched, url)

    # What the page does not offer, the server does not do either.
    page.get_by_role("tab", name="Ask").click()
    ask(page, _TOWAGE)
    expect(page.locator('[data-event="apply"]')).to_be_hidden()
    page.locator('[data-event="apply"]').dispatch_event("click")
    expect(page.get_by_text("Only an editor may do that").last).to_be_visible()
    page.get_by_role("button", name="Close").or_(page.locator(".toast-close")).first.click()
    assert not (many.folder / "library" / "cases.yaml").exists()
    page.get_by_role("tab", name="Library").click()
    read = page.get_by_role("button", name="Read RFHS/9/2", exact=True)
    for event in ("delete", "retry", "undo"):
        read.evaluate("(button, event) => (button.dataset.event = event)", event)
        read.click()
        expect(page.get_by_text("Only an editor may do that").last).to_be_visible()
        page.get_by_role("button", name="Close").or_(page.locator(".toast-close")).first.click()
        expect(page.get_by_text("Only an editor may do that")).to_have_count(0)
        read = page.locator(".document button").first
        read.evaluate("button => (button.dataset.event = 'select')")
    expect(page.locator(".document", has_text="RFHS/9/2")).to_have_count(1)
    assert (
        page.request.post(
            f"{url}/gradio_api/upload", multipart={"files": {"name": "a.txt", "mimeType": "text/plain", "buffer": b"1. A"}}
        ).status
        == 403
    )
    assert page.request.get(f"{url}/report?run=x").status == 403
    assert "bert" not in {change.by for change in ChangeLog(many.folder / "library").newest(100, OWNER)}


def test_an_editor_changes_the_library_and_the_log_says_who_it_was(page: Page, url: str, tmp_path: Path) -> None:
    _sign_in(page, url, "anna")
    page.get_by_role("tab", name="Evaluate").wait_for()
    page.get_by_role("tab", name="Library").click()
    page.get_by_role("button", name="Read file again: RFHS/9/2").click()
    expect(page.locator(".changes")).to_contain_text(", anna")


def test_two_users_do_not_see_each_others_conversations(browser: Browser, page: Page, url: str) -> None:
    _sign_in(page, url, "bert")
    ask(page, _TOWAGE)
    link = page.url
    assert "?conversation=" in link
    expect(page.locator("#history")).to_contain_text("escort towage")

    with browser.new_context() as context:
        other = context.new_page()
        _sign_in(other, link, "carla")
        other.locator(".welcome").wait_for()
        expect(other.locator(".exchange")).to_have_count(0)
        expect(other.locator("#history")).to_contain_text("Conversations are kept here")
        other.get_by_placeholder("Search them").fill("towage")
        expect(other.locator("#history")).to_contain_text("No conversation holds these words")
        address = link.replace("?conversation=", "conversation?id=")
        assert (other.request.get(address).status, page.request.get(address).status) == (404, 200)

    page.goto(link)
    expect(page.locator(".answer")).to_contain_text("additional module of 16 hours")


def test_who_asks_too_often_is_told_how_long_to_wait_and_keeps_the_question(page: Page, url: str, users: Users) -> None:
    _sign_in(page, url, "carla")
    ask(page, _TOWAGE)
    asked, token = {"messages": [{"role": "user", "content": _TOWAGE}]}, {"Authorization": f"Bearer {users.new_token('carla')}"}
    answers = [httpx.post(f"{url}/v1/chat/completions", json=asked, headers=token).status_code for _ in range(QUESTIONS)]
    assert answers[-1] == 429
    page.get_by_label("Your question").fill("Another?")
    page.get_by_label("Your question").press("Enter")
    expect(page.get_by_text(f"carla has asked {QUESTIONS} questions within a minute, as many as are allowed. Wait").first).to_be_visible()
    page.get_by_role("button", name="Ask again").click()
    expect(page.get_by_text("carla has asked").nth(1)).to_be_visible()
    expect(page.get_by_label("Your question")).to_have_value("Another?")
    expect(page.locator(".exchange")).to_have_count(1)


def test_a_file_that_is_too_large_is_refused(page: Page, url: str, users: Users, tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_bytes(b"x" * 2_000_000)
    _sign_in(page, url, "anna")
    page.get_by_role("tab", name="Library").click()
    page.locator("#upload input[type=file]").set_input_files(tmp_path / "large.txt")
    expect(page.get_by_text("exceed the maximum allowed size of 1.0 Mb").first).to_be_visible()
    sent = {"files": (tmp_path / "large.txt").read_bytes()}
    token = {"Authorization": f"Bearer {users.new_token('anna')}"}
    assert httpx.post(f"{url}/gradio_api/upload", files=sent, headers=token).status_code == 413


def test_programs_sign_in_or_send_a_token(url: str, users: Users) -> None:
    with pytest.raises(AuthenticationError):
        Client(url, verbose=False, analytics_enabled=False)
    with pytest.raises(AuthenticationError):
        Client(url, auth=("bert", "not the password"), verbose=False, analytics_enabled=False)
    token = {"Authorization": f"Bearer {users.new_token('bert')}"}
    for client in (
        Client(url, auth=("bert", PASSWORD), verbose=False, analytics_enabled=False),
        Client(url, headers=token, verbose=False, analytics_enabled=False),
    ):
        assert "16 hours" in client.predict(_TOWAGE, api_name="/ask")["answer"]
        client.close()


def test_no_file_of_the_server_is_read_by_naming_it_in_an_event(url: str, users: Users) -> None:
    named = {"path": str(users.path), "meta": {"_type": "gradio.FileData"}}
    token = {"Authorization": f"Bearer {users.new_token('bert')}"}
    response = httpx.post(f"{url}/gradio_api/call/search", json={"data": [named, 5]}, headers=token)
    assert (response.status_code, response.json()) == (400, {"detail": "The request names a file that was not uploaded."})
    assert httpx.get(f"{url}/gradio_api/file={users.path}", headers=token).status_code == 403


@pytest.mark.parametrize(
    "path",
    ["", "config", "original?document=note.txt", "conversation?id=a", "report?run=a", "gradio_api/info", "gradio_api/file=/etc/passwd"],
)
def test_nothing_is_served_to_who_has_not_signed_in(url: str, path: str) -> None:
    assert httpx.get(f"{url}/{path}").status_code == 401
    assert httpx.post(f"{url}/gradio_api/queue/join", json={}).status_code == 401


def test_whether_the_page_is_well_is_told_to_anybody_and_nothing_by_name(url: str) -> None:
    told = httpx.get(f"{url}/health")
    assert (told.status_code, told.json()) == (200, {"status": "ok", "documents": 1, "paragraphs": 7, "indexing": False})


def test_an_address_that_others_reach_is_not_served_without_users(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "assistant", "serve", "--host", "0.0.0.0", "--port", "0", "--library", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=PROJECT)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "rapporteur users add NAME" in done.stderr
