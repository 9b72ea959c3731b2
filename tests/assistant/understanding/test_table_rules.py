import pytest

from assistant.understanding.plain_form import plain_form
from index.states import StateNames


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        (
            "How many pilots did each of the Nordic countries have in the Tide Office?",
            "Which Nordic countries have pilots in the Tide Office?",
        ),
        ("How many divers does each Baltic country provide?", "Which Baltic countries provide divers?"),
        ("How many divers did each of the tugs have?", "How many divers did each of the tugs have?"),
        ("How many pilots did the Nordic countries have?", "How many pilots did the Nordic countries have?"),
    ],
)
def test_a_figure_of_each_state_is_asked_for_plainly(question: str, plain: str) -> None:
    assert plain_form(question, StateNames([])) == plain
