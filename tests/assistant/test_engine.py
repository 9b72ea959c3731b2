import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from llama_index.core.base.response.schema import Response

from assistant.answer import Answer
from assistant.engine import RapporteurQueryEngine
from assistant.language.sentences import split_sentences
from assistant.understanding.conversation import Turn
from eval.cases import Case
from eval.suite_file import find_suite, load_suite
from index.errors import QuestionError
from index.library import Library
from index.sync import sync
from tests.assistant.conftest import NOTE, PROGRAMME

CASES = load_suite(find_suite("specimens")).cases
REGISTRATION = "When will registration open?"
MARKER = re.compile(r"\[(\d+)\]")


def without_times(answer: Answer) -> dict[str, object]:
    return {key: value for key, value in answer.to_json().items() if key != "timings_ms"}


def test_json_contract_of_an_answer(engine: RapporteurQueryEngine) -> None:
    data = json.loads(json.dumps(engine.answer("What does paragraph 1 of the proposed programme of work say?").to_json("q1")))
    keys = "id question answer abstained mode citations closest near confidence account scope verification timings_ms"
    assert set(data) == set(keys.split())
    assert data["id"] == "q1"
    assert data["question"] == "What does paragraph 1 of the proposed programme of work say?"
    assert data["abstained"] is False and data["mode"] == "extractive" and data["closest"] == []
    assert "Great Hall" in data["answer"] and "[1]" in data["answer"]
    (citation,) = data["citations"]
    assert set(citation) == {"marker", "document", "label", "anchor", "headings", "page", "text", "quote"}
    assert (citation["marker"], citation["document"], citation["anchor"]) == (1, PROGRAMME, "1")
    assert citation["label"] == "RFHS/3/1, para. 1"
    assert citation["headings"] == ["II. Notes"] and citation["page"] is None
    assert citation["text"].startswith("Meetings will be held") and citation["quote"] in citation["text"]
    assert data["scope"] == {"documents": len(engine.view.snapshot.documents), "paragraphs": len(engine.view.paragraphs), "matched": 1}
    assert set(data["timings_ms"]) == {"understand", "retrieve", "compose", "total"}
    assert all(isinstance(ms, int) and ms >= 0 for ms in data["timings_ms"].values())


def test_json_contract_of_a_declined_question(engine: RapporteurQueryEngine) -> None:
    data = engine.answer("What is the exchange rate of the Swiss franc?").to_json()
    assert data["id"] is None and data["abstained"] is True and data["citations"] == []
    assert len(split_sentences(data["answer"])) == 1 and not MARKER.search(data["answer"])
    assert [pointer["marker"] for pointer in data["closest"]] == [1, 2, 3]
    assert all(pointer["text"] and pointer["label"] for pointer in data["closest"])


@pytest.fixture(scope="module")
def answers(engine: RapporteurQueryEngine) -> dict[str, Answer]:
    return {case.id: engine.answer(case.question, case.history) for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_answer_keeps_the_contract(case: Case, answers: dict[str, Answer]) -> None:
    answer = answers[case.id]
    markers = [int(number) for number in MARKER.findall(answer.text)]
    assert set(markers) == {citation.marker for citation in answer.citations}
    assert [citation.marker for citation in answer.citations] == list(range(1, len(answer.citations) + 1))
    assert len({citation.paragraph.id for citation in answer.citations}) == len(answer.citations)
    assert all(citation.quote and citation.quote in citation.paragraph.text for citation in answer.citations)
    assert answer.abstained == (not answer.citations)
    assert bool(answer.closest) == answer.abstained and len(answer.closest) <= 3
    for line in answer.text.splitlines():
        assert answer.abstained or all(MARKER.search(sentence.text) for sentence in split_sentences(line))


def test_query_gives_a_response_with_the_cited_paragraphs_as_source_nodes(engine: RapporteurQueryEngine) -> None:
    response = engine.query("What does paragraph 2 of the proposed programme of work say?")
    assert isinstance(response, Response)
    assert response.response is not None and "[1]" in response.response
    assert [node.node.node_id for node in response.source_nodes] == [f"{PROGRAMME}#2"]
    assert response.metadata is not None and response.metadata["citations"][0]["anchor"] == "2"
    assert response.source_nodes[0].node.get_content().startswith("Statements in plenary")


def test_a_declined_query_has_no_source_nodes(engine: RapporteurQueryEngine) -> None:
    response = engine.query("What is the exchange rate of the Swiss franc?")
    assert response.source_nodes == []


def test_a_follow_up_is_answered_from_the_conversation_and_says_how_it_was_understood(engine: RapporteurQueryEngine) -> None:
    before = "What did Aldania report on simulator training?"
    answer = engine.answer("And Dunmarra?", [Turn("user", before), Turn("assistant", "Compulsory hours [1].")])
    assert answer.understood == "What did Dunmarra report on simulator training?"
    assert engine.answer(before).understood == ""


def test_the_same_question_has_the_same_answer_twice_and_from_two_engines(engine: RapporteurQueryEngine, specimen_folder: Path) -> None:
    other = RapporteurQueryEngine(Library(specimen_folder))
    for case in CASES[::6]:
        first = without_times(engine.answer(case.question, case.history))
        assert without_times(engine.answer(case.question, case.history)) == first
        assert without_times(other.answer(case.question, case.history)) == first


@pytest.mark.parametrize("question", ["", "   ", "\n\t", "where " * 20_000])
def test_a_question_that_is_empty_or_far_too_long_is_refused_in_a_sentence(engine: RapporteurQueryEngine, question: str) -> None:
    with pytest.raises(QuestionError) as refused:
        engine.answer(question)
    assert len(str(refused.value)) < 200 and str(refused.value).endswith(".")


@pytest.mark.parametrize(
    "question",
    [
        "港口安全论坛什么时候开始注册？",
        "Когда откроется регистрация?",
        "متى يفتح التسجيل؟",
        "?",
        "🚢🚢🚢",
        "the of and",
        "a" * 3999,
        "[1] [2]",
        "((((",
        "? Summary",
        ", a short summary please",
        "What does paragraph ² say?",
        "What are the ² measures?",
        "Does Norvik have more   than Tarn?",
        'What does "--" mean?',
        "What is meant by “...”?",
        "\\b.*",
    ],
)
def test_questions_in_other_scripts_and_without_words_never_fail(engine: RapporteurQueryEngine, question: str) -> None:
    answer = engine.answer(question)
    assert answer.abstained == (not answer.citations)


def test_an_empty_library_declines_and_says_why(tmp_path: Path) -> None:
    empty = RapporteurQueryEngine(Library(tmp_path / "library"))
    answer = empty.answer(REGISTRATION)
    assert answer.abstained and "no documents" in answer.text
    assert answer.citations == answer.closest == ()
    assert answer.scope.documents == answer.scope.paragraphs == answer.scope.matched == 0
    assert empty.search("registration") == []


@pytest.fixture
def growing(tmp_path: Path) -> Iterator[tuple[Path, Library]]:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "one.md").write_text("# Note\n\n1. The lighthouse of Raskulla is painted red and white.\n\n2. The pier is closed at night.\n")
    library = Library(tmp_path / "library")
    sync(library, [folder])
    yield folder, library


def test_a_change_of_the_library_is_noticed_at_the_next_question(growing: tuple[Path, Library]) -> None:
    folder, library = growing
    engine = RapporteurQueryEngine(library)
    question = "How many divers does Kestwick employ?"
    assert engine.answer(question).abstained
    (folder / "two.md").write_text("# Report\n\n1. The harbour of Kestwick employs 17 divers.\n\n2. The crane was repaired.\n")
    sync(library, [folder])
    answer = engine.answer(question)
    assert [citation.paragraph.id for citation in answer.citations] == ["two.md#1"]
    assert "17 divers" in answer.text and answer.scope.documents == 2
    (folder / "two.md").unlink()
    sync(library, [folder])
    assert engine.answer(question).abstained


def test_a_question_that_is_under_way_is_finished_though_its_document_is_replaced(growing: tuple[Path, Library]) -> None:
    folder, library = growing
    asking = RapporteurQueryEngine(Library(library.folder))
    question, evidence = asking.examine("How is the lighthouse of Raskulla painted?")
    matcher, paragraphs = asking.matcher(question), [each.paragraph for each in evidence]
    (folder / "one.md").write_text("# Note\n\n1. The lighthouse of Raskulla is painted blue.\n")
    sync(library, [folder])
    assert "blue" in asking.answer(question.text).text
    assert [each.paragraph for each in matcher.evidence(paragraphs, {})] == paragraphs


def test_the_newest_version_answers_unless_the_question_names_another(growing: tuple[Path, Library]) -> None:
    folder, library = growing
    for symbol, divers in (("RFHS/4/7", 17), ("RFHS/4/7/Rev.1", 19)):
        text = f"{symbol}\n\nNote by the Secretariat\n\n1. The harbour of Kestwick employs {divers} divers.\n\n2. The crane was repaired.\n"
        (folder / f"{divers}.md").write_text(text)
    sync(library, [folder])
    engine = RapporteurQueryEngine(library)
    newest = engine.answer("How many divers does Kestwick employ?")
    assert [c.paragraph.label for c in newest.citations] == ["RFHS/4/7/Rev.1, para. 1"]
    assert {e.paragraph.document for e in engine.search("divers of Kestwick")} == {"19.md", "one.md"}
    older = engine.answer("How many divers does Kestwick employ according to RFHS/4/7?")
    assert "RFHS/4/7 (superseded by RFHS/4/7/Rev.1), para. 1" in [c.paragraph.label for c in older.citations]
    named = engine.answer("What does paragraph 1 of RFHS/4/7 say?")
    assert [c.paragraph.document for c in named.citations] == ["17.md"]


def test_search_ranks_and_limits(engine: RapporteurQueryEngine) -> None:
    found = engine.search("simulator training for tug masters", top_k=5)
    assert len(found) == 5
    assert [e.score for e in found] == sorted((e.score for e in found), reverse=True)
    assert found[0].paragraph.document == NOTE


_PIECES = (
    'What does|which|how many|paragraph|²|12|(a)|Kestria|and|or|than|more|the|summary|?|,|“…”|"|:|;|-|  |in 2031|compare|each of the|'
    "said|list all|why|tugs|Norvik|of|it"
).split("|")


@given(pieces=st.lists(st.sampled_from(_PIECES), min_size=1, max_size=9), before=st.lists(st.sampled_from(_PIECES), max_size=5))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_no_question_and_no_conversation_ever_fails(engine: RapporteurQueryEngine, pieces: list[str], before: list[str]) -> None:
    question = " ".join(pieces)
    if question.strip():
        answer = engine.answer(question, [Turn("user", " ".join(before))])
        assert answer.abstained == (not answer.citations)


@pytest.mark.parametrize("question", ["the", "of", "No.", "...", "When?", "Thank you!"])
def test_what_asks_nothing_is_declined(engine: RapporteurQueryEngine, question: str) -> None:
    assert engine.answer(question).abstained


@pytest.mark.parametrize("said", ["no", "Really?", "Are you sure?", "How so?", "thanks a lot", "Why?"])
def test_what_is_said_to_an_answer_is_not_answered_with_it_again(engine: RapporteurQueryEngine, said: str) -> None:
    asked = [Turn("user", "What did Kestria report on the training of tug masters?"), Turn("assistant", "…")]
    assert engine.answer(said, asked).abstained


@pytest.mark.parametrize(
    "asked",
    ["What did Kestria report on tug masters? And Brenmark? And Dunmarra?", "What did Kestria report on tug masters, and Brenmark?"],
)
def test_each_state_asked_is_heard_whatever_joins_them(engine: RapporteurQueryEngine, asked: str) -> None:
    answer = engine.answer(asked)
    reporters = [citation.paragraph.reporter for citation in answer.citations]
    assert reporters == [name for name in ("Kestria", "Brenmark", "Dunmarra") if name in asked] and not answer.silent


def test_a_conversation_may_be_as_long_as_it_likes(engine: RapporteurQueryEngine) -> None:
    turns = [Turn("user", "And x?")] * 1500 + [Turn("user", "What did Kestria report on tug masters? " * 500)]
    assert engine.answer("And Brenmark?", turns).question == "And Brenmark?"
