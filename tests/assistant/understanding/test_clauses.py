"""The questions that stand in one."""

import pytest

from assistant.understanding.clauses import clauses
from index.states import StateNames

NAMES = StateNames([])


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
        (
            "How much does TUGCOM ask for and how much the Harbour Board?",
            ("How much does TUGCOM ask for?", "How much does the Harbour Board ask for?"),
        ),
        ("When did the Board meet? When was the port closed?", ("When did the Board meet?", "When was the port closed?")),
        ("Did the Board meet, and did the Network close the port?", ("Did the Board meet?", "did the Network close the port?")),
        ("Which ports are and were closed in May?", ()),
        (
            "Tugs in 2030: how many did Norvik buy, what price was agreed, and who paid for the old ones?",
            (
                "Tugs in 2030: how many did Norvik buy?",
                "Tugs in 2030: what price was agreed?",
                "Tugs in 2030: who paid for the old ones?",
            ),
        ),
        (
            "Pilots of the Board - how many were trained, how many passed the test?",
            ("Pilots of the Board - how many were trained?", "Pilots of the Board - how many passed the test?"),
        ),
        (
            "Reports of 2030: verdict on tugs, verdict on ferries?",
            ("Reports of 2030: verdict on tugs?", "Reports of 2030: verdict on ferries?"),
        ),
        (
            "PILSKOL in Norvik – its work and who pays?",
            ("PILSKOL in Norvik – its work?", "PILSKOL in Norvik – who pays?"),
        ),
        ("Did Norvik buy tugs? And separately: was the port of Tarn closed?", ("Did Norvik buy tugs?", "was the port of Tarn closed?")),
        ("What does the Board recommend on ladders?", ()),
        (
            "How many pilots does Norway have in the Tide Office, and how many in the Reef Office?",
            ("How many pilots does Norway have in the Tide Office?", "How many pilots does Norway have in the Reef Office?"),
        ),
        (
            "How many pilots does Norway have in the Tide Office and how many deck cooks in the Reef Office?",
            ("How many pilots does Norway have in the Tide Office?", "How many deck cooks does Norway have in the Reef Office?"),
        ),
        (
            "How many cranes were there in Norvik in 2028, and how many in Tarn in 2030?",
            ("How many cranes were there in Norvik in 2028?", "How many cranes were there in Tarn in 2030?"),
        ),
        (
            "Who calls the pilots to amend the annex, and who those to close the port?",
            ("Who calls the pilots to amend the annex?", "Who calls the pilots to close the port?"),
        ),
        (
            "How many river pilots passed the test, and how many sea pilots?",
            ("How many river pilots passed the test?", "how many sea pilots passed the test?"),
        ),
        (
            "How many pilots did Norway send in 2028, and how many did the Board send?",
            ("How many pilots did Norway send in 2028?", "how many pilots did the Board send?"),
        ),
        (
            "What is said on ladders in the 2028 report, and what did the Tide Office recommend about them?",
            ("What is said on ladders in the 2028 report?", "what did the Tide Office recommend about ladders?"),
        ),
        (
            "When did the Board's mandate end, and when was that of PILOTCOM to end?",
            ("When did the Board's mandate end?", "when was the mandate of PILOTCOM to end?"),
        ),
        (
            "Who runs the ferries in Norvik, and which tugs are repaired there?",
            ("Who runs the ferries in Norvik?", "which tugs are repaired in Norvik?"),
        ),
        (
            "In which port was the tug lost, and in which villages did Norway find parts?",
            ("In which port was the tug lost?", "in which villages did Norway find parts?"),
        ),
        (
            "How many cranes were there in 2028, how many in 2030?",
            ("How many cranes were there in 2028?", "How many cranes were there in 2030?"),
        ),
        ("Who heads the Tide Office, and who heads the Reef Office?", ("Who heads the Tide Office?", "who heads the Reef Office?")),
    ],
)
def test_a_question_of_two_clauses_is_two(question: str, parts: tuple[str, ...]) -> None:
    assert clauses(question, NAMES) == parts
