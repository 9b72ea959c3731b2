"""What a delegate answers in a debate."""

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_DEBATE = """HB/7/REP

Report of the Harbour Board on its seventh session

A. Harbour fees

1. The representative of Norway proposed a study on the fees that divers pay in winter.

2. The representative of Kenya supported the proposal.

3. The representative of Iceland also supported the proposal and said that 40 divers had left.

4. The representative of Peru said that she could not accept the study suggested by the representative of Norway.

5. The representative of Chile agreed with Peru. Winters were short.

6. The representative of Ghana asked for more time.

7. The representative of Japan supported the proposal, which the secretariat had made before the session.

B. Lights

8. The representative of Sweden supported the proposal.

9. The representative of Norway thanked the previous speaker.

10. The representative of Peru asked for lights of one colour.

11. The representative of Peru said that lights were dear.
"""


@pytest.fixture(scope="module")
def debate(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    return engine_over({"report.txt": _DEBATE}, tmp_path_factory.mktemp("debate"))


@pytest.fixture(scope="module")
def answered(debate: RapporteurQueryEngine) -> dict[str, str]:
    view = debate.view
    return {view.by_id[identity].anchor: paragraph.anchor for identity, paragraph in view.answered.items()}


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        ("2", "1"),
        ("3", "1"),
        ("4", "1"),
        ("5", "4"),
        ("9", "8"),
    ],
)
def test_a_delegate_answers_who_is_named_or_who_just_proposed(anchor: str, expected: str, answered: dict[str, str]) -> None:
    assert answered[anchor] == expected


@pytest.mark.parametrize("anchor", ["1", "6", "7", "8"])
def test_a_proposal_of_another_debate_or_of_nobody_at_hand_is_not_answered(anchor: str, answered: dict[str, str]) -> None:
    assert anchor not in answered


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("Which delegations supported the Norwegian proposal for a study on fees?", ["2", "3"]),
        ("What was the position of Peru on the study on the fees of divers?", ["4"]),
        ("What did Peru say about lights?", ["10", "11"]),
    ],
)
def test_who_answers_a_proposal_speaks_of_its_matter(question: str, anchors: list[str], debate: RapporteurQueryEngine) -> None:
    assert [c.paragraph.anchor for c in debate.answer(question, []).citations] == anchors
