"""Numbers and months in words stand at the places of their values."""

import re

import pytest

from assistant.language.number_words import CARDINALS, MONTH, MONTHS, ORDINALS, TENS, YEAR


@pytest.mark.parametrize(("word", "value"), [("zero", 0), ("one", 1), ("twelve", 12), ("nineteen", 19)])
def test_a_cardinal_stands_at_its_value(word: str, value: int) -> None:
    assert CARDINALS[value] == word


@pytest.mark.parametrize(("word", "value"), [("first", 1), ("third", 3), ("twelfth", 12), ("nineteenth", 19)])
def test_an_ordinal_stands_at_its_value(word: str, value: int) -> None:
    assert ORDINALS[value] == word


def test_each_is_there_once_and_tens_and_months_are_whole() -> None:
    assert len({*CARDINALS, *ORDINALS, *TENS}) == 20 + 20 + 8
    assert TENS.index("ninety") == 7 and MONTHS.index("september") == 8 and len(set(MONTHS)) == 12


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("In 1998, 2031 and 2105.", ["1998", "2031", "2105"]),
        ("1,998 tugs of 12031 in 1805", []),
        ("RFHS/2031/4 (2030)", ["2031", "2030"]),
        ("", []),
    ],
)
def test_years_in_figures(text: str, years: list[str]) -> None:
    assert YEAR.findall(text) == years


@pytest.mark.parametrize(("word", "is_month"), [("may", True), ("september", True), ("sept", False), ("mayor", False)])
def test_a_month_is_one_whole_word(word: str, is_month: bool) -> None:
    assert (re.fullmatch(MONTH, word) is not None) is is_month
