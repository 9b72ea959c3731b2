"""A positions matrix: States by recommendations, each cell what the State reported."""

from typing import Any

import pytest

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block, Table
from assistant.drafting.forms.positions import NO_STATEMENT, positions
from assistant.drafting.material import Material
from assistant.drafting.writing import Pen
from assistant.scope_filter import ScopeFilter
from index.errors import DraftError
from tests.assistant.drafting.gathered import library_of, material_of


def _asked(text: str) -> dict[str, Any]:
    return {"text": text}


def _reply(parent: int, who: str, text: str) -> dict[str, Any]:
    return {"text": text, "reporter": who, "parent": str(parent), "lead_in": "Governments should act."}


VIEW = library_of(
    {
        "note": [
            _asked("Governments should train the masters of tugs."),
            _reply(1, "Sweden", "Sweden reported that 1,200 masters were trained. The courses were held in Åmål."),
            _reply(1, "Norway and Denmark", "Norway and Denmark reported that masters were trained together."),
            _asked("Governments should inspect the winches of tugs."),
            _reply(4, "Norway", "Norway reported that winches were inspected by the coast guard."),
            _asked("Governments should paint the hulls of ferries."),
            _reply(6, "Finland", "Finland reported that hulls were painted in spring."),
        ]
    }
)


def matrix(material: Material, words: int = 1500) -> tuple[list[Block], Table]:
    blocks = positions(material, Chooser(material), Pen(material), words)
    table = blocks[-1].table
    assert table is not None
    return blocks, table


def test_each_state_that_replies_to_anything_has_a_row_by_name_and_each_recommendation_a_column() -> None:
    blocks, table = matrix(material_of(VIEW, scores={"note#4": 2.0, "note#1": 1.0}))
    assert [row.name for row in table.rows] == ["Denmark", "Finland", "Norway", "Sweden"] and table.columns == ("R1", "R2")
    assert [block.heading.split(":")[0] for block in blocks] == ["The recommendations", "R1", "R2", "Positions"]
    assert blocks[1].paragraphs[0][0].text == VIEW.paragraphs[0].text
    rows = {row.name: row for row in table.rows}
    assert [said.text for said in rows["Norway"].cells[1]] == [VIEW.paragraphs[4].text]
    assert (rows["Finland"].cells, rows["Finland"].empty) == (((), ()), (NO_STATEMENT, NO_STATEMENT))


def test_a_joint_reply_is_written_once_and_referred_to() -> None:
    _, table = matrix(material_of(VIEW, scores={"note#1": 1.0}))
    rows = {row.name: row for row in table.rows}
    assert [said.text for said in rows["Denmark"].cells[0]] == [VIEW.paragraphs[2].text]
    assert (rows["Norway"].cells[0], rows["Norway"].empty[0]) == ((), "jointly: see Denmark")


def test_cells_are_shortened_to_their_first_sentence_and_never_left_out() -> None:
    for words, count in ((1500, 2), (1, 1), (0, 1)):
        _, table = matrix(material_of(VIEW, scores={"note#1": 1.0}), words)
        assert [len(row.cells[0]) for row in table.rows if row.name == "Sweden"] == [count]


def test_a_scope_of_states_has_their_rows_alone_also_of_one_that_is_silent() -> None:
    _, table = matrix(material_of(VIEW, within=ScopeFilter(states=("SE", "FI", "IS")), scores={"note#1": 1.0}))
    assert [row.name for row in table.rows] == ["Finland", "Iceland", "Sweden"]


def test_what_the_columns_leave_out_is_told() -> None:
    blocks, _ = matrix(material_of(VIEW, scores={"note#2": 1.0, "note#3": 1.0}))
    assert "On the topic are replies to R1 rather than the recommendation itself." in blocks[-1].remark
    many = library_of(
        {"note": [row for n in range(1, 9, 2) for row in (_asked(f"Rule {n} should be kept by tugs."), _reply(n, "Norway", "Norway did."))]}
    )
    blocks, table = matrix(material_of(many))
    assert len(table.columns) == 3 and "1 more recommendation with replies on the topic left out." in blocks[-1].remark


def test_without_a_recommendation_there_is_no_matrix() -> None:
    with pytest.raises(DraftError, match="No recommendation on “tugs” has replies of States in what was searched; try the form summary"):
        matrix(material_of(VIEW, scores={"note#7": 1.0}))
