"""The conversation of one page: its exchanges, and whatever ends an answer that is still growing."""

import threading
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from assistant.scope_filter import EVERYTHING, ScopeFilter
from assistant.web.ask.desk import Desk
from assistant.web.ask.exchange import Exchange, Verdict

_LONGEST_WAY = 5.0


class Conversation:
    """The exchanges of one page; `editing` is the number of the one whose question is being written anew.

    `searched` are the words by which earlier conversations are found on the page.
    """

    def __init__(self) -> None:
        self.id = uuid.uuid4().hex
        self.exchanges: tuple[Exchange, ...] = ()
        self.editing: int | None = None
        self.searched = ""
        self._turn = self._stopped_at = 0
        self._on_its_way = threading.Lock()

    def __deepcopy__(self, memo: dict[int, object]) -> "Conversation":
        """A conversation of its own: Gradio copies the first one for each page."""
        return Conversation()

    def begin(self) -> None:
        """Start anew, with another id."""
        self.open(uuid.uuid4().hex, ())

    def open(self, identity: str, exchanges: Sequence[Exchange]) -> None:
        """Go on with an earlier conversation."""
        self.stop()
        self._turn += 1
        self.id, self.exchanges, self.editing = identity, tuple(exchanges), None

    def stop(self) -> None:
        """End an answer that is still growing; nothing of it reaches the page after this returns."""
        self._turn += 1
        self._stopped_at = self._turn
        with self._nothing_on_its_way():
            self.exchanges = tuple(e if e.complete else replace(e, complete=True, stopped=True) for e in self.exchanges)

    @property
    def is_stopped(self) -> bool:
        """Whether the last thing that a person did was to stop an answer."""
        return self._turn > 0 and self._turn == self._stopped_at

    def edit(self, number: int) -> str:
        """Begin to write a question anew, or leave it as it was; its words, "" when left."""
        self.editing = None if self.editing == number or not 0 <= number < len(self.exchanges) else number
        return "" if self.editing is None else self.exchanges[number].question

    def judge(self, number: int, verdict: Verdict) -> None:
        """Note what the person thinks of an answer."""
        if 0 <= number < len(self.exchanges):
            judged = replace(self.exchanges[number], verdict=verdict)
            self.exchanges = (*self.exchanges[:number], judged, *self.exchanges[number + 1 :])

    def ask(self, desk: Desk, question: str, within: ScopeFilter = EVERYTHING) -> Iterator[tuple[Exchange, ...]]:
        """All exchanges, again and again while the newest grows; a question that is edited takes the place of the old one.

        Whoever iterates asks for the next ones only when the last have been sent to the page.
        """
        self.stop()
        self._turn += 1
        turn, earlier = self._turn, self.exchanges[: self.editing]
        self.editing = None
        for exchange in desk.ask(question, earlier, within):
            with self._on_its_way:
                if self._turn != turn:
                    return
                self.exchanges = (*earlier, exchange)
                yield self.exchanges

    @contextmanager
    def _nothing_on_its_way(self) -> Iterator[None]:
        arrived = self._on_its_way.acquire(timeout=_LONGEST_WAY)
        try:
            yield
        finally:
            if arrived:
                self._on_its_way.release()
