"""The gate, the sign-in page and the sessions, before an application that tells who asks."""

from pathlib import Path

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from starlette.middleware import Middleware
from starlette.middleware.authentication import AuthenticationMiddleware

from assistant.users import Users
from assistant.web.access import sessions as sessions_module
from assistant.web.access.gate import COOKIE, Gate, refuse
from assistant.web.access.sessions import Sessions
from assistant.web.access.sign_in import sign_in

_PASSWORD = "tugs and pilots"
_A_PAGE = {"accept": "text/html"}


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory, quick_hashing: None) -> str:
    """A file of users."""
    users = Users(tmp_path_factory.mktemp("users") / "users.yaml")
    users.add("anna", "editor", _PASSWORD)
    users.add("bert", "delegate", _PASSWORD)
    return users.path.read_text()


@pytest.fixture
def users(tmp_path: Path, text: str) -> Users:
    (tmp_path / "users.yaml").write_text(text)
    return Users(tmp_path / "users.yaml")


@pytest.fixture
def client(users: Users) -> TestClient:
    return TestClient(_app(users), follow_redirects=False)


def _app(users: Users | None) -> FastAPI:
    sessions = Sessions(users) if users else None
    app = FastAPI(middleware=[Middleware(AuthenticationMiddleware, backend=Gate(users, sessions), on_error=refuse)])
    if users and sessions:
        app.include_router(sign_in(users, sessions))

    @app.get("/")
    @app.post("/gradio_api/upload")
    def who(request: Request) -> dict[str, str]:
        return {"name": request.user.name, "role": request.user.role}

    return app


def _sign_in(client: TestClient, name: str = "anna", password: str = _PASSWORD, **more: str) -> int:
    return client.post("/login", data={"username": name, "password": password, **more}, headers=_A_PAGE).status_code


def test_without_users_whoever_asks_is_the_owner() -> None:
    assert TestClient(_app(None)).get("/").json() == {"name": "", "role": "editor"}


@pytest.mark.parametrize("path", ["/", "/login/", "//login", "/health/x", "/gradio_api/info", "/nowhere"])
def test_nothing_is_served_to_who_has_not_signed_in(client: TestClient, path: str) -> None:
    response = client.get(f"http://testserver{path}")
    assert response.status_code == 401
    assert "You are not signed in" in response.json()["detail"]
    assert client.get("/?conversation=abc", headers=_A_PAGE).headers["location"] == "/login?next=%2F%3Fconversation%3Dabc"


def test_a_session_begins_with_the_password_and_ends_with_signing_out(client: TestClient) -> None:
    response = client.post("/login", data={"username": "anna", "password": _PASSWORD, "next": "/?conversation=abc"}, headers=_A_PAGE)
    assert (response.status_code, response.headers["location"]) == (303, "/?conversation=abc")
    assert {"HttpOnly", "SameSite=lax"} <= set(response.headers["set-cookie"].split("; "))
    token = client.cookies[COOKIE]
    assert client.get("/").json() == {"name": "anna", "role": "editor"}
    assert client.post("/logout").headers["location"] == "/login"
    client.cookies.set(COOKIE, token)
    assert client.get("/").status_code == 401


def test_over_tls_the_cookie_goes_nowhere_else(users: Users) -> None:
    client = TestClient(_app(users), "https://testserver", follow_redirects=False)
    response = client.post("/login", data={"username": "anna", "password": _PASSWORD})
    assert response.json() == {"success": True}
    assert "; Secure" in response.headers["set-cookie"]


@pytest.mark.parametrize(
    "address", ["https://elsewhere.invalid/", "//elsewhere.invalid", "/\\elsewhere.invalid", "/\t/elsewhere", "elsewhere", ""]
)
def test_signing_in_leads_nowhere_else(client: TestClient, address: str) -> None:
    response = client.post("/login", data={"username": "anna", "password": _PASSWORD, "next": address}, headers=_A_PAGE)
    assert response.headers["location"] == "/"


def test_what_is_typed_is_only_text_on_the_page(client: TestClient) -> None:
    assert "<script>" not in client.get("/login", params={"next": '/"><script>alert(1)</script>'}).text


def test_a_session_ends_with_a_new_password_and_with_its_user_and_follows_the_role(client: TestClient, users: Users) -> None:
    _sign_in(client)
    users.change("anna", role="delegate")
    assert client.get("/").json()["role"] == "delegate"
    users.change("anna", password="another password")
    assert client.get("/").status_code == 401
    _sign_in(client, password="another password")
    assert client.get("/").status_code == 200
    users.remove("anna")
    assert client.get("/").status_code == 401


def test_a_session_ends_after_half_a_day(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    _sign_in(client)
    later = sessions_module.time.monotonic() + sessions_module.SECONDS + 1
    monkeypatch.setattr(sessions_module.time, "monotonic", lambda: later)
    assert client.get("/").status_code == 401


def test_a_program_has_a_token(client: TestClient, users: Users) -> None:
    token = users.new_token("bert")
    assert client.get("/", headers={"Authorization": f"Bearer {token}"}).json()["name"] == "bert"
    for wrong in (f"Bearer {token}x", "Bearer ", f"Basic {token}", token, f"Bearer {_PASSWORD}"):
        assert client.get("/", headers={"Authorization": wrong}).status_code == 401


def test_a_delegate_uploads_nothing(client: TestClient) -> None:
    _sign_in(client, "bert")
    assert client.post("/gradio_api/upload").status_code == 403
    _sign_in(client)
    assert client.post("/gradio_api/upload").status_code == 200


def test_guessing_is_slowed_down_and_the_log_holds_no_word_of_it(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    assert [_sign_in(client, password=f"secret {n}") for n in range(6)] == [401] * 5 + [429]
    assert _sign_in(client) == 429
    refused = client.post("/login", data={"username": "anna", "password": _PASSWORD})
    assert int(refused.headers["retry-after"]) in range(1, 61)
    assert "Too many attempts" in refused.text
    assert _sign_in(client, "bert") == 303
    assert "failed to sign in" in caplog.text
    assert not {"secret", "anna", _PASSWORD} & set(caplog.text.split())


def test_a_form_is_no_larger_than_a_name_and_a_password(client: TestClient) -> None:
    assert _sign_in(client, password="x" * 20_000) == 413
    assert client.post("/login", content=iter([b"username=anna&password="])).status_code == 413


def test_nobody_sends_what_would_fill_the_memory(client: TestClient) -> None:
    _sign_in(client)
    assert client.post("/", content=b" " * 5_000_001).status_code == 413
    assert client.post("/", content=iter([b" "])).status_code == 413
    assert client.post("/gradio_api/upload", content=b" " * 5_000_001).status_code == 200


def test_users_that_cannot_be_read_let_nobody_in(client: TestClient, users: Users) -> None:
    _sign_in(client)
    users.path.write_text("anna: [")
    assert client.get("/").status_code == 503
    assert _sign_in(client) == 503
    users.path.unlink()
    assert client.get("/").status_code == 401
