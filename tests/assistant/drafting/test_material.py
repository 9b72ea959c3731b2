"""What a draft is made from: paragraphs in reading order, recommendations with the States' replies."""

from typing import Any

import pytest

from assistant.drafting.material import Material, gather
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.scope_filter import EVERYTHING, ScopeFilter
from assistant.understanding.reading import understand
from index.errors import DraftError
from tests.assistant.drafting.gathered import EvenMatcher, library_of, material_of
from tests.assistant.selecting.weighing import calibration, evidence

REPLY = {"parent": "1", "lead_in": "Governments should train tug masters."}
VIEW = library_of(
    {
        "note": [
            {"text": "Governments should train tug masters."},
            {"text": "Norway reported that tug masters were trained.", "reporter": "Norway", **REPLY},
            {"text": "Sweden and the Kingdom of Denmark reported that none were.", "reporter": "Sweden and Denmark", **REPLY},
            {"text": "Governments should paint ferries."},
            {"text": "Norway reported that ferries were red.", "reporter": "Norway", **REPLY, "parent": "4"},
            {"text": "Tugs are subject to these rules:"},
            {"text": "they are red;", "parent": "6", "kind": "item"},
        ],
        "report": [{"text": "The Forum discussed tugs in Åmål."}, {"text": "Norway took note of it.", "reporter": "Norway"}],
    }
)
ONE, TWO = {"note#1": 1.0}, {"note#2": 1.0, "note#3": 0.5}


def test_paragraphs_come_in_reading_order_whatever_their_scores() -> None:
    material = material_of(VIEW, scores={"report#1": 3.0, "note#4": 1.0, "note#1": 2.0})
    assert [p.id for p in material.paragraphs] == ["note#1", "note#4", "report#1"]


def test_a_recommendation_is_on_the_topic_itself_or_by_several_replies() -> None:
    def found(scores: dict[str, float]) -> list[str]:
        return [group.recommendation.id for group in material_of(VIEW, scores=scores).recommendations]

    assert found(ONE) == found(TWO) == ["note#1"]
    assert found({"note#5": 1.0}) == []  # one reply alone
    assert found({**TWO, "note#4": 0.1}) == ["note#4", "note#1"]  # what is itself on the topic comes first
    assert [reply.anchor for reply in material_of(VIEW, scores=ONE).recommendations[0].replies] == ["2", "3"]


def test_all_replies_to_a_recommendation_on_the_topic_are_material_and_what_states_say_elsewhere() -> None:
    assert [p.id for p in material_of(VIEW, scores={**ONE, "report#2": 0.1}).replies] == ["note#2", "note#3", "report#2"]
    assert [p.id for p in material_of(VIEW, scores=TWO).replies] == ["note#2", "note#3"]
    assert [p.id for p in material_of(VIEW, scores={"note#5": 1.0}).replies] == ["note#5"]


def test_a_scope_keeps_to_its_states_and_documents() -> None:
    of_sweden = material_of(VIEW, within=ScopeFilter(states=("SE",)), scores={"note#3": 1.0}, reach=ONE)
    assert [p.id for p in of_sweden.replies] == ["note#3"]
    assert of_sweden.states_of(VIEW.by_id["note#3"]) == {"SE"} and not of_sweden.states_of(VIEW.by_id["note#2"])
    assert of_sweden.replying("note") == {"SE"}
    assert material_of(VIEW, within=ScopeFilter(documents=("report",)), scores=ONE).recommendations == ()


def test_who_replies_to_anything_in_a_document_is_known() -> None:
    material = material_of(VIEW)
    assert (material.replying("note"), material.replying("report")) == ({"NO", "SE", "DK"}, set())
    assert [p.anchor for p in VIEW.paragraphs if material.is_reply(p)] == ["2", "3", "5"]


def test_a_state_and_a_document_are_called_as_documents_have_them() -> None:
    view = library_of({"note": [{"text": "The Kingdom of Norway reported it.", "reporter": "Kingdom of Norway"}]})
    assert material_of(view).state("NO") == "Kingdom of Norway"
    assert material_of(VIEW).state("FI") == "Finland"
    assert material_of(VIEW).label("report") == "REPORT"


class Searched:
    """Finds what a test says, whatever it is asked; nothing of other States than those of the filter."""

    def __init__(self, *found: tuple[str, dict[str, Any]]) -> None:
        self.view, self.language_model, self.calibration = VIEW, None, calibration(VIEW)
        self._found = [evidence(VIEW.by_id[identity], **values) for identity, values in found]

    def examine(self, question: str, *, within: ScopeFilter = EVERYTHING) -> tuple[Question, list[Evidence]]:
        states = set(within.states)
        found = [e for e in self._found if not states or states & VIEW.reporters.get(e.paragraph.id, frozenset())]
        return VIEW.placed(understand(question, VIEW.names)), found

    def matcher(self, question: Question) -> Any:
        return EvenMatcher()


def gathered(*found: tuple[str, dict[str, Any]], topic: str = "tugs", within: ScopeFilter = EVERYTHING, near: bool = False) -> Material:
    return gather(Searched(*found), topic, within, near=near)


def test_what_is_on_the_topic_is_gathered_with_the_items_that_it_announces() -> None:
    material = gathered(("note#6", {}), ("note#1", {"score": 0.5}), ("report#1", {"similarity": 0.3}), ("note#4", {"unmet": 0.6}))
    assert material.scores == {"note#6": 1.0, "note#7": 1.0, "note#1": 0.5}


def test_what_is_near_the_topic_is_gathered_where_that_is_asked_for() -> None:
    assert list(gathered(("note#1", {}), ("report#1", {"similarity": 0.4})).scores) == ["note#1"]
    assert list(gathered(("note#1", {}), ("report#1", {"similarity": 0.4}), near=True).scores) == ["note#1", "report#1"]


@pytest.mark.parametrize("found", [(), (("note#1", {"similarity": 0.1}),)])
def test_nothing_on_the_topic_is_told_with_what_was_searched(found: tuple[tuple[str, dict[str, Any]], ...]) -> None:
    with pytest.raises(DraftError, match=r"The 2 documents of the library hold nothing on “tugs”; try other words\.$"):
        gathered(*found)
    with pytest.raises(DraftError, match="within the chosen scope holds nothing on “tugs”; try other words or a wider scope"):
        gathered(*found, within=ScopeFilter(documents=("note",)))


def test_the_reach_of_a_scope_of_states_is_all_states() -> None:
    material = gathered(("note#1", {}), ("note#2", {}), within=ScopeFilter(states=("NO",)))
    assert (list(material.scores), list(material.reach)) == (["note#2"], ["note#1", "note#2"])


def test_a_state_that_is_the_topic_is_its_scope() -> None:
    material = gathered(("note#2", {"similarity": 0.0}), topic="Norway")
    assert material.within.states == ("NO",) and list(material.scores) == ["note#2"]
