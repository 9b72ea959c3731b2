import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.middleware import Middleware

from assistant.web.access.origin import OwnOrigin, is_local


def _client(local: bool, host: str) -> TestClient:
    app = FastAPI(middleware=[Middleware(OwnOrigin, local=local)])

    @app.get("/")
    @app.post("/")
    def done() -> str:
        return "done"

    return TestClient(app, f"http://{host}")


@pytest.mark.parametrize("host", ["127.0.0.1:7860", "localhost", "LOCALHOST:7860", "[::1]:7860", "127.8.9.1"])
def test_the_machine_itself_is_local(host: str) -> None:
    assert is_local(host)


@pytest.mark.parametrize(
    "host", ["", "elsewhere.invalid", "localhost.elsewhere.invalid", "127.0.0.1.elsewhere.invalid", "192.0.2.1", "[::", "a@b"]
)
def test_anything_else_is_not(host: str) -> None:
    assert not is_local(host)


def test_a_name_that_leads_here_from_elsewhere_is_refused_where_nobody_signs_in() -> None:
    assert _client(True, "elsewhere.invalid").get("/").status_code == 403
    assert _client(True, "127.0.0.1:7860").get("/").status_code == 200
    assert _client(False, "library.example").get("/").status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"origin": "http://127.0.0.1:7860"}, 200),
        ({"sec-fetch-site": "same-origin", "origin": "https://before.a.proxy"}, 200),
        ({"origin": "http://elsewhere.invalid"}, 403),
        ({"origin": "http://127.0.0.1:7861"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
    ],
)
def test_another_site_changes_nothing(headers: dict[str, str], status: int) -> None:
    assert _client(True, "127.0.0.1:7860").post("/", headers=headers).status_code == status
    assert _client(True, "127.0.0.1:7860").get("/", headers=headers).status_code == 200
