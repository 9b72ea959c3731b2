"""What sort of thing a question asks for, however it is put."""

import pytest

from assistant.understanding.asked_kind import kind_of

_ASKED = {
    "number": (
        "How many tugs sank?",
        "What was the turnout at the regatta?",
        "What is the Board's proposed budget for 2030?",
        "What will be the length in days of the regatta?",
        "At what intervals are tugs inspected?",
        "For what period may a tug be leased?",
        "To what strength is the crew to be brought?",
        "How strong must the wind be?",
        "What did the Board spend on tugs?",
        "Fire on the Pallas: death toll among the crew?",
        "Norvik regatta, tug fuel burnt in 2030, tons?",
        "Two fleets sailed in 2030. Could you give the number of tugs in each?",
        "A tug sank off Norvik; do we know how many people drowned?",
        "tugs in the harbour, what per cent",
        "Brenmark's arrears in dues?",
    ),
    "date": (
        "When did the tug sink?",
        "What are the dates of the regatta?",
        "As of when may tugs sail?",
        "For the Board, expiry date of the lease?",
        "Norvik quay, use by tugs until when",
        "What is the target year for clean tugs?",
    ),
    "place": (
        "Where did the tug sink?",
        "What is thought to be the origin of the coal?",
        "Regatta of 2030 – host city?",
        "Eight tugs sank; do we know where these were built?",
        "Tug seized in March: bound for where?",
    ),
    "person": (
        "Who paid for the tugs?",
        "The fleet was paid for by whom?",
        "Which person sank the tug?",
        "Name the individual whom the Board blamed.",
        "Name of the Board's secretary?",
    ),
    "State": ("Which country banned tugs?", "Tugs are banned in one State. Which?", "A tug was built by which country?"),
    "reason": (
        "Why did the tug sink?",
        "What kept the tugs in port?",
        "What was the reason for selling the tugs?",
        "How come nobody pays the pilots?",
        "The fleet was cut in 2030; how is it justified?",
        "The tug was sold - on what grounds?",
        "Explain why no tug was sold.",
    ),
    "any": (
        "What did the Board say about tugs?",
        "Who should pay for the tugs?",
        "What did the captain want once the race was over, when he spoke to the Board?",
        "Do the reports agree on how many tugs sank?",
        "Which replies speak of tugs, including where none was set up?",
        "Which States met the deadline for naming pilots?",
        "What common approach do the Ports take?",
    ),
}


@pytest.mark.parametrize(("kind", "question"), [(kind, question) for kind, asked in _ASKED.items() for question in asked])
def test_kind_of(kind: str, question: str) -> None:
    assert kind_of(question) == kind
