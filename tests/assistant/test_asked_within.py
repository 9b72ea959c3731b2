import pytest

from assistant.asked_within import asked_within
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
    assert asked_within(view, text)[:2] == (bare, (document,))


@pytest.mark.parametrize(
    ("text", "bare", "document"),
    [
        ("What does the OISM contribution say about linesmen?", "What does the document say about linesmen?", WRITTEN),
        ("What does the Forum's 2031 decision say on pilots?", "What does the document say on pilots?", DECISION),
        ("What did the second session of the Forum decide on tugs?", "What did the session decide on tugs?", REPORT),
        ("What do the recommendations of the second session say?", "What do the recommendations say?", NOTE),
    ],
)
def test_what_a_document_says_is_asked_within_it(view: LibraryView, text: str, bare: str, document: str) -> None:
    assert asked_within(view, text)[:2] == (bare, (document,))


@pytest.mark.parametrize(
    ("text", "bare", "document"),
    [
        ("How many tugs sank, as described in the annex to the draft report?", "How many tugs sank?", REPORT),
        ("Which are the tugs mentioned in the draft report?", "Which are the tugs?", REPORT),
        ("Who owns the tugs that the Chair mentioned in the draft report?", "Who owns the tugs that the Chair mentioned?", REPORT),
        ("How many tugs sank, according to the September 2029 draft report?", "How many tugs sank?", REPORT),
        ("How many tugs sank, according to the draft report of the second session in Port Sella?", "How many tugs sank?", REPORT),
        ("What did Kestria say at the second session of the Forum?", "What did Kestria say?", REPORT),
        ("Who spoke first at the 2031 expert meeting on pilots?", "Who spoke first?", FINDINGS),
        ("What was said at the second session of the Forum about pilots?", "What was said about pilots?", REPORT),
        ("What was said in the Harbour Dialogue findings about pilotage?", "What was said about pilotage?", FINDINGS),
        ("Who was Chair of the second session of the Forum?", "Who was Chair?", REPORT),
        ("Does the draft report bind the Governments that took part?", "Does the document bind the Governments that took part?", REPORT),
        ("When did it close, according to the outcome of the Harbour Dialogue?", "When did it close?", FINDINGS),
        ("Why does OISM think that linesmen need helmets?", "Why is it that linesmen need helmets?", WRITTEN),
        ("What did Aldania report on the recommendations of the second session?", "What did Aldania report?", NOTE),
        ("Which States name pilots in their replies on the recommendations of the second session?", "Which States name pilots?", NOTE),
        ("In the note on the recommendations (RFHS/3/2), who trains pilots?", "Who trains pilots?", NOTE),
    ],
)
def test_a_meeting_or_replies_are_where_the_rest_is_asked(view: LibraryView, text: str, bare: str, document: str) -> None:
    assert asked_within(view, text)[:2] == (bare, (document,))


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
        "Is the draft report binding?",  # too little is asked of it
        "What did the Forum report on tugs?",  # what it did
        "What is the Secretariat asked to do by RFHS/DEC/3/1?",  # what the decision does
        "When was the draft report adopted?",  # the report is what is asked about
        "What was decided at the fourth session of the Forum?",  # of which nothing tells
        "When is the next session of the Forum?",
        "Where will the Kestrel Club meet for its second session?",
        "Who spoke at the second session of the Kestrel Club?",
        "What did the third session of the Forum adopt?",  # for which papers were written, and none reports on it
        "Which States name pilots in their replies to the survey of the Kestrel Club?",
        "Compare what the draft report and the OISM contribution say about tugs.",
        "Paragraph 4 of the draft report",
        "Who was elected Chair?",
    ],
)
def test_no_other_description_says_where_to_look(view: LibraryView, text: str) -> None:
    assert asked_within(view, text)[:2] == (text, ())


def test_the_answer_is_that_of_the_bare_question_in_that_document_alone(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("In the draft report, what was said about tug masters?")
    assert {citation.paragraph.document for citation in answer.citations} <= {REPORT}
    assert engine.answer("In the OISM contribution, what did Kestria report on the training of tug masters?").abstained
