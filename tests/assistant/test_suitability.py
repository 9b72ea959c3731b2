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
