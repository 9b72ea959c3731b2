"""What a question counts, measures or asks a share of."""

import pytest

from assistant.answerability.counted_nouns import compares_only_share, counted_term, denies_measured, measures_another, shared_term
from assistant.understanding.reading import understand
from index.states import StateNames


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How many joint inspection teams were set up?", "teams"),
        ("From how many pilots came replies?", "pilots"),
        ("How many of the proposals assigned to Kestria were adopted?", "proposals"),
        ("How much did members owe?", None),
        ("How much did the crane cost?", "crane"),
        ("How many tonnes of ammonium nitrate were stored?", "nitrate"),
        ("How many square kilometres of the harbour were cleared?", "harbour"),
    ],
)
def test_what_is_counted_is_the_noun_and_not_what_stands_before_or_after_it(question: str, counted: str | None) -> None:
    term = counted_term(understand(question, StateNames([])))
    assert (term.text if term is not None else None) == counted


@pytest.mark.parametrize(
    ("question", "shared"),
    [
        ("What share of Kestria's grain warehouses was in Sella?", "warehouses"),
        ("What percentage of the harbour workers killed in 2031 were pilots?", "workers"),
        ("How many tugs are there?", None),
        ("What share does the port get?", None),
    ],
)
def test_a_share_is_asked_of_a_noun(question: str, shared: str | None) -> None:
    term = shared_term(understand(question, StateNames([])))
    assert (term.text if term else None) == shared


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Ships carried ammonia and chlorine. In Sella 20 tonnes of chlorine and 3 tonnes of lime were stored.", True),
        ("Ships carried ammonia and chlorine. In Sella 20 tonnes of ammonia were stored.", False),
        ("Ships carried 20 tonnes of chlorine and some ammonia.", False),  # of which the figure may be, too
        ("Ships carried ammonia. In Sella 20 tonnes were stored.", False),
        ("In Sella 20 tonnes of chlorine were stored.", False),  # ammonia may go by another name
    ],
)
def test_a_measure_is_of_the_stuff_beside_it(text: str, another: bool) -> None:
    question = understand("How many tonnes of ammonia were stored?", StateNames([]))
    assert measures_another(counted_term(question), text) is another


def test_nothing_counted_is_measured_by_nothing() -> None:
    assert not measures_another(None, "In Sella 20 tonnes of chlorine were stored.")


@pytest.mark.parametrize(
    ("question", "only_share"),
    [
        ("How many pilots came to the sixth meeting?", True),
        ("How many pilots came to the seventh meeting?", False),
        ("What share of the pilots at the sixth meeting were women?", False),
    ],
)
def test_a_share_that_another_is_compared_with_counts_nobody(question: str, only_share: bool) -> None:
    text = "Of the 318 pilots at the seventh meeting, 46 per cent were women, compared with 41 per cent at the sixth meeting."
    assert compares_only_share(understand(question, StateNames([])), text) is only_share


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Operation BUOY: two persons arrested, no pearls found.", True),
        ("The holds were searched without any raw pearls coming to light.", True),
        ("No tugs were held for long; pearls were found on three of them.", False),
    ],
)
def test_that_none_was_found_of_what_is_measured(text: str, denied: bool) -> None:
    assert denies_measured(understand("How many kilos of pearls turned up in Operation BUOY?", StateNames([])), text) is denied
