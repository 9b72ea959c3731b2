"""What several paragraphs tell of named things with their figures is listed whole."""

from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_REPORT = """HO/37/1

Report on the towage of stolen tugs
Note by the Secretariat

I. Operations

1. Finland and Norway presented the results of Operation NIGHT BUOY, held in May 2036: 63 arrests and 12 tugs seized.

2. In Operation DRY DOCK II, nineteen persons were arrested in Peru. Two barges were lost.

3. Operation LOW TIDE had been put off to 2038, before arrests could be made.

4. Kenya reported that its harbour police had made 44 arrests.

5. Operation HIGH TIDE ended in 2036 arrests being what was expected of it. Four tugs were seized.
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    folder: Path = tmp_path_factory.mktemp("operations")
    return engine_over({"report.txt": _REPORT}, folder)


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("Which named operations led to arrests, and how many in each?", ["1", "2"]),
        ("For which operations is a number of arrests given?", ["1", "2"]),
        ("Which joint police operations were presented, and how many people were arrested in each?", ["1", "2"]),
        ("Which operations are mentioned, and how many tugs were seized in each?", ["1", "5"]),
    ],
)
def test_every_named_thing_with_its_figure(question: str, anchors: list[str], engine: RapporteurQueryEngine) -> None:
    assert [c.paragraph.anchor for c in engine.answer(question).citations] == anchors


@pytest.mark.parametrize(
    "question",
    [
        "Which operations against smugglers of ivory led to arrests, and how many in each?",
        "Which operations in Ghana led to arrests, and how many in each?",
        "Which projects led to arrests, and how many in each?",
    ],
)
def test_none_where_something_else_is_asked_for(question: str, engine: RapporteurQueryEngine) -> None:
    assert [c.paragraph.anchor for c in engine.answer(question).citations] != ["1", "2"]
