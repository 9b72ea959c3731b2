"""What each user sees of a library: the one place through which whoever serves a request reads documents."""

import threading
from collections.abc import Callable
from functools import cached_property

from assistant.users import OWNER, User
from assistant.web.ask.desk import Desk, Engine
from index.library import Library
from index.private_folders import delegation_of
from index.visible import VisibleLibrary


class Room:
    """A library as some users see it, and the desk that answers from that and nothing else."""

    def __init__(self, library: Library, engine_of: Callable[[Library], Engine], lock: threading.Lock) -> None:
        self.library = library
        self._engine_of, self._lock = engine_of, lock

    @cached_property
    def desk(self) -> Desk:
        """The desk, whose engine is loaded when it is first asked for."""
        with self._lock:
            engine = self._engine_of(self.library)
        return Desk(engine, self._lock)


class Rooms:
    """The rooms of a library: the owner's, who sees all; everybody's; and one for each delegation that has documents of its own.

    Whoever signs in is given a room in which other delegations' documents do not exist, whether there are any or not, so that one
    that is added while a question is answered does not show either.
    """

    def __init__(self, library: Library, engine_of: Callable[[Library], Engine]) -> None:
        self._library, self._engine_of = library, engine_of
        self._lock = threading.Lock()  # the engines share vectors, which change hands when the library changes
        self._making = threading.Lock()
        self._rooms: dict[str | None, Room] = {}

    def of(self, user: User) -> Room:
        """What a user sees."""
        if user is OWNER:
            return self._room(None)
        own = {delegation_of(document.path) for document in self._library.documents().values()}
        return self._room(user.delegation if user.delegation in own else "")

    @property
    def writes(self) -> bool:
        """Whether there is a language model, which is the same one for all."""
        return next(iter(list(self._rooms.values())), self.public).desk.writes

    @property
    def public(self) -> Room:
        """What everybody sees."""
        return self._room("")

    def _room(self, delegation: str | None) -> Room:
        with self._making:
            if delegation not in self._rooms:
                library = self._library
                if delegation is not None:
                    library = VisibleLibrary(library, lambda path: delegation_of(path) not in ("", delegation))
                self._rooms[delegation] = Room(library, self._engine_of, self._lock)
            return self._rooms[delegation]
