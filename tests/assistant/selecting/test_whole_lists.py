"""What stands under a heading that is the thing asked for is the whole list of it."""

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.selecting.whole_lists import headed
from assistant.view import LibraryView
from tests.assistant.conftest import engine_over

_GUIDELINES = """TUG/31/4

Guidelines for the talks on tugs, 4 March 2031

I. Core principles

1. The ports stay open during the talks.

2. Nothing is agreed until all is agreed.

II. Phases

3. The core principles set out above apply to all phases of the talks.

4. In the first phase, fees are settled.
"""


@pytest.fixture(scope="module")
def guidelines(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    return engine_over({"guidelines.txt": _GUIDELINES}, tmp_path_factory.mktemp("guidelines"))


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("What are the core principles?", ["1", "2"]),
        ("What are the core principles of the talks?", ["1", "2"]),
        ("Which core principles are there for the ports?", ["1", "2"]),
        ("What are the core principles on whales?", []),
        ("What are the principles?", []),
    ],
)
def test_a_heading_that_is_the_thing_asked_for_has_all_of_it(question: str, anchors: list[str], guidelines: RapporteurQueryEngine) -> None:
    view: LibraryView = guidelines.view
    assert [p.anchor for p in headed(view, guidelines.examine(question)[0])] == anchors
