"""What stands in a text for a term of a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.lexicon import Lexicon, stems_of, terms_of
from assistant.retrieval.equivalents import equivalents
from index.paragraph import Paragraph, Span

_TEXTS = (
    "The Harbour Training Office (HTO) met the Tug Masters Guild (TMG) for its third meeting.",
    "Non-insured cranes and the pirates of Lindesund were seen off the eastern quay.",
    "The programme for training of masters in ice navigation (TMIN) began.",
)
_LEXICON = Lexicon(
    Paragraph(f"d#{n}", "d", str(n), f"d, {n}", (), "numbered", "", None, None, None, text, Span(n, n + 1), n)
    for n, text in enumerate(_TEXTS)
)


def _met(question: str, text: str) -> list[str]:
    """The terms of a question that a text has."""
    terms, stems = terms_of(question), stems_of(text)
    options = equivalents(_LEXICON, question, terms)
    return [term.text for term, sets in zip(terms, options, strict=True) if any(each <= stems for each in sets)]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("pilots", "A pilot came."),
        ("PILOTS", "A pilot came."),
        ("HTO", "It was the Harbour Training Office."),
        ("hto", "It was the Harbour Training Office."),
        ("HTO-led", "It was led by the Harbour Training Office."),
        ("ice-bound", "It was bound in ice."),
        ("uninsured", "They were non-insured."),
        ("non-insured", "They were not insured; it was a non-insured one."),
        ("anti-smuggling", "It was taken against smuggling."),
        ("counter-piracy", "It was taken against piracy."),
        ("alarmism", "They were alarmists."),
        ("alarmists", "It was alarmism."),
        ("Brussels", "The European Union paid."),
        ("Brussels", "The EU paid."),
        ("mid-October", "It was in October."),
        ("mid-2030", "It was in 2030."),
        ("3TMG", "It was the third meeting of the TMG."),
        ("TMG3", "It was the 3rd meeting of the Tug Masters Guild."),
        ("east", "It was in eastern Kestria."),
        ("northern", "It was in the north."),
        ("Lindesünd", "It was in Lindesund."),
    ],
)
def test_what_stands_for_a_term(term: str, text: str) -> None:
    assert _met(term, text) == [term]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("HTO", "It was the Harbour Office."),
        ("HTO-led", "It was the Harbour Training Office."),
        ("ice-bound", "It was ice."),
        ("uninsured", "They were insured."),
        ("anti-smuggling", "It was smuggling."),
        ("Brussels", "The Union paid."),
        ("brussels", "The EU paid."),
        ("mid-October", "It was in mid-November."),
        ("3TMG", "It was the second meeting of the TMG."),
        ("east", "It was in western Kestria."),
        ("quay", "It was on a key."),
    ],
)
def test_what_stands_for_another(term: str, text: str) -> None:
    assert _met(term, text) == []


@pytest.mark.parametrize(
    ("asked", "text", "met"),
    [
        ("2030-31", "It was in 2030 and 2031.", True),
        ("2030-31", "It was in 2030.", False),
        ("2030–31", "It was in 2030 and 2031.", True),
        ("2030/31", "It was in 2030 and 2031.", True),
        ("1999-00", "It was in 1999 and 2000.", True),
        ("1999-00", "It was in 1999 and 1900.", False),
        ("1999/00", "It was in 1999 and 2000.", True),
        ("1999/00", "It was in 1999 and 1900.", False),
    ],
)
def test_the_second_of_two_years_is_written_short(asked: str, text: str, met: bool) -> None:
    question = f"What was sold in {asked}?"
    assert (_met(question, f"Tugs were sold. {text}") == [term.text for term in terms_of(question)]) is met


@pytest.mark.parametrize(
    ("question", "met"),
    [
        ("Who runs the Harbour Training Office?", ["Harbour", "Training", "Office"]),
        ("Who runs the Harbour Office?", []),
        ("Who has training in an office?", []),
    ],
)
def test_an_acronym_stands_for_each_word_of_its_name_in_full(question: str, met: list[str]) -> None:
    assert _met(question, "The HTO.") == met


def test_a_name_in_small_letters_has_to_be_long() -> None:
    assert _met("Who supports the training of masters in ice navigation?", "TMIN") == ["training", "masters", "ice", "navigation"]


@given(st.text(alphabet="HTO-le d 2030/31 non TMG3 ’ü中Brussels", max_size=40))
def test_each_term_of_any_question_stands_for_itself(question: str) -> None:
    terms = terms_of(question)
    options = equivalents(_LEXICON, question, terms)
    assert len(options) == len(terms) and all(sets and all(sets) for sets in options)
