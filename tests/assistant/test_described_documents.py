import pytest

from assistant.described_documents import asked_within
from assistant.engine import RapporteurQueryEngine
from assistant.view import LibraryView

REPORT, FINDINGS, WRITTEN = "RFHS_2_L.1_draft_report.md", "Harbour_dialogue_key_findings.md", "OISM_written_contribution.md"
DECISION, NOTE = "RFHS_DEC_3_1_decision.md", "RFHS_3_2_note_on_recommendations.txt"


@pytest.mark.parametrize(
    ("text", "bare", "document"),
    [
        ("In the draft report, who was elected Chair?", "Who was elected Chair?", REPORT),
        ("Draft report of 2029: who was elected Chair?", "Who was elected Chair?", REPORT),
        ("According to the OISM contribution, how many tugs sank?", "How many tugs sank?", WRITTEN),
        ("How many tugs sank, according to OISM's paper?", "How many tugs sank?", WRITTEN),
        ("How many tugs sank (OISM contribution)?", "How many tugs sank?", WRITTEN),
        ("Which practices in the Forum's 2031 decision concern pilots?", "Which practices concern pilots?", DECISION),
        ("Under the decision on best practices, who trains pilots?", "Who trains pilots?", DECISION),
        ("Kestria's tugs in the draft report – how many are they?", "Kestria's tugs – how many are they?", REPORT),
        ("Who spoke in the Harbour Dialogue findings?", "Who spoke?", FINDINGS),
        ("RFHS/3/2: who trains pilots?", "Who trains pilots?", NOTE),
        ("In RFHS/3/2, who trains pilots?", "Who trains pilots?", NOTE),
    ],
)
def test_a_document_in_front_or_behind_is_where_the_rest_is_asked(view: LibraryView, text: str, bare: str, document: str) -> None:
    assert asked_within(view, text) == (bare, (document,))


def test_what_a_document_says_is_asked_within_it(view: LibraryView) -> None:
    assert asked_within(view, text := "What does the OISM contribution say about linesmen?") == (text, (WRITTEN,))


@pytest.mark.parametrize(
    "text",
    [
        "In the report, who was elected Chair?",  # any report
        "In the 2019 report, who was elected Chair?",  # of another year
        "In the note by the Secretariat, who was elected Chair?",  # there are two
        "In the draft report on Kestria, who was elected Chair?",  # of what its cover does not name
        "In the Kestrian report, who was elected Chair?",
        "In the annual report, who was elected Chair?",
        "Under the Kestrel decision, who trains pilots?",
        "Under the whaling decision, who trains pilots?",
        "Which draft report was adopted?",  # which one is asked
        "What did the Forum report on tugs?",  # what it did
        "What is the Secretariat asked to do by RFHS/DEC/3/1?",  # what the decision does
        "When was the draft report adopted?",  # the report is what is asked about
        "Compare what the draft report and the OISM contribution say about tugs.",
        "Paragraph 4 of the draft report",
        "Who was elected Chair?",
    ],
)
def test_no_other_description_says_where_to_look(view: LibraryView, text: str) -> None:
    assert asked_within(view, text) == (text, ())


def test_the_answer_is_that_of_the_bare_question_in_that_document_alone(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("In the draft report, what was said about tug masters?")
    assert {citation.paragraph.document for citation in answer.citations} <= {REPORT}
    assert engine.answer("In the OISM contribution, what did Kestria report on the training of tug masters?").abstained
