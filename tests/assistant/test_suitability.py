"""What fits a question and yet is no answer to it."""

from dataclasses import replace

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.suitability import fits, is_beside_the_point


@pytest.mark.parametrize(
    ("question", "changed"),
    [
        ("What did the Second Meeting say about whales?", {"unmet": 0.6, "lacking": False}),
        ("What budget was set aside for the inspection of cranes?", {"kind": False, "focus": 0.0}),
    ],
)
def test_a_cover_or_a_denial_of_something_else_is_beside_the_point(
    question: str, changed: dict[str, float], engine: RapporteurQueryEngine
) -> None:
    asked, evidence = engine.examine(question)
    wanted = "cover" if "unmet" in changed else "numbered"
    found = next(e for e in evidence if e.paragraph.kind == wanted and (wanted == "cover" or " not " in e.paragraph.text))
    found = replace(found, missing=(), heading=True, state=1.0, asserted=1.0, **changed)
    assert fits(found, asked) and is_beside_the_point(found, asked)
    assert not is_beside_the_point(replace(found, unmet=0.0, focus=1.0, kind=True), asked)


@pytest.mark.parametrize(
    ("question", "counted", "fitting"),
    [
        ("How many tonnes of soya were stored on the quay?", 0.3, False),
        ("How many tonnes of soya were stored on the quay?", 0.5, True),
        ("How many stevedores worked on the quay?", 0.3, True),
        ("How many stevedores worked on the quay?", 0.1, False),
    ],
)
def test_what_is_measured_has_to_be_met_better_than_what_is_counted(
    question: str, counted: float, fitting: bool, engine: RapporteurQueryEngine
) -> None:
    asked, evidence = engine.examine(question)
    found = replace(evidence[0], missing=(), lacking=False, heading=True, state=1.0, asserted=1.0, kind=True, own=0.5, denied=0.0)
    found = replace(found, paragraph=replace(found.paragraph, text="Some 300 tonnes of wheat were stored."))
    assert fits(replace(found, counted=counted), asked) is fitting
