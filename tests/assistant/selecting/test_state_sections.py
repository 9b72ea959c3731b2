"""What was found in a State stands under the heading that is its name."""

from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_REVIEW = """HR/36/1

Review of harbour rules
Report by the Secretariat

I. Method

1. Two reviewers went to each harbour. The rules of Finland, Kenya and Peru were reviewed in 2035.

II. Findings by State

A. Finland

2. Tugs had no lights in winter. The law on pilots was ten years old.

3. The reviewers praised a school for divers in Turku.

B. Kenya

4. The harbour of Mombasa had bought two dredgers.

5. Pilots were paid late, and lights were out of order in two harbours.

C. Peru

6. A new law on dues was being drafted.
"""
_NOTE = """HR/36/2

Note on lights
Note by the Secretariat

1. Finland reported that lights had been repaired.

2. Ghana reported that it had no lights. Lights in Kenya were paid by a fund.
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    folder: Path = tmp_path_factory.mktemp("reviews")
    return engine_over({"review.txt": _REVIEW, "note.txt": _NOTE}, folder)


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("Summarise what the reviewers found in Kenya.", ["4", "5"]),
        ("What did the review find in Finland?", ["2", "3"]),
        ("What did the evaluation conclude about Finland?", ["2", "3"]),
        ("Main findings on Kenya", ["4", "5"]),
        ("Give me an overview of the findings on Kenya.", ["4", "5"]),
    ],
)
def test_all_that_was_found_in_a_state_is_given(question: str, anchors: list[str], engine: RapporteurQueryEngine) -> None:
    assert [c.paragraph.anchor for c in engine.answer(question).citations] == anchors


@pytest.mark.parametrize(
    "question",
    [
        "Summarise the rules on dredgers in Finland.",
        "What did the review find on dredgers in Kenya?",
        "What did the review find in Ghana?",
        "What did the reviewers not find in Kenya?",
        "What did Kenya say about Finland?",
    ],
)
def test_no_section_is_given_whole_where_a_matter_or_another_state_is_asked_about(question: str, engine: RapporteurQueryEngine) -> None:
    cited = {c.paragraph.id for c in engine.answer(question).citations}
    assert not {"review.txt#2", "review.txt#3"} <= cited and not {"review.txt#4", "review.txt#5"} <= cited
