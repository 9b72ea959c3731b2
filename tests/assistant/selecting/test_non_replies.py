"""Who did not reply is told by the sentences that name them, to the question asked about or to any."""

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.selecting.non_replies import silent_states
from index.states import StateNames
from tests.assistant.conftest import engine_over

_NOTE = """HARB/7/3

Seventh Meeting of Harbour Masters
Replies to the questionnaire
Note by the Secretariat

I. Introduction

1. A questionnaire was sent to all States on 4 March 2030, and 12 of them replied.

2. No reply had been received from Malta or Cyprus by 1 June 2030.

II. Replies

A. Question 1: tugs

3. Spain reported that it had 12 tugs and that it sold four of them to Norway.

4. Norway reported that four tugs had been bought from Spain; its winches were old.

5. Denmark reported that all tugs were inspected each year.

B. Question 2: lighthouses

6. Spain stated that no lighthouse was manned.

7. Denmark stated that lamps were changed to diodes in 2029. Ghana and Kenya did not reply to this question.

8. Sweden described how old towers were let to guests.

9. Finland sends a boat to each of its towers in spring.
"""


@pytest.fixture(scope="module")
def harbours(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """A note on replies, to which two States did not reply at all, and two not to one question."""
    return engine_over({"note.txt": _NOTE}, tmp_path_factory.mktemp("harbours"))


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Which States did not reply to the question on lighthouses?", ["note.txt#7"]),
        ("Which members left the part of the questionnaire on lighthouses blank?", ["note.txt#7"]),
        ("Which States did not reply to the questionnaire?", ["note.txt#2"]),
        ("From which countries was no reply received?", ["note.txt#2"]),
        ("Which States did not reply to the question on tugs?", []),
    ],
)
def test_the_paragraphs_that_name_them(question: str, paragraphs: list[str], harbours: RapporteurQueryEngine) -> None:
    assert [citation.paragraph.id for citation in harbours.answer(question).citations] == paragraphs


@pytest.mark.parametrize(
    ("sentence", "silent"),
    [
        ("Norway and Sweden replied to the questionnaire, and Ghana did not reply.", {"GH"}),
        ("Ghana and Kenya, however, did not reply.", {"GH", "KE"}),
        ("No replies to question 6 were received from Peru and Chad.", {"PE", "TD"}),
        ("Norway reported that the master did not answer radio calls.", set()),
    ],
)
def test_the_states_that_did_not_reply(sentence: str, silent: set[str]) -> None:
    assert silent_states(sentence, StateNames([])) == silent


def test_how_many_did_not_reply_is_counted(harbours: RapporteurQueryEngine) -> None:
    answer = harbours.answer("How many States did not reply to the question on lighthouses?")
    assert answer.text.startswith("2 States") and "Ghana and Kenya" in answer.text


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        # What another State sold to or bought from the one that is named.
        ("Which States have bought tugs from Spain?", ["note.txt#4"]),
        # All replies of the States of a region to the question asked about.
        ("What did the Nordic States report on lighthouses?", ["note.txt#7", "note.txt#8", "note.txt#9"]),
    ],
)
def test_states_in_replies(question: str, paragraphs: list[str], harbours: RapporteurQueryEngine) -> None:
    assert [citation.paragraph.id for citation in harbours.answer(question).citations] == paragraphs
