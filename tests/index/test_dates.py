"""Dates in several languages."""

from datetime import date

import pytest

from index.dates import dates_in


@pytest.mark.parametrize(
    ("line", "day", "is_range"),
    [
        ("27 June 2017", date(2017, 6, 27), False),
        ("Port Arrow, 3–7 March 2025", date(2025, 3, 3), True),
        ("1 and 2 April 2025", date(2025, 4, 1), True),
        ("March 5, 2024", date(2024, 3, 5), False),
        ("this 15th day of May 2003", date(2003, 5, 15), False),
        ("1er juin 2020", date(2020, 6, 1), False),
        ("12 de mayo de 2021", date(2021, 5, 12), False),
        ("5 марта 2024", date(2024, 3, 5), False),
        ("2024年3月5日", date(2024, 3, 5), False),
        ("05.03.2024", date(2024, 3, 5), False),
        ("2024-03-05", date(2024, 3, 5), False),
    ],
)
def test_dates(line: str, day: date, is_range: bool) -> None:
    assert [(found.day, found.is_range) for found in dates_in(line)] == [(day, is_range)]


@pytest.mark.parametrize("line", ["31 February 2030", "in March", "paragraph 12 of 2020", "3/20"])
def test_no_dates(line: str) -> None:
    assert dates_in(line) == []
