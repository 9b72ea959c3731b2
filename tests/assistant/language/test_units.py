"""The unit in which an amount is asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.units import asks_in_unit, has_unit


@pytest.mark.parametrize(
    "question",
    [
        "How many tonnes of kelp were landed?",
        "HOW MANY HECTARES BURNED?",
        "What was the cost in US dollars?",
        "What did it cost, in euros?",
        "How much kelp was landed, tons?",
        "What is the percentage of old tugs?",
        "In how many litres was it sold?",
    ],
)
def test_a_question_that_names_the_unit(question: str) -> None:
    assert asks_in_unit(question)


@pytest.mark.parametrize(
    "question",
    [
        "How many tugs were sold?",
        "Why were 40 tonnes of kelp landed?",
        "Who paid 40 dollars?",
        "How many tonsils were there?",
        "How many pounding waves were there?",
        "",
    ],
)
def test_a_question_that_names_none_is_met_by_any_text(question: str) -> None:
    assert not asks_in_unit(question) and has_unit(question, "Kelp.")


@pytest.mark.parametrize(
    ("question", "text", "has"),
    [
        ("How many tonnes of kelp were landed?", "1,200 tonnes were landed.", True),
        ("How many tonnes of kelp were landed?", "400kg were landed.", True),
        ("How many tonnes of kelp were landed?", "12 t were landed.", True),
        ("How many tonnes of kelp were landed?", "They didn’t land 12 tugs.", False),
        ("How many tonnes of kelp were landed?", "12 per cent were landed.", False),
        ("How many hectares burned?", "40 square kilometres burned.", True),
        ("How many hectares burned?", "40 ha burned.", True),
        ("How many hectares burned?", "40 km² burned.", True),
        ("How many hectares burned?", "40 harbours burned.", False),
        ("How many litres were sold?", "40 barrels were sold.", True),
        ("How many litres were sold?", "40 l were sold.", True),
        ("How many litres were sold?", "40 lamps were sold.", False),
        ("What was the cost in dollars?", "It was €40.", True),
        ("What was the cost in dollars?", "It was 40 FRANCS.", True),
        ("What was the cost in dollars?", "It was 40 tugs.", False),
        ("What was the share in per cent?", "It was 40%.", True),
        ("What was the share in per cent?", "It was a third.", False),
        ("How many tonnes of kelp were landed?", "Kestria\t1,200", True),
        ("How many tonnes of kelp were landed?", "", False),
    ],
)
def test_a_text_has_the_unit_or_one_of_its_sort(question: str, text: str, has: bool) -> None:
    assert has_unit(question, text) is has


@given(st.text(), st.text())
def test_more_text_loses_no_unit(before: str, after: str) -> None:
    assert has_unit("How many tonnes were landed?", f"{before} 12 tonnes {after}")
