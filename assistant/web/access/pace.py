"""How often something may be done: signing in with a wrong password, asking questions."""

import math
import time

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from assistant.users import User
from index.errors import TooManyRequests

# A guess at one name from one address, at any name from one address, and at one name from anywhere.
_GUESSES = (RateLimitItemPerMinute(5), RateLimitItemPerMinute(30, 10), RateLimitItemPerMinute(60, 60))


class Guesses:
    """Failed attempts to sign in."""

    def __init__(self) -> None:
        self._limiter = _limiter()

    def check(self, name: str, address: str) -> None:
        """Raise `TooManyRequests` where no password may be tried for now."""
        if seconds := max(_seconds(self._limiter, item, *key) for item, key in _keys(name, address)):
            raise TooManyRequests("Too many attempts to sign in have failed.", seconds)

    def failed(self, name: str, address: str) -> None:
        """Note a wrong password."""
        for item, key in _keys(name, address):
            self._limiter.hit(item, *key)


class Pace:
    """Questions of each user; who need not sign in is not counted."""

    def __init__(self, per_minute: int) -> None:
        self._item = RateLimitItemPerMinute(per_minute)
        self._limiter = _limiter()

    def count(self, user: User) -> None:
        """Note a question; raises `TooManyRequests` where it is one too many."""
        if user.name and not self._limiter.hit(self._item, user.name):
            told = f"{user.name} has asked {self._item.amount} questions within a minute, as many as are allowed."
            raise TooManyRequests(told, _seconds(self._limiter, self._item, user.name))


def _limiter() -> MovingWindowRateLimiter:
    """One that counts in this process's memory, which is where the sessions are too."""
    return MovingWindowRateLimiter(MemoryStorage())


def _seconds(limiter: MovingWindowRateLimiter, item: RateLimitItem, *key: str) -> int:
    """How long until one more is allowed; 0 where it is now."""
    window = limiter.get_window_stats(item, *key)
    return 0 if window.remaining else max(1, math.ceil(window.reset_time - time.time()))


def _keys(name: str, address: str) -> tuple[tuple[RateLimitItem, tuple[str, ...]], ...]:
    return tuple(zip(_GUESSES, ((name, address), (address,), (name,)), strict=True))
