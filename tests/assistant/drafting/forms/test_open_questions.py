"""Open questions: what is pending or disputed, and who has not spoken."""

from typing import Any

import pytest

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block
from assistant.drafting.forms.open_questions import open_questions, others
from assistant.drafting.material import Material
from assistant.drafting.writing import Pen
from assistant.scope_filter import ScopeFilter
from index.errors import DraftError
from tests.assistant.drafting.gathered import library_of, material_of


def _reply(parent: int, who: str, text: str) -> dict[str, Any]:
    return {"text": text, "reporter": who, "parent": str(parent), "lead_in": "Governments should act."}


VIEW = library_of(
    {
        "note": [
            {"text": "Governments should train the masters of tugs."},
            _reply(1, "Norway", "Norway reported that a law on tugs was before parliament in Åmål."),
            _reply(1, "Sweden", "Sweden reported that 1,200 masters were trained on simulators."),
            {"text": "Governments should paint the hulls of ferries."},
            _reply(4, "Finland", "Finland reported that hulls were painted in spring."),
            {"text": "Who is to pay for the tugs of the fleet?"},
        ]
    }
)


def questions(material: Material, words: int = 100) -> list[Block]:
    return open_questions(material, Chooser(material), Pen(material), words)


def test_only_what_is_open_is_listed_in_points_also_of_replies_to_what_is_on_the_topic() -> None:
    blocks = questions(material_of(VIEW, scores={"note#1": 1.0, "note#6": 0.5}))
    assert [said.text for block in blocks for said in block.statements()] == [VIEW.paragraphs[1].text, VIEW.paragraphs[5].text]
    assert {block.style for block in blocks if block.paragraphs} == {"points"}


def test_states_that_reply_to_others_are_named_as_silent() -> None:
    *_, head, silent = questions(material_of(VIEW, scores={"note#1": 1.0, "note#6": 0.5}))
    assert (head.heading, silent.remark) == ("Without a reply", "No statement found of Finland.")


@pytest.mark.parametrize(("states", "named"), [(("FI", "NO"), True), (("NO",), False)])
def test_of_a_scope_of_states_only_these_are_silent(states: tuple[str, ...], named: bool) -> None:
    material = material_of(VIEW, within=ScopeFilter(states=states), scores={"note#6": 0.5}, reach={"note#1": 1.0})
    assert any("Finland" in block.remark for block in questions(material)) is named


def test_where_nothing_is_open_none_is_drafted() -> None:
    with pytest.raises(DraftError, match="No sentence on “tugs” says that something is open"):
        questions(material_of(VIEW, scores={"note#4": 1.0}))


def test_what_could_stand_instead_is_whatever_else_is_open() -> None:
    found = others(material_of(VIEW, scores={"note#1": 1.0, "note#2": 0.5}), VIEW.paragraphs[1], "")
    assert [p.anchor for p in found.paragraphs] == ["1", "2", "3"]
    assert found.wanted is not None and found.wanted("Who pays?") and not found.wanted("Norway pays.")
