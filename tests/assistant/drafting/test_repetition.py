import pytest

from assistant.drafting.repetition import gist_of, say_the_same
from index.states import StateNames

NAMES = StateNames()
SAID = "Austria reported that 40 hours of simulator training were required of masters of harbour tugs."


@pytest.mark.parametrize(
    "other",
    [
        "Austria reported that 40 hours of simulator training were required of masters of harbour tugs",
        "Austria had reported that 40 hours of simulator training are required of masters of all harbour tugs, it was noted.",
        "Simulator training was required of masters of harbour tugs.",
    ],
)
def test_other_wording_of_the_same_is_a_repetition(other: str) -> None:
    assert say_the_same(gist_of(SAID, NAMES), gist_of(other, NAMES))
    assert say_the_same(gist_of(other, NAMES), gist_of(SAID, NAMES))


@pytest.mark.parametrize(
    "other",
    [
        "Belgium reported that 40 hours of simulator training were required of masters of harbour tugs.",
        "Austria reported that 60 hours of simulator training were required of masters of harbour tugs.",
        "Austria reported that harbour tugs carried two masters.",
    ],
)
def test_another_state_figure_or_matter_is_another_statement(other: str) -> None:
    assert not say_the_same(gist_of(SAID, NAMES), gist_of(other, NAMES))
