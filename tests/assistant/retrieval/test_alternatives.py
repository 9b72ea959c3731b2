"""What "or" joins in a question for a list is met by any one of its alternatives."""

import pytest

from assistant.language.lexicon import stems_of, terms_of
from assistant.retrieval.alternatives import with_alternatives


@pytest.mark.parametrize(
    ("question", "text", "met"),
    [
        ("Which States have tugs or ferries?", "We have ferries.", ["States", "tugs", "ferries"]),
        ("Which States have tugs, ferries or a crane?", "We have a crane.", ["States", "tugs", "ferries", "crane"]),
        ("Which States have pacts or memorandums of accord?", "a pact", ["States", "pacts", "memorandums", "accord"]),
        ("Which States have pacts or memorandums of accord?", "an accord", ["States", "accord"]),
        ("Which States have tugs and ferries?", "We have ferries.", ["States", "ferries"]),
        ("Which States hire tugs or lease big ferries?", "They lease them.", ["States", "tugs", "lease"]),
    ],
)
def test_one_alternative_stands_for_all(question: str, text: str, met: list[str]) -> None:
    terms, said = terms_of(question), stems_of(f"States {text}")
    options = with_alternatives(question, terms, [[frozenset([term.stem])] for term in terms])
    assert [t.text for t, found in zip(terms, options, strict=True) if any(each <= said for each in found)] == met
