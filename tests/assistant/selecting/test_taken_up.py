"""What the next paragraph goes on with, in words that say so."""

import pytest

from assistant.selecting.taken_up import with_taken_up
from assistant.selection import Selection
from assistant.understanding.reading import understand
from index.paragraph import ParagraphKind
from tests.assistant.conftest import view_of

ROWS: tuple[tuple[str, ParagraphKind, str, str], ...] = (
    ("Strikes", "text", "", "On 3 May the harbour police detained six dockers."),
    ("Strikes", "text", "", "In answer to these arrests, the union called a strike."),
    ("Strikes", "text", "", "Other unlawful arrests were reported from Tarn."),
    ("Strikes", "text", "", "The strike ended on 9 May."),
    ("Arrests in Norvik", "text", "", "Of these arrests none was made at sea."),
)


@pytest.mark.parametrize(
    ("question", "selected", "found"),
    [
        ("Which arrests are reported?", [0], [0, 1, 2]),
        ("Which arrests are reported?", [1], [1, 2]),
        ("Which arrests are reported?", [3], [3]),
        ("Which detained dockers and arrests are reported?", [0, 3], [0, 1, 2, 3]),
        ("Which strikes are reported?", [0], [0]),
        ("What led to the strike?", [0], [0]),
    ],
)
def test_the_next_paragraphs_that_take_up_what_is_asked_for(question: str, selected: list[int], found: list[int]) -> None:
    view = view_of(ROWS, "Note on strikes")
    paragraphs = view.paragraphs
    chosen = with_taken_up(view, understand(question, view.names), Selection(tuple(paragraphs[i] for i in selected)))
    assert [paragraphs.index(p) for p in chosen.paragraphs] == found


def test_what_was_counted_stays_as_it_was_counted() -> None:
    view = view_of(ROWS, "Note on strikes")
    counted = Selection((view.paragraphs[0],), counted="One arrest is reported.")
    assert with_taken_up(view, understand("Which arrests are reported?", view.names), counted) == counted
