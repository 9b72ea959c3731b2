"""Officers whom a report of a meeting lists below what they are."""

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.understanding.conversation import Turn
from tests.assistant.conftest import engine_over

_REPORTS = {
    "fourth.txt": """TUG/2030/4

Report of the Harbour Forum on its fourth session

C. Election of officers

6. At its 1st meeting, the Harbour Forum elected the following members of the Bureau:

Chair:

Ilse Haver

Vice-Chairs:

Odd Lunde (Norway)

Aino Virta

Rapporteur:

Bram Oske

D. Agenda

7. The Forum adopted its agenda. The Rapporteur thanked the Secretariat.
""",
    "yard.txt": """YARD/2029/1

Report of the Yard Council on its first session

2. The Council elected its officers.

Rapporteur:

Lis Brandt

3. The session closed.
""",
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """The reports of two bodies."""
    return engine_over(_REPORTS, tmp_path_factory.mktemp("officers"))


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Who was elected Chair of the Harbour Forum at its fourth session?", ["Ilse Haver"]),
        ("Who was elected as Rapporteur of the Harbour Forum?", ["Bram Oske"]),
        ("Whom did the Harbour Forum elect as Chairperson?", ["Ilse Haver"]),
        ("Who are the vice-chairs of the Harbour Forum?", ["Odd Lunde", "Aino Virta"]),
        ("Who was the Rapporteur of the Yard Council?", ["Lis Brandt"]),
    ],
)
def test_officers_are_those_listed_below_the_office(question: str, names: list[str], reports: RapporteurQueryEngine) -> None:
    answer = reports.answer(question)
    assert [citation.paragraph.text.split(" (")[0] for citation in answer.citations if ":" not in citation.paragraph.text] == names


@pytest.mark.parametrize("question", ["Who was elected Chair of the Yard Council?", "Who was elected Treasurer of the Harbour Forum?"])
def test_an_office_that_no_list_of_the_body_has_is_not_answered_from_another(question: str, reports: RapporteurQueryEngine) -> None:
    assert reports.answer(question).abstained


def test_a_follow_up_asks_for_another_office(reports: RapporteurQueryEngine) -> None:
    before = "Who was elected Chair of the Harbour Forum at its fourth session?"
    first = reports.answer(before)
    answer = reports.answer("And as Rapporteur?", [Turn("user", before), Turn("assistant", first.text)])
    assert "Bram Oske" in answer.text
