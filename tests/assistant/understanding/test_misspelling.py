import pytest

from assistant.understanding.misspelling import corrected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Wich goverments use drones?", "Which governments use drones?"),
        ("accoring to the note", "according to the note"),
        ("Which governments recommend this?", "Which governments recommend this?"),
        ("Did the organiser recommend it?", "Did the organiser recommend it?"),
    ],
)
def test_only_words_that_frame_questions_are_corrected(typed: str, meant: str) -> None:
    assert corrected(typed) == meant
