"""What a question asks to sum up stands under a heading, however the heading puts it and whatever State the document is about."""

from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_KESTRIA = """TUG/35/1

Report of the Secretary on the Towage Mission in Kestria

I. Introduction

1. The Mission was set up in 2034.

II. Safety and rights of crews

A. Safety of crews

2. Two tugs sank in the winter. Four sailors of Kestria drowned.

3. New life jackets were handed out in every port of Kestria.

B. Rights of crews

4. Sailors had no contracts. A law on contracts is being drafted.

5. A court heard nine complaints of sailors against the owners of tugs.

III. Barge developments

6. The Mission towed forty barges. Three pilots were hurt.

IV. Pilots: open challenges

7. Half of the pilots have no licence.

V. Harbours: open challenges

8. Silt closes two harbours.
"""
_NORVIK = """DRG/35/2

Report of the Secretary on the Dredging Mission in Norvik

I. Introduction

1. The Mission in Norvik has nine dredgers.

II. Rights of crews

2. Crews of dredgers in Norvik strike for their pay.
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    folder: Path = tmp_path_factory.mktemp("missions")
    return engine_over({"kestria.txt": _KESTRIA, "norvik.txt": _NORVIK}, folder)


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("Summarise the safety of crews in TUG/35/1.", ["2", "3"]),
        ("What does the section on the rights of crews in TUG/35/1 say?", ["4", "5"]),
        ("Give me the key points on the rights of crews from the Towage Mission's report.", ["4", "5"]),
        ("Could you sum up what the report on the Dredging Mission says about the rights of crews?", ["2"]),
        ("Outline the barge situation in the report TUG/35/1.", ["6"]),
        ("What are the open challenges for pilots in Kestria?", ["7"]),
    ],
)
def test_all_under_the_heading_that_says_it(question: str, anchors: list[str], engine: RapporteurQueryEngine) -> None:
    assert [c.paragraph.anchor for c in engine.answer(question).citations] == anchors


@pytest.mark.parametrize("question", ["What are the open challenges in TUG/35/1?", "Summarise the training of divers in TUG/35/1."])
def test_no_section_where_several_say_as_much_or_none_does(question: str, engine: RapporteurQueryEngine) -> None:
    cited = [c.paragraph.anchor for c in engine.answer(question).citations]
    assert cited in ([], ["7", "8"])
