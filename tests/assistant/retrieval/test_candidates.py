"""What is held against a question beside what the retriever found."""

from assistant.engine import RapporteurQueryEngine
from assistant.full_question import understood
from assistant.retrieval.candidates import candidates
from tests.assistant.conftest import NOTE, PROGRAMME, Asking


def _candidates(engine: RapporteurQueryEngine, question: str, retrieved: tuple[str, ...] = ()) -> list[str]:
    _, asked = understood(engine.view, question, ())
    return [p.id for p in candidates(engine.view, asked, engine.matcher(asked), retrieved)]


def test_a_plain_question_is_held_against_what_was_retrieved_in_reading_order(engine: RapporteurQueryEngine) -> None:
    retrieved = (f"{PROGRAMME}#9", f"{PROGRAMME}#1")
    assert _candidates(engine, "When does registration open?", retrieved) == [f"{PROGRAMME}#1", f"{PROGRAMME}#9"]
    assert _candidates(engine, "When does registration open?") == []


def test_all_replies_of_a_state_asked_about_are_there(engine: RapporteurQueryEngine) -> None:
    replies = {p.id for p in engine.view.paragraphs if p.reporter == "Kestria"}
    assert len(replies) > 3
    assert replies <= set(_candidates(engine, "What did Kestria report on the training of tug masters?"))


def test_a_list_is_looked_for_in_every_paragraph_with_a_word_of_it(engine: RapporteurQueryEngine) -> None:
    found = _candidates(engine, "Which States reported on simulators?")
    with_the_word = {p.id for p in engine.view.paragraphs if p.document == NOTE and "simulator" in p.text}
    assert with_the_word and with_the_word <= set(found)


def test_replies_of_a_state_that_is_left_out_do_not_answer(engine: RapporteurQueryEngine) -> None:
    every = set(_candidates(engine, "Which States reported on simulators?"))
    others = set(_candidates(engine, "Which States other than Aldania reported on simulators?"))
    assert {engine.view.by_id[each].reporter for each in every - others} == {"Aldania"}
    assert "Aldania" not in {engine.view.by_id[each].reporter for each in others}


def test_what_others_than_states_report_is_not_left_out_with_a_state(asking: Asking) -> None:
    answering = asking.view.answering(asking.question("Other than Aldania, who reported on wrecks?"))
    assert {"Secretariat", "Participants", "Brenmark"} <= {p.reporter for p in answering}
    assert "Aldania" not in {p.reporter for p in answering}
