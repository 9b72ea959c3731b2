"""Whether a sentence says what somebody is to do."""

import pytest

from assistant.language.lexicon import stems_of
from assistant.selecting.duties import is_bound


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("Each Party shall report to the Secretariat.", True),
        ("No Party shall sell its records.", True),
        ("In such cases, the Parties concerned must inform the master.", True),
        ("Decides that the Parties should meet each year;", True),
        ("Each of the Parties is required to keep a record.", True),
        ("The Parties undertake to exchange data.", True),
        ("The report of the Parties shall be short.", False),
        ("The names of vessels, their Parties and the reasons should always be published.", False),
        ("The Parties shall consist of States.", False),
        ("The Parties should be provided with lights.", False),
        ("The Secretariat shall report to the Parties.", False),
        ("The Parties reported on lights.", False),
    ],
)
def test_a_subject_is_bound_by_what_it_shall_must_or_should_do(sentence: str, bound: bool) -> None:
    assert is_bound(sentence, lambda text: stems_of("Parties") <= stems_of(text)) is bound
