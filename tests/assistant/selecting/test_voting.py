"""Recorded votes."""

import pytest

from assistant.selecting.voting import on_side
from index.paragraph import Paragraph, Span

LINES = tuple(
    Paragraph(f"d#{n}", "d", str(n), str(n), (), "text", "", None, None, None, text, Span(0, len(text)), n)
    for n, text in enumerate(("In favour: Aldania, Brenmark.", "Against: Calverra.", "Abstaining: Dorvik.", "Kestria spoke against it."))
)


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("Which States voted for the resolution?", "0"),
        ("Who voted against it?", "1"),
        ("Which countries abstained?", "2"),
        ("Who voted against it or abstained?", "12"),
        ("How did the States vote?", ""),
    ],
)
def test_of_a_recorded_vote_the_side_asked_for_is_taken(question: str, places: str) -> None:
    assert [p.anchor for p in on_side(question, LINES)] == [*places]
