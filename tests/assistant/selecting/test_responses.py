"""What was responded to recommendations."""

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.selecting.responses import responded
from tests.assistant.conftest import engine_over

_AUDIT = """HO/14/6

Report of the External Auditor

A. Lights

1. Eleven lights were dark in 2030.

2. Recommendation 1. The External Auditor recommends that lights be inspected every month.

3. Management response: Partially accepted. Inspections will take place every quarter, for lack of staff.

B. Pilots

4. Recommendation 2. The External Auditor recommends that pilots be insured.

5. Management response: Accepted. The contract will be signed in May 2031.

6. Recommendation 3. The External Auditor recommends that no tug be bought before a business case has been made.

7. Management response: Not accepted. A delay would cost 300,000 crowns.
"""
_EVALUATION = """HO/14/8

Evaluation of the Towage Scheme

1. Finding 1. Tugs were late in 40 per cent of cases.

2. Recommendation 1. Buy two tugs for the northern ports.

3. Recommendation 2. Include a penalty in every contract of towage.

4. Response to recommendation 1. Partially accepted. One tug will be bought in 2032.

5. Response to recommendation 2. Accepted. The model contract was revised in May 2031.

6. The evaluation made two recommendations, of which one was accepted and one accepted in part.
"""
_SESSION = """HO/14/REP

Report of the Finance Committee

1. The representative of Kenya supported the position of management on recommendation 3, since tugs were scarce.

2. The representative of Norway asked that management reconsider its response to recommendation 3.

3. The Committee took note of the report.
"""


@pytest.fixture(scope="module")
def audit(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """The engine over an audit report and the session that considered it."""
    return engine_over({"audit.txt": _AUDIT, "session.txt": _SESSION}, tmp_path_factory.mktemp("audit"))


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("How did management respond to the recommendation on the insurance of pilots?", ["4", "5"]),
        ("What was the response to recommendation 1?", ["2", "3"]),
        ("Which recommendations did management not accept?", ["6", "7"]),
        ("Which recommendations were not accepted in full, and why?", ["2", "3", "6", "7"]),
        ("Which recommendations did management accept?", ["4", "5"]),
        ("Which recommendations were partially accepted?", ["2", "3"]),
    ],
)
def test_a_recommendation_is_given_with_its_response(question: str, anchors: list[str], audit: RapporteurQueryEngine) -> None:
    assert [c.paragraph.anchor for c in audit.answer(question).citations] == anchors


def test_what_a_body_agreed_to_recommend_is_no_response(audit: RapporteurQueryEngine) -> None:
    assert responded(audit.view, audit.examine("What did the External Auditor agree to recommend?")[0]) is None


def test_what_states_say_of_a_recommendation_elsewhere_is_heard(audit: RapporteurQueryEngine) -> None:
    answer = audit.answer("How did the views of Kenya and Norway differ on recommendation 3?")
    assert [c.paragraph.id for c in answer.citations] == ["session.txt#1", "session.txt#2"]


@pytest.fixture(scope="module")
def evaluation(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """The engine over an evaluation with the responses after all its recommendations."""
    return engine_over({"evaluation.txt": _EVALUATION}, tmp_path_factory.mktemp("evaluation"))


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("Which recommendations were not accepted in full?", ["2", "4"]),
        ("Why was the recommendation to include a penalty in contracts of towage rejected?", ["3", "5"]),
        ("How many of the recommendations were accepted and how many were rejected?", ["6"]),
        ("What does finding 1 say?", ["1"]),
    ],
)
def test_responses_that_name_their_recommendation_may_stand_anywhere(
    question: str, anchors: list[str], evaluation: RapporteurQueryEngine
) -> None:
    assert [c.paragraph.anchor for c in evaluation.answer(question, []).citations] == anchors
