import pytest

from assistant.answer_sentences import causes, pointed_to
from assistant.sentences import split_sentences

INQUIRY = (
    "In May, an independent inquiry was opened in Port Sella. The inquiry heard 40 pilots. It ended in June. "
    "Two tugs had sunk. The sinkings were due to a lack of crew. Worn lines also contributed to them. The Forum took note."
)
WITHOUT_CAUSE = "Two tugs had sunk. The Forum took note."


@pytest.mark.parametrize(("chosen", "more"), [({2}, {0, 1}), ({1, 2}, {0}), ({3}, set()), ({6}, set())])
def test_a_sentence_brings_what_it_points_back_to(chosen: set[int], more: set[int]) -> None:
    assert pointed_to(split_sentences(INQUIRY), chosen) == more


@pytest.mark.parametrize(("text", "chosen", "more"), [(INQUIRY, {3}, {4, 5}), (INQUIRY, {4}, {5}), (WITHOUT_CAUSE, {0}, set())])
def test_why_brings_what_states_the_cause(text: str, chosen: set[int], more: set[int]) -> None:
    sentences = split_sentences(text)
    assert causes(sentences, [1 / len(sentences)] * len(sentences), chosen) == more
