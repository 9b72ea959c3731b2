"""Replies that deny what a list asks for, and questions that ask who did not do something."""

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.selecting.denials import denying, denying_themselves, only_denies
from tests.assistant.conftest import NOTE, Asking


@pytest.mark.parametrize(
    ("question", "anchor", "denied"),
    [
        ("Which States have designated a contact point?", "138", True),
        ("Which States require a standby diver?", "139", True),
        ("Which States require a standby diver for works not under water?", "139", True),
        ("Which States cannot require a standby diver?", "139", False),
        ("Which States not in favour require a standby diver?", "139", False),
        ("Which States reported on their contact point?", "138", False),
        ("Which States have ministries of health that claim the function?", "138", False),
        ("Which States have quay cranes?", "121", False),
    ],
)
def test_a_reply_denies_what_is_asked_for_and_nothing_besides(question: str, anchor: str, denied: bool, asking: Asking) -> None:
    assert only_denies(asking.view, asking.question(question), asking.view.by_id[f"{NOTE}#{anchor}"]) is denied


def test_who_did_not_is_answered_by_those_who_say_so_where_any_does(asking: Asking) -> None:
    replies = [asking.view.by_id[f"{NOTE}#{anchor}"] for anchor in ("137", "138", "140")]
    assert [p.anchor for p in denying(asking.view, replies, asking.question("Which States have not designated a contact point?"))] == [
        "138",
        "140",
    ]
    assert denying(asking.view, replies[:1], asking.question("Which States have not designated a contact point?")) == []
    assert denying(asking.view, replies, asking.question("Which States have designated a contact point?")) == replies


def test_those_that_deny_it_in_its_words_are_preferred_to_those_that_deny_something(asking: Asking) -> None:
    replies = [asking.view.by_id[f"{NOTE}#{anchor}"] for anchor in ("8", "9", "13")]
    found = denying(asking.view, replies, asking.question("Which States have not introduced a simulator requirement?"))
    assert [p.anchor for p in found] == ["9"]


@pytest.mark.parametrize("question", ["Which States did not mention simulators?", "Which countries do not use drones?"])
def test_what_no_reply_denies_is_declined_and_never_answered_with_those_who_did(question: str, engine: RapporteurQueryEngine) -> None:
    assert engine.answer(question).abstained


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("Which States have not designated a contact point?", ["138", "140"]),
        ("Which States said that no contact point had been designated?", ["138", "140"]),
        ("Which States reported under issue 4 that a contact point was not designated?", ["138", "140"]),
        ("Which States said that they may not sell tugs, or have not designated a contact point?", ["138", "140"]),
        ("In which States is a contact point not designated?", ["138", "140"]),
        ("Which States have designated a contact point?", []),
        ("Which States reported that contact points are not only designated?", []),
        ("Which States had no competence over contact points?", []),  # that is told otherwise
        ("Which States did not mention a contact point?", []),
    ],
)
def test_a_denial_is_on_what_is_asked(question: str, anchors: list[str], asking: Asking) -> None:
    replies = [asking.view.by_id[f"{NOTE}#{anchor}"] for anchor in ("137", "138", "140", "9")]
    assert [p.anchor for p in denying_themselves(asking.view, asking.question(question), replies)] == anchors
