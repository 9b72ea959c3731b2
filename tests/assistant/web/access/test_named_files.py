import json
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from starlette.middleware import Middleware

from assistant.web.access.named_files import OnlyUploads

_META = {"_type": "gradio.FileData"}


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setenv("GRADIO_TEMP_DIR", str(tmp_path / "uploaded"))
    app = FastAPI(middleware=[Middleware(OnlyUploads)])

    @app.post("/gradio_api/queue/join")
    async def join(request: Request) -> Any:
        return json.loads(await request.body() or b"null")

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
