"""A list given whole where a part of it was chosen."""

import dataclasses

import pytest

from assistant.evidence import Evidence
from assistant.selecting.completing import completed
from assistant.selection import Selection
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from index.paragraph import Paragraph
from tests.assistant.conftest import view_of

VIEW = view_of(
    [
        ("Plan", "text", "", "The Forum met in May 2031."),
        ("Plan", "text", "", "The closure of the tug school rests on these assumptions:"),
        ("Plan", "text", "", "the pilots stay in Halvenstad;"),
        ("Plan", "text", "", "the cranes are sold;"),
        ("Plan", "text", "", "the ports keep their own tugs;"),
        ("Plan", "text", "", "no ferry sinks."),
    ],
    "Plan of the tug school",
)


def evidence(paragraph: Paragraph, own: float) -> Evidence:
    values = {field.name: 0.0 for field in dataclasses.fields(Evidence)}
    return Evidence(**{**values, "paragraph": paragraph, "missing": (), "own": own})  # type: ignore[arg-type]


def cited(view: LibraryView, question: str, chosen: list[int], own: dict[int, float]) -> list[int]:
    found = [evidence(view.paragraphs[place], share) for place, share in own.items()]
    selection = Selection.listed([view.paragraphs[place] for place in chosen])
    result = completed(view, understand(question, view.names), found, selection)
    first = [result.introduction] if result.introduction is not None else []
    return [p.ordinal for p in (*first, *result.paragraphs)]


@pytest.mark.parametrize(
    ("question", "chosen", "own", "expected"),
    [
        # What announces a list, an item that says no more of it, half of the items.
        ("Which conditions are there for the closure?", [1], {1: 0.5}, [1, 2, 3, 4, 5]),
        ("Which conditions are there for the closure?", [4], {1: 0.5, 4: 0.2}, [1, 2, 3, 4, 5]),
        ("Which conditions are there for the closure?", [2, 3], {1: 0.1, 2: 0.4, 3: 0.4}, [1, 2, 3, 4, 5]),
        # An item that says more of what is asked than what announces it; another paragraph; a question for one thing.
        ("Which ports keep tugs of their own?", [4], {1: 0.1, 4: 0.9}, [4]),
        ("Which months did the Forum meet in?", [0], {0: 0.9}, [0]),
        ("Which conditions are there for the closure?", [0, 4], {0: 0.5, 1: 0.5, 4: 0.2}, [0, 4]),
        # What announces it with one of its items, beside another paragraph; an item that says more of what is asked.
        ("Sum up what was said on the closure.", [0, 1, 2], {0: 0.5, 1: 0.5, 2: 0.2}, [0, 1, 2, 3, 4, 5]),
        ("Sum up what was said on pilots and the Forum.", [0, 1, 2], {0: 0.5, 1: 0.2, 2: 0.5}, [0, 1, 2]),
        ("Who closes the tug school?", [4], {1: 0.5, 4: 0.2}, [4]),
    ],
)
def test_a_part_of_a_list_stands_for_all_of_it(question: str, chosen: list[int], own: dict[int, float], expected: list[int]) -> None:
    assert cited(VIEW, question, chosen, own) == expected
