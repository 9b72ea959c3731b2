"""A cited paragraph as verification reads it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.verification import Verifier
from assistant.verification.source import canonical_tokens, contains, folded, plain_text, read_source
from index.states import StateNames
from tests.assistant.verification.paragraphs import paragraph

_NAMES = StateNames(["Kestria", "Brenmark"])


def test_of_a_reply_the_recommendation_is_what_another_said() -> None:
    source = read_source(paragraph("It paid 12 crowns.", reporter="Kestria", lead_in="Governments should pay 40 crowns."), _NAMES)
    assert [number.value for number in source.figures.numbers] == ["12"]
    assert "40" in [number.value for number in source.figures_around.numbers]
    assert source.operative == frozenset() and source.reporters == {"kestria"}


def test_of_an_item_the_lead_in_is_what_it_says_itself() -> None:
    source = read_source(paragraph("(a) to pay 12 crowns;", lead_in="The Forum urges Kestria:", kind="item"), _NAMES)
    assert "urg" in source.operative and source.states == {"kestria"}
    first = source.sentences[0]
    assert first.text == "The Forum urges Kestria:" and first.states == {"kestria"}


def test_a_state_of_a_heading_is_known_but_no_sentence_names_it() -> None:
    source = read_source(paragraph("Tugs were sold.", headings=("Replies of Brenmark",)), _NAMES)
    assert source.states == {"brenmark"} and source.mentions == ()


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Kestria sold 1,200 tugs", ("@kestria", "sold", "#1200", "tugs")),
        ("twelve hundred tugs of Brenmark’s", ("#1200", "tugs", "of", "@brenmark")),
        ("40% of port-side dues", ("#40", "of", "port-side", "dues")),
        ("", ()),
    ],
)
def test_states_and_numbers_have_one_form(text: str, tokens: tuple[str, ...]) -> None:
    assert canonical_tokens(text, _NAMES.find(text)) == tokens


@pytest.mark.parametrize("other", ["“the tug’s”  berth – north;", '"The Tug\'s" berth - NORTH', "«the *tug's*»\nberth ‑ north. "])
def test_kinds_of_quotation_mark_dash_and_space_are_one(other: str) -> None:
    assert plain_text(other) == '"the tug\'s" berth - north'


@pytest.mark.parametrize(
    ("piece", "found"),
    [("harbour", True), ("harbour dues", True), ("arbour", False), ("harbour due", False), ("dues,", True), ("crane", False), ("", True)],
)
def test_a_piece_stands_in_a_text_as_whole_words(piece: str, found: bool) -> None:
    assert contains("sunharbour, then harbour dues, were paid", piece) is found


@pytest.mark.parametrize("quoted", ["“;”", "“.”", "“,:”"])
def test_a_quotation_of_a_mark_alone_says_nothing(quoted: str) -> None:
    source = paragraph("Kestria sold 12 tugs.")
    assert Verifier(_NAMES).verify(f"With {quoted} Kestria sold 12 tugs.", [source]).status == "supported"


@given(st.text())
def test_a_text_contains_itself_and_plain_is_plain(text: str) -> None:
    assert contains(plain_text(text), plain_text(text))
    assert plain_text(plain_text(text)) == plain_text(text)
    assert folded(folded(text)) == folded(text)


@given(st.text(alphabet="Kestria 12.\n,A“(", max_size=60))
def test_each_sentence_of_a_source_stands_at_its_place(text: str) -> None:
    source = read_source(paragraph(text, lead_in="The Forum notes"), _NAMES)
    assert all(source.own[original.start : original.end] == original.text for original in source.sentences)
