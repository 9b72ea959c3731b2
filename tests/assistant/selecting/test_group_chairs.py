"""Who had the chair of a working group or a panel, as a meeting's report says it."""

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_REPORT = """TOW/5/9

Report of the fifth meeting of the Towage Panel

I. Officers

1. The Towage Panel elected Mr. Per Osk (Norway) as Chair.

II. Working groups

2. The working group on tugs was chaired by Ms. Ana Vega (Peru). It met twice.

3. Working group II, on ropes, held three meetings, under the chairmanship of Mr. Ali Diop (Senegal).

4. The Towage Panel held a round table on divers moderated by the expert from Chad. The discussion was facilitated by two pilots.

Working group 3: Lighthouses

5. The group was moderated by Mr. Jan Nowak (Poland), with Ms. Rosa Silva (Portugal) as Rapporteur.
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    return engine_over({"report.txt": _REPORT}, tmp_path_factory.mktemp("groups"))


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("Who chaired the working group on tugs?", ["2"]),
        ("Who was in the chair of working group II?", ["3"]),
        ("Who chaired the working groups?", ["2", "3", "5"]),
        ("Who moderated working group 3?", ["5"]),
        ("Who moderated the round table on divers?", ["4"]),
        ("Who was rapporteur of the group on lighthouses?", ["5"]),
    ],
)
def test_who_chaired_a_group_is_told_by_the_sentence_that_says_so(engine: RapporteurQueryEngine, question: str, anchors: list[str]) -> None:
    assert [c.paragraph.anchor for c in engine.answer(question).citations] == anchors


@pytest.mark.parametrize(
    "question",
    [
        "Who chaired the working group on divers?",
        "Who was rapporteur of the working group on tugs?",
        "Who chaired the working group for Iceland?",
        "Who chaired working group 4?",
        "Who led the armed groups?",
    ],
)
def test_no_other_group_is_taken_for_it(engine: RapporteurQueryEngine, question: str) -> None:
    assert not {"3", "4", "5"} & {c.paragraph.anchor for c in engine.answer(question).citations}
