import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.scope_filter import EVERYTHING, ScopeFilter
from assistant.view import LibraryView
from tests.assistant.conftest import NOTE, PROGRAMME


def test_only_a_filter_with_a_value_narrows() -> None:
    assert not EVERYTHING and not ScopeFilter() and ScopeFilter(years=("2031",))


def test_an_answer_and_a_search_stay_within_the_documents_chosen(engine: RapporteurQueryEngine) -> None:
    within = ScopeFilter(documents=(PROGRAMME,))
    answer = engine.answer("Which States reported on simulator training?", within=within)
    assert {c.paragraph.document for c in (*answer.citations, *answer.closest)} <= {PROGRAMME}
    assert answer.scope.documents == 1
    found = engine.search("simulator training", within=within)
    assert found and {e.paragraph.document for e in found} == {PROGRAMME}


def test_a_state_chosen_leaves_its_own_paragraphs_and_those_that_name_it(engine: RapporteurQueryEngine, view: LibraryView) -> None:
    [code] = view.names.codes("Fennoria")
    answer = engine.answer("Which States reported on escort towage?", within=ScopeFilter(states=(code,)))
    assert answer.citations and all(code in view._states_of(c.paragraph) for c in answer.citations)


@pytest.mark.parametrize("within", [ScopeFilter(years=("1999",)), ScopeFilter(bodies=("Nobody",)), ScopeFilter(documents=("gone.txt",))])
def test_a_scope_that_holds_nothing_is_told(engine: RapporteurQueryEngine, within: ScopeFilter) -> None:
    answer = engine.answer("What did Fennoria report?", within=within)
    assert answer.abstained and "widen it" in answer.text and not answer.closest


def test_a_document_outside_the_scope_is_said_to_be_so_and_not_to_be_nowhere(engine: RapporteurQueryEngine) -> None:
    within = ScopeFilter(documents=(NOTE,))
    answer = engine.answer("What does RFHS/3/1 say about the reception on the icebreaker?", within=within)
    assert answer.abstained and "RFHS/3/1 is outside the chosen scope; widen it" in answer.text and not answer.closest
    compared = engine.answer("What do RFHS/3/1 and RFHS/3/2 say about the training of tug masters?", within=within)
    assert compared.citations and compared.silent == ("RFHS/3/1 (outside the chosen scope)",)


def test_fields_are_joined_by_and_their_values_by_or(view: LibraryView) -> None:
    year = view.snapshot.documents[NOTE].metadata.year
    part = view.narrowed(ScopeFilter(documents=(NOTE, PROGRAMME), years=(year,)))
    assert NOTE in part.snapshot.documents and set(part.snapshot.documents) <= {NOTE, PROGRAMME}
    assert all(d.metadata.year == year for d in part.snapshot.documents.values())


def test_the_answer_from_everything_is_the_one_without_a_scope(engine: RapporteurQueryEngine) -> None:
    question = "What did Fennoria report on escort towage?"
    assert engine.answer(question).text == engine.answer(question, within=EVERYTHING).text


def test_a_scope_used_again_is_not_worked_out_again(engine: RapporteurQueryEngine) -> None:
    within = ScopeFilter(documents=(NOTE,))
    engine.answer("What did Fennoria report on escort towage?", within=within)
    assert engine._searched(within) is engine._searched(within)
