import pytest

from assistant.decomposing import asked_in_turn, clauses, halves, repeated, sides
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
        (
            "How do the terms of Harbour Board members differ from the terms that PILOTCOM members have?",
            (
                "How do the terms of Harbour Board members differ from the terms that  members have?",
                "How do the terms of  members differ from the terms that PILOTCOM members have?",
            ),
        ),
        (
            "Were there more reports by HIRN in 2028 or by RDSR in 2030?",
            ("Were there more reports by HIRN in 2028 or by ?", "Were there more reports by  or by RDSR in 2030?"),
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
        (
            "How many pilots does Norway have in the Tide Office, and how many in the Reef Office?",
            ("How many pilots does Norway have in the Tide Office?", "How many pilots does Norway have in the Reef Office?"),
        ),
        (
            "How many pilots does Norway have in the Tide Office and how many deck cooks in the Reef Office?",
            ("How many pilots does Norway have in the Tide Office?", "How many deck cooks does Norway have in the Reef Office?"),
        ),
        ("Who heads the Tide Office, and who heads the Reef Office?", ("Who heads the Tide Office?", "who heads the Reef Office?")),
    ],
)
def test_a_question_of_two_clauses_is_two(question: str, parts: tuple[str, ...]) -> None:
    assert clauses(question, NAMES) == parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "What is the difference between active towage and passive towage of ships?",
            ("active towage of ships?", "passive towage of ships?"),
        ),
        ("How does voting on agendas differ from voting on ships?", ("How does voting on agendas?", "voting on ships?")),
        ("Which gets more money, the fleet or the port?", ("how much money gets the fleet?", "how much money gets the port?")),
        ("Who has more berths, Norvik or Tarn?", ("how many berths has Norvik?", "how many berths has Tarn?")),
        ("How do inspection and registration of tugs differ?", ("inspection of tugs?", "registration of tugs?")),
        ("Compare the fees paid by tugs to those paid by ferries.", ("the fees paid by tugs?", "those paid by ferries?")),
        ("How many ships and ports are there?", ()),
    ],
)
def test_what_is_held_against_something_without_a_name_is_one_half_of_the_question(question: str, parts: tuple[str, ...]) -> None:
    assert halves(question) == parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("How many ships came, and from how many ports?", ("How many ships came?", "from how many ports?")),
        ("how many pilots passed and who were they?", ("how many pilots passed?", "who were they?")),
        ("How does active towage differ from passive towage?", ("How does active towage?", "passive towage?")),
        ("Which ships and ports are listed, and in full?", ()),
    ],
)
def test_things_asked_in_turn_are_told_apart(question: str, parts: tuple[str, ...]) -> None:
    assert asked_in_turn(understand(question, NAMES)) == parts


def test_what_is_asked_of_two_things_after_one_preposition_is_asked_of_each() -> None:
    assert repeated("What is said about tugs and about ferries?") == ("What is said about tugs?", "What is said about ferries?")
    assert repeated("What is said about tugs and ferries?") == ()
