import pytest

from assistant.decomposing import clauses, sides
from assistant.question import understand
from index.states import StateNames

NAMES = StateNames([])


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Compare the terms of office of Harbour Board members and PILOTCOM members.",
            (
                "Compare the terms of office of Harbour Board members and  members.",
                "Compare the terms of office of  members and PILOTCOM members.",
            ),
        ),
        (
            "Share of berths inspected: 2028 against 2030?",
            ("Share of berths inspected: 2028 against ?", "Share of berths inspected:  against 2030?"),
        ),
        ("What does the Network say of ladders?", ()),
        ("How many reports did the Board of Pilots and Masters receive?", ()),
    ],
)
def test_a_question_that_joins_two_names_is_one_for_each(question: str, parts: tuple[str, ...]) -> None:
    assert sides(understand(question, NAMES)) == parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Drones: what does the Network say about them, and what does the Board recommend?",
            ("Drones: what does the Network say about them?", "Drones: what does the Board recommend?"),
        ),
        (
            "Who chaired the third session of the Harbour Board, and where was it held?",
            (
                "Who chaired the third session of the Harbour Board?",
                "where was it held? (Who chaired the third session of the Harbour Board?)",
            ),
        ),
        ("Where and when did the Board meet?", ()),
        ("What does the Board recommend on ladders?", ()),
    ],
)
def test_a_question_of_two_clauses_is_two(question: str, parts: tuple[str, ...]) -> None:
    assert clauses(question, NAMES) == parts
