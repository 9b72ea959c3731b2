"""A question of a conversation: checked, mended where it is misspelt, written out in full where it follows another, and understood."""

from collections.abc import Sequence

from assistant.conversation import Turn, resolve
from assistant.generative import Writer
from assistant.misspelling import corrected
from assistant.question import Question, understand
from assistant.view import LibraryView
from index.errors import QuestionError

_LONGEST_QUESTION = 4000


def asked_for(view: LibraryView, question: str, history: Sequence[Turn], writer: Writer | None) -> tuple[str, Question]:
    """The question in full, rewritten by the language model where there is one, and as understood."""
    _check(question)
    rewritten = writer.rewritten(question, history, view.names) if writer and history else None
    return understood(view, rewritten, ()) if rewritten else understood(view, question, history)


def understood(view: LibraryView, question: str, history: Sequence[Turn]) -> tuple[str, Question]:
    """The full question that one in a conversation stands for, as written and as understood."""
    _check(question)
    full, carried = resolve(corrected(question), history, view.names)
    return full, view.placed(understand(full, view.names, carried))


def _check(question: str) -> None:
    if not question.strip():
        raise QuestionError("The question is empty; write what you want to know.")
    if len(question) > _LONGEST_QUESTION:
        raise QuestionError(f"The question has {len(question):,} characters, more than the {_LONGEST_QUESTION:,} allowed; shorten it.")
