"""The noun in the plural for what a question asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.asked_things import kind_asked
from assistant.understanding.reading import understand
from index.states import StateNames

NAMES = StateNames()


def asked(question: str) -> str:
    return " ".join(term.text for term in kind_asked(understand(question, NAMES)))


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Which best practices concern tugs?", "best practices"),
        ("WHICH BEST PRACTICES CONCERN TUGS?", "BEST PRACTICES"),
        ("Which tugs sank?", "tugs"),
        ("What are the tugs of the port?", "tugs"),
        ("Which new safety rules apply in Norway?", "new safety rules"),
        ("Which human rights violations were reported?", "human rights violations"),
        ("Which business rules apply?", "business rules"),  # "business" is no plural
        ("Which resolutions, decisions and rules concern tugs?", "resolutions"),
    ],
)
def test_several_things_are_asked_for_by_a_noun_with_what_is_before_it(question: str, kind: str) -> None:
    assert asked(question) == kind


@pytest.mark.parametrize(
    "question",
    [
        "Which States use tugs?",  # States are no such things
        "How many tugs sank?",
        "When were the tugs sold?",
        "Which practice concerns tugs?",
        "What is the fee?",
        "Does Norway have tugs?",
        "",
    ],
)
def test_other_questions_ask_for_no_kind_of_thing(question: str) -> None:
    assert asked(question) == ""


@given(st.lists(st.sampled_from("Which What are the best practices, tugs of and 'rights' Norway List".split()), max_size=8).map(" ".join))
def test_the_kind_stands_in_the_question_as_it_is(question: str) -> None:
    assert asked(question) in question
