from pathlib import Path
from types import SimpleNamespace

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from records import answered, paragraph
from starlette.middleware import Middleware

from assistant.answer import Citation
from assistant.web.ask.archive import Archive
from assistant.web.ask.exchange import Exchange
from assistant.web.citation import original_address
from assistant.web.files import files
from tests.assistant.web.access.signed_in import SignedIn


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    for name in ("a.pdf", "b.html", "secret.txt"):
        (tmp_path / name).write_text("<script>alert(1)</script>")
    documents = {name: SimpleNamespace(path=tmp_path / name) for name in ("a.pdf", "b.html", "gone.txt")}
    archive = Archive(tmp_path).of("anna")
    archive.keep("abc", [Exchange("Who did?", answered("It did [1].", [Citation(1, paragraph("It did."), "")]), complete=True)])
    app = FastAPI(middleware=[Middleware(SignedIn)])
    room = SimpleNamespace(library=SimpleNamespace(documents=lambda: documents))
    app.include_router(files(SimpleNamespace(rooms=SimpleNamespace(of=lambda user: room), archive=archive)))  # type: ignore[arg-type]
    return TestClient(app)


def test_a_pdf_is_shown_at_its_page_and_anything_else_is_downloaded_and_never_run(client: TestClient) -> None:
    assert original_address("a note.pdf", 3) == "original?document=a+note.pdf#page=3"
    shown, kept = client.get("/original?document=a.pdf"), client.get("/original?document=b.html")
    assert shown.headers["content-type"] == "application/pdf" and shown.headers["content-disposition"].startswith("inline")
    assert kept.headers["content-type"] == "application/octet-stream" and kept.headers["content-disposition"].startswith("attachment")


@pytest.mark.parametrize("name", ["secret.txt", "../secret.txt", "/etc/passwd", "gone.txt", ""])
def test_only_files_of_the_library_are_served(client: TestClient, name: str) -> None:
    assert client.get("/original", params={"document": name}).status_code == 404


def test_a_conversation_is_downloaded_as_markdown(client: TestClient) -> None:
    found = client.get("/conversation?id=abc", headers={"user": "anna"})
    assert "attachment" in found.headers["content-disposition"] and "(RFHS/3/2, para. 7)" in found.text
    assert client.get("/conversation?id=other", headers={"user": "anna"}).status_code == 404


@pytest.mark.parametrize("user", ["", "bert"])
def test_nobody_elses_conversation_is_served(client: TestClient, user: str) -> None:
    assert client.get("/conversation?id=abc", headers={"user": user}).status_code == 404
