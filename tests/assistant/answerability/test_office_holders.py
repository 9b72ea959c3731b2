"""Whoever stands beside the holder of an office does not hold it."""

import pytest

from assistant.answerability.office_holders import is_of_one_beside


@pytest.mark.parametrize(
    ("question", "text", "beside"),
    [
        ("Who is the Harbour Master of Port Sella?", "The Deputy Harbour Master, Ilse Haver, spoke.", True),
        ("Who is the Administrator of HIRN?", "The HIRN Associate Administrator and the Assistant Administrator spoke.", True),
        ("Who is the Administrator of HIRN?", "The Administrator, Ilse Haver, and the Associate Administrator spoke.", False),
        ("Who is the Deputy Harbour Master of Port Sella?", "The Deputy Harbour Master, Ilse Haver, spoke.", False),
        ("Who is the Harbour Master of Port Sella?", "Ilse Haver runs the port.", False),
        ("What did the Harbour Master say?", "The Deputy Harbour Master spoke.", False),
    ],
)
def test_an_office_that_is_only_a_deputy_s_has_no_holder_told(question: str, text: str, beside: bool) -> None:
    assert is_of_one_beside(question, text) is beside
