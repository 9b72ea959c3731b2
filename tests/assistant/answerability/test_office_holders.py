"""Whoever stands beside the holder of an office does not hold it, nor does the holder of another."""

import pytest

from assistant.answerability.office_holders import leaves_holder_unnamed


@pytest.mark.parametrize(
    ("question", "text", "unnamed"),
    [
        ("Who is the Harbour Master of Port Sella?", "The Deputy Harbour Master, Ilse Haver, spoke.", True),
        ("Who is the Administrator of HIRN?", "The HIRN Associate Administrator and the Assistant Administrator spoke.", True),
        ("Who is the Administrator of HIRN?", "The Administrator, Ilse Haver, and the Associate Administrator spoke.", False),
        ("Who is the Deputy Harbour Master of Port Sella?", "The Deputy Harbour Master, Ilse Haver, spoke.", False),
        ("Who is the Harbour Master of Port Sella?", "Ilse Haver runs the port.", False),
        ("Who is the President of Kestria?", "The President of Ismere, Ilse Haver, wrote a letter.", True),
        ("Who is the President of Ismere?", "The President of Ismere, Ilse Haver, wrote a letter.", False),
        ("Who became the new Head of PILMIS?", "Ilse Haver was appointed as the new PILMIS Head of Mission.", False),
        ("Who is the Vice-President of the Guild?", "Vice-President: Mr. Ole Brim (Ismere)", False),
        ("Who is the Vice-President of the Guild?", "The Vice-President left. Ole Brim spoke.", True),
        ("Who is the Port Administrator?", "President Haver met with the Port Administrator on 2 May.", True),
        ("Who is the Port Administrator?", "Ilse Haver (Ismere and Kestria), who serves as Port Administrator, spoke.", False),
        ("What did the Harbour Master say?", "The Deputy Harbour Master spoke.", False),
    ],
)
def test_an_office_that_is_another_s_or_nobody_s_by_name_has_no_holder_told(question: str, text: str, unnamed: bool) -> None:
    assert leaves_holder_unnamed(question, text) is unnamed
