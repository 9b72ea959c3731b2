"""Questions for deadlines."""

from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_TEXTS = {
    "decision.txt": """HARBOUR FORUM
HF/DEC/7

Decision 7
Lights in harbours

1. Requests the Secretariat:

(a) To publish the list of lights by 30 April 2031;

(b) To advise members on lights;

2. Urges members to report every failure within three working days;

3. Decides to consider the matter again before the eighth session, in 2032;

4. Recalls that by 31 March 2030 only four members had reported.
""",
    "report.txt": """HARBOUR FORUM
HF/6/REP

Report of the sixth session

1. The Forum requested pilots to hand in their rosters by 1 June 2031.

2. By 1 May 2030 the Secretariat had visited nine harbours.
""",
}


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """The engine over a decision and a report that set deadlines."""
    return engine_over(_TEXTS, tmp_path_factory.mktemp("forum"))


def _places(engine: RapporteurQueryEngine, question: str) -> list[str]:
    return [Path(citation.paragraph.id).name.replace(".txt#", " ") for citation in engine.answer(question).citations]


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("What deadlines does the decision set?", ["decision 1 (a)", "decision 2", "decision 3"]),
        ("Which deadlines are there for members?", ["decision 2"]),
        ("What deadlines fall in 2031?", ["decision 1 (a)", "report 1"]),
        ("What deadlines did the Vienna Declaration of pilots set?", []),
        ("List the time limits in the report of the sixth session", ["report 1"]),
    ],
)
def test_deadlines_are_all_that_is_to_be_done_by_a_time(question: str, places: list[str], forum: RapporteurQueryEngine) -> None:
    assert _places(forum, question) == places


def test_the_deadline_of_one_thing_is_a_plain_question(forum: RapporteurQueryEngine) -> None:
    assert _places(forum, "What is the deadline for submitting rosters?") == ["report 1"]
