"""What is embedded for a paragraph: never more than the model reads, never less than all of it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from index.passages import bare_passages_of, context_of, passages_of
from tests.index.making import paragraph


def _offsets(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]


_WORDS = st.lists(st.sampled_from(["ship", "the", "harbour’s", "12", "–", "été", "(a)"]), max_size=400).map(" ".join)
_LIMITS = st.integers(min_value=60, max_value=254)


@given(text=_WORDS.filter(str.strip), heading=_WORDS, lead_in=_WORDS, limit=_LIMITS)
def test_no_window_exceeds_the_limit_and_together_they_hold_the_text(text: str, heading: str, lead_in: str, limit: int) -> None:
    whole = paragraph(text, headings=(heading,), lead_in=lead_in)
    for passages in (passages_of(whole, _offsets, limit), bare_passages_of(whole, _offsets, limit) or passages_of(whole, _offsets, limit)):
        covered = set()
        for passage in passages:
            assert len(_offsets(passage.text)) <= limit
            own = passage.text[passage.context :]
            assert text[passage.start : passage.start + len(own)] == own
            covered |= set(range(passage.start, passage.start + len(own)))
        assert {index for start, end in _offsets(text) for index in range(start, end)} <= covered


def test_a_short_paragraph_is_one_window_with_its_context() -> None:
    one = paragraph("It had forty tugs.", headings=("I. Ports", "Issue 1. Tugs"), lead_in="Every port should have a tug.")
    (passage,) = passages_of(one, _offsets, 254)
    assert passage.text == "I. Ports\nIssue 1. Tugs\nEvery port should have a tug.\nIt had forty tugs."
    assert passage.text[passage.context :] == one.text


def test_only_the_innermost_headings_count() -> None:
    assert context_of(paragraph("Text", headings=("A", "B", "C", "D"))) == "B\nC\nD"


def test_without_context_there_is_nothing_bare_to_add() -> None:
    assert bare_passages_of(paragraph("Text"), _offsets, 254) == []


def test_an_empty_text_is_one_empty_window() -> None:
    assert [passage.text for passage in passages_of(paragraph(""), _offsets, 254)] == [""]
