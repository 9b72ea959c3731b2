"""Rules that write a question of one form in another."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.rewriting import plural, rewritten, rule

RULES = (
    rule(r"how dear is (?P<what>.+)", r"What is the price of \g<what>"),
    rule(r"how (?P<how>\w+) is (?P<what>.+)", lambda of: f"Is {of['what']} {of['how'].lower()}"),
)


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("How dear is a tug?", "What is the price of a tug?"),  # the first rule whose form matches, though the second does too
        ("How OLD is a tug", "Is a tug old?"),
        ("  how dear is a tug ?! ", "What is the price of a tug?"),
        ("How dear is a tug\nin Åmål?", "What is the price of a tug\nin Åmål?"),
    ],
)
def test_the_first_rule_for_a_form_writes_the_question(question: str, written: str) -> None:
    assert rewritten(question, RULES) == written


@pytest.mark.parametrize("question", ["", "?", "And how dear is a tug?", "How dear are tugs?", "how dear is"])
def test_what_no_rule_is_for_is_not_written(question: str) -> None:
    assert rewritten(question, RULES) == ""


@given(st.from_regex(re.compile(r"how dear is \w[^?]*\w", re.IGNORECASE), fullmatch=True))
def test_a_question_that_is_written_ends_in_one_mark(question: str) -> None:
    assert re.search(r"[^?]\?$", rewritten(f"{question}?", RULES))


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("tug", "tugs"),
        ("reply", "replies"),
        ("survey", "surveys"),
        ("annex", "annexes"),
        ("speech", "speeches"),
        ("best practices", "best practices"),
        ("reply of 2022", "replies of 2022"),
        ("country of the Åland Sea", "countries of the Åland Sea"),
        ("day in May", "days in May"),
        ("note of the tugs in Tarn", "notes of the tugs in Tarn"),
    ],
)
def test_the_noun_and_not_what_it_is_of_is_put_in_the_plural(one: str, several: str) -> None:
    assert plural(one) == several
