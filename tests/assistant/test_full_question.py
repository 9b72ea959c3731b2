import pytest

from assistant.engine import RapporteurQueryEngine

QUESTIONS = (
    "What did Kestria report on the training of tug masters?",
    "Which States had no competence in the matter?",
    "Which countries reported on simulator training?",
    "How many accidents did OISM investigate?",
    "Was a joint exercise held in 2030?",
)


@pytest.mark.parametrize(
    "wording",
    [
        "Briefly: {}",
        "Hello, I need this for my statement tomorrow. {}",
        "Could you please tell me: {}",
        "{} Please give the exact paragraph.",
        "{} Thank you very much!",
        "{} In one sentence, please.",
    ],
)
@pytest.mark.parametrize("question", QUESTIONS)
def test_words_around_a_question_change_nothing(engine: RapporteurQueryEngine, question: str, wording: str) -> None:
    bare, around = engine.answer(question), engine.answer(wording.format(question))
    assert [c.paragraph.id for c in around.citations] == [c.paragraph.id for c in bare.citations]
    assert around.text == bare.text


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_needs_no_mark(engine: RapporteurQueryEngine, question: str) -> None:
    assert engine.answer(question.rstrip("?")).text == engine.answer(question).text


def test_a_slip_is_corrected_and_shown(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("What did Kestria reoprt on the trainign of tug masters?")
    assert answer.text == engine.answer("What did Kestria report on the training of tug masters?").text
    assert answer.understood == "What did Kestria report on the training of tug masters?"
