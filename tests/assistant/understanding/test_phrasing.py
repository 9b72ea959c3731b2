"""What a question asks for by its form."""

import pytest

from assistant.understanding import phrasing


@pytest.mark.parametrize(
    ("question", "compares"),
    [
        ("What is the difference between tugs and ferries?", True),
        ("How far is it between Norvik and Osk?", True),
        ("How many tugs did OISM sell between 2028 and 2030?", False),
        ("How do the tugs compare between 2028 and 2030?", True),
    ],
)
def test_a_span_of_years_compares_nothing(question: str, compares: bool) -> None:
    assert (phrasing.COMPARES.search(question) is not None) is compares
