"""A decision named by its symbol is looked for where it is set out, and nowhere else."""

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_REPORT = """FERRY/9/L.2

Ninth session of the Ferry Council
Report

I. Opening

1. The session was opened by the Chair, who welcomed all members.

2. Two documents were before the Council, on lifeboats and on ramps.

II. Decisions

Decision 9/1. Lifeboats

1. Decides that lifeboats shall be inspected every year;

2. Requests the secretariat to keep a register of lifeboats.

Decision 9/2. Ramps

1. Decides that ramps shall be lit at night;

2. Invites members to report on ramps by 1 May 2031.
"""
_OWN = """FERRY/8/DEC.4

Decision 8/4. Horns

The Council,

Recalling its earlier decisions,

1. Decides that horns shall be tested each month;

2. Requests the secretariat to publish a table of signals.
"""


_FOLLOW_UP = """FERRY/10/3

Tenth session of the Ferry Council
Follow-up to decision 9/2: note by the secretariat

1. Lamps for ramps were bought by six ports.

2. Ports asked for more time.
"""


@pytest.fixture(scope="module")
def ferries(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """A report that sets out two decisions, and a decision that is a document of its own."""
    return engine_over({"report.txt": _REPORT, "own.txt": _OWN, "follow_up.txt": _FOLLOW_UP}, tmp_path_factory.mktemp("ferries"))


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("What does paragraph 2 of decision 9/1 say?", ["Requests the secretariat to keep a register of lifeboats."]),
        ("Decision 9/2, paragraph 2: what does it provide?", ["Invites members to report on ramps by 1 May 2031."]),
        ("What does paragraph 2 of decision 8/4 request?", ["Requests the secretariat to publish a table of signals."]),
        ("What does decision 9/2 say?", ["Decides that ramps shall be lit at night;", "Invites members to report on ramps by 1 May 2031."]),
        ("What does paragraph 2 of decision 9/7 say?", []),
        ("What does decision 9/7 say?", []),
    ],
)
def test_what_a_decision_says(question: str, texts: list[str], ferries: RapporteurQueryEngine) -> None:
    answer = ferries.answer(question)
    assert [citation.paragraph.text for citation in answer.citations] == texts
    assert answer.abstained is not bool(texts)


def test_a_decision_that_no_document_has_is_named(ferries: RapporteurQueryEngine) -> None:
    assert "paragraph 2 of decision 9/7" in ferries.answer("What does paragraph 2 of decision 9/7 say?").text
