"""Paragraphs ranked by the words that they share with a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieval.bm25 import BM25
from index.paragraph import Paragraph, Span


def _paragraphs(*texts: str, headings: tuple[str, ...] = (), lead_in: str = "") -> list[Paragraph]:
    return [
        Paragraph(f"d#{n}", "d", str(n), f"d, {n}", headings, "numbered", lead_in, None, None, None, text, Span(n, n + 1), n)
        for n, text in enumerate(texts, start=1)
    ]


_FEW = _paragraphs("Pilots rested.", "The tug of the pilots was sold, a tug of wood.", "Kelp grew off Ōsaki.", "It is so.")


@pytest.mark.parametrize(
    ("words", "ranked"),
    [
        ("tugs", ["d#2"]),
        ("PILOT", ["d#1", "d#2"]),
        ("tug pilots", ["d#2", "d#1"]),
        ("ōsaki", ["d#3"]),
        ("cranes", []),
        ("is it the", []),
        ("", []),
    ],
)
def test_those_that_share_words_come_the_best_first(words: str, ranked: list[str]) -> None:
    assert BM25(_FEW).ranked(words, 10) == ranked


def test_at_most_so_many_are_found() -> None:
    assert BM25(_FEW).ranked("tug pilots", 1) == ["d#2"]


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    assert BM25(_paragraphs("Tugs sank.", "Tugs lay.", "Tugs lay.", "Cranes sank.")).ranked("tugs cranes", 1) == ["d#4"]


def test_headings_and_lead_in_count_too() -> None:
    under = _paragraphs("It rose.", headings=("Dues of harbours",)) + _paragraphs("", "(a) to mend", lead_in="Governments are urged")[1:]
    assert BM25(under).ranked("harbour", 5) == ["d#1"] and BM25(under).ranked("urge governments", 5) == ["d#2"]


@pytest.mark.parametrize("texts", [(), ("",), ("The and of.", "A")])
def test_where_there_are_no_words_nothing_is_found(texts: tuple[str, ...]) -> None:
    assert BM25(_paragraphs(*texts)).ranked("tugs and pilots", 5) == []


@given(st.text(), st.integers(1, 9))
def test_whatever_is_asked_each_is_found_once(words: str, most: int) -> None:
    found = BM25(_FEW).ranked(words, most)
    assert len(set(found)) == len(found) <= most and set(found) <= {p.id for p in _FEW}
