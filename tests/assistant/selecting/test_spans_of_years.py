"""Plans of which the years are asked for are those that a paragraph gives a span of years for."""

import pytest

from assistant.selecting.spans_of_years import given_for_years
from assistant.understanding.reading import understand
from tests.assistant.conftest import view_of

VIEW = view_of(
    [
        ("Plans", "numbered", "", "Kestria reported on its National Tug Strategy 2030–2034."),
        ("Plans", "numbered", "", "Aldania reported on its tug strategy."),
        ("Plans", "numbered", "", "Tarn reported on a tug action plan for 2031-2033."),
        ("Plans", "numbered", "", "Norvik reported on its strategy. In 2030–2031 two tugs sank."),
    ],
    "Replies",
)


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("Which States have a tug strategy covering a set period?", ["0"]),
        ("Which States name a tug strategy or plan, and for which years?", ["0", "2"]),
        ("Which tug plans cover which years?", ["2"]),
        ("Which States have a tug strategy?", []),
        ("Which tugs cover which years?", []),
    ],
)
def test_a_plan_is_given_with_its_years(question: str, anchors: list[str]) -> None:
    found = given_for_years(VIEW, understand(question, VIEW.names), VIEW.paragraphs)
    assert [p.anchor for p in found] == anchors
