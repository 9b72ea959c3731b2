"""Classes of English words: what a pattern made of them takes in."""

import re

import pytest

from assistant.language.words import LEAD, NAME, OFFICER, SHORT_NAME


def _taken(pattern: str, text: str) -> str:
    found = re.match(pattern, text, re.IGNORECASE)
    return found.group() if found else ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kestria sold tugs", "Kestria"),
        ("the Harbour Training Office met", "the Harbour Training Office"),
        ("the Office for Ports and Tugs met", "the Office for Ports and Tugs"),
        ("Commission on Narcotic Drugs met", "Commission on Narcotic Drugs"),
        ("Panel on tugs", "Panel"),
        ("Port-State’s Board", "Port-State’s Board"),
        ("Österby met", "Österby"),
        ("harbours met", ""),
        ("Kestria, Brenmark", "Kestria"),
    ],
)
def test_a_name_goes_on_with_its_capitals_whatever_the_case_of_the_pattern(text: str, name: str) -> None:
    assert _taken(NAME, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kestria and Brenmark", "Kestria"),
        ("the Board of the Harbour Office", "the Board of the Harbour Office"),
        ("A B C D E F G H", "A B C D E F"),
    ],
)
def test_a_short_name_has_six_words_and_is_of_one(text: str, name: str) -> None:
    assert _taken(SHORT_NAME, text) == name


@pytest.mark.parametrize(
    "lead",
    [
        "Please tell me ",
        "And ",
        "Do you know ",
        "Could you please show us ",
        "I would like to know ",
        "We need ",
        "By ",
        "Up to ",
        "Does it say ",
    ],
)
def test_what_may_stand_before_the_word_that_asks(lead: str) -> None:
    assert _taken(LEAD, f"{lead}which tugs were sold") == lead


def test_where_the_question_begins_at_once_nothing_leads() -> None:
    assert _taken(LEAD, "Which tugs were sold") == "" and _taken(LEAD, "Tell tugs") == "Tell "


@pytest.mark.parametrize(
    ("text", "officer"),
    [
        ("chair", "chair"),
        ("Co-Chairs", "Co-Chairs"),
        ("vice-president", "vice-president"),
        ("deputy chairwoman", "deputy chairwoman"),
        ("chairpersons", "chairpersons"),
        ("secretaries", "secretaries"),
        ("Secretary-General", ""),
        ("president-designate", ""),
        ("presidential", ""),
        ("chairlift", ""),
    ],
)
def test_who_is_elected_at_the_opening_of_a_meeting(text: str, officer: str) -> None:
    assert _taken(OFFICER, text) == officer
