"""Which of the things that a document lists: what it calls them is not asked of each, and other documents speak of other things."""

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.selecting.kinds_named import are_of_kind
from assistant.understanding.asked_things import kind_asked
from tests.assistant.conftest import DECISION, Asking


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Which best practices concern drones?", ["best", "practices"]),
        ("Which proposals are about linesmen?", ["proposals"]),
        ("Which of the Bureau's best practices are about drones?", ["best", "practices"]),
        ("Which States use drones?", []),
        ("What is the budget of the measures?", []),
        ("Which drone is the best?", []),
    ],
)
def test_kind_asked(question: str, kind: list[str], asking: Asking) -> None:
    assert [term.text for term in kind_asked(asking.question(question))] == kind


def test_all_below_the_sentence_that_announces_things_is_called_that(asking: Asking) -> None:
    practices = are_of_kind(asking.view, kind_asked(asking.question("Which best practices concern drones?")))
    assert {f"{DECISION}#annex I.1", f"{DECISION}#annex III.7"} <= practices
    assert f"{DECISION}#recital 1" not in practices and not are_of_kind(asking.view, ())


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        ("Which best practices concern drones?", ["annex III.7"]),
        ("Which proposals concern linesmen?", ["1", "4"]),
        ("Which of the best practices concern drones?", ["annex III.7"]),
        ("Which of the Forum's best practices concern drones?", ["annex III.7"]),
        # Nothing that is called that is about it.
        ("Which best practices concern penguins?", []),
    ],
)
def test_which_of_them_do_what_is_asked(question: str, cited: list[str], engine: RapporteurQueryEngine) -> None:
    assert [c.paragraph.anchor for c in engine.answer(question).citations] == cited
