from dataclasses import replace

import pytest

from assistant.composing.answer_sentences import causes, choose_sentences, likeliest_few, naming, pointed_to
from assistant.language.sentences import split_sentences
from tests.assistant.conftest import Asking

INQUIRY = (
    "In May, an independent inquiry was opened in Port Sella. The inquiry heard 40 pilots. It ended in June. "
    "Two tugs had sunk. The sinkings were due to a lack of crew. Worn lines also contributed to them. The Forum took note."
)
RESOLUTION = "The Forum adopted resolution 12. By that resolution it opened Port Sella. By then two tugs had sunk. On that day they rose."
WITHOUT_CAUSE = "Two tugs had sunk. The Forum took note."


@pytest.mark.parametrize(("chosen", "more"), [({2}, {0, 1}), ({1, 2}, {0}), ({3}, set()), ({6}, set())])
def test_a_sentence_brings_what_it_points_back_to(chosen: set[int], more: set[int]) -> None:
    assert pointed_to(split_sentences(INQUIRY), chosen) == more


@pytest.mark.parametrize(("chosen", "more"), [({1}, {0}), ({2}, set()), ({3}, {2})])
def test_so_it_does_with_that_resolution(chosen: set[int], more: set[int]) -> None:
    assert pointed_to(split_sentences(RESOLUTION), chosen) == more


@pytest.mark.parametrize(
    ("words", "chances", "chosen"),
    [
        ([40, 30, 30, 40], [0.5, 0.01, 0.01, 0.48], {0, 3}),  # the two likeliest stand apart, and all four are too long
        ([40, 20, 30, 40], [0.5, 0.48, 0.01, 0.01], {0, 1}),  # so likely that no other is needed
        ([40, 10, 40, 60], [0.5, 0.02, 0.4, 0.08], {0, 1, 2}),  # in a row, with little between
        ([70, 40, 30, 20], [0.6, 0.2, 0.15, 0.05], {0, 2}),  # what no longer fits is passed over
        ([120, 10, 10], [0.9, 0.05, 0.05], {0}),  # a long one is given alone
    ],
)
def test_the_likeliest_sentences_are_quoted_in_a_row_or_apart(words: list[int], chances: list[float], chosen: set[int]) -> None:
    assert likeliest_few(words, chances, 100) == chosen


@pytest.mark.parametrize(
    ("names", "chosen", "more"),
    [
        ([False, True, True], {0}, {2}),
        ([False, True, True], {0, 1}, set()),
        ([False, False, False], {0}, set()),
    ],
)
def test_a_sentence_that_names_the_state_asked_about_is_quoted(names: list[bool], chosen: set[int], more: set[int]) -> None:
    assert naming(names, [0.9, 0.02, 0.08], chosen) == more


@pytest.mark.parametrize(
    ("text", "chosen", "more"), [(INQUIRY, {3}, {4, 5}), (INQUIRY, {3, 6}, {4, 5}), (INQUIRY, {4}, {5}), (WITHOUT_CAUSE, {0}, set())]
)
def test_why_brings_what_states_the_cause(text: str, chosen: set[int], more: set[int]) -> None:
    sentences = split_sentences(text)
    assert causes(sentences, [1 / len(sentences)] * len(sentences), chosen) == more


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("Where was the meeting of pilots held?", ["4 - 5 December 2030", "Port Sella, Malta"]),
        ("When was the meeting of pilots held?", ["4 - 5 December 2030"]),
    ],
)
def test_on_a_cover_the_place_stands_below_the_date(question: str, quoted: list[str], asking: Asking) -> None:
    cover = replace(asking.view.paragraphs[1], kind="cover", text="Meeting of pilots\n4 - 5 December 2030\nPort Sella, Malta\nKey findings")
    assert [sentence.text for sentence in choose_sentences(cover, asking.matcher(question))] == quoted
