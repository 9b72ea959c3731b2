import copy
import itertools
import logging
import threading
from collections.abc import Generator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import answered, paragraph

from assistant.answer import Answer, Citation
from assistant.evidence import Evidence
from assistant.scope_filter import EVERYTHING, ScopeFilter
from assistant.understanding.conversation import Turn
from assistant.view import LibraryView
from assistant.web.ask.conversation import Conversation
from assistant.web.ask.desk import Desk, growing, history_of
from assistant.web.ask.exchange import Exchange
from index.errors import LibraryCorrupt
from index.library import Snapshot

CITATION = Citation(1, paragraph("Aldania did. Brenmark did not."), "Aldania did.")


class FakeEngine:
    """Gives one answer, or raises one error, and records what it was asked."""

    def __init__(self, result: Answer | Exception) -> None:
        self.result = result
        self.asked: list[tuple[str, tuple[Turn, ...]]] = []

    @property
    def view(self) -> LibraryView:
        return LibraryView(None, Snapshot(0, {}, ()))  # type: ignore[arg-type]

    def search(self, words: str, top_k: int = 20, within: ScopeFilter = EVERYTHING) -> list[Evidence]:
        raise NotImplementedError

    def extract(self, question: str, history: Sequence[Turn] = (), within: ScopeFilter = EVERYTHING) -> Answer:
        raise NotImplementedError

    def stream(self, question: str, history: Sequence[Turn] = (), within: ScopeFilter = EVERYTHING) -> Generator[Answer]:
        self.asked.append((question, tuple(history)))
        if isinstance(self.result, Exception):
            raise self.result
        yield self.result


def test_an_answer_appears_sentence_by_sentence_after_the_bare_question() -> None:
    answer = answered("Aldania did [1]. Brenmark did “not” [1].", [CITATION])
    shown = list(Desk(FakeEngine(answer)).ask("Who did?"))
    assert [e.text for e in shown] == ["", "Aldania did [1].", answer.text]
    assert [e.complete for e in shown] == [False, False, True]
    assert shown[0].answer is None and shown[1].answer is answer


def test_while_others_ask_an_answer_is_shown_at_once() -> None:
    class Busy:
        """Taken again as soon as it is free, as by the next in a row."""

        def __enter__(self) -> None: ...
        def __exit__(self, *_: object) -> None: ...
        def locked(self) -> bool:
            return True

    desk = Desk(FakeEngine(answered("Aldania did [1]. Brenmark did [1].", [CITATION])), Busy())  # type: ignore[arg-type]
    assert [e.text for e in desk.ask("Who did?")] == ["", "Aldania did [1]. Brenmark did [1]."]


def test_an_answer_that_a_model_writes_appears_as_it_is_written() -> None:
    first = replace(answered("Aldania did [1].", [CITATION]), mode="generative")
    whole = replace(first, text="Aldania did [1]. Brenmark did not [1].")

    class Writing(FakeEngine):
        def stream(self, question: str, history: Sequence[Turn] = (), within: ScopeFilter = EVERYTHING) -> Generator[Answer]:
            yield first
            yield whole

    desk = Desk(Writing(whole))
    growing_answer = desk.ask("Who did?")
    assert [next(growing_answer).text, next(growing_answer).text] == ["", first.text]
    assert desk.view() is not None  # the desk serves others while an answer grows
    rest = list(growing_answer)
    assert (rest[-1].text, rest[-1].complete, rest[-1].answer) == (whole.text, True, whole)


def test_leaving_an_answer_that_grows_closes_it() -> None:
    closed = []

    class Writing(FakeEngine):
        def stream(self, question: str, history: Sequence[Turn] = (), within: ScopeFilter = EVERYTHING) -> Generator[Answer]:
            try:
                while True:
                    yield replace(answered("Aldania did [1].", [CITATION]), mode="generative")
            finally:
                closed.append(question)

    growing_answer = Desk(Writing(answered("", []))).ask("Who did?")
    assert [next(growing_answer).text for _ in range(3)][-1] == "Aldania did [1]."
    growing_answer.close()  # type: ignore[attr-defined]
    assert closed == ["Who did?"]


@pytest.mark.parametrize("sentences", [1, 2, 5, 6, 7, 40])
def test_a_long_answer_appears_at_once_in_part_and_in_few_steps(sentences: int) -> None:
    answer = answered(" ".join(["It did [1]."] * sentences), [CITATION])
    _, *steps = [e.text for e in Desk(FakeEngine(answer)).ask("Who did?")]
    assert steps[0] == "It did [1]." and steps[-1] == answer.text and len(steps) <= 6
    assert all(len(later) > len(earlier) for earlier, later in itertools.pairwise(steps))


def test_the_conversation_goes_to_the_engine_without_questions_that_failed() -> None:
    engine = FakeEngine(answered("It did [1].", [CITATION]))
    earlier = (Exchange("Did Aldania?", answered("It did [1].", [CITATION])), Exchange("?", problem="Empty.", complete=True))
    list(Desk(engine).ask("And Brenmark?", earlier))
    assert engine.asked == [("And Brenmark?", (Turn("user", "Did Aldania?"), Turn("assistant", "It did [1].")))]
    assert history_of(()) == ()


def test_a_conversation_keeps_its_exchanges() -> None:
    desk = Desk(FakeEngine(answered("Aldania did [1]. Brenmark did [1].", [CITATION])))
    talk = Conversation()
    assert [len(shown) for shown in talk.ask(desk, "Who did?")] == [1, 1, 1]
    growing_answer = talk.ask(desk, "Who else?")
    assert len(next(growing_answer)) == 2


def test_a_new_beginning_waits_for_what_is_on_its_way_to_the_page() -> None:
    talk = Conversation()
    growing_answer = talk.ask(Desk(FakeEngine(answered("Aldania did [1]. Brenmark did [1].", [CITATION]))), "Who did?")
    next(growing_answer)
    beginning = threading.Thread(target=talk.begin)
    beginning.start()
    beginning.join(0.1)
    assert beginning.is_alive()
    assert next(growing_answer, None) is None
    beginning.join(5)
    assert not beginning.is_alive() and talk.exchanges == ()


def test_an_answer_whose_page_is_gone_holds_up_no_new_beginning() -> None:
    talk = Conversation()
    growing_answer = talk.ask(Desk(FakeEngine(answered("Aldania did [1].", [CITATION]))), "Who did?")
    next(growing_answer)
    growing_answer.close()
    talk.begin()
    assert talk.exchanges == ()


def test_what_was_shown_when_an_answer_was_stopped_stays_and_nothing_follows() -> None:
    talk = Conversation()
    growing_answer = talk.ask(Desk(FakeEngine(answered("Aldania did [1]. Brenmark did [1].", [CITATION]))), "Who did?")
    next(growing_answer)
    next(growing_answer)
    stopping = threading.Thread(target=talk.stop)
    stopping.start()
    assert next(growing_answer, None) is None
    stopping.join(5)
    [stopped] = talk.exchanges
    assert stopped.text == "Aldania did [1]." and stopped.stopped and stopped.complete


def test_an_edited_question_takes_the_place_of_the_old_one_and_of_what_followed() -> None:
    desk, talk = Desk(FakeEngine(answered("It did [1].", [CITATION]))), Conversation()
    for question in ("One?", "Two?", "Three?"):
        list(talk.ask(desk, question))
    assert talk.edit(1) == "Two?" and talk.edit(1) == "" and talk.edit(1) == "Two?"
    list(talk.ask(desk, "Deux?"))
    assert [e.question for e in talk.exchanges] == ["One?", "Deux?"] and talk.editing is None


def test_each_page_has_a_conversation_of_its_own() -> None:
    talk = Conversation()
    list(talk.ask(Desk(FakeEngine(answered("It did [1].", [CITATION]))), "Who did?"))
    assert copy.deepcopy(talk).exchanges == () and talk.exchanges


def test_an_expected_error_is_one_sentence_in_the_conversation() -> None:
    error = LibraryCorrupt("The library is damaged; delete it and ingest again.")
    last = list(Desk(FakeEngine(error)).ask("Who?"))[-1]
    assert last.problem == str(error) and last.complete and last.answer is None


def test_a_fault_is_logged_and_told_without_its_details(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        last = list(Desk(FakeEngine(KeyError("secret"))).ask("Who?"))[-1]
    assert "KeyError" in last.problem and "secret" not in last.problem and "secret" in caplog.text


@given(st.text(alphabet="ab [1].\n-!”", max_size=80))
def test_a_growing_text_only_grows_and_ends_whole(text: str) -> None:
    steps = list(growing(text))
    assert steps[-1] == text
    assert all(later.startswith(earlier) and len(later) > len(earlier) for earlier, later in itertools.pairwise(steps))
