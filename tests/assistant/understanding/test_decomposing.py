import pytest

from assistant.understanding.decomposing import asked_in_turn, sides
from assistant.understanding.reading import understand
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
            ("Were there more reports by HIRN in 2028?", "Were there more reports by RDSR in 2030?"),
        ),
        ("How many pilots did TUGCOM and PORTOP have?", ("How many pilots did TUGCOM have?", "How many pilots did PORTOP have?")),
        (
            "When did the terms of TUGCOM (2028 report) and PORTOP (2030 report) end?",
            ("When did the terms of TUGCOM (2028 report) end?", "When did the terms of PORTOP (2030 report) end?"),
        ),
        ("What does the Network say of ladders?", ()),
        ("How many reports did the Board of Pilots and Masters receive?", ()),
        (
            "When do the leases of TUGCOM, PORTOP and the HIRN end?",
            (
                "When do the leases of TUGCOM end?",
                "When do the leases of PORTOP end?",
                "When do the leases of HIRN end?",
            ),
        ),
    ],
)
def test_a_question_that_joins_names_is_one_for_each(question: str, parts: tuple[str, ...]) -> None:
    assert sides(understand(question, NAMES)) == parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("How many ships came, and from how many ports?", ("How many ships came?", "from how many ports?")),
        ("how many pilots passed and who were they?", ("how many pilots passed?", "who were they?")),
        ("How does active towage differ from passive towage?", ("active towage?", "passive towage?")),
        ("Which ships and ports are listed, and in full?", ()),
    ],
)
def test_things_asked_in_turn_are_told_apart(question: str, parts: tuple[str, ...]) -> None:
    assert asked_in_turn(understand(question, NAMES), NAMES) == parts
