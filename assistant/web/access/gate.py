"""The gate before everything that the server serves: who asks, and whether they have to sign in first."""

import logging
from urllib.parse import quote

from starlette.authentication import AuthCredentials, AuthenticationBackend, AuthenticationError, BaseUser
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, RedirectResponse, Response

from assistant.users import OWNER, User, Users
from assistant.web.access.sessions import Sessions
from index.errors import ConfigurationError

COOKIE = "rapporteur"
_OPEN = ("/login", "/health", "/favicon.ico")
_UPLOAD = "/gradio_api/upload"
# Bytes: of a name and a password; of anything else but a file, whose size has its own setting.
_LARGEST_FORM, _LARGEST = 10_000, 5_000_000
_SIGN_IN = "You are not signed in, or no longer; reload the page to sign in. A program sends its token as “Authorization: Bearer …”."
EDITORS_ONLY = "Only an editor may do that; you are signed in as a delegate."
_log = logging.getLogger(__name__)


class _Unfit(AuthenticationError):
    """What is refused, with its status; the message is what is told."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class Gate(AuthenticationBackend):
    """Finds the user of a request by the session of a browser or the token of a program.

    Without `users` nobody signs in, and whoever asks is the owner.
    """

    def __init__(self, users: Users | None, sessions: Sessions | None) -> None:
        self._users, self._sessions = users, sessions

    async def authenticate(self, conn: HTTPConnection) -> tuple[AuthCredentials, BaseUser] | None:
        """The user, for everything that serves the request as `request.user`; raises `AuthenticationError`."""
        _check_size(conn)
        if self._users is None:
            return _known(OWNER)
        if conn.scope["path"] in _OPEN:
            return None
        try:
            user = self._user(conn, self._users)
        except ConfigurationError as error:
            _log.error("%s", error)
            raise _Unfit("Nobody can sign in now; the reason stands in the server's log.", 503) from error
        if user is None:
            raise _Unfit(_SIGN_IN, 401)
        if conn.scope["path"].startswith(_UPLOAD) and not user.may_change:
            raise _Unfit(EDITORS_ONLY, 403)
        return _known(user)

    def _user(self, conn: HTTPConnection, users: Users) -> User | None:
        scheme, _, token = conn.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return users.with_token(token.strip())
        session = conn.cookies.get(COOKIE, "")
        return self._sessions.user(session) if session and self._sessions else None


def refuse(conn: HTTPConnection, error: AuthenticationError) -> Response:
    """What is sent in the place of what was asked for: to a person who opens a page, the way to sign in."""
    status = error.status if isinstance(error, _Unfit) else 401
    if status == 401 and conn.scope.get("method") == "GET" and "text/html" in conn.headers.get("accept", ""):
        asked = conn.scope["path"] + (f"?{conn.url.query}" if conn.url.query else "")
        return RedirectResponse(f"/login?next={quote(asked, safe='')}", 303)
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else {}
    return JSONResponse({"detail": str(error)}, status, headers)


def _check_size(conn: HTTPConnection) -> None:
    """Refuse a body that is too large, or does not say how large it is, before any of it is read into memory."""
    path, length = conn.scope["path"], conn.headers.get("content-length", "0")
    if path.startswith(_UPLOAD):
        return
    most = _LARGEST_FORM if path in _OPEN else _LARGEST
    if "transfer-encoding" in conn.headers or not (length.isdecimal() and int(length) <= most):
        raise _Unfit(f"The request is larger than {most:,} bytes, or does not say how large it is.", 413)


def _known(user: User) -> tuple[AuthCredentials, BaseUser]:
    return AuthCredentials(), user  # type: ignore[return-value] # Starlette wants no more of a user than that there is one
