"""What a document says on a topic that several of its paragraphs mention alike."""

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_REPORTS = {
    "towkes.txt": """TOWKES/2030/1

Report of the Commodore on the Towage Mission in Kestria (TOWKES)

1. The strike of the pilots went on; ferries lay idle.

2. After the strike, the harbour board lost its chair.

3. Courts heard six cases on fees.

4. The strike of the cooks went on as well; yards lay idle.
""",
    "drgnor.txt": """DRGNOR/2030/2

Report of the Commodore on the Dredging Mission in Norvik (DRGNOR)

1. The strike in Norvik ended in May.

2. Two dredgers sank off Portugal.

3. Spain lent a tug to Norvik, and Portugal two.
""",
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """The reports of two missions."""
    return engine_over(_REPORTS, tmp_path_factory.mktemp("topics"))


@pytest.mark.parametrize(
    "question",
    [
        "What does TOWKES say about the strike?",
        "What does the TOWKES report say on the strike?",
        "What does the report on TOWKES say on the strike?",
        "What does the TOWKES report find on the strike?",
        "What is said about the strike in the TOWKES report?",
        "Which paragraphs of the TOWKES report deal with the strike?",
    ],
)
def test_all_paragraphs_of_the_document_that_mention_the_topic_are_given(question: str, reports: RapporteurQueryEngine) -> None:
    assert [citation.paragraph.id for citation in reports.answer(question).citations] == ["towkes.txt#1", "towkes.txt#2", "towkes.txt#4"]


@pytest.mark.parametrize("question", ["What does TOWKES say about dredgers?", "What does DRGNOR say about fees?"])
def test_a_topic_of_another_document_is_declined(question: str, reports: RapporteurQueryEngine) -> None:
    assert reports.answer(question).abstained


def test_a_state_may_be_the_topic(reports: RapporteurQueryEngine) -> None:
    answer = reports.answer("What does the DRGNOR report say about Portugal?")
    assert [citation.paragraph.id for citation in answer.citations] == ["drgnor.txt#2", "drgnor.txt#3"]
    assert reports.answer("What does the TOWKES report say about Portugal?").abstained
