"""A language model's opinion on answers made by hand; on a whole run it is asked in the tests with a model."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from assistant.language_models.language_model import LanguageModel
from eval.judging import judge
from eval.record import Record
from eval.runs import Config, Run
from index.errors import LanguageModelError
from index.paragraph import Paragraph
from tests.assistant.generative.scripted import ScriptedLLM
from tests.eval.conftest import Making, paragraph

_PARAGRAPHS = {p.id: p for p in (paragraph("d#1", "Tugs {sank} for $4.", lead_in="It noted:"), paragraph("d#2", "Pilots swam."))}


def _run(records: Sequence[Record], paragraphs: dict[str, Paragraph] = _PARAGRAPHS) -> Run:
    config = Config("invented", "", None, 1, tuple(record.id for record in records))
    return Run(config, {}, tuple(records), {}, paragraphs)


def _asked(run: Run, say: Callable[[str], str]) -> tuple[dict[str, bool], list[str]]:
    """What the model finds, and what it was asked."""
    llm = ScriptedLLM(say=say)
    return judge(run, LanguageModel(llm)), [messages[-1] for messages in llm.asked]


def _record(made: Making, answer: str, *cited: str, case: str = "c") -> Record:
    return replace(Record.of(made(answer, cited, required=(("d#1",),))), id=case)


def test_the_model_is_asked_of_each_answer_with_what_it_cites_and_without_markers(outcome: Making) -> None:
    run = _run([_record(outcome, "Tugs sank [1]. Pilots {swam} [2].", "d#1", "d#2")])
    judged, (prompt,) = _asked(run, lambda prompt: "YES")
    assert judged == {"c": True}
    assert "Tugs sank. Pilots {swam}." in prompt and "[1]" not in prompt
    assert "It noted: Tugs {sank} for $4." in prompt and "Pilots swam." in prompt


@pytest.mark.parametrize(("reply", "faithful"), [("YES", True), ("Yes.", True), ("NO", False), ("No, they do not.", False), ("", False)])
def test_only_a_yes_is_one(outcome: Making, reply: str, faithful: bool) -> None:
    assert _asked(_run([_record(outcome, "Tugs sank [1].", "d#1")]), lambda prompt: reply)[0] == {"c": faithful}


def test_what_was_declined_is_not_judged_but_counts_as_done(outcome: Making) -> None:
    done: list[int] = []
    run = _run([_record(outcome, "No.", case="a"), _record(outcome, "Tugs sank [1].", "d#1", case="b")])
    judged = judge(run, LanguageModel(ScriptedLLM(say=lambda prompt: "YES")), lambda: done.append(1))
    assert judged == {"b": True} and len(done) == 2


def test_what_cites_a_paragraph_that_is_not_there_is_judged_against_nothing(outcome: Making) -> None:
    _, (prompt,) = _asked(_run([_record(outcome, "Tugs sank [1].", "d#9")]), lambda prompt: "NO")
    assert "(nothing)" in prompt


def test_a_model_that_cannot_be_asked_ends_it(outcome: Making) -> None:
    def fail(prompt: str) -> str:
        raise ConnectionError("nobody is there")

    with pytest.raises(LanguageModelError, match="nobody is there"):
        _asked(_run([_record(outcome, "Tugs sank [1].", "d#1")]), fail)
