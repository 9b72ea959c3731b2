"""The desk that the page asks: each question becomes an exchange, shown as far as it is answered."""

import logging
import re
import threading
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from typing import Protocol

from assistant.answer import Answer
from assistant.drafting import Commission, Draft, growing_draft
from assistant.drafting.material import Engine as DraftingEngine
from assistant.drafting.material import gather
from assistant.drafting.refinding import find_another
from assistant.drafting.revision import Revision
from assistant.evidence import Evidence
from assistant.scope_filter import EVERYTHING, ScopeFilter
from assistant.understanding.conversation import Turn
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from assistant.web.ask.exchange import Exchange
from assistant.web.ask.suggestions import suggest, suggest_topics
from index.errors import DraftError, RapporteurError

_log = logging.getLogger(__name__)
_END_OF_CITED_SENTENCE = re.compile(r"\s\[\d{1,3}\][.!?:;,]*[”\"’')\]]*(?=\s|$)")
_PAUSE = 0.06
_LONGEST_SHOW = 0.6
_MOST_STEPS = 5
_MORE = 20


class Engine(DraftingEngine, Protocol):
    """What the desk needs of a query engine."""

    def stream(self, question: str, history: Sequence[Turn] = (), within: ScopeFilter = EVERYTHING) -> Generator[Answer]:
        """The answer to a question in its conversation, as it grows; the last one is whole."""

    def extract(self, question: str, history: Sequence[Turn] = (), within: ScopeFilter = EVERYTHING) -> Answer:
        """The answer in the documents' own words."""

    def search(self, words: str, top_k: int = 20, within: ScopeFilter = EVERYTHING) -> list[Evidence]:
        """The paragraphs that match some words, ranked."""


class Desk:
    """Answers for many pages at once from one engine, one question at a time; desks that share a lock take turns."""

    def __init__(self, engine: Engine, lock: "threading.Lock | None" = None) -> None:
        self._engine = engine
        self._lock = lock or threading.Lock()
        self._examples: tuple[int, tuple[str, ...]] | None = None
        self._topics: tuple[int, tuple[str, ...]] | None = None

    def ask(self, question: str, earlier: Sequence[Exchange] = (), within: ScopeFilter = EVERYTHING) -> Iterator[Exchange]:
        """The exchange as it grows: the bare question, then the answer sentence by sentence.

        A way of answering that takes longer yields here as its sentences come in. Nothing is raised:
        what goes wrong becomes the exchange's `problem`.
        """
        exchange = Exchange(question, within=within)
        yield exchange
        try:
            for answer, view in self._grown(question, history_of(earlier), within):  # noqa: B007 - the last of both is used below
                if answer.mode == "generative":
                    yield replace(exchange, answer=answer, text=answer.text)
            named = _named_in(answer.understood or question, view)
        except RapporteurError as error:
            yield replace(exchange, problem=str(error), complete=True)
        except Exception as error:
            _log.exception("A question could not be answered")
            yield replace(exchange, problem=fault(error, "question from being answered"), complete=True)
        else:
            whole = replace(exchange, answer=answer, from_question=named)
            if answer.mode == "generative":
                yield replace(whole, text=answer.text, complete=True)
            else:
                yield from _spoken(whole, at_once=self._lock.locked())

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """The whole answer, for a program that does not watch it grow; raises `RapporteurError`."""
        *_, (answer, _) = self._grown(question, history, EVERYTHING)
        return answer

    def _grown(self, question: str, history: Sequence[Turn], within: ScopeFilter) -> Iterator[tuple[Answer, LibraryView]]:
        """The answer as the engine gives it, and the library that it is from; the lock is free while the page shows what there is."""
        with closing(self._engine.stream(question, history, within)) as growing_answer:
            while True:
                with self._lock:
                    answer, view = next(growing_answer, None), self._engine.view
                if answer is None:
                    return
                yield answer, view

    def more(self, exchange: Exchange) -> list[Evidence]:
        """The paragraphs that a question matches best, whether its answer cites them or not; raises `RapporteurError`."""
        words = exchange.answer.understood if exchange.answer else ""
        return self.search(words or exchange.question, _MORE, exchange.within)

    def search(self, words: str, count: int, within: ScopeFilter = EVERYTHING) -> list[Evidence]:
        """The paragraphs that match some words, ranked; raises `RapporteurError`."""
        with self._lock:
            return self._engine.search(words, count, within)

    @property
    def writes(self) -> bool:
        """Whether there is a language model to write drafts."""
        return self._engine.language_model is not None

    def draft(self, wanted: Commission) -> Iterator[Draft]:
        """A draft as it grows, the last one whole; nobody waits for the model that writes it. Raises `RapporteurError`."""
        with closing(growing_draft(self._engine, wanted)) as growing:
            with self._lock:
                draft = next(growing)
            yield draft
            yield from growing

    def find_another(self, revision: Revision, marker: int, within: ScopeFilter) -> Revision:
        """A draft with another sentence for one; raises `RapporteurError`."""
        with self._lock:
            return find_another(self._engine, revision, marker, within)

    def view(self) -> LibraryView:
        """The library as it is now; raises `LibraryError`."""
        with self._lock:
            return self._engine.view

    def examples(self) -> tuple[str, ...]:
        """Questions that the library answers, to begin with; worked out once for each state of the library."""
        with self._lock:
            view = self._engine.view
            if self._examples is None or self._examples[0] != view.snapshot.generation:
                self._examples = view.snapshot.generation, suggest(view, self._engine.extract)
            return self._examples[1]

    def topics(self) -> tuple[str, ...]:
        """Topics that the library holds something on, to begin with; worked out once for each state of the library."""
        with self._lock:
            view = self._engine.view
            if self._topics is None or self._topics[0] != view.snapshot.generation:
                self._topics = view.snapshot.generation, suggest_topics(view, self._holds)
            return self._topics[1]

    def _holds(self, topic: str) -> bool:
        try:
            return bool(gather(self._engine, topic).paragraphs)
        except DraftError:
            return False


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


def _named_in(question: str, view: LibraryView) -> tuple[str, ...]:
    """The States and numbered headings that a question names, as a person reads them."""
    asked = view.placed(understand(question, view.names))
    headings = (heading[0].upper() + heading[1:] for heading in asked.headings)
    return (*(view.names.name(code) for code in asked.states), *headings)


def _spoken(exchange: Exchange, at_once: bool) -> Iterator[Exchange]:
    """An answer that is already known, at a pace that can be followed but is not waited for; `at_once` while others wait."""
    assert exchange.answer is not None
    steps = [exchange.answer.text] if at_once else list(growing(exchange.answer.text))
    # Each step is sent to the page whole: a long list comes a few sentences at a time, so that many can ask at once.
    stride = -(-len(steps) // _MOST_STEPS)
    steps = [*steps[:-1:stride], steps[-1]]
    pause = min(_PAUSE, _LONGEST_SHOW / len(steps))
    for number, text in enumerate(steps, start=1):
        yield replace(exchange, text=text, complete=number == len(steps))
        if number < len(steps):
            time.sleep(pause)


def fault(error: Exception, kept: str) -> str:
    """What a person is told of an error that nobody foresaw, and of what it kept from happening."""
    return f"A fault in Rapporteur ({type(error).__name__}) kept this {kept}; the details are in the server's log."
