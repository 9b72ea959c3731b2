"""Who sat in a body, who had which office, and where people had met before."""

import pytest

from assistant.understanding.meeting_rules import RULES
from assistant.understanding.rewriting import rewritten


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("How many people made up the inspection team in 2030?", "How many members did the inspection team have in 2030?"),
        ("How many experts were on the Åland review board?", "How many members did the Åland review board have?"),
        ("HOW MANY PERSONS BELONGED TO THE BUREAU?", "How many members did THE BUREAU have?"),
        ("How many bodies had observers at the Fifth Meeting?", "How many bodies were represented by observers at the Fifth Meeting?"),
        ("How many States sent observers?", "How many States were represented by observers?"),
        ("Who served as the Chair of the Forum in 2030?", "Who was Chair of the Forum in 2030?"),
        ("Who officiated as vice-chair?", "Who was vice-chair?"),
        ("When had they met before?", "When were the previous meetings held?"),
        ("Where did the pilots of Åmål meet earlier?", "Where were the previous meetings of the pilots of Åmål held?"),
        ("Where and when had they met before coming to Tarn?", "Where and when were the previous meetings held?"),
        ("When were the meetings of pilots prior to this one held?", "When were the previous meetings of pilots held?"),
    ],
)
def test_what_is_asked_of_a_meeting_is_written_plainly(question: str, plain: str) -> None:
    assert rewritten(question, RULES) == plain


@pytest.mark.parametrize(
    "question",
    [
        "",
        "How many people formed the queue?",
        "How many tugs made up the team?",
        "Who acted as he saw fit?",
        "Who served on the panel?",
        "Where did the pilots meet?",
        "Why had they met before?",
        "When were the meetings of pilots held?",
    ],
)
def test_other_questions_stay(question: str) -> None:
    assert rewritten(question, RULES) == ""
