"""Sessions of those who have signed in. They end with the server, after half a day, and when the password changes."""

import hashlib
import secrets
import threading
import time
from typing import NamedTuple

from assistant.users import User, Users

SECONDS = 12 * 60 * 60


class _Session(NamedTuple):
    name: str
    proof: str
    until: float


class Sessions:
    """Who is signed in, by a token that their browser keeps; here only its checksum is kept."""

    def __init__(self, users: Users) -> None:
        self._users = users
        self._sessions: dict[str, _Session] = {}
        self._lock = threading.Lock()

    def begin(self, user: User) -> str:
        """The token of a new session."""
        token, now = secrets.token_urlsafe(32), time.monotonic()
        with self._lock:
            self._sessions = {key: session for key, session in self._sessions.items() if session.until > now}
            self._sessions[_key(token)] = _Session(user.name, self._users.proof(user.name), now + SECONDS)
        return token

    def user(self, token: str) -> User | None:
        """Whose session it is, with the role that they have now."""
        session = self._sessions.get(_key(token))
        if session is None or session.until <= time.monotonic() or session.proof != self._users.proof(session.name):
            return None
        return self._users.get(session.name)

    def end(self, token: str) -> None:
        """End a session."""
        with self._lock:
            self._sessions.pop(_key(token), None)


def _key(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
