"""The divisions of a document, listed where a question asks which there are."""

from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.selecting.divisions import divisions_listed
from tests.assistant.conftest import engine_over

_PLAN = """TUG/31/4

Plan of the Harbour Board for the Tug Programme, 4 March 2031

The Tug Programme of the Harbour Board rests on three pillars.

PILLAR 1: Crews

1. Every tug has a crew of four.

PILLAR 2: Yards

2. Yards are open in winter.

3. Divers look after the hulls.

PILLAR 3: Fees

4. Fees are paid in crowns.
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    return engine_over({"plan.txt": _PLAN}, tmp_path_factory.mktemp("plan"))


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("What are the three pillars of the Tug Programme?", ["1", "2", "4"]),
        ("Which pillars does the plan have?", ["1", "2", "4"]),
        ("List the pillars of the Tug Programme.", ["1", "2", "4"]),
        ("What are the four pillars of the Tug Programme?", []),
        ("Which pillars deal with divers?", []),
        ("What are the pillars of the Whale Programme?", []),
        ("What are the chapters of the plan?", []),
    ],
)
def test_all_divisions_of_the_document_are_listed(question: str, anchors: list[str], plan: RapporteurQueryEngine) -> None:
    assert [p.anchor.rpartition(" ")[2] for p in divisions_listed(plan.view, plan.examine(question)[0])] == anchors


@pytest.mark.parametrize("numerals", [list("ABCDEFGHI"), ["i", "ii", "iii"], ["I", "II", "III", "IV"], ["1", "2"]])
def test_parts_are_counted_by_letters_or_by_numerals(numerals: list[str], tmp_path: Path) -> None:
    text = "HT/1\n\nPlan of the Board\n\n" + "\n\n".join(
        f"PART {numeral}\n\n{n}. Tugs are kept in yard {n}." for n, numeral in enumerate(numerals, 1)
    )
    found = engine_over({"plan.txt": text}, tmp_path).answer("Which parts does the plan have?")
    assert [citation.paragraph.anchor for citation in found.citations] == [str(n) for n in range(1, len(numerals) + 1)]
