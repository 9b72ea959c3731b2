"""Whether a paragraph is about the States that a question asks about."""

from assistant.question import understand
from assistant.scope import names_region
from index.paragraph import Paragraph, Span
from index.states import StateNames


def test_a_paragraph_that_names_a_group_of_states_is_about_each_of_them() -> None:
    question = understand("Which training was given to African Member States?", StateNames([]))
    for text, expected in (("Courses for African countries were held.", True), ("African ports held courses.", False)):
        found = Paragraph("d#1", "d", "1", "d, 1", (), "numbered", "", None, None, None, text, Span(0, 1), 1)
        assert names_region(question, found) is expected
