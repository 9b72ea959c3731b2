import pytest

from assistant.language.lexicon import all_terms
from assistant.understanding.term_weighing import (
    covers_year,
    is_hard,
    is_year_of_plan,
    names_in_compound,
    other_round,
    other_session,
    other_year,
    rounds_named,
    sessions_named,
)


@pytest.mark.parametrize(
    ("asked", "text", "own", "other"),
    [
        ("2029", "It received 412 reports in 2028.", "2029", True),
        ("2029", "By 20 January, 54 camps had closed after the crisis of 2006.", "2029", False),
        ("2029", "By 20 January, 54 camps had closed.", "2029", False),
        ("2028", "By 20 January 2006, 54 camps had closed.", "2029", True),
        ("2029", "In 2029 it was more than in 2028.", "2029", False),
        ("2029", "It received 412 reports in 2028.", "", True),
        ("Kestria", "It received 412 reports in 2028.", "2029", False),
    ],
)
def test_a_paragraph_that_speaks_of_another_year(asked: str, text: str, own: str, other: bool) -> None:
    assert other_year(all_terms(asked)[0], asked, text, own) is other


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("How many camps had closed by 20 January 2029?", False),
        ("How many camps had closed by 21 January 2029?", True),
        ("How many camps had closed, says the 2029 report?", False),
        ("How many camps had closed, says his January 2029 note?", False),
        ("How many camps had closed in January 2029?", False),
        ("How many camps had closed in May 2029?", True),
        ("How many camps had closed in 2029?", True),
    ],
)
def test_a_day_or_month_needs_no_year_nor_does_the_document_that_the_year_names(question: str, other: bool) -> None:
    text = "After the floods of 11 May 2028, 54 camps had closed by 20 January."
    year = next(term for term in all_terms(question) if term.text == "2029")
    assert other_year(year, question, text, "2029") is other


def test_years_of_symbols_and_resolutions_date_what_is_referred_to() -> None:
    asked = "How many camps closed in 2029?"
    year = next(term for term in all_terms(asked) if term.text == "2029")
    assert not other_year(year, asked, "Under resolution 61 (2028) the camps closed (see H/2028/501, para. 3).", "2029")
    assert other_year(year, asked, "The camps closed in 2028.", "2029")


@pytest.mark.parametrize(("asked", "covered"), [("2029", True), ("2028", True), ("2027", False), ("Kestria", False)])
def test_a_document_covers_its_own_year_and_the_one_before(asked: str, covered: bool) -> None:
    assert covers_year(all_terms(asked)[0], "2029") is covered
    assert not covers_year(all_terms(asked)[0], "")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Fourteenth Meeting of Pilots. Implementation of what was adopted by the Thirteenth Meeting of Pilots.", True),
        ("The Thirteenth Meeting of Pilots adopted three texts.", True),
        ("The Fourteenth Meeting of Pilots adopted what the Thirteenth Meeting had drafted.", False),
        ("At the 1st meeting, the Meeting adopted three texts.", False),
        ("The Meeting adopted three texts.", False),
    ],
)
def test_a_paragraph_that_tells_what_another_session_did(text: str, other: bool) -> None:
    assert other_session(all_terms("Fourteenth")[0], text, is_cover=False) is other


@pytest.mark.parametrize(
    ("question", "hard"),
    [
        ("the second half of 2030", False),
        ("the third quarter of the year", False),
        ("the second session", True),
        ("the third inspection", True),
        ("12 weeks", True),
    ],
)
def test_a_number_must_stand_in_the_evidence_unless_it_only_tells_a_part_of_a_year(question: str, hard: bool) -> None:
    term = next(term for term in all_terms(question) if term.is_number)
    assert is_hard(term, question) is hard


def test_where_sessions_are_named() -> None:
    question = "When was the Third Meeting of Pilots, when the fourth regional session, and when the first Guild World Conference?"
    named = ["the Third Meeting", "the fourth regional session", "the first Guild World Conference"]
    assert [question[start:end] for start, end in sessions_named(question)] == named


def test_rounds_are_named_by_their_ordinals() -> None:
    both = frozenset({"vote", "round"})
    assert rounds_named("In the first and the Second voting round, after phase 2") == [(7, "1th", both), (21, "2th", both)]


@pytest.mark.parametrize(
    "text", ["the second largest port", "at the third session", "for the first time", "on the fifth day", "the second half"]
)
def test_ordinals_that_tell_no_two_things_apart(text: str) -> None:
    assert rounds_named(text) == []


@pytest.mark.parametrize(
    ("question", "text", "other"),
    [
        ("Who runs the second pilot office?", "The first pilot office is run by the Reef Council.", True),
        ("Who runs the second pilot office?", "The first office and the second office are run by the Reef Council.", False),
        ("Who runs the second pilot office?", "The office is run by the Reef Council, as the first tug was.", False),
    ],
)
def test_what_is_told_of_another_one_of_the_same_sort(question: str, text: str, other: bool) -> None:
    [(_, ordinal, nouns)] = rounds_named(question)
    assert other_round(ordinal, nouns, text) is other


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("It won the first-round vote.", True),
        ("It won the first round and lost the second round.", False),
        ("It won the vote of the second phase.", False),
        ("It lost in the first and second rounds.", False),
        ("It lost the first round and won round II.", False),
        ("It lost the twenty-second round.", False),
        ("It won the 2nd round.", False),
    ],
)
def test_a_paragraph_that_tells_of_another_round(text: str, other: bool) -> None:
    [(_, ordinal, noun)] = rounds_named("Who won the second round?")
    assert other_round(ordinal, noun, text) is other


def test_the_first_two_rounds_are_not_the_first() -> None:
    assert rounds_named("Who won the first two rounds?") == []


@pytest.mark.parametrize("text", ["Between January and March 2028, 54 camps closed.", "From 3 January to 6 June 2028, 54 camps closed."])
def test_a_month_may_share_its_year_with_the_next(text: str) -> None:
    asked = "How many camps closed in January 2029?"
    assert other_year(next(term for term in all_terms(asked) if term.text == "2029"), asked, text, "2029")


def test_a_cover_may_be_of_one_meeting_on_what_another_did() -> None:
    cover = "Fourteenth Meeting of Pilots, Norvik, 12-15 May 2031\nImplementation of what was adopted by the Thirteenth Meeting"
    told = [other_session(all_terms(ordinal)[0], cover, is_cover=True) for ordinal in ("Fourteenth", "Thirteenth", "Twelfth")]
    assert told == [False, False, True]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What are the TUGCOM-run yards for?", ["TUGCOM"]),
        ("Where are the Norvik-built tugs?", ["Norvik"]),
        ("Who is in the Inter-agency group?", []),
        ("Where is Port-Tarn?", []),
        ("Where are the river-built tugs?", []),
    ],
)
def test_a_compound_is_a_name_only_by_the_names_in_it(question: str, names: list[str]) -> None:
    compound = next(term for term in all_terms(question) if "-" in term.text)
    assert names_in_compound(compound, question) == names


@pytest.mark.parametrize(
    ("question", "is_plan"), [("Why does the plan for 2029 have nine aims?", True), ("How many tugs were lost in 2029?", False)]
)
def test_the_year_of_a_plan_names_it(question: str, is_plan: bool) -> None:
    assert is_year_of_plan(next(term for term in all_terms(question) if term.text == "2029"), question) is is_plan
