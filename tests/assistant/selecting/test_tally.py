"""A number that no document states, and the rows in which it is counted."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.selecting.tally import plural, tally_of
from index.paragraph import Paragraph
from tests.assistant.verification.paragraphs import paragraph

ROWS = [paragraph("A tug sank.", anchor=str(n)) for n in range(1, 60)]
ELSEWHERE = replace(ROWS[0], id="log.txt#1", document="log.txt")


@pytest.mark.parametrize(
    ("number", "noun", "said", "rows", "sentence"),
    [
        (
            2,
            "countries",
            "mention “x”, in {paragraphs} of {documents}",
            [ROWS[0], ROWS[1], ELSEWHERE],
            "2 countries mention “x”, in 3 paragraphs of 2 documents; counted here, not stated in the documents.",
        ),
        (
            1,
            "countries",
            "mention “x”, in {paragraphs} of {documents}",
            ROWS[:1],
            "1 country mentions “x”, in 1 paragraph of 1 document; counted here, not stated in the document.",
        ),
        (
            1,
            "annexes",
            "are numbered in the document",
            ROWS[:1],
            "1 annex is numbered in the document; counted here, not stated in the document.",
        ),
        (
            3,
            "States",
            "are named in one sentence",
            ROWS[:1],
            "3 States are named in one sentence; counted here, not stated in the document.",
        ),
        (1, "parties", "reported this", ROWS[:1], "1 party reported this; counted here, not stated in the document."),
    ],
)
def test_the_sentence_agrees_with_the_number(number: int, noun: str, said: str, rows: list[Paragraph], sentence: str) -> None:
    tally = tally_of(number, noun, said, rows)
    assert tally is not None and tally.sentence == sentence


def test_none_are_no_count() -> None:
    assert tally_of(0, "tugs", "are listed", ROWS[:1]) is None
    assert tally_of(2, "tugs", "are listed", []) is None


@given(st.integers(1, 59))
def test_rows_are_all_cited_or_the_first_and_last_of_many(number: int) -> None:
    tally = tally_of(number, "tugs", "are listed", ROWS[:number], introduction=ELSEWHERE)
    assert tally is not None and tally.matched == number and tally.introduction == ELSEWHERE
    assert tally.rows == tuple(ROWS[:number]) if number <= 40 else tally.rows == (ROWS[0], ROWS[number - 1])


@pytest.mark.parametrize(
    ("number", "noun", "written"),
    [(1, "paragraphs", "1 paragraph"), (0, "States", "0 States"), (12, "parties", "12 parties"), (1, "parties", "1 party")],
)
def test_a_noun_stands_beside_its_number(number: int, noun: str, written: str) -> None:
    assert plural(number, noun) == written
