import pytest

from assistant.web.answers import Conversation
from assistant.web.page import _asked

gr = pytest.importorskip("gradio")


class FakeDesk:
    """Answers with a problem at once."""

    def ask(self, question, earlier=()):  # type: ignore[no-untyped-def]
        from assistant.web.answers import Exchange

        yield Exchange(question)
        yield Exchange(question, problem="No.", complete=True)


def test_the_last_output_of_a_question_changes_nothing_since_gradio_repeats_it() -> None:
    *_, last = _asked(FakeDesk(), "What?", Conversation())  # type: ignore[arg-type]
    assert last == (gr.skip(),) * 4
