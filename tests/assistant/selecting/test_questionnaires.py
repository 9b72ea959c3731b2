"""Questions for the dates of questionnaires."""

from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_TEXTS = {
    "note.txt": """LIGHTHOUSE UNION
LU/BUOY/4/2

Note by the Secretariat
Replies on buoys

I. Introduction

1. A questionnaire on buoys was sent to all members on 4 March 2031, and they were invited to reply by 20 May 2031. The time limit
was later extended to 9 July 2031.

2. By 1 June 2031, seven replies had been received.

II. Replies

3. Kestria reported that requests for buoys were answered within three days, and that the deadline for tenders was 3 April.
""",
    "paper.txt": """FOG COUNCIL
FC/8

Note by the Secretariat
Answers on fog signals

1. The questionnaire on fog signals was dispatched on 2 February 2032, and a reminder was sent on 11 April 2032.

2. The deadline for replies was 30 April 2032.
""",
}


@pytest.fixture(scope="module")
def union(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """The engine over two notes, each on a questionnaire of its own."""
    return engine_over(_TEXTS, tmp_path_factory.mktemp("union"))


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("Up to which day could members still hand in the questionnaire on buoys?", ["note 1"]),
        ("By when, in the end, did States have to send in their answers on buoys?", ["note 1"]),
        ("Until when could the BUOY questionnaire be answered?", ["note 1"]),
        ("To which date was the deadline for replies put off?", ["note 1"]),
        ("By when were replies due?", ["note 1", "paper 2"]),
        ("What was the deadline for replies on fog signals?", ["paper 2"]),
        ("On what day were capitals chased for outstanding answers to the questionnaire?", ["paper 1"]),
        # A deadline is no reminder.
        ("When were members reminded of the questionnaire on buoys?", []),
    ],
)
def test_the_dates_of_a_questionnaire(union: RapporteurQueryEngine, question: str, places: list[str]) -> None:
    """Until when it could be answered, to when that was put off, and when it was recalled: of the one that is asked about."""
    cited = [citation.paragraph.id for citation in union.answer(question).citations]
    assert [Path(place).name.replace(".txt#", " ") for place in cited] == places


@pytest.mark.parametrize(
    "question",
    [
        "When was the questionnaire on buoys sent?",
        "Until when could the questionnaire on sirens be answered?",
        "How many replies had been received by 1 June 2031?",
        "Within how many days are requests for buoys answered?",
        "When did the secretary of the Union speak to the press?",
    ],
)
def test_other_questions_are_none_for_a_date_to_reply_by(union: RapporteurQueryEngine, question: str) -> None:
    """What else is asked of a questionnaire, or of requests, is answered as before."""
    answer = union.answer(question)
    assert answer.confidence is not None or not answer.citations
