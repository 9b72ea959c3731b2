"""What answers a question for a fact: one or two paragraphs, all items of a list, the sides of a comparison, or a meaning."""

from dataclasses import replace
from typing import Any

import pytest

from assistant.selecting.acceptance import Acceptance
from assistant.selecting.facts import Facts
from assistant.selection import Selection
from assistant.view import LibraryView
from tests.assistant.conftest import view_of
from tests.assistant.selecting.weighing import asked, calibration, evidence


def _view() -> LibraryView:
    """A note with a list that hangs on a sentence, one of lines, and a glossary."""
    whole = view_of(
        [
            ("Note", "cover", "", "Third meeting on tugs, Åmål, 5 May 2031"),
            ("Tugs", "numbered", "", "The tugs of Norway are red."),
            ("Tugs", "numbered", "", "The tugs of Sweden are blue."),
            ("Fees", "numbered", "", "Fees are due on these dates:"),
            ("Fees", "item", "Fees are due on these dates:", "for tugs, on 1 May 2031;"),
            ("Fees", "item", "Fees are due on these dates:", "for ferries, on 1 June 2031."),
            ("Paint", "text", "", "Tugs are painted in these colours:"),
            ("Paint", "text", "", "red;"),
            ("Paint", "text", "", "green."),
            ("Terms", "numbered", "", "“Snap-back” means the recoil of a parted line."),
        ],
        "Note on tugs",
    )
    paragraphs = tuple(replace(p, parent="3") if p.kind == "item" else p for p in whole.paragraphs)
    return LibraryView(whole.library, replace(whole.snapshot, paragraphs=paragraphs))


VIEW = _view()


def selected(question: str, *rows: tuple[int, dict[str, Any]]) -> Selection:
    found = [evidence(VIEW.paragraphs[place], **values) for place, values in rows]
    question_asked = asked(VIEW, question)
    return Facts(VIEW, question_asked, found, Acceptance(VIEW, question_asked, found, calibration(VIEW))).selection


def places(selection: Selection) -> list[int]:
    return [p.ordinal for p in selection.paragraphs]


def test_the_best_paragraph_answers_and_one_that_comes_near_it() -> None:
    assert places(selected("How are the tugs painted?", (2, {}), (1, {"score": 0.2}))) == [2]
    near = selected("How are the tugs painted?", (2, {}), (1, {"score": 0.8}))
    assert (places(near), near.as_list) == ([2, 1], False)


@pytest.mark.parametrize("rows", [[], [(1, {"similarity": 0.1})], [(1, {"heading": False})]])
def test_nothing_is_chosen_where_nothing_is_sure(rows: list[tuple[int, dict[str, Any]]]) -> None:
    assert selected("What colour are the tugs?", *rows) == Selection()


def test_a_sentence_with_a_colon_is_given_with_what_it_announces() -> None:
    painted = selected("What are tugs painted in?", (6, {}))
    assert (places(painted), painted.as_list, painted.introduction) == ([7, 8], True, VIEW.paragraphs[6])


def test_a_date_is_no_list_of_what_a_sentence_announces() -> None:
    assert places(selected("When are the fees for tugs due?", (4, {}))) == [4]
    assert selected("When are the fees due?", (3, {})) == Selection((VIEW.paragraphs[3],))


def test_an_item_before_another_brings_the_whole_list_where_each_is_asked_for() -> None:
    each = selected("On which dates are fees due?", (4, {}), (5, {"score": 0.9}))
    assert (places(each), each.introduction) == ([4, 5], VIEW.paragraphs[3])
    assert places(selected("When is the fee for tugs due?", (4, {}), (5, {"score": 0.1}))) == [4]


def test_a_list_of_which_any_item_might_answer_is_given_whole() -> None:
    whole = selected("What are tugs painted in?", (7, {"similarity": 0.51}), (8, {"similarity": 0.51}))
    assert set(places(whole)) >= {7, 8}


def test_what_defines_a_term_answers_what_it_means_though_it_ranks_last() -> None:
    assert places(selected("What does snap-back mean?", (1, {}), (2, {}), (9, {"score": -3.0, "similarity": 0.0}))) == [9]
    assert places(selected("What does snap-back mean?", (1, {}), (9, {"heading": False}))) == [1]


def test_the_sides_of_a_comparison_stand_beside_each_other() -> None:
    question = "How do the tugs of Norway differ from the tugs of Sweden?"
    sides = selected(question, (1, {"missing": ("Sweden",)}), (2, {"missing": ("Norway",), "score": 0.2}))
    assert places(sides) == [1, 2]
    assert (
        places(selected(question, (1, {"missing": ("Sweden",)}), (2, {"missing": ("Norway",), "similarity": 0.1}))) == []
    )  # one side is no comparison


def test_a_cover_says_when_and_where_a_meeting_is() -> None:
    values = {"similarity": 0.1}  # too little to be sure of, were it no cover
    assert places(selected("When is the third meeting on tugs?", (0, values))) == [0]
    assert places(selected("When is the third meeting on tugs?", (0, {**values, "own": 0.5}))) == []
    assert places(selected("What is the third meeting on tugs?", (0, values))) == []
    assert places(selected("When are tugs red?", (1, values))) == []
