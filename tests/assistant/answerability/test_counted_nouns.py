"""What a question counts, measures or asks a share of."""

import pytest

from assistant.answerability.counted_nouns import counted_term, shared_term
from assistant.question import understand
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
