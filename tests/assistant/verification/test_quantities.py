"""Numbers and dates of a sentence, looked up in what it cites."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.verification.quantities import missing_figures
from assistant.verification.source import read_source
from index.states import StateNames
from tests.assistant.verification.paragraphs import paragraph

_NAMES = StateNames(["Kestria", "Brenmark", "Fennoria"])
_LANDINGS = paragraph(
    "In 2031, 1,200 tonnes of kelp were landed in Kestria. In Brenmark, 40 per cent of the tugs were sold. "
    "At least 12 pilots were paid on 3 March 2030.",
    headings=("Issue 4. Harvests of 2029",),
)


def _missing(sentence: str) -> list[str]:
    return missing_figures(sentence, _NAMES.find(sentence, peoples=True), [read_source(_LANDINGS, _NAMES)])


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("Kestria landed 1,200 tonnes of kelp.", []),
        ("Kestria landed twelve hundred tonnes of kelp.", []),
        ("Kestria landed 1 200 tonnes of kelp in 2031.", []),
        ("Kestria landed 1,300 tonnes of kelp.", ["1,300"]),
        ("Kestria landed 1.200 tonnes of kelp.", ["1.200"]),
        ("KESTRIA LANDED 200 TONNES OF KELP.", ["200"]),
        ("", []),
    ],
)
def test_a_number_has_to_be_there_in_whatever_form(sentence: str, missing: list[str]) -> None:
    assert _missing(sentence) == missing


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("Brenmark landed 1,200 tonnes of kelp.", ["1,200"]),
        ("Brenmark and Kestria landed 1,200 tonnes of kelp.", []),
        ("In all, 1,200 tonnes of kelp were landed.", []),
        ("Of the tugs of Brenmark, 40% were sold.", []),
        ("Brenmark sold 40 tugs.", ["40"]),
        ("They paid 1,200 crowns for lamps.", ["1,200"]),
    ],
)
def test_a_number_is_of_the_same_state_unit_and_matter(sentence: str, missing: list[str]) -> None:
    assert _missing(sentence) == missing


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("At least 12 pilots were paid.", []),
        ("12 pilots were paid.", []),
        ("Up to 12 pilots were paid.", ["12"]),
        ("Over 12 pilots were paid.", ["12"]),
    ],
)
def test_a_bound_is_never_another(sentence: str, missing: list[str]) -> None:
    assert _missing(sentence) == missing


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("As issue 4 has it, kelp was landed.", []),
        ("As paragraph 7 has it, kelp was landed.", []),
        ("As paragraph 8 has it, kelp was landed.", ["8"]),
        ("Kelp was landed by 4 tugs.", ["4"]),
        ("Kelp was landed in 2029.", []),
    ],
)
def test_headings_and_label_give_the_number_of_a_place_and_a_year_only(sentence: str, missing: list[str]) -> None:
    assert _missing(sentence) == missing


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("Pilots were paid on 3 March 2030.", []),
        ("Pilots were paid on 3 March.", []),
        ("Pilots were paid in March 2030.", []),
        ("Pilots were paid on 4 March 2030.", ["2030-03-04"]),
        ("Pilots were paid on 3 April.", ["04-03"]),
        ("Kelp was landed on 3 March 2031.", ["2031-03-03"]),
    ],
)
def test_a_date_may_be_told_in_part_but_not_otherwise(sentence: str, missing: list[str]) -> None:
    assert _missing(sentence) == missing


@given(st.lists(st.sampled_from("1,200 40% twelve Kestria Brenmark 3 March 2031 kelp tugs paragraph at least .".split()), max_size=12))
def test_a_text_has_all_figures_of_its_own(words: list[str]) -> None:
    source = read_source(paragraph(text := " ".join(words)), _NAMES)
    assert missing_figures(text, source.mentions, [source]) == []
