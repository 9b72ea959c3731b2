"""Questions as JSON lines in, answers as JSON records out; a line that cannot be used costs only itself."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from assistant.answer import Answer
from assistant.understanding.conversation import Turn
from index.errors import LibraryError, ModelError, QuestionError

_ROLES = ("user", "assistant")


class Answering(Protocol):
    """What answers a question: the query engine, or a stand-in for it."""

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """Answer a question, or decline it."""


def answer_lines(lines: Iterable[bytes], engine: Answering) -> Iterator[dict[str, Any]]:
    """Answer each line that is not empty, in order, as the JSON contract has it.

    A line that cannot be used gives a record with "id" (None where it has none), "line" (from 1) and "error".
    Raises `LibraryError` or `ModelError` where no line could be answered.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        identity: object = None
        try:
            record = _read(line)
            identity = record.get("id")
            answer = engine.answer(question_of(record), history_of(record))
            yield {**answer.to_json(), "id": identity}
        except (LibraryError, ModelError):
            raise
        except QuestionError as error:
            yield {"id": identity, "line": number, "error": str(error)}
        except Exception as error:  # a question that hits a fault must not cost the others their answers
            yield {"id": identity, "line": number, "error": f"The question could not be answered ({type(error).__name__}: {error})."}


def _read(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise QuestionError(f'The line is not JSON in UTF-8 ({error}); write {{"id": "…", "question": "…"}}.') from error
    if not isinstance(record, dict):
        raise QuestionError('The line is not a JSON object; write {"id": "…", "question": "…"}.')
    return record


def question_of(record: Mapping[str, Any]) -> str:
    """The question of a record; raises `QuestionError` where it is none."""
    question = record.get("question")
    if not isinstance(question, str):
        raise QuestionError('There is no "question" that is a text.')
    if any("\ud800" <= character <= "\udfff" for character in question):
        raise QuestionError('The "question" holds half a character (\\ud800 to \\udfff alone); write it whole.')
    return question


def history_of(record: Mapping[str, Any]) -> list[Turn]:
    """The conversation before it, none where the record has none; raises `QuestionError` where it cannot be used."""
    turns = record.get("history") or []
    if not isinstance(turns, list) or not all(isinstance(turn, dict) for turn in turns):
        raise QuestionError('The "history" is not a list of objects with "role" and "content".')
    history = [Turn(turn.get("role", ""), turn.get("content", "")) for turn in turns]
    if not all(turn.role in _ROLES and isinstance(turn.content, str) for turn in history):
        raise QuestionError('A turn of the "history" lacks a "role" ("user" or "assistant") or a "content" that is a text.')
    return history
