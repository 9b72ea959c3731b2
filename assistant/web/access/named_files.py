"""Files that an event names: only those that were uploaded.

Gradio copies whatever file or web address stands in the data of an event, of any part, to where a browser can fetch it. It checks
what it copies only where it was started by its own `launch`, not where it is mounted as here.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gradio.utils import get_upload_folder
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_EVENTS, _UPLOAD = "/gradio_api/", "/gradio_api/upload"


class _Refused(ValueError):
    """A body that names another file."""


class OnlyUploads:
    """ASGI middleware that refuses an event which names a file that nobody uploaded."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it with a sentence."""
        if not _is_event(scope):
            await self._app(scope, receive, send)
            return
        body = await Request(scope, receive).body()
        try:
            json.loads(body or b"null", object_pairs_hook=_checked)
        except (ValueError, RecursionError) as error:
            told = str(error) if isinstance(error, _Refused) else "The request is not JSON."
            await JSONResponse({"detail": told}, 400)(scope, receive, send)
            return
        unread: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

        async def again() -> Message:
            return unread.pop() if unread else await receive()

        await self._app(scope, again, send)


def _is_event(scope: Scope) -> bool:
    path = scope.get("path", "")
    return scope["type"] == "http" and scope["method"] == "POST" and path.startswith(_EVENTS) and not path.startswith(_UPLOAD)


def _checked(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """An object of the data; one that is a file has a path and says so in "meta". All pairs count, even of one name twice."""
    if "meta" in (key for key, _ in pairs):
        for key, value in pairs:
            if key == "path" and not _was_uploaded(value):
                raise _Refused("The request names a file that was not uploaded.")
    return dict(pairs)


def _was_uploaded(path: object) -> bool:
    try:
        return isinstance(path, str) and Path(path).resolve().is_relative_to(Path(get_upload_folder()).resolve())
    except (OSError, ValueError):
        return False
