"""Recorded votes."""

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_RECORD = """HC/61/SR.8

Summary record of the eighth meeting

1. At the request of the representative of Chile, a recorded vote was taken on draft amendment HC/61/L.44.

In favour:

Chile, Estonia, India.

Against:

Iceland, Kenya, Norway, Peru.

Abstaining:

France, Mali.

2. Draft amendment HC/61/L.44 was rejected by 4 votes to 3, with 2 abstentions.

3. Mali said that it had abstained because the text was new.

4. A recorded vote was taken on draft resolution HC/61/L.31, on lights.

In favour: Iceland, India, Kenya, Mali, Norway, Peru.

Against: Chile, Estonia.

Abstaining: France.

5. Draft resolution HC/61/L.31 was adopted by 6 votes to 2, with 1 abstention.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """The engine over a record with two votes, each printed in its own way."""
    return engine_over({"record.txt": _RECORD}, tmp_path_factory.mktemp("record"))


@pytest.mark.parametrize(
    ("question", "last"),
    [
        ("Which States voted for the amendment?", "Chile, Estonia, India."),
        ("Who voted against the resolution on lights?", "Against: Chile, Estonia."),
        ("Which countries abstained on the draft amendment?", "France, Mali."),
        ("How did Iceland vote on draft resolution HC/61/L.31?", "In favour: Iceland, India, Kenya, Mali, Norway, Peru."),
        ("Did Estonia vote against the resolution on lights?", "Against: Chile, Estonia."),
        ("By how many votes was the resolution adopted?", "Draft resolution HC/61/L.31 was adopted by 6 votes to 2, with 1 abstention."),
        ("How many States voted for the amendment?", "Draft amendment HC/61/L.44 was rejected by 4 votes to 3, with 2 abstentions."),
    ],
)
def test_of_a_recorded_vote_what_is_asked_is_taken(question: str, last: str, record: RapporteurQueryEngine) -> None:
    assert record.answer(question).citations[-1].paragraph.text == last


def test_of_two_states_both_sides_are_shown(record: RapporteurQueryEngine) -> None:
    cited = record.answer("Did Iceland and Estonia vote the same way on the resolution on lights?").citations
    assert [citation.paragraph.text[:5] for citation in cited] == ["A rec", "In fa", "Again"]


@pytest.mark.parametrize("question", ["How did Japan vote on the amendment?", "Which States voted against the resolution on tugs?"])
def test_who_is_not_named_and_what_was_not_voted_on_is_declined(question: str, record: RapporteurQueryEngine) -> None:
    assert record.answer(question).abstained


def test_why_somebody_voted_so_is_said_elsewhere(record: RapporteurQueryEngine) -> None:
    assert [c.paragraph.anchor for c in record.answer("Why did Mali abstain on the amendment?").citations] == ["3"]
