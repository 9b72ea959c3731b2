"""What one of two things leaves out is taken from the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.left_out import both_in_full, in_full, is_lacking, is_name, pointing_back, up_to
from index.states import StateNames

NAMES = StateNames()
THINGS = st.lists(
    st.sampled_from("the fees of in Norvik Åmål TUGCOM those that its tugs Board's and 2028 2030 leased lending France on what".split()),
    max_size=7,
).map(" ".join)


@pytest.mark.parametrize(
    ("one", "other", "full"),
    [
        ("the fees in Norvik", "those in Tarn", "the fees in Tarn"),
        ("the fees in Norvik", "that of Tarn", "the fees of Tarn"),
        ("the fees in Norvik", "in Tarn", "the fees in Tarn"),
        ("the fees in Norvik", "Tarn", "the fees in Tarn"),
        ("the fees in Norvik", "Åmål", "the fees in Åmål"),
        ("the fees in Åmål", "Norvik", "the fees in Norvik"),
        ("the Board's view on tugs", "the Network's", "the Network's view on tugs"),
        ("Åmål's view on tugs", "Tarn's", "Tarn's view on tugs"),
        ("the TUGCOM budget for 2030", "that of PORTOP", "the budget of PORTOP for 2030"),
        ("what is asked in rule 1", "rule 2", "what is asked in rule 2"),
        ("Does Norvik lease tugs", "Tarn", "Does Tarn lease tugs"),
        ("fees in May 2028", "June 2030", "fees in June 2030"),
        ("the fees of the fleet", "the port", "the fees of the port"),
        ("tugs leased", "sold", "tugs sold"),
        ("TUGCOM in Norvik", "its staff", "TUGCOM's staff"),
        ("the Board's view on tugs", "its budget", "the Board's budget"),
        ("the fees of the fleet", "the costs of the port", "the costs of the port"),
        ("ferries", "tugs in Tarn", "tugs in Tarn"),
    ],
)
def test_the_second_thing_is_filled_up_from_the_first(one: str, other: str, full: str) -> None:
    assert in_full(one, other) == full


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("tugs", "ferries in Tarn", ("tugs in Tarn", "ferries in Tarn")),
        ("lending", "selling a tug", ("lending a tug", "selling a tug")),
        ("the views of the Board", "the Network on ladders", ("the views of the Board on ladders", "the views of the Network on ladders")),
        ("fees of tugs", "of ferries in 2030", ("fees of tugs in 2030", "fees of ferries in 2030")),
        ("Norvik", "Tarn opening hours", ("Norvik opening hours", "Tarn opening hours")),
        ("Norvik", "Åmål opening hours", ("Norvik opening hours", "Åmål opening hours")),
        ("Åmål", "Norvik opening hours", ("Åmål opening hours", "Norvik opening hours")),
        ("TUGCOM", "its staff", ("TUGCOM", "TUGCOM's staff")),
        ("France", "its tugs", ("France", "France's tugs")),
        ("Côte d’Ivoire", "its tugs", ("Côte d’Ivoire", "Côte d’Ivoire's tugs")),
        ("France's tugs", "ferries", ("France's tugs", "France's ferries")),
        ("France's tugs", "the ferries", ("France's tugs", "the ferries")),
        ("the tugs of France in May", "ferries", ("the tugs of France in May", "ferries")),
        ("Norvik's tugs", "the ferries in Tarn", ("Norvik's tugs", "the ferries in Tarn")),
        ("what tugs were bought for", "ferries in Tarn", ("what tugs were bought for", "ferries in Tarn")),
    ],
)
def test_each_of_two_things_has_what_is_said_of_both(one: str, other: str, both: tuple[str, str]) -> None:
    assert both_in_full(one, other, NAMES) == both


@pytest.mark.parametrize(
    ("one", "other", "meant"),
    [
        ("the rules on tugs and ferries", "what Tarn reported on these", "what Tarn reported on tugs and ferries"),
        ("the rules on tugs", "what is said of them in Tarn", "what is said of tugs in Tarn"),
        ("the rules on tugs", "what is said of these rules", "what is said of these rules"),
        ("tugs", "what is said of them", "what is said of them"),
    ],
)
def test_what_points_back_is_the_matter_of_the_first(one: str, other: str, meant: str) -> None:
    assert pointing_back(one, other) == meant


@pytest.mark.parametrize("words", ["Tarn", "TUGCOM", "the Harbour Board", "Commission on Tugs", "Åmål", "the Île of Éze"])
def test_a_name_alone_leaves_open_what_of_it_is_meant(words: str) -> None:
    assert is_name(words) and is_lacking("the fees", words) and not is_lacking("Norvik", words)


@pytest.mark.parametrize("words", ["", "tugs", "Tarn fees", "Commission on tugs", "the harbour board", "in Tarn", "åmål"])
def test_other_words_are_no_name(words: str) -> None:
    assert not is_name(words) and not is_lacking("the fees", words)


@pytest.mark.parametrize(
    ("one", "rest", "before"),
    [
        ("the fees in Norvik", "in Tarn", "the fees"),
        ("fees paid in Norvik in 2028", "in 2030", "fees paid in Norvik"),
        ("fees paid in Norvik in 2028", "in Tarn in 2030", "fees paid"),
        ("the cost", "of tugs", "the cost"),
        ("", "in Tarn", ""),
    ],
)
def test_the_first_goes_up_to_where_the_second_begins_otherwise(one: str, rest: str, before: str) -> None:
    assert up_to(one, rest) == before


@given(THINGS, THINGS)
def test_nothing_of_the_first_is_lost_and_no_word_is_made_up(one: str, other: str) -> None:
    first, second = both_in_full(one, other, NAMES)
    assert first.startswith(one)
    assert set(f"{first} {second}".replace("'s", "").split()) <= set(f"{one} {other}".replace("'s", "").split())
    assert bool(second) >= bool(other)
