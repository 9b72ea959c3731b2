"""Papers of a session: the report with its agenda, its debate and its table of contingents, and what they speak of but are not."""

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_REPORT = """HF/31/REP

Harbour Forum
Seventh session
Norvik, 3 to 5 March 2031

Report of the seventh session of the Harbour Forum

I. Opening

1. The sixth session took place in May 2030; the present session was the seventh.

2. The following four members of the Forum were represented: Chile, Kenya, Norway and Peru.

3. The following States not members of the Forum were represented by observers: France, Mali and Spain.

4. The Forum adopted the following agenda:

(a) Election of officers;

(b) Cooperation of harbours on lights and buoys.

II. Debate

5. The representative of the Secretariat introduced a background paper, according to which the number of lighthouses had risen from 95 in
2019 to 412 in 2030.

6. The Forum adopted decision 7/1 on lights. The representative of Norway reserved his position on its third paragraph.

7. By decision 7/2, the Forum recommended a budget of 41 million crowns for 2032. The representative of Peru said that paragraphs 5 and 6 of
the draft were too long.

8. The session had been opened by Ms. Vega (Peru), who welcomed the draft decision on lights and its supporters.

III. Mission

Table 1. Strength of the Harbour Mission by contributing country

| Country | Observers | Police | Total |
|---|---|---|---|
| Chile | 4 | 3 | 7 |
| Norway | 2 | 6 | 8 |
| Sweden | 1 | 1 | 2 |

IV. Contributions

Table 2. Contributions by State (crowns)

| State | 2032 | 2033 |
|---|---|---|
| Chile | 120,500 | 121,000 |
| Kenya | 96,720 | 97,010 |
"""
_NOTE = """HF/31/2

Note by the Secretariat

Lights in harbours

1. Kenya reported that it had 39 lighthouses in 2030.

2. Peru reported that it had 51 lighthouses.

3. The Forum may wish to recommend a budget of 42 million crowns for 2032.
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """The engine over the report and a note by the Secretariat."""
    return engine_over({"report.md": _REPORT, "note.txt": _NOTE}, tmp_path_factory.mktemp("session"))


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        ("How many lighthouses were there in 2030 according to the Secretariat’s background paper?", ["report.md#5"]),
        ("Which countries were represented?", ["report.md#2"]),
        ("Which countries were represented by observers?", ["report.md#3"]),
        ("Which delegations reserved their position on the decision on lights?", ["report.md#6"]),
        ("What budget did the Forum recommend for 2032?", ["report.md#7"]),
        ("What was the position of Peru on paragraphs 5 and 6 of the draft?", ["report.md#7"]),
        ("When did the sixth session take place?", ["report.md#1"]),
    ],
)
def test_each_is_answered_by_the_paper_and_the_paragraph_that_says_it(
    question: str, cited: list[str], session: RapporteurQueryEngine
) -> None:
    assert [citation.paragraph.id for citation in session.answer(question).citations] == cited


def test_what_a_member_is_to_pay_stands_in_the_table_of_contributions(session: RapporteurQueryEngine) -> None:
    assert session.answer("What is Kenya’s assessed contribution for 2032?").text.startswith("Kenya – 2032: 96,720")


def test_an_item_of_the_agenda_says_nothing_of_what_was_done(session: RapporteurQueryEngine) -> None:
    answer = session.answer("What does the cooperation of harbours on buoys require of masters?")
    assert all("4 (b)" not in citation.paragraph.anchor for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("How many personnel does Norway contribute to the Harbour Mission?", ["Norway"]),
        ("Which Nordic countries contribute personnel to the Harbour Mission, and how many each?", ["Norway", "Sweden"]),
    ],
)
def test_who_serves_in_a_mission_stands_in_the_table_of_its_strength(
    question: str, rows: list[str], session: RapporteurQueryEngine
) -> None:
    assert [citation.paragraph.text.split("\t")[0] for citation in session.answer(question).citations] == rows
