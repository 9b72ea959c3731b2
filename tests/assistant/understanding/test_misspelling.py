import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.misspelling import corrected
from assistant.view import LibraryView


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Wich goverments use drones?", "Which governments use drones?"),
        ("Which countires reoprted on tugs?", "Which countries reported on tugs?"),
        ("accoring to the note", "according to the note"),
        ("Who trains tug mastres?", "Who trains tug masters?"),
        ("What is said of the simulaters?", "What is said of the simulators?"),
        ("What did Brenmrak say himeslf?", "What did Brenmark say himself?"),
    ],
)
def test_a_slip_becomes_the_word_that_the_documents_or_english_have(view: LibraryView, typed: str, meant: str) -> None:
    assert corrected(typed, view.lexicon, view.names) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Which governments recommend this?",
        "Did the organiser recommend it?",
        "Which dockers went on strike?",  # English, though no document has it
        "Summarise the programmes and honour the organisers' favourite analyses",
        "Which funder paid?",  # too short for another word with one letter more
        "Who demines the fairway?",  # no slip for any word
        "What did Kestrel report?",  # a name that is none of the States'
        "WHICH COUNTIRES REPORTED?",  # letters in capitals may be acronyms
        "What does RFHS/3/2 say of x-band?",
    ],
)
def test_what_is_no_slip_is_left_alone(view: LibraryView, text: str) -> None:
    assert corrected(text, view.lexicon, view.names) == text


@given(text=st.text(max_size=60))
def test_only_words_change(view: LibraryView, text: str) -> None:
    found = corrected(text, view.lexicon, view.names)
    assert [c for c in found if not c.isalpha()] == [c for c in text if not c.isalpha()]
    assert corrected(found, view.lexicon, view.names) == found
