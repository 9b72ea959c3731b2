"""Requests that another site makes in a person's browser: they are refused before anything is done.

A request that may change something has to come from the page itself or from a program. And where nobody signs in, the page is
asked for by a name of this machine only: another site can let its own name lead here, and would then read what it likes.
"""

import ipaddress
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_READING = ("GET", "HEAD", "OPTIONS")


class OwnOrigin:
    """ASGI middleware that refuses other sites' requests; `local` where the page is asked for by this machine's names only."""

    def __init__(self, app: ASGIApp, local: bool) -> None:
        self._app = app
        self._local = local

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it with a sentence."""
        reason = self._refusal(scope["method"], Headers(scope=scope)) if scope["type"] == "http" else ""
        if reason:
            await JSONResponse({"detail": reason}, 403)(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _refusal(self, method: str, headers: Headers) -> str:
        host = headers.get("host", "")
        if self._local and not is_local(host):
            return f"Without users the page is served to 127.0.0.1 and localhost only, not to {host!r}; add one: rapporteur users add NAME"
        if method not in _READING and not _is_own(headers, host):
            return "The request comes from another site."
        return ""


def is_local(host: str) -> bool:
    """Whether a Host header, with or without a port, names the machine itself."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name == "localhost" or ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def _is_own(headers: Headers, host: str) -> bool:
    """What a browser says of where a request comes from; a program says nothing."""
    if (site := headers.get("sec-fetch-site")) is not None:
        return site in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == host
