import pytest

from assistant.retrieval.lookup import asks_only_for_place, find_divisions, find_named
from tests.assistant.conftest import DECISION, NOTE, PROGRAMME, Asking


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("What does paragraph 1 of the proposed programme of work say?", [f"{PROGRAMME}#1"]),
        ("What does paragraph 44 of the note say?", [f"{NOTE}#44"]),
        ("para. 149 of RFHS/3/2", [f"{NOTE}#149"]),
        ("Please read me paragraph 44 of the note.", [f"{NOTE}#44"]),
        ("Read me paragraph 44 of the Atlantis note.", []),
        ("What does paragraph 44 of the note for the third session say?", [f"{NOTE}#44"]),
        ("What does paragraph 44 of the note for the fourth session say?", []),
        ("What does recital 3 of the decision say?", [f"{DECISION}#recital 3"]),
        ("What does paragraph 4000 of the note say?", []),
        ("Who signs the credentials?", []),
    ],
)
def test_a_paragraph_is_found_by_its_number_in_the_document_described(text: str, found: list[str], asking: Asking) -> None:
    assert [paragraph.id for paragraph in find_named(asking.view, asking.question(text))] == found


def test_numbers_that_restart_are_told_apart_by_section(asking: Asking) -> None:
    first = find_named(asking.view, asking.question("What does annex I.2 of the decision say?"))
    third = find_named(asking.view, asking.question("What does annex III, paragraph 2, of the decision say?"))
    assert [p.id for p in first] == [f"{DECISION}#annex I.2"]
    assert [p.id for p in third] == [f"{DECISION}#annex III.2"]


def test_a_number_that_several_documents_have_gives_at_most_three(asking: Asking) -> None:
    found = find_named(asking.view, asking.question("What does paragraph 7 say?"))
    assert 1 < len(found) <= 3
    assert len({p.document for p in found}) == len(found)


def test_a_recommendation_is_found_by_its_headings(asking: Asking) -> None:
    question = asking.question("What is recommendation (b) under issue 2?")
    found = find_divisions(asking.view, question)
    assert found and all(p.document == NOTE and not p.lead_in for p in found)
    assert all(
        any(h.startswith("Issue 2") for h in p.headings) and any(h.startswith("Recommendation (b)") for h in p.headings) for p in found
    )
    assert find_divisions(asking.view, asking.question("Who signs the credentials?")) == []


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("What is recommendation (b) under issue 2?", True),
        ("Sum up what is set out under issue 2.", True),
        ("Who objects to recommendation (b) under issue 2?", False),
        ("What does recommendation (b) of issue 2 ask for?", True),
        ("What does annex I regulate?", True),
        ("What does annex I say about tugs?", False),
        ("What does annex I not cover?", False),
        ("What does annex I cost?", False),
        ("How much does issue 2 cost?", False),
    ],
)
def test_whether_a_question_asks_for_a_place_alone(text: str, only: bool, asking: Asking) -> None:
    assert asks_only_for_place(asking.view, asking.question(text)) is only


@pytest.mark.parametrize("document", [NOTE, PROGRAMME])
def test_every_numbered_paragraph_is_found_by_its_number_and_its_symbol(document: str, asking: Asking) -> None:
    label = asking.view.snapshot.documents[document].metadata.symbol
    numbered = [p for p in asking.view.paragraphs if p.document == document and p.kind == "numbered"]
    found = {p.id: find_named(asking.view, asking.question(f"What does paragraph {p.anchor} of {label} say?"))[:1] for p in numbered}
    assert len(numbered) > 9 and found == {p.id: [p] for p in numbered}


def test_a_paragraph_comes_with_the_points_that_it_announces(asking: Asking) -> None:
    found = find_named(asking.view, asking.question("What does paragraph 3 of RFHS/3/INF.1 say?"))
    assert [p.anchor for p in found] == ["3", "3 (a)", "3 (b)", "3 (c)", "3 (d)"]
    assert [p.anchor for p in find_named(asking.view, asking.question("RFHS/3/INF.1, para. 3 (c)"))] == ["3 (c)"]


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("paragraphs 12 to 14 of RFHS/3/2", ["12", "13", "14"]),
        ("footnote 1 of RFHS/3/INF.1", ["1, footnote 1"]),
        ("paragraph 3 of the annex to RFHS/3/INF.2", ["annex 3"]),
        ("the last paragraph of RFHS/3/1", ["10"]),
        ("paragraph 5 of the Marrakesh Convention", []),
        ("What is proposal 2?", ["2"]),
        ("What is proposal 44?", []),
    ],
)
def test_other_ways_to_name_a_place(text: str, anchors: list[str], asking: Asking) -> None:
    assert [p.anchor for p in find_named(asking.view, asking.question(text))] == anchors


def test_divisions_that_no_document_has_are_told_apart(asking: Asking) -> None:
    question = asking.question("What is said under issue 99 and annex I?")
    assert question.headings == ("annex i",) and question.absent == ("issue 99",)
    # An agenda's items are no divisions.
    assert asking.question("What is said under item 99?").absent == ()
    assert asking.question("What is said under issue 2?").absent == ()
