"""What is told of the contrary of what a question asks for is no answer to it."""

from dataclasses import replace

import pytest

from assistant.answerability.contraries import tells_contrary
from assistant.answerability.suitability import is_beside_the_point
from assistant.engine import RapporteurQueryEngine


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many forced returns to Norvik were there?", "There were 77 voluntary returns to Norvik."),
        ("Which State closed its port?", "On 3 May Kestria announced the reopening of its port."),
        ("On what day did Aldania sign the agreement on tugs?", "The parliament of Aldania ratified the agreement on 16 July."),
        ("When was the harbour master released?", "The harbour master was arrested on 3 May."),
        ("What share of the passengers are minors?", "Two thirds of the passengers are adult males."),
        ("Who held the vice-presidency of the port union?", "Kestria held the presidency of the port union."),
        ("Who speaks for the majority pilots?", "Ilse Haver speaks for the non-majority pilots."),
    ],
)
def test_a_text_with_the_contrary_alone_tells_the_contrary(question: str, text: str) -> None:
    assert tells_contrary(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many forced returns to Norvik were there?", "There were 77 forced and 12 voluntary returns to Norvik."),
        ("How many people were forced to leave Norvik?", "The 77 people who left may claim a voluntary pension."),
        ("How many tugs were opened and how many closed?", "The port closed two tugs."),
        ("When was the quay reopened?", "The quay, closed since May, is open again from 3 June."),
        ("Who held the presidency of the port union?", "Kestria held the presidency and Aldania the vice-presidency."),
        ("Who held the vice-presidency of the port union?", "Aldania was vice-president."),
        ("How many tugs are there?", "There are two public tugs."),
    ],
)
def test_a_text_that_has_the_word_too_or_no_contrary_does_not(question: str, text: str) -> None:
    assert not tells_contrary(question, text)


def test_the_word_may_stand_around_the_text() -> None:
    question, text = "How many forced returns were there?", "In Norvik 77, of them 12 after a voluntary stay."
    assert tells_contrary(question, text)
    assert not tells_contrary(question, text, "Forced returns:")


@pytest.mark.parametrize(
    ("question", "fitting"),
    [
        ("How many tugs left the upper quay?", False),
        ("How many tugs left the quay?", True),
        ("What is said of the tugs at the upper quay?", True),
    ],
)
def test_only_a_figure_a_date_or_a_name_is_of_one_of_the_two(question: str, fitting: bool, engine: RapporteurQueryEngine) -> None:
    asked, evidence = engine.examine(question)
    paragraph = replace(evidence[0].paragraph, kind="numbered", text="Two tugs left the lower quay.", headings=(), lead_in="")
    met = {"missing": (), "lacking": False, "heading": True, "state": 1.0, "asserted": 1.0, "kind": True, "counted": 1.0}
    found = replace(evidence[0], paragraph=paragraph, **met)
    assert is_beside_the_point(replace(found, focus=1.0, unmet=0.0), asked) is not fitting
