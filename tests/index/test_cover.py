"""Where a cover ends."""

import pytest

from index.block import Block
from index.cover import body_start

_TITLE = ("HARBOUR FORUM", "Decision 7", "Lights in harbours")


@pytest.mark.parametrize(
    "following",
    [
        ("1. Requests the Secretariat:", "(a) To publish a list;", "(b) To advise members."),
        ("1. Election of officers.", "2. Adoption of the agenda."),
        ("1. The Forum met in Norvik on 3 March and elected its officers.",),
    ],
)
def test_a_first_paragraph_however_short_ends_the_cover(following: tuple[str, ...]) -> None:
    assert (
        body_start([Block(line) for line in (*_TITLE, *following)]) == len(_TITLE) - 1
    )  # what stands right above a paragraph is its heading
