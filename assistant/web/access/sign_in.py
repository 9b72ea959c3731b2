"""Signing in and out, by a page of its own or by Gradio's client, which sends the same form."""

import logging
import threading
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from markupsafe import Markup

from assistant.users import User, Users
from assistant.web.access.gate import COOKIE
from assistant.web.access.pace import Guesses
from assistant.web.access.sessions import SECONDS, Sessions
from index.errors import ConfigurationError, TooManyRequests

_log = logging.getLogger(__name__)
_LONGEST_NAME = 64
_WRONG = "This name and password do not go together."
_UNFIT = "Nobody can sign in now; the reason stands in the server's log."
_PAGE = Markup("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sign in · Rapporteur</title>
<style>
:root {{ color-scheme: light dark; --paper: light-dark(#f5f4f0, #12161c); --sheet: light-dark(#fff, #1a2028);
  --ink: light-dark(#1c2430, #e7eaee); --line: light-dark(#8b8f96, #6b7482); --accent: light-dark(#1f4677, #9cc3f5);
  --on-accent: light-dark(#fff, #0d1a2b); --warn: light-dark(#7a4a00, #f3cf8e); }}
body {{ margin: 0; min-height: 100dvh; display: grid; place-items: center; background: var(--paper); color: var(--ink);
  font: 16px/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }}
form {{ box-sizing: border-box; width: min(22rem, 92vw); padding: 2rem; background: var(--sheet); border-radius: 10px; }}
h1 {{ margin: 0 0 1.25rem; font: 600 1.35rem/1.3 Charter, Georgia, "Noto Serif", "Liberation Serif", serif; }}
label {{ display: block; margin: 0 0 1rem; }}
input {{ box-sizing: border-box; width: 100%; padding: .55rem .7rem; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--line); border-radius: 6px; }}
button {{ width: 100%; padding: .65rem; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent);
  border: 0; border-radius: 6px; cursor: pointer; }}
:focus-visible {{ outline: 2px solid var(--accent); outline-offset: 2px; }}
p {{ margin: 0 0 1rem; color: var(--warn); }}
</style>
</head>
<body><main><form method="post" action="/login">
<h1>Rapporteur</h1>{problem}
<input type="hidden" name="next" value="{next}">
<label>Name <input name="username" value="{name}" autocomplete="username" autocapitalize="none" required autofocus></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>Sign in</button>
</form></main></body>
</html>
""")


def sign_in(users: Users, sessions: Sessions) -> APIRouter:
    """The addresses where a session begins and ends."""
    router, door = APIRouter(), _Door(users)

    @router.get("/login")
    def show(next: str = "/") -> Response:
        return _page(next)

    @router.post("/login")
    def enter(
        request: Request, username: Annotated[str, Form()], password: Annotated[str, Form()], next: Annotated[str, Form()] = "/"
    ) -> Response:
        name, address = username.strip()[:_LONGEST_NAME], request.client.host if request.client else ""
        try:
            user = door.user(name, password, address)
        except TooManyRequests as error:
            return _page(next, name, str(error), 429, {"Retry-After": str(error.seconds)})
        except ConfigurationError as error:
            _log.error("%s", error)
            return _page(next, name, _UNFIT, 503)
        if user is None:
            # Not the name: people type their password there.
            _log.warning("Someone at %s failed to sign in.", address)
            return _page(next, name, _WRONG, 401)
        return _entered(request, sessions.begin(user), _own_address(next))

    @router.post("/logout")
    def leave(request: Request) -> Response:
        sessions.end(request.cookies.get(COOKIE, ""))
        response = RedirectResponse("/login", 303)
        response.delete_cookie(COOKIE)
        return response

    return router


class _Door:
    """Checks one password after the other: many at once would take much memory, and guess more often than is allowed."""

    def __init__(self, users: Users) -> None:
        self._users, self._guesses, self._one_at_a_time = users, Guesses(), threading.Lock()

    def user(self, name: str, password: str, address: str) -> User | None:
        """Who may enter; raises `TooManyRequests`, or `ConfigurationError` where nobody can."""
        with self._one_at_a_time:
            self._guesses.check(name, address)
            user = self._users.with_password(name, password)
            if user is None:
                self._guesses.failed(name, address)
            return user


def _entered(request: Request, token: str, to: str) -> Response:
    person = "text/html" in request.headers.get("accept", "")
    response: Response = RedirectResponse(to, 303) if person else JSONResponse({"success": True})
    # "lax" is what lets a link in a message lead to the page.
    response.set_cookie(COOKIE, token, max_age=SECONDS, httponly=True, samesite="lax", secure=request.url.scheme == "https")
    return response


def _own_address(address: str) -> str:
    """Where to go on; the start for an address that leads elsewhere."""
    parts = urlsplit(address.replace("\\", "/"))
    own = address.startswith("/") and not address.startswith(("//", "/\\")) and not parts.netloc and address.isprintable()
    return address if own else "/"


def _page(next: str, name: str = "", problem: str = "", status: int = 200, headers: dict[str, str] | None = None) -> HTMLResponse:
    told = Markup('<p role="alert">{}</p>').format(problem) if problem else ""
    return HTMLResponse(_PAGE.format(problem=told, next=_own_address(next), name=name), status, headers)
