import pytest

from assistant.engine import RapporteurQueryEngine
from index.library import Library


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        ("What did Portugal report on simulator training?", "name Portugal;"),
        ("What did Portugal and Norway report on simulator training?", "name Portugal or Norway;"),
        ("What does UNCTAD say about registration?", "name UNCTAD;"),
        ("What does RFHS/3/2 say about volcanoes in Norway?", "RFHS/3/2 does not answer this and nowhere names Norway;"),
        ("What does A/99/123 say about tug masters?", "name A/99/123;"),
        ("Who cooks in the canteen of the secretariat?", "not answer this;"),
    ],
)
def test_a_declined_question_says_what_is_missing(question: str, absent: str, specimens: Library) -> None:
    answer = RapporteurQueryEngine(specimens).answer(question)
    assert answer.abstained and absent in answer.text and answer.text.endswith("shown as pointers.")
