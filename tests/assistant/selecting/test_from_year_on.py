"""What States announced for a year and later is told by the years in their replies."""

from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.selecting.from_year_on import announced_from
from assistant.understanding.reading import understand
from tests.assistant.conftest import engine_over

_REPLIES = """HP/38/2

12 March 2025

Replies of States on pilots
Note by the Secretariat

I. Replies

1. Finland reported that a school for pilots would open in 2027.

2. Peru reported that tugs were to be sold in 2029.

3. Kenya reported that a law on pilots had been adopted in 2024.

4. Norway reported that no plans were made before 2025.

II. Next steps

5. The next report is due in 2028.
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    folder: Path = tmp_path_factory.mktemp("replies")
    return engine_over({"replies.txt": _REPLIES}, folder)


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("What have Governments announced for 2026 or later?", ["1", "2"]),
        ("Which States have announced measures from 2028 onwards?", ["2"]),
        ("Which States plan tugs for 2026 or later?", ["2"]),
        # What is past, what is not announced, what else is asked about, and what no State is asked about.
        ("What have Governments planned for 2024 or later?", []),
        ("Which States trained pilots in 2027 or later?", []),
        ("Which States plan dredgers for 2026 or later?", []),
        ("Which reports are due in 2026 or later?", []),
        ("What have Governments announced for 2027?", []),
        ("Which States have not announced measures for 2026 or later?", []),
    ],
)
def test_what_is_announced_from_a_year_on(question: str, anchors: list[str], engine: RapporteurQueryEngine) -> None:
    view = engine.view
    assert [p.anchor for p in announced_from(view, understand(question, view.names))] == anchors
