"""Whether a paragraph is about the States that a question asks about."""

import pytest

from assistant.answerability.scope import acting, done_to, names_region
from assistant.understanding.reading import understand
from index.paragraph import Paragraph, Span
from index.states import StateNames


def test_a_paragraph_that_names_a_group_of_states_is_about_each_of_them() -> None:
    question = understand("Which training was given to African Member States?", StateNames([]))
    for text, expected in (("Courses for African countries were held.", True), ("African ports held courses.", False)):
        found = Paragraph("d#1", "d", "1", "d, 1", (), "numbered", "", None, None, None, text, Span(0, 1), 1)
        assert names_region(question, found) is expected


@pytest.mark.parametrize(
    ("question", "state"),
    [
        ("How does Malta treat tugs from Norway?", {"MT"}),
        ("Why did the Government of Malta refuse to lend tugs to Norway?", {"MT"}),
        ("What did Malta say about Norway's tugs?", {"MT"}),
        ("How do Malta and Norway treat tugs?", set()),
        ("How does Malta's fleet differ from that of Norway?", set()),
        ("What did Malta report?", set()),
        ("What did Malta report on tugs? And Norway?", set()),
        ("What did Malta report on tugs, and Norway?", set()),
        ("Which tugs were lent by Malta to Norway?", set()),
    ],
)
def test_of_several_states_the_one_that_acts(question: str, state: set[str]) -> None:
    assert acting(StateNames([]), question) == state


@pytest.mark.parametrize(
    ("question", "state"),
    [
        ("Which States sent tugs to Malta?", {"MT"}),
        ("Which States say that they got tugs from the Netherlands in 2029?", {"NL"}),
        ("Which States did Malta support?", set()),
        ("According to Malta, which States lease tugs?", set()),
        ("Which States are mentioned in the reply of Malta?", set()),
        ("Which States sent tugs to Malta and Norway?", set()),
        ("Which Nordic States lease tugs to others?", set()),
    ],
)
def test_the_one_state_that_others_had_to_do_with(question: str, state: set[str]) -> None:
    assert done_to(StateNames([]), question) == state
