"""A comparison: what two documents, sessions or years say on the same matter, then what only one says."""

import pytest

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block
from assistant.drafting.forms.comparison import comparison, others
from assistant.drafting.material import Material
from assistant.drafting.writing import Pen
from assistant.scope_filter import ScopeFilter
from index.errors import DraftError
from tests.assistant.drafting.gathered import library_of, material_of

VIEW = library_of(
    {
        "early": [
            {"text": "Winches of tugs are inspected twice by the coast guard."},
            {"text": "Ferries carry life vests for all children on board."},
        ],
        "late": [
            {"text": "Simulators train the masters of tugs in night towage."},
            {"text": "Winches of tugs are inspected yearly by the coast guard."},
        ],
        "last": [
            {"text": "Lamps on tugs shine over both sides of the quay."},
            {"text": "Winches of tugs are inspected monthly by the coast guard."},
        ],
    },
    {"early": "Second session", "late": "Third session", "last": "Third session"},
)


def compared(material: Material, words: int = 200) -> list[Block]:
    return comparison(material, Chooser(material), Pen(material), words)


def cells(blocks: list[Block]) -> list[list[str]]:
    table = blocks[0].table
    return [[" ".join(said.text for said in cell) for cell in row.cells] for row in table.rows] if table else []


def test_passages_most_alike_stand_side_by_side_and_the_others_after_them() -> None:
    blocks = compared(material_of(VIEW, scores={p.id: 1.0 for p in VIEW.paragraphs[:4]}))
    assert blocks[0].table is not None and blocks[0].table.columns == ("EARLY", "LATE")
    assert cells(blocks) == [[VIEW.paragraphs[0].text, VIEW.paragraphs[3].text]]
    alone = [said.text for block in blocks[1:] for said in block.statements()]
    assert alone == [VIEW.paragraphs[1].text, VIEW.paragraphs[2].text]


def test_the_words_of_the_topic_make_no_two_passages_alike() -> None:
    blocks = compared(material_of(VIEW, topic="tugs", scores={"early#1": 1.0, "last#1": 1.0}))
    assert blocks[0].table is None and blocks[0].remark.startswith("No two passages")
    assert len([said for block in blocks for said in block.statements()]) == 2

    of_both = material_of(VIEW, topic="winches of tugs inspected by the coast guard", scores={"early#1": 1.0, "late#2": 1.0})
    assert compared(of_both)[0].table is None


def test_a_passage_has_one_counterpart() -> None:
    view = library_of(
        {
            "early": [{"text": f"Winches of {what} are inspected by the coast guard."} for what in ("tugs in Norvik", "ferries in Tarn")],
            "late": [{"text": "Winches of ferries are inspected yearly by the coast guard."}],
        }
    )
    blocks = compared(material_of(view, topic="inspections"))
    assert cells(blocks) == [[view.paragraphs[1].text, view.paragraphs[2].text]]


def test_all_may_have_a_counterpart() -> None:
    assert [block.heading for block in compared(material_of(VIEW, scores={"early#1": 1.0, "late#2": 1.0}))] == ["Side by side"]


@pytest.mark.parametrize(
    ("within", "columns"),
    [
        (ScopeFilter(), ("EARLY", "LATE")),  # those with the best paragraphs
        (ScopeFilter(documents=("last", "late", "early")), ("Second session", "Third session")),
        (ScopeFilter(years=("2032", "2030")), ("2030", "2032")),
    ],
)
def test_the_sides_are_those_of_the_scope_the_earlier_first(within: ScopeFilter, columns: tuple[str, str]) -> None:
    scores = {p.id: 1.0 if p.document == "last" else 2.0 for p in VIEW.paragraphs if not (within.years and p.document == "late")}
    table = compared(material_of(VIEW, within=within, scores=scores))[0].table
    assert table is not None and table.columns == columns


@pytest.mark.parametrize(
    ("scores", "message"), [({"early#1": 1.0}, "only EARLY has something; try the form summary"), ({}, "none has anything")]
)
def test_one_side_is_no_comparison(scores: dict[str, float], message: str) -> None:
    with pytest.raises(DraftError, match=message):
        compared(material_of(VIEW, scores=scores))


def test_what_could_stand_instead_is_what_the_same_side_says() -> None:
    material = material_of(VIEW, scores={p.id: 1.0 for p in VIEW.paragraphs[:4]})
    assert [p.id for p in others(material, VIEW.paragraphs[3], "").paragraphs] == ["late#1", "late#2"]
    assert others(material, VIEW.paragraphs[4], "").paragraphs == ()  # of neither side
