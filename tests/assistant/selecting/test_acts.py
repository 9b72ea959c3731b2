"""Questions that ask what a body did."""

from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.selecting.acts import acted
from assistant.selecting.acts_told import Act
from tests.assistant.conftest import Asking, engine_over


def test_what_a_body_decided_is_every_paragraph_that_says_so_whatever_opens_its_sentence(
    engine: RapporteurQueryEngine,
) -> None:
    answer = engine.answer("What did the Forum agree or decide at its second session?")
    openings = [citation.paragraph.text[:40] for citation in answer.citations]
    assert openings == ["With regard to underwater work, the Foru", "The Forum decided that a thematic review"]


@pytest.mark.parametrize(
    "question", ["What did the Forum agree or decide on divers?", "What was decided about divers?", "What has been agreed on divers?"]
)
def test_what_was_decided_on_a_matter_is_what_has_all_of_it(question: str, engine: RapporteurQueryEngine) -> None:
    assert [citation.paragraph.text[:40] for citation in engine.answer(question).citations] == ["With regard to underwater work, the Foru"]


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
    act = Act(frozenset(("request", "urg")), frozenset(("the", "forum")), frozenset(), (frozenset(("secretariat",)),), ())
    assert act.is_told(sentence) is told


def test_what_somebody_is_asked_to_do_is_every_paragraph_that_asks_it(engine: RapporteurQueryEngine) -> None:
    active = engine.answer("What does decision 3/1 ask of participating States?")
    passive = engine.answer("What are participating States asked to do in decision 3/1?")
    assert [c.paragraph.id for c in passive.citations] == [c.paragraph.id for c in active.citations] != []


@pytest.mark.parametrize(
    "question", ["What is Kestria asked to do?", "What is Norway urged to do in decision 3/1?", "What was it asked to do?"]
)
def test_what_is_asked_of_all_is_not_what_a_state_is_asked(question: str, asking: Asking, engine: RapporteurQueryEngine) -> None:
    assert acted(asking.view, asking.question(question), engine.examine(question)[1]) is None


_DECISION = """HARBOUR FORUM
HF/DEC/7

Decision 7
Lights in harbours

1. Requests members:

(a) To report to the Secretariat on their harbour lights by 30 April 2031;

(b) To name a contact point before the eighth session;

2. Urges members to refuse berths to vessels without lights;

3. Requests the Secretariat to publish the list of lights every year;

4. Decides that pilots shall keep a record of each light that has failed, for five years;

5. Decides that records, once closed, shall be kept by members within 30 days of the voyage, and that members shall not sell them.
"""


@pytest.fixture(scope="module")
def decision(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """The engine over a decision that asks members, the Secretariat and pilots for something."""
    return engine_over({"decision.txt": _DECISION}, tmp_path_factory.mktemp("decision"))


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("What does the decision ask members to do?", ["1", "1 (a)", "1 (b)", "2", "5"]),
        ("What must members do under decision 7?", ["1", "1 (a)", "1 (b)", "2", "5"]),
        ("What are the obligations of members?", ["1", "1 (a)", "1 (b)", "2", "5"]),
        ("What does decision 7 request members to do?", ["1", "1 (a)", "1 (b)"]),
        ("What should members do about vessels without lights?", ["2"]),
        ("What must pilots do?", ["4"]),
        ("What is required of the Secretariat?", ["3"]),
        ("What does decision 7 decide on records?", ["4", "5"]),
        ("What was decided about voyages?", ["5"]),
    ],
)
def test_what_somebody_must_do_is_all_that_is_asked_of_them_with_its_items(
    question: str, places: list[str], decision: RapporteurQueryEngine
) -> None:
    assert [citation.paragraph.id.split("#")[1] for citation in decision.answer(question).citations] == places


def test_items_stand_beneath_what_announces_them(decision: RapporteurQueryEngine) -> None:
    lines = decision.answer("What does the decision ask members to do?").text.splitlines()
    assert lines[0] == "- Requests members [1]:" and [line[:6] for line in lines[1:4]] == ["  - To", "  - To", "- Urge"]


_VISIT = """HR/61/52

Report of the Special Rapporteur on her visit to Kenya and Spain

1. The Special Rapporteur visited both countries in 2030.

A. Recommendations to Kenya

2. With regard to lights, the Special Rapporteur recommends that the Government of Kenya:

(a) Inspect all lights by 2032;

(b) Publish a list of them.

3. She recommends that the Government of Kenya train pilots.

B. Recommendations to Spain

4. With regard to families, she recommends that the Government of Spain:

(a) Create a visa for the families of pilots;

(b) Allow reports in French.
"""


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("What does the Special Rapporteur recommend to Spain on families?", ["4", "4 (a)", "4 (b)"]),
        ("What should Kenya do?", ["2", "2 (a)", "2 (b)", "3"]),
        ("What does the Special Rapporteur recommend to Kenya on pilots?", ["3"]),
    ],
)
def test_what_is_recommended_to_a_state_is_told_of_it_alone(question: str, places: list[str], tmp_path: Path) -> None:
    visit = engine_over({"visit.txt": _VISIT}, tmp_path)
    assert [citation.paragraph.anchor for citation in visit.answer(question).citations] == places
