"""Whether a line ends where a sentence does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.sentence_ends import ends_in_abbreviation, ends_in_source, ends_sentence, is_cut_in_brackets


@pytest.mark.parametrize(
    "text", ["Tugs were sold.", "“Tugs were sold.”", "(Who paid?)", "Kestria paid;", "It urged:", "PAID!", "the ship.", "kelp."]
)
def test_a_sentence_ends(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize(
    "text", ["see RFHS/3/2, para.", "p. 754, Paras.", "by Mr.", "of Nos.", "pp.", "(see Art.", "párr.", "Tugs were", "Tugs,", "Tugs (", ""]
)
def test_an_abbreviation_or_a_comma_ends_none(text: str) -> None:
    assert not ends_sentence(text)


@pytest.mark.parametrize(
    ("text", "breaks_off"), [("see para.", True), ("the Para.", True), ("a step.", False), ("the shop.", False), ("para", False)]
)
def test_an_abbreviation_is_a_whole_word_with_its_point(text: str, breaks_off: bool) -> None:
    assert ends_in_abbreviation(text) is breaks_off


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("It rose in all ports. {2.1, 2.2}", True),
        ("It rose by 50%. [table 4]", True),
        ("It rose (“slowly”). (high confidence) {2.1}", True),
        ("It rose in all ports {2.1}", False),
        ("1. {2.1}", False),
        ("It rose in all ports.", False),
    ],
)
def test_after_a_sentence_its_source_may_stand_in_brackets(text: str, has: bool) -> None:
    assert ends_in_source(text) is has


@pytest.mark.parametrize(
    ("first", "second", "cut"),
    [
        ("as in the report (see", "RFHS/3/2). The tugs", True),
        ("as in the report (a (b)", "and c). The tugs", True),
        ("as in the report (see", "RFHS/3/2 (2030)). The tugs", False),
        ("as in the report (a)", "b) tugs", False),
        ("as in the report", "RFHS/3/2). The tugs", False),
        ("as in the report (see", "the tugs", False),
        ("", "", False),
    ],
)
def test_a_bracket_is_closed_behind_the_cut(first: str, second: str, cut: bool) -> None:
    assert is_cut_in_brackets(first, second) is cut


@given(st.text())
def test_a_sentence_that_ends_still_ends_in_quotation_marks(text: str) -> None:
    assert not ends_sentence(text) or ends_sentence(f"“{text}”")
