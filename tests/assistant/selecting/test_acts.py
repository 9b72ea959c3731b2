"""Questions that ask what a body did."""

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.language.lexicon import terms_of
from assistant.selecting.acts import Act, acted
from assistant.understanding.phrasing import ASKS_WHAT_IS_ASKED, ASKS_WHAT_WAS_DONE
from tests.assistant.conftest import Asking


def test_what_a_body_decided_is_every_paragraph_that_says_so_whatever_opens_its_sentence(
    engine: RapporteurQueryEngine,
) -> None:
    answer = engine.answer("What did the Forum agree or decide at its second session?")
    openings = [citation.paragraph.text[:40] for citation in answer.citations]
    assert openings == ["With regard to underwater work, the Foru", "The Forum decided that a thematic review"]


def test_a_question_about_a_matter_is_not_answered_with_everything_that_was_decided(asking: Asking, engine: RapporteurQueryEngine) -> None:
    text = "What did the Forum agree or decide on divers?"
    assert acted(asking.view, asking.question(text), engine.examine(text)[1]) is None


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Which studies does the Forum welcome?", ("studies", "the Forum", "welcome", None)),
        ("What decisions did the Bureau adopt at its third session?", ("decisions", "the Bureau", "adopt", None)),
        ("What did the Bureau of OISM, HIRN and JCIP decide?", (None, "the Bureau of OISM, HIRN and JCIP", "decide", None)),
        ("Which topics did the Bureau only take note of?", ("topics", "the Bureau", "take note", None)),
        ("What does decision 3/1 ask of participating States?", (None, "decision 3/1", "ask", "participating States")),
    ],
)
def test_what_was_done_by_whom_to_what_is_read_off_the_question(question: str, found: tuple[str | None, ...]) -> None:
    match = ASKS_WHAT_WAS_DONE.search(question)
    assert match is not None and match.group("object", "body", "verbs", "addressee") == found


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Also requests the Secretariat to report on moorings;", True),
        ("The Secretariat was requested to report.", True),
        ("The Secretariat and the Bureau are also urged to meet.", True),
        ("A report by the Secretariat was requested.", False),
        ("The Bureau was requested to report.", False),
        ("The Forum urges the Bureau, the Review Team and the Secretariat to meet.", True),
        ("The Bureau requests the Secretariat to report.", False),
        ("Requests the Bureau to report.", False),
    ],
)
def test_an_act_is_told_of_the_body_and_addressed_to_whom_it_is_asked_of(sentence: str, told: bool) -> None:
    act = Act(frozenset(("request", "urg")), frozenset(("the", "forum")), frozenset(), tuple(terms_of("Secretariat")), ())
    assert act.is_told(sentence) is told


@pytest.mark.parametrize(
    ("question", "addressee"),
    [
        ("What are participating States encouraged to do?", "participating States"),
        ("What is the Secretariat requested to do in decision 3/1?", "the Secretariat"),
        ("What was the Bureau called upon to do?", "the Bureau"),
    ],
)
def test_what_is_asked_of_whom_is_read_off_the_question_too(question: str, addressee: str) -> None:
    match = ASKS_WHAT_IS_ASKED.search(question)
    assert match is not None and match["addressee"] == addressee and not match["body"]


def test_what_somebody_is_asked_to_do_is_every_paragraph_that_asks_it(engine: RapporteurQueryEngine) -> None:
    active = engine.answer("What does decision 3/1 ask of participating States?")
    passive = engine.answer("What are participating States asked to do in decision 3/1?")
    assert [c.paragraph.id for c in passive.citations] == [c.paragraph.id for c in active.citations] != []


@pytest.mark.parametrize(
    "question", ["What is Kestria asked to do?", "What is Norway urged to do in decision 3/1?", "What was it asked to do?"]
)
def test_what_is_asked_of_all_is_not_what_a_state_is_asked(question: str, asking: Asking, engine: RapporteurQueryEngine) -> None:
    assert acted(asking.view, asking.question(question), engine.examine(question)[1]) is None
