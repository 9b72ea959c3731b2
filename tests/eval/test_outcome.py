"""What became of a case; the figures made of it are tested with the metrics."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.outcome import normalized, says
from tests.eval.conftest import Making, paragraph

_ONE = (("d#1",),)


@pytest.mark.parametrize(
    ("answer", "statements"),
    [
        ("Tugs sank [1]. Pilots swam [2].", [("Tugs sank.", ("d#1",)), ("Pilots swam.", ("d#2",))]),
        ("Tugs sank. [1] Pilots swam. [2]", [("Tugs sank.", ("d#1",)), ("Pilots swam.", ("d#2",))]),
        ("Tugs sank [1] [2].", [("Tugs sank.", ("d#1", "d#2"))]),
        ("- Tugs sank [1].\n- Pilots swam.", [("Tugs sank.", ("d#1",)), ("Pilots swam.", ())]),
        ("Tugs sank [7].", [("Tugs sank.", (None,))]),
        ("[1]", []),
        ("", []),
    ],
)
def test_a_sentence_has_the_markers_in_it_and_behind_it(
    outcome: Making, answer: str, statements: list[tuple[str, tuple[str | None, ...]]]
) -> None:
    assert list(outcome(answer, ("d#1", "d#2"), required=_ONE).statements) == statements


def test_what_was_declined_states_nothing(outcome: Making) -> None:
    assert outcome("The documents do not say.").statements == ()


def test_of_each_group_one_is_enough(outcome: Making) -> None:
    found = outcome("Seven [1].", ("d#1",), required=(("d#1", "d#2"), ("d#3",)), facts=(("7", "SEVEN"), ("eight",)))
    assert found.uncited == (("d#3",),) and found.unstated == (("eight",),)


def test_an_answer_that_was_given_where_there_is_none_or_declined_where_there_is_one_is_not_right(outcome: Making) -> None:
    assert outcome("Seven [1].", ("d#1",), required=_ONE).fully_right and outcome("No.").fully_right
    assert not outcome("No.", required=_ONE).fully_right and not outcome("Seven [1].", ("d#1",)).fully_right


def test_words_are_those_without_markers(outcome: Making) -> None:
    assert outcome("Tugs  sank [1]. All did [12].", ("d#1",), required=_ONE).words == 4


def test_a_passage_is_all_that_a_reader_has_before_them(outcome: Making) -> None:
    held = paragraph("d#1", "Tugs sank.", headings=("I. Tugs",), lead_in="It noted:")
    found = outcome("Tugs sank [1].", ("d#1",), required=_ONE, paragraphs={"d#1": held})
    assert found.passage("d#1") == "d, para. 1\nI. Tugs\nIt noted:\nTugs sank."
    assert found.passage("d#2") is None and found.passage(None) is None


@given(st.text(), st.text())
def test_what_is_in_a_text_is_found_in_it_whatever_its_case_and_spaces(before: str, fact: str) -> None:
    assert normalized(normalized(fact)) in normalized(fact)
    assert normalized(f"ŁEBA’s\n  tugs {before}").startswith("łeba's tugs")


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        ("there are 7 tugs", "7", True),
        ("there are 17 tugs", "7", False),
        ("it took 7.5 hours", "7", False),
        ("it cost 7,500 crowns", "7", False),
        ("it cost 1,500 crowns", "500", False),
        ("it was 7, and rose", "7", True),
        ("by the end of 7.", "7", True),
        ("70 tugs", "7 tugs", False),
        ("the tugboats sank", "tug", True),
    ],
)
def test_a_figure_is_stated_only_whole(text: str, words: str, said: bool) -> None:
    assert says(text, words) == said
