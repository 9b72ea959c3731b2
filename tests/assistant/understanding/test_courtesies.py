import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.engine import RapporteurQueryEngine
from assistant.understanding.courtesies import without_courtesies, without_opening


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Could you tell me, please, in which paragraph Kestria speaks about tugs?", "in which paragraph Kestria speaks about tugs?"),
        ("I am preparing for tomorrow and would like to know what Kestria said.", "what Kestria said."),
        ("Please tell me, did Kestria agree?", "did Kestria agree?"),
        ("Could you please tell me were all States invited?", "were all States invited?"),
        ("Can you list the States which use drones?", "list the States which use drones?"),
        ("Any idea how many States use drones?", "how many States use drones?"),
        ("I'd like to know what Kestria said.", "what Kestria said."),
        ("Could somebody explain the term to me?", "explain the term?"),
        ("Was it known when the tug sank?", "Was it known when the tug sank?"),
        ("Hello, which States replied? Thank you very much!", "which States replied?"),
        ("Do you know whether Kestria agreed?", "whether Kestria agreed?"),
        ("Dear colleagues, how many States replied, please?", "how many States replied?"),
        ("Could you please summarise the note", "summarise the note"),
        ("Could Kestria agree?", "Could Kestria agree?"),
        ("Tell me about drift timber", "Tell me about drift timber"),
        ("What does the Committee want to know?", "What does the Committee want to know?"),
        ("We want to see quay ladders mended", "We want to see quay ladders mended"),
        ("Hello, I need this for my statement tomorrow. Which States replied?", "Which States replied?"),
        ("Our ambassador speaks tomorrow. Which States replied?", "Which States replied?"),
        ("We need this today; which States replied?", "which States replied?"),
        ("Which States replied? Please give the exact paragraph.", "Which States replied?"),
        ("Which States replied? Quote the source, please.", "Which States replied?"),
        ("Which States replied, with the paragraph number?", "Which States replied?"),
        ("Which States replied? In one sentence, please.", "Which States replied?"),
        ("Our ambassador meets Kestria tomorrow. What did it report?", "Our ambassador meets Kestria tomorrow. What did it report?"),
        ("Which article deals with references?", "Which article deals with references?"),
        ("I have a meeting on tugs tomorrow. Which States replied?", "I have a meeting on tugs tomorrow. Which States replied?"),
        ("Please.", "Please."),
        ("Thank you", "Thank you"),
    ],
)
def test_what_only_asks_for_an_answer_is_left_out(text: str, bare: str) -> None:
    assert without_courtesies(text) == bare


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Briefly: which States replied?", "which States replied?"),
        ("In short, which States replied?", "which States replied?"),
        ("Quick question - which States replied?", "which States replied?"),
        ("Hello, we need this. How many States replied?", "we need this. How many States replied?"),
        ("Questions of safety: which States replied?", "Questions of safety: which States replied?"),
        ("Briefly", "Briefly"),
    ],
)
def test_how_it_is_to_be_answered_is_left_out(text: str, bare: str) -> None:
    assert without_opening(text) == bare


@given(st.text(max_size=60))
def test_a_question_is_never_emptied(text: str) -> None:
    assert bool(without_courtesies(text).strip()) == bool(text.strip())


@given(st.text(max_size=60))
def test_what_is_left_has_no_courtesies(text: str) -> None:
    assert without_courtesies(bare := without_courtesies(text)) == bare


def test_a_polite_question_has_the_answer_of_a_short_one(engine: RapporteurQueryEngine) -> None:
    short = engine.answer("What did Kestria report on the training of tug masters?")
    polite = engine.answer("Could you please tell me what Kestria reported on the training of tug masters? Thank you.")
    assert [c.paragraph for c in polite.citations] == [c.paragraph for c in short.citations] and short.citations
    assert not polite.understood
