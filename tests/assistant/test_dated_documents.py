"""A month or a part of a year says which document is meant where one of that time is about what else is named."""

import pytest

from assistant.asked_within import asked_within
from assistant.dated_documents import documents_dated, names_time
from assistant.engine import RapporteurQueryEngine
from assistant.view import LibraryView
from tests.assistant.conftest import Asking

REPORT, FINDINGS = "RFHS_2_L.1_draft_report.md", "Harbour_dialogue_key_findings.md"


@pytest.mark.parametrize(
    ("text", "bare", "document"),
    [
        ("How many pilots worked in Lindesund in March 2031?", "How many pilots worked in Lindesund?", FINDINGS),
        ("In early 2031, how many pilots worked in Lindesund?", "How many pilots worked in Lindesund?", FINDINGS),
        ("How many pilots had Aldania by September 2029?", "How many pilots had Aldania?", REPORT),
        ("How many pilots had Aldania in late 2029?", "How many pilots had Aldania?", REPORT),
        # A year alone, where the one who reports speaks
        (
            "What does the Secretary-General recommend for the pilots of Lindesund in 2031?",
            "What does the Secretary-General recommend for the pilots of Lindesund?",
            FINDINGS,
        ),
    ],
)
def test_a_time_and_a_name_are_the_scope(view: LibraryView, text: str, bare: str, document: str) -> None:
    within = asked_within(view, text)
    assert within[:2] == (bare, (document,)) and within.of_meeting


@pytest.mark.parametrize(
    "text",
    [
        "How many pilots worked in Lindesund in 2031?",  # a year alone is in what documents tell
        "What does the Secretary-General say of the pilots trained in Lindesund, and of tugs sold in 2031?",  # when they were sold
        "How many pilots worked in Lindesund in May 2031?",  # of another month
        "How many pilots worked in Lindesund in March 2029?",  # of another year
        "How many pilots worked in March 2031?",  # nothing that its cover names
        "How many pilots worked in Lindesund on 4 March 2031?",  # one day
        "How many pilots worked in Lindesund in March 2031 and in April 2031?",
        "How does Lindesund in March 2031 compare with the year before?",
        "In March 2031?",
    ],
)
def test_any_other_time_is_no_scope(view: LibraryView, text: str) -> None:
    assert asked_within(view, text)[:2] == (text, ())


def test_the_first_days_of_a_month_still_tell_of_the_last(view: LibraryView) -> None:
    assert asked_within(view, "How many pilots worked in Lindesund in February 2031?").documents == (FINDINGS,)


def test_two_times_are_two_documents_to_hear_of_each(asking: Asking) -> None:
    question = asking.question("How many pilots were there in Port Sella in September 2029 and in Lindesund in March 2031?")
    assert [each.documents for each in documents_dated(asking.view, question)] == [(REPORT,), (FINDINGS,)]
    assert not names_time(question.text)


def test_where_the_document_of_that_time_does_not_say_it_the_others_are_asked(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("How many near-miss reports did the Harbour Incident Reporting Network receive in Brenmark in early 2031?")
    assert answer.abstained or all(citation.paragraph.document != FINDINGS for citation in answer.citations)
