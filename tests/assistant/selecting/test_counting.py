"""Counting questions: a number that is stated is quoted, one that is not is counted where that is sure, and never guessed."""

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.selecting.mentions import mentioning
from assistant.selecting.tally import tally_of
from index.paragraph import Paragraph
from tests.assistant.conftest import Asking, engine_over


@pytest.mark.parametrize(
    ("question", "words", "noun"),
    [
        ("How many paragraphs mention HIRN?", "HIRN", "paragraphs"),
        ("How many States referred to the fire brigade in their replies?", "the fire brigade", "States"),
        ("In how many documents does the draft name “Skerlook” come up?", "the draft name “Skerlook", "documents"),
        ("How often is Port Sella mentioned in the note?", "Port Sella", "paragraphs"),
        ("In how many places does the report cite Article 9?", "Article 9", "places"),
        ("Which paragraphs mention HIRN?", "HIRN", "paragraphs"),
        ("List all documents that mention the fire brigade", "the fire brigade", "documents"),
    ],
)
def test_what_is_mentioned_and_where_mentions_are_counted(question: str, words: str, noun: str) -> None:
    asked = mentioning(question)
    assert asked is not None and (asked.words, asked.noun) == (words, noun)


@pytest.mark.parametrize("question", ["How many inspectors has Halvenna made available?", "Which States mention HIRN?"])
def test_other_questions_count_no_mentions(question: str) -> None:
    assert mentioning(question) is None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How many States replied to issue 1, recommendation (b)?", "15 States replied under this heading, in 15 paragraphs"),
        ("How many paragraphs mention HIRN?", "4 paragraphs mention “HIRN”, in 2 documents"),
        ("How many paragraphs mention Skerlook or HIRN?", "5 paragraphs mention “Skerlook or HIRN”, in 2 documents"),
        ("How many documents mention Skerlook?", "1 document mentions “Skerlook”, in 1 paragraph"),
        ("How many recitals does the decision have?", "16 recitals are numbered in the document"),
    ],
)
def test_what_no_document_states_is_counted_with_a_row_each(question: str, sentence: str, engine: RapporteurQueryEngine) -> None:
    answer = engine.answer(question)
    lead, *rows = answer.text.split("\n")
    assert lead.startswith(f"{sentence}; counted here, not stated in the document") and answer.is_list
    assert len(rows) == len(answer.citations) and all(f"[{c.marker}]" in lead for c in answer.citations)
    assert answer.statuses[0] == "supported" and set(answer.statuses[1:]) == {"verbatim"} and not answer.dropped


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("How many recommendations did the second session adopt?", "adopted nine recommendations grouped under three issues"),
        ("How many members did the review team have?", "consisted of 13 members"),
        ("How many States replied to the questionnaire?", "18 of the 21 participating States"),
    ],
)
def test_what_a_document_states_is_quoted_and_not_counted(question: str, stated: str, engine: RapporteurQueryEngine) -> None:
    answer = engine.answer(question)
    assert stated in answer.text and not answer.counted


@pytest.mark.parametrize(
    "question",
    [
        "How many States have no competence in the matter?",
        # Nine are named together, and another one designated its contact point later.
        "How many States have designated a contact point for the Register?",
        "How many penguins live in Halvenstad?",
        "How many recommendations are there on seagulls?",
    ],
)
def test_no_number_is_given_of_a_list_that_is_not_sure(question: str, engine: RapporteurQueryEngine) -> None:
    answer = engine.answer(question)
    assert not answer.counted and not any(line.startswith("Reported by 3") for line in answer.account)


def test_a_list_that_is_not_sure_says_that_it_was_not_counted(engine: RapporteurQueryEngine) -> None:
    account = engine.answer("How many States have no competence in the matter?").account
    assert any(line.startswith("Reported by: Umbrenia") for line in account) and any(line.startswith("Not counted:") for line in account)


def test_of_more_rows_than_can_be_cited_the_first_and_last_are(asking: Asking) -> None:
    rows: list[Paragraph] = list(asking.view.paragraphs[:50])
    count = tally_of(50, "articles", "are numbered in the document", rows)
    assert count is not None and count.rows == (rows[0], rows[-1]) and count.matched == 50
    assert tally_of(0, "articles", "are numbered in the document", []) is None


_INSPECTED = """TOWKES/2031/2

Report of the Commodore on the Towage Mission in Kestria, 9 April 2031

I. General

1. The mission lent four tugs to the port of Halvenstad.

2. The mission met the mayor of Halvenstad twice.

II. Tug inspections

3. In the spring, 176 tug inspections were carried out, and rust was found in 14 hulls.

III. Other matters

4. The mission went home in the autumn.
"""


def test_one_paragraph_under_a_heading_is_no_list_to_count(tmp_path_factory: pytest.TempPathFactory) -> None:
    reports = engine_over({"report.txt": _INSPECTED}, tmp_path_factory.mktemp("inspected"))
    answer = reports.answer("How many tug inspections were carried out and what was found?")
    assert "176 tug inspections" in answer.text and not answer.counted
