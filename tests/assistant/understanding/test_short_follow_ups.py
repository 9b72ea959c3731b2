import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.understanding.conversation import Turn, resolve
from index.states import StateNames
from tests.assistant.conftest import NOTE

_NAMES = StateNames(["Kestria", "Soltara"])


@pytest.mark.parametrize(
    ("before", "own", "full"),
    [
        ("Which countries use drones?", "And tugs?", "Which countries use tugs?"),
        ("Which countries mentioned TMCS?", "And what about RFHS?", "Which countries mentioned RFHS?"),
        ("Which countries use drones?", "How many is that?", "How many countries use drones?"),
        ("What did Kestria report on drones?", "What about the others?", "Which States other than Kestria report on drones?"),
        ("What did Kestria and Soltara say on drones?", "Who else?", "Which States other than Kestria and Soltara say on drones?"),
        ("What does paragraph 12 of the note say?", "And the next one?", "What does paragraph 13 of the note say?"),
        ("What does paragraph 12 of the note say?", "and 14?", "What does paragraph 14 of the note say?"),
        ("What does paragraph 12 of the note say?", "and 100 to 102?", "What does paragraph 100 to 102 of the note say?"),
        ("How many pilots has Kestria in TMCS?", "And how many in RFHS?", "How many pilots has Kestria in RFHS?"),
        ("How many pilots has Kestria in TMCS?", "And how many cooks in RFHS?", "How many cooks has Kestria in RFHS?"),
        ("Who was elected Chair of the Forum?", "And as Rapporteur?", "Who was elected Rapporteur of the Forum?"),
        (
            "What did the observer for the Reef Club tell us?",
            "And the Storm Centre?",
            "What did the observer for the Storm Centre tell us?",
        ),
        ("What does annex III, point 2 say?", "The previous one?", "What does annex III, point 1 say?"),
    ],
)
def test_what_only_points_is_written_out(before: str, own: str, full: str) -> None:
    assert resolve(own, [Turn("user", before)], _NAMES) == (full, len(full))


@pytest.mark.parametrize(
    ("before", "own"),
    [
        ("What is Kestria's position on drones?", "And the others?"),
        ("Which countries reported on the training of pilots?", "And tugs?"),
        ("How many tugs has Kestria?", "And fireboats?"),
        ("When does registration open?", "And the next one?"),
        ("Which countries use drones?", "And why?"),
        ("What did the observer for the Reef Club say?", "Why?"),
    ],
)
def test_what_says_more_or_has_nothing_to_point_at_is_asked_with_the_question_before(before: str, own: str) -> None:
    text, carried = resolve(own, [Turn("user", before)], _NAMES)
    assert text.endswith(f"({before})") and carried < len(text)


def test_the_others_are_the_others(engine: RapporteurQueryEngine) -> None:
    before = Turn("user", "What did Aldania report on simulator training?")
    answer = engine.answer("Who else?", [before])
    assert answer.citations and f"{NOTE}#7" not in {c.paragraph.id for c in answer.citations}
    assert answer.understood == "Which States other than Aldania report on simulator training?"
