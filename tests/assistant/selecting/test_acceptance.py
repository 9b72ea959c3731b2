"""Whether ranked evidence may answer at all, and surely enough."""

from typing import Any

import pytest

from assistant.evidence import Evidence
from assistant.selecting.acceptance import OF_A_SIDE, Acceptance, best_few, several
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from tests.assistant.conftest import view_of
from tests.assistant.selecting.weighing import asked, calibration, evidence

VIEW = view_of(
    [
        ("Tugs", "numbered", "", "The tugs of Norway are red and were built in Tarn in 2030."),
        ("Tugs", "numbered", "", "The tugs of Norway and Sweden are blue."),
        ("Tugs", "numbered", "", "Ferries are green."),
        ("Paint", "text", "", "Tugs are painted in these colours:"),
        ("Paint", "text", "", "red;"),
        ("Paint", "text", "", "green."),
        ("Figures", "numbered", "", "Figure 3 Tugs by colour"),
        ("Sales", "numbered", "", "The tug register was developed by the Bureau."),
        ("Team", "numbered", "", "The inspection team had 17 members, among them pilots from Sella. Observers of the Guild supported it."),
    ],
    "Note on tugs",
)


def acceptance(question: str, found: list[Evidence], view: LibraryView = VIEW) -> Acceptance:
    return Acceptance(view, asked(view, question), found, calibration(view))


def pool(*rows: tuple[int, dict[str, Any]]) -> list[Evidence]:
    return [evidence(VIEW.paragraphs[place], **values) for place, values in rows]


def accepted(question: str, *rows: tuple[int, dict[str, Any]]) -> list[int]:
    return [e.paragraph.ordinal for e in acceptance(question, pool(*rows)).accepted]


def test_what_is_sure_enough_is_accepted_best_first_and_what_is_not_is_declined() -> None:
    assert accepted("What colour are the tugs?", (1, {}), (0, {"score": 0.5})) == [1, 0]
    assert accepted("What colour are the tugs?", (1, {"similarity": 0.4}), (0, {"score": 0.5})) == []
    assert accepted("What colour are the tugs?") == []


@pytest.mark.parametrize("values", [{"heading": False}, {"lacking": True}, {"asserted": 0.1}, {"state": 0.0}])
def test_what_does_not_fit_is_passed_over(values: dict[str, Any]) -> None:
    assert accepted("What colour are the tugs?", (2, values), (1, {})) == [1]


def test_a_date_is_asked_of_paragraphs_that_have_one() -> None:
    assert accepted("When were the tugs built?", (1, {"kind": False}), (0, {})) == [0]
    assert accepted("When were the tugs built?", (1, {"kind": False}), (0, {"score": -1.0})) == []  # well behind what speaks of it most


def test_a_figure_of_another_name_answers_nothing() -> None:
    assert accepted("When were the tugs of Åland built?", (0, {"missing": ("Åland",)}), (1, {"kind": False})) == []


def test_the_next_is_taken_for_a_first_that_is_beside_the_point_and_comes_near_it() -> None:
    first = (0, {"missing": ("Åland",)})
    assert accepted("When were the tugs of Åland built?", first, (1, {"score": 0.8})) == [1]
    assert accepted("When were the tugs of Åland built?", first, (1, {"score": 0.2})) == []


def test_a_caption_answers_only_who_asks_for_one() -> None:
    assert accepted("What colour are the tugs?", (6, {}), (1, {})) == [1]
    assert accepted("Which figure has the colours of tugs?", (6, {})) == [6]


def test_what_is_told_of_another_answers_nothing() -> None:
    assert accepted("How many observers did the inspection team have?", (8, {})) == []
    assert accepted("How many members did the inspection team have?", (8, {})) == [8]


def test_which_states_is_answered_by_what_names_several() -> None:
    assert accepted("Which States have tugs?", (0, {}), (1, {})) == [1]
    assert accepted("Which States have tugs?", (0, {})) == []


def test_who_else_did_what_is_asked_of_somebody_goes_before_what_does_not_tell_of_it() -> None:
    question = "When did the Guild's own pilots develop the register?"
    assert accepted(question, (0, {}), (7, {"similarity": 0.1})) == [7]
    assert accepted(question, (0, {}), (7, {"similarity": 0.1, "own": 0.5}))[:1] == []


def test_a_short_list_is_accepted_whole_where_none_of_its_items_is_clear_of_the_others() -> None:
    run = acceptance("Which colours are tugs painted in?", pool((4, {}), (5, {}))).accepted_list
    assert run is not None and [p.ordinal for p in run.paragraphs] == [3, 4, 5]
    assert acceptance("Which colours are tugs painted in?", pool((2, {}), (4, {}))).accepted_list is None
    assert acceptance("Which colours are tugs painted in?", pool((4, {"similarity": 0.1}))).accepted_list is None
    assert acceptance("Which colours are tugs painted in?", []).accepted_list is None


def test_a_row_alone_answers_as_surely_as_any_paragraph() -> None:
    sure, unsure = (acceptance("What colour are the tugs?", pool((1, {"similarity": likeness}))) for likeness in (0.6, 0.4))
    assert sure.alone(VIEW.paragraphs[1]) and not unsure.alone(VIEW.paragraphs[1])
    assert unsure.alone(VIEW.paragraphs[2])  # of which there is no evidence to the contrary


def test_a_side_of_a_comparison_may_be_less_sure() -> None:
    held = acceptance("Compare the tugs of Norway and of Åland.", pool((0, {})))
    assert held.of_a_side(*pool((0, {"similarity": 0.45, "missing": ("Åland",)})))
    assert not held.of_a_side(*pool((0, {"similarity": 0.3})))
    assert OF_A_SIDE < 1


def test_two_that_come_near_each_other_are_cited_and_no_third() -> None:
    near = pool((0, {}), (1, {"score": 0.7}), (2, {"score": 0.7}))
    assert best_few(near) == near[:2]
    assert best_few(pool((0, {}), (1, {"score": 0.5}))) == near[:1]
    assert best_few(pool((0, {}), (1, {"own": 0.9}))) == near[:1]
    assert best_few([]) == []


def test_of_several_things_all_that_are_as_good_are_cited() -> None:
    many = pool(*((place, {}) for place in range(8)))
    assert several(many, calibration(VIEW)) == many[:6]
    odd = pool((0, {}), (1, {"focus": 0.5}), (2, {"score": -1.0}), (3, {"similarity": 0.5}), (4, {}))
    assert [e.paragraph.ordinal for e in several(odd, calibration(VIEW))] == [0, 4]
    held = acceptance("Which tugs are painted?", many)
    assert held.best(many) == many[:6]
    assert acceptance("What is painted?", many).best(many) == many[:2]


@pytest.mark.parametrize(("place", "answers"), [(2, True), (1, False)])
def test_a_follow_up_is_answered_by_what_has_the_word_that_it_newly_names(place: int, answers: bool) -> None:
    own = "And for ferries?"
    question = understand(f"{own} (What colour are the tugs?)", VIEW.names, len(own))
    found = pool((place, {}))
    assert bool(Acceptance(VIEW, question, found, calibration(VIEW)).accepted) is answers
