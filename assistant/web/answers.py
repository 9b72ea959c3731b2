"""The desk that the page asks: each question becomes an exchange, shown as far as it is answered."""

import logging
import re
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from assistant.answer import Answer
from assistant.conversation import Turn
from assistant.view import LibraryView
from assistant.web.suggestions import suggest
from index.errors import RapporteurError

_log = logging.getLogger(__name__)
_END_OF_CITED_SENTENCE = re.compile(r"\s\[\d{1,3}\][.!?:;,]*[”\"’')\]]*(?=\s|$)")
_PAUSE = 0.06
_LONGEST_SHOW = 0.6
_LONGEST_WAY = 5.0


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and what is known of its answer.

    `text` is the part of the answer's text that is shown so far; `problem` the sentence that stands
    for an answer where there is none; `complete` says that nothing more follows.
    """

    question: str
    answer: Answer | None = None
    text: str = ""
    problem: str = ""
    complete: bool = False


class Engine(Protocol):
    """What the desk needs of a query engine."""

    @property
    def view(self) -> LibraryView:
        """The library as it is now."""

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """Answer a question in its conversation."""


class Desk:
    """Answers for many pages at once from one engine, one question at a time."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._examples: tuple[int, tuple[str, ...]] | None = None

    def ask(self, question: str, earlier: Sequence[Exchange] = ()) -> Iterator[Exchange]:
        """The exchange as it grows: the bare question, then the answer sentence by sentence.

        A way of answering that takes longer yields here as its sentences come in. Nothing is raised:
        what goes wrong becomes the exchange's `problem`.
        """
        exchange = Exchange(question)
        yield exchange
        try:
            with self._lock:
                answer = self._engine.answer(question, history_of(earlier))
        except RapporteurError as error:
            yield replace(exchange, problem=str(error), complete=True)
        except Exception as error:
            _log.exception("A question could not be answered")
            yield replace(exchange, problem=_fault(error), complete=True)
        else:
            yield from _spoken(replace(exchange, answer=answer))

    def view(self) -> LibraryView:
        """The library as it is now; raises `LibraryError`."""
        with self._lock:
            return self._engine.view

    def examples(self) -> tuple[str, ...]:
        """Questions that the library answers, to begin with; worked out once for each state of the library."""
        with self._lock:
            view = self._engine.view
            if self._examples is None or self._examples[0] != view.snapshot.generation:
                self._examples = view.snapshot.generation, suggest(view, self._engine.answer)
            return self._examples[1]


class Conversation:
    """The exchanges of one page, from its beginning."""

    def __init__(self) -> None:
        self.exchanges: tuple[Exchange, ...] = ()
        self._beginnings = 0
        self._on_its_way = threading.Lock()

    def __deepcopy__(self, memo: dict[int, object]) -> "Conversation":
        """A conversation of its own: Gradio copies the first one for each page."""
        return Conversation()

    def begin(self) -> None:
        """Forget the exchanges; an answer that is still growing ends, and nothing of it comes after this returns."""
        self._beginnings += 1
        arrived = self._on_its_way.acquire(timeout=_LONGEST_WAY)
        self.exchanges = ()
        if arrived:
            self._on_its_way.release()

    def ask(self, desk: Desk, question: str) -> Iterator[tuple[Exchange, ...]]:
        """All exchanges, again and again while the newest grows.

        Whoever iterates asks for the next ones only when the last have been sent to the page.
        """
        beginning, earlier = self._beginnings, self.exchanges
        for exchange in desk.ask(question, earlier):
            with self._on_its_way:
                if self._beginnings != beginning:
                    return
                self.exchanges = (*earlier, exchange)
                yield self.exchanges


def history_of(exchanges: Sequence[Exchange]) -> tuple[Turn, ...]:
    """The conversation as the engine takes it; questions that failed are no part of it."""
    return tuple(
        turn
        for exchange in exchanges
        if exchange.answer is not None
        for turn in (Turn("user", exchange.question), Turn("assistant", exchange.answer.text))
    )


def growing(text: str) -> Iterator[str]:
    """A text as it appears, cited sentence by cited sentence; the last is the whole text."""
    for end in _END_OF_CITED_SENTENCE.finditer(text):
        if end.end() < len(text.rstrip()):
            yield text[: end.end()]
    yield text


def _spoken(exchange: Exchange) -> Iterator[Exchange]:
    """An answer that is already known, at a pace that can be followed but is not waited for."""
    assert exchange.answer is not None
    steps = list(growing(exchange.answer.text))
    pause = min(_PAUSE, _LONGEST_SHOW / len(steps))
    for number, text in enumerate(steps, start=1):
        yield replace(exchange, text=text, complete=number == len(steps))
        if number < len(steps):
            time.sleep(pause)


def _fault(error: Exception) -> str:
    return f"A fault in Rapporteur ({type(error).__name__}) kept this question from being answered; the details are in the server's log."
