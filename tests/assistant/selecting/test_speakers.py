"""Who took the floor under an item is told by the statements made there, and not by who attended."""

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.selecting.acts import acted
from tests.assistant.conftest import engine_over

_REPORT = """PIER/4/9

Fourth session of the Pier Council
Report of the Council

I. Attendance

1. Denmark, Ghana, Peru and Spain were represented.

2. The Diving Club and the Storm Centre were represented by observers.

II. Deliberations

A. Ladders on piers (agenda item 3)

3. At its 1st meeting, on 2 May 2031, the Council considered agenda item 3.

4. A representative of the Secretariat introduced the note on ladders.

5. The representative of Peru said that ladders rusted within two years.

6. The representatives of Ghana and Spain stressed the cost of steel ladders.

7. Several speakers welcomed the note.

8. The observer for the Diving Club described how divers used ladders, and agreed with the Storm Centre on ropes.

B. Lamps (agenda item 4)

9. At its 2nd meeting, on 3 May 2031, the Council considered agenda item 4.

10. The representative of Denmark asked for brighter lamps.

11. The observer for the Storm Centre presented figures on fog.

12. The representative of Ghana, speaking on behalf of the States members of the Rope Community (ROCO), called for thicker ropes.

13. It was recommended that Governments store ropes in the dry.
"""


@pytest.fixture(scope="module")
def piers(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """The report of a session with two debates."""
    return engine_over({"report.txt": _REPORT}, tmp_path_factory.mktemp("piers"))


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Which observers took the floor under item 3?", ["8"]),
        ("Which organizations spoke under item 4?", ["11"]),
        ("Which States spoke under item 3?", ["5", "6"]),
        ("Who spoke on item 3?", ["4", "5", "6", "7", "8"]),
        ("Who made statements under agenda item 4?", ["10", "11", "12"]),
    ],
)
def test_the_statements_under_the_item(question: str, paragraphs: list[str], piers: RapporteurQueryEngine) -> None:
    assert [citation.paragraph.anchor for citation in piers.answer(question).citations] == paragraphs


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("What did the observer for the Diving Club tell the Council?", ["8"]),
        ("What did the observer for the Storm Centre say?", ["11"]),
        ("What criticism did the Diving Club voice?", ["8"]),
        ("What did the Storm Centre tell the Council?", ["11"]),
        ("What did the rope community ask for through its spokesperson?", ["12"]),
        ("What did ROCO ask for?", ["12"]),
    ],
)
def test_the_statements_of_one_observer(question: str, paragraphs: list[str], piers: RapporteurQueryEngine) -> None:
    assert [citation.paragraph.anchor for citation in piers.answer(question).citations] == paragraphs


def test_what_the_council_recommended_is_nothing_that_an_industry_asked_for(piers: RapporteurQueryEngine) -> None:
    asked = ("What did the rope industry ask of Governments on ropes?", "What did the Council ask of Governments on ropes?")
    assert [acted(piers.view, *piers.examine(question)) is None for question in asked] == [True, False]


def test_where_no_observer_spoke_who_attended_is_no_answer(piers: RapporteurQueryEngine) -> None:
    answer = piers.answer("Which observers took the floor under item 5?")
    assert "2" not in {citation.paragraph.anchor for citation in answer.citations}
