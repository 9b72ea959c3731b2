"""Questions that ask what a body did."""

from assistant.acts import acted
from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import Asking


def test_what_a_body_decided_is_every_paragraph_that_says_so_whatever_opens_its_sentence(
    engine: RapporteurQueryEngine,
) -> None:
    answer = engine.answer("What did the Forum agree or decide at its second session?")
    openings = [citation.paragraph.text[:40] for citation in answer.citations]
    assert openings == ["With regard to underwater work, the Foru", "The Forum decided that a thematic review"]


def test_a_question_about_a_matter_is_not_answered_with_everything_that_was_decided(asking: Asking, engine: RapporteurQueryEngine) -> None:
    text = "What did the Forum agree or decide on divers?"
    assert acted(asking.view, asking.question(text), engine.examine(text)[1]) == []
