"""Headings within a table end with it."""

import pytest

from index.block import Block
from index.structure import parse_structure


@pytest.mark.parametrize(("part", "level", "ends"), [("(1) Dues", 4, True), ("Dues", 0, True), ("Dues", 4, False), ("C. Dues", 4, False)])
def test_a_part_of_a_table_ends_at_the_next_caption(part: str, level: int, ends: bool) -> None:
    text = Block("1. The dues of the port were raised twice in the year under review, as the tables show.", whole=True)
    rows = [Block("Year\tDues", "row"), Block("2031\t4", "row")]
    head = Block(part, "heading" if level else "text", level, emphasis="bold")
    blocks = [
        Block("Report of the Port", "heading", 1),
        Block("I. Accounts", "heading", 2),
        text,
        Block("Table 1 Dues and fees", whole=True),
        head,
        *rows,
        Block("Table 2 Ships", whole=True),
        *rows,
    ]
    last = parse_structure(blocks).drafts[-1]
    assert [heading.text for heading in last.path] == ["I. Accounts"] + ([] if ends else [part])


def test_the_title_within_a_figure_heads_no_section() -> None:
    blocks = [
        Block("Report of the Port", "heading", 1, page=1),
        Block("1. The pilots of the port were asked twice in the year under review, as the figure shows.", page=1),
        Block("Figure II", page=1),
        Block("Confidence of pilots in the port", "heading", 3, page=1),
        Block("How confident are you that the port is safe?", "heading", 3, page=1),
        Block("Chief pilots\t40%\t60%", "row", page=1),
    ]
    drafts = parse_structure(blocks).drafts
    assert [draft.text.splitlines() for draft in drafts if draft.kind == "text"] == [[block.text for block in blocks[2:5]]]
    assert drafts[-1].path == drafts[-2].path
