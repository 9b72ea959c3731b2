"""What only some documents number: rows of tables, and recommendations that are paragraphs."""

import pytest

from assistant.understanding.numbered_things import is_among_recommendations, is_numbered_row, recommendation_named, row_named
from index.paragraph import Paragraph, ParagraphKind, Span


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Who is responsible for action 3.2?", "3.2"),
        ("What is indicator no. 1.4.2?", "1.4.2"),
        ("Compare actions 3.2 and measure 4.1.", None),
        ("What does article 3.2 say?", None),
        ("By action 3.2 million were saved.", None),
        ("What is action 3?", None),
        ("What is target 3.2 (a)?", None),
    ],
)
def test_one_thing_that_a_table_may_number_is_named(text: str, number: str | None) -> None:
    lookup = row_named(text)
    assert (lookup.numbers if lookup else None) == ((number,) if number else None)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("What does recommendation 3 (b) say?", "3 (b)"),
        ("Quote recommendation no. 12(C).", "12 (c)"),
        ("What does recommendation 3 say?", None),
        ("What does recommendation (b) say?", None),
        ("How do recommendation 3 (a) and recommendation 3 (b) differ?", None),
    ],
)
def test_a_lettered_recommendation_is_named(text: str, number: str | None) -> None:
    lookup = recommendation_named(text)
    assert (lookup.numbers if lookup else None) == ((number,) if number else None)


def _paragraph(text: str, *headings: str, kind: ParagraphKind = "row") -> Paragraph:
    return Paragraph("d#1", "d", "1", "", headings, kind, "", None, None, None, text, Span(0, len(text)), 1)


@pytest.mark.parametrize(
    ("paragraph", "is_row"),
    [
        (_paragraph("3.2\tTraining of pilots\tChad"), True),
        (_paragraph("3.2.\tTraining of pilots"), True),
        (_paragraph("13.2\tTraining of pilots"), False),
        (_paragraph("3.2\t4.5\t7.1"), False),
        (_paragraph("3.2"), False),
        (_paragraph("3.2\tTraining of pilots", kind="text"), False),
    ],
)
def test_a_row_has_its_number_first_and_words_behind_it(paragraph: Paragraph, is_row: bool) -> None:
    assert is_numbered_row(paragraph, "3.2") is is_row


@pytest.mark.parametrize(
    ("heading", "are"),
    [
        ("I. Recommendations adopted by the Board", True),
        ("Conclusions and recommendations", True),
        ("4.1 Draft recommendations", True),
        ("II. Implementation of the recommendations adopted by the Board", False),
        ("III. Follow-up to recommendations", False),
    ],
)
def test_recommendations_stand_under_a_heading_that_begins_so(heading: str, are: bool) -> None:
    assert is_among_recommendations(_paragraph("Ports should be lit.", heading, "Topic 1")) is are
