"""Lists of what stands under a heading."""

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.retrieval.scoring import load_calibration
from assistant.selecting.listing import things_listed
from tests.assistant.conftest import engine_over


def test_a_heading_with_most_of_the_question_lists_all_beneath_it(engine: RapporteurQueryEngine) -> None:
    question, evidence = engine.examine("List the best practices on cargo and lifting equipment with cranes.")
    beneath = [e for e in evidence if e.paragraph.headings[-1:] == ("III. Cargo and lifting equipment",)]
    listed = things_listed(engine.view, question, beneath, load_calibration(), answerable=False)
    assert [p.anchor for p in listed] == [f"annex III.{n}" for n in range(1, 10)]
    other, _ = engine.examine("List the best practices on cargo and lifting equipment with penguins.")
    assert not things_listed(engine.view, other, beneath, load_calibration(), answerable=False)


_REPORT = """TOW/9/1

Report of the Towage Panel on Norway, 2031

1. The harbours of Norway were dredged with a grant from Sweden and Denmark, which paid for four tugs.

2. Norway paid for the tugs of three harbours itself, and for divers in Norway.
"""


def test_a_state_that_the_question_names_is_none_of_those_asked_for(tmp_path_factory: pytest.TempPathFactory) -> None:
    answer = engine_over({"report.txt": _REPORT}, tmp_path_factory.mktemp("towage")).answer("Which countries paid for tugs in Norway?")
    assert [c.paragraph.anchor for c in answer.citations] == ["1"]
