"""Which figure of which named things a question asks for."""

import pytest

from assistant.understanding.asked_figures import figure_asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Which operations led to arrests, and how many in each?", ("operation", "arrest")),
        ("Which joint operations were presented, and how many people were arrested in each?", ("operation", "arrest")),
        ("For which projects is a number of pilots given?", ("project", "pilot")),
        ("In which exercises were tugs lost, and how many tugs were lost?", ("exercis", "tug")),
        ("Which operations led to arrests?", None),
        ("Which operations took place, and how many people took part?", None),
        ("How many operations led to arrests?", None),
        ("Which States carried out operations, and how many arrests were made?", None),
    ],
)
def test_figure_asked(text: str, expected: tuple[str, str] | None) -> None:
    asked = figure_asked(text)
    assert (asked and (asked.kind.rstrip("e"), asked.counted)) == expected
