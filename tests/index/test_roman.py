"""Roman numerals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.roman import roman, roman_value


@given(st.integers(1, 49))
def test_what_is_written_is_read(number: int) -> None:
    assert roman_value(roman(number)) == roman_value(roman(number).upper()) == number


@pytest.mark.parametrize(("number", "written"), [(1994, "mcmxciv"), (3999, "mmmcmxcix"), (0, "0"), (4000, "4000")])
def test_numbers_are_written(number: int, written: str) -> None:
    assert roman(number) == written


@pytest.mark.parametrize("text", ["", "C", "D", "L", "IIX", "VX", "A", "12", "iiii"])
def test_other_texts_are_no_numerals(text: str) -> None:
    assert roman_value(text) == 0
