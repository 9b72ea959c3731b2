"""Events on their way to Gradio: each in a session of its own user, and naming no file but what was uploaded.

Gradio knows a page by the session's name alone, which the page makes up; whoever else names it would be shown what is that
user's. And it copies whatever file or web address stands in the data of an event, of any part, to where a browser can fetch it: it
checks what it copies only where it was started by its own `launch`, not where it is mounted as here.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from gradio.utils import get_upload_folder
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_EVENTS, _UPLOAD = "/gradio_api/", "/gradio_api/upload"
_IN_PATH = ("heartbeat", "stream")
_SESSION = "session_hash"
_MOST = 100_000


class OwnEvents:
    """ASGI middleware that refuses an event in another user's session, or one that names a file that nobody uploaded.

    It stands behind what finds the user.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._users: dict[str, str] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it with a sentence."""
        if scope["type"] != "http" or not scope["path"].startswith(_EVENTS):
            await self._app(scope, receive, send)
            return
        named, reading = _Named(), receive
        named.sessions += _sessions_in_address(scope)
        if scope["method"] == "POST" and not scope["path"].startswith(_UPLOAD):
            body = await Request(scope, receive).body()
            named.read(body)
            reading = _once_more(body, receive)
        reason = named.fault or ("" if self._are_own(named.sessions, scope["user"].name) else "The session is another user's.")
        if reason:
            await JSONResponse({"detail": reason}, 400)(scope, receive, send)
        else:
            await self._app(scope, reading, send)

    def _are_own(self, sessions: Sequence[str], user: str) -> bool:
        """Whether sessions are a user's; one that is new is theirs from now on."""
        own = all(self._users.setdefault(session, user) == user for session in sessions)
        while len(self._users) > _MOST:
            del self._users[next(iter(self._users))]
        return own


class _Named:
    """The sessions that a request names, and what is wrong with it."""

    def __init__(self) -> None:
        self.sessions: list[str] = []
        self.fault = ""

    def read(self, body: bytes) -> None:
        try:
            json.loads(body or b"null", object_pairs_hook=self._object)
        except (ValueError, RecursionError):
            self.fault = "The request is not JSON."

    def _object(self, pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
        """An object of the data; one that is a file has a path and says so in "meta". All pairs count, even of one name twice."""
        is_file = any(key == "meta" for key, _ in pairs)
        for key, value in pairs:
            if key == _SESSION and isinstance(value, str):
                self.sessions.append(value)
            elif is_file and key == "path" and not _was_uploaded(value):
                self.fault = "The request names a file that was not uploaded."
        return dict(pairs)


def _sessions_in_address(scope: Scope) -> Iterator[str]:
    yield from parse_qs(scope["query_string"].decode("latin-1")).get(_SESSION, ())
    what, _, rest = scope["path"].removeprefix(_EVENTS).partition("/")
    if what in _IN_PATH:
        yield rest.partition("/")[0]


def _was_uploaded(path: object) -> bool:
    try:
        return isinstance(path, str) and Path(path).resolve().is_relative_to(Path(get_upload_folder()).resolve())
    except (OSError, ValueError):
        return False


def _once_more(body: bytes, receive: Receive) -> Receive:
    """A body that was read, to be read again."""
    unread: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Message:
        return unread.pop() if unread else await receive()

    return again
