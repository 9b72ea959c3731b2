"""What an answer says of itself, beside its text."""

from dataclasses import replace

from assistant.answer import Answer, Citation, Scope
from index.paragraph import Paragraph, Span


def citation(marker: int, reporter: str, quote: str) -> Citation:
    text = f"{reporter} reported that it had begun. It had trained forty pilots."
    label = str(marker)
    return Citation(marker, Paragraph(label, "d", label, label, (), "numbered", "", None, reporter, None, text, Span(0, 1), marker), quote)


ANSWER = Answer(
    "Which States?",
    "",
    False,
    (citation(1, "Czechia and Romania", "Czechia and Romania reported"), citation(2, "Romania", "It had trained forty pilots.")),
    (),
    Scope(documents=1, paragraphs=2990, matched=2),
)


def test_states_that_reported_together_have_a_row_each() -> None:
    assert replace(ANSWER, is_list=True).account == (
        "Reported by 2: Czechia [1], Romania [1] [2].",
        "2 of 2,990 paragraphs in 1 document.",
    )
    assert ANSWER.account == ()


def test_who_says_it_is_credited_where_the_quoted_words_do_not_name_them() -> None:
    assert [citation.credit for citation in ANSWER.citations] == ["", "Romania"]
