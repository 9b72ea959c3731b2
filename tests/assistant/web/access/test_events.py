import json
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from starlette.middleware import Middleware

from assistant.web.access.events import OwnEvents
from tests.assistant.web.access.signed_in import SignedIn

_META = {"_type": "gradio.FileData"}


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setenv("GRADIO_TEMP_DIR", str(tmp_path / "uploaded"))
    app = FastAPI(middleware=[Middleware(SignedIn), Middleware(OwnEvents)])

    @app.post("/gradio_api/{path:path}")
    async def join(path: str, request: Request) -> Any:
        return json.loads(await request.body() or b"null")

    @app.get("/gradio_api/{path:path}")
    def listen(path: str) -> str:
        return path

    return TestClient(app)


def _status(client: TestClient, data: Any) -> int:
    return client.post("/gradio_api/queue/join", json=data).status_code


def test_what_was_uploaded_and_what_names_no_file_is_passed_on_as_it_came(client: TestClient, tmp_path: Path) -> None:
    for data in (
        {"data": ["Why?", None, ["a"]]},
        {"data": [{"path": str(tmp_path / "uploaded" / "x" / "a.txt"), "meta": _META}]},
        {"path": "a"},
    ):
        response = client.post("/gradio_api/queue/join", json=data)
        assert (response.status_code, response.json()) == (200, data)
    assert client.post("/gradio_api/queue/join").json() is None


@pytest.mark.parametrize("path", ["/etc/passwd", "uploaded/../../secret.txt", "http://elsewhere.invalid/a.txt", "a\x00b", "", None, 7])
def test_no_other_file_and_no_address_is_named_wherever_it_stands(client: TestClient, path: object) -> None:
    named = {"path": path, "meta": _META}
    for data in (named, {"data": [named]}, {"data": ["x", {"deep": [[named]]}]}, {"event_data": {"x": named}}, [named]):
        assert _status(client, data) == 400


def test_a_name_given_twice_hides_nothing(client: TestClient, tmp_path: Path) -> None:
    inside = json.dumps(str(tmp_path / "uploaded" / "a.txt"))
    for first, second in ((inside, '"/etc/passwd"'), ('"/etc/passwd"', inside)):
        body = f'{{"path": {first}, "path": {second}, "meta": {{"_type": "gradio\\u002eFileData"}}}}'
        assert client.post("/gradio_api/queue/join", content=body).status_code == 400


@pytest.mark.parametrize("body", [b"no json", b"[" * 100_000, b"\xff\xfe"])
def test_what_cannot_be_read_is_not_passed_on(client: TestClient, body: bytes) -> None:
    assert client.post("/gradio_api/queue/join", content=body).status_code == 400


def test_a_session_is_the_users_who_began_it(client: TestClient) -> None:
    anna, bert = {"user": "anna"}, {"user": "bert"}
    begun = {"session_hash": "one", "data": []}
    assert client.post("/gradio_api/queue/join", json=begun, headers=anna).status_code == 200
    for named in ({"session_hash": "one"}, {"session_hash": "two", "event": {"session_hash": "one"}}):
        assert client.post("/gradio_api/cancel", json=named, headers=bert).status_code == 400
    for address in ("queue/data?session_hash=one", "queue/data?session_hash=3&session_hash=one", "heartbeat/one", "stream/one/1/2/x.ts"):
        assert client.get(f"/gradio_api/{address}", headers=bert).status_code == 400
    assert client.get("/gradio_api/queue/data?session_hash=one", headers=anna).status_code == 200
    for user in (anna, bert):
        assert client.post("/gradio_api/call/ask", json={"session_hash": None}, headers=user).status_code == 200
