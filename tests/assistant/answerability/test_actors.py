"""Whose act a question is on."""

import pytest

from assistant.answerability.actors import is_of_another_actor


@pytest.mark.parametrize(
    ("question", "missing", "other"),
    [
        ("Why did the Harbour Union ask for a delay?", ("Union",), True),
        ("What did the Port Council of Norvik conclude about the wreck?", ("Council",), True),
        ("What did the Port Council of Norvik conclude about the wreck?", ("Norvik",), True),
        ("Which quays did the Pilot Team visit?", ("Pilot", "Team"), True),
        ("How does Lindqvere treat foreign tugs?", ("Lindqvere",), True),
        ("Why are the minor harbour courts in Osk closed?", ("Osk",), True),
        ("How was the pilot in Osk hurt?", ("Osk",), True),
        ("Why did the Port Council in Norvik uphold the fine?", ("Norvik",), False),  # a byname of whom the text calls the Council
        ("What did the Port Council say about the ruling of the Harbour Court?", ("Court",), False),
        ("Why was the tug race, open to all, held in Osk?", ("Osk",), False),
        ("Where do Tokyo and Bangkok stand on tugs?", ("Bangkok",), False),
        ("Why did the Harbour Union ask for a delay?", ("2031",), False),
        ("Why did the Harbour Union ask for a delay?", (), False),
    ],
)
def test_a_paragraph_without_the_name_of_who_acts_is_on_what_another_did(question: str, missing: tuple[str, ...], other: bool) -> None:
    assert is_of_another_actor(question, missing) is other
