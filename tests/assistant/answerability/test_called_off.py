"""A text that tells that something was put off, or did not come about, answers whoever takes it for granted."""

import pytest

from assistant.answerability.called_off import is_called_off
from assistant.understanding.reading import understand
from index.states import StateNames

_NAMES = StateNames()


@pytest.mark.parametrize(
    ("question", "text", "called_off"),
    [
        ("Who won the regatta in Norvik in May 2031?", "The regatta in Norvik, planned for May 2031, was postponed until 2032.", True),
        ("Who was elected Warden of the Guild on 3 May?", "On 3 May no candidate for Warden of the Guild had a majority.", True),
        ("How many boats sailed in the Norvik regatta?", "The regatta of Norvik was called off after boats had been damaged.", True),
        ("When did the Guild join the Norvik regatta?", "The Guild was encouraged to become a member of the Norvik regatta.", True),
        ("When was the Guild encouraged to join the regatta?", "The Guild was encouraged to join the regatta.", False),
        ("When did the Guild build the Norvik tug?", "The Norvik tug was built by Tarnport.", True),
        ("Who won the regatta in Norvik in May 2031?", "The regatta in Norvik was held in May 2031, and was well attended.", False),
        ("Who won the regatta in Norvik in May 2031?", "The dinner was postponed. The regatta in Norvik was held in May 2031.", False),
        ("How many tugs has Norvik entered in its tug register?", "Norvik stated that a tug register was planned.", True),
        ("When did the tug register open?", "The tug register was still under consideration.", True),
        ("When did the tug register open?", "The tug register was planned in 2030 and opened in 2034.", False),
        ("When will the tug register open?", "The tug register was planned.", False),
        ("How many tugs has Norvik entered in its tug register?", "A register of wrecks was planned.", False),
        ("How many tugs has Norvik entered in its tug register?", "A visit of tug owners to the register was planned.", False),
        ("Did anyone win the regatta in Norvik?", "The regatta in Norvik was postponed.", False),
        ("Who did not sail in the Norvik regatta?", "The Norvik regatta was postponed.", False),
    ],
)
def test_what_was_called_off_is_told(question: str, text: str, called_off: bool) -> None:
    assert is_called_off(understand(question, _NAMES), text) is called_off
