"""Annexes within annexes."""

import pytest

from index.anchors import name_anchors
from index.annexes import nest_annexes
from index.block import Block
from index.headings import Heading, heading_of
from index.structure import parse_structure

TEXT = "The Assembly of the Port decides that all ships shall be lit at night."


def _nested(*titles: str, levels: str = "") -> str:
    """Which of the titles are nested, as a string of N and -; `levels` has a digit for each."""
    blocks = [Block(title, "heading", int(level)) for title, level in zip(titles, levels or "0" * len(titles), strict=True)]
    headings: dict[int, Heading] = {n: heading for n, block in enumerate(blocks) if (heading := heading_of(block, None))}
    nest_annexes(headings)
    return "".join("-" if headings[n].is_part else "N" for n in range(len(blocks)))


@pytest.mark.parametrize(
    ("titles", "levels", "nested"),
    [
        ("Annex I|Annex II|Annex III", "", "---"),
        ("Annex I|Annex III|Annex I|Annex II|Annex IV", "", "--NN-"),
        ("Annex I|Annex III|Annex I|Annex IV|Annex V", "", "--N--"),
        ("Annex I|Annex II|Annex I|Annex II|Annex III", "", "-----"),  # as well another text's annexes
        ("Annex I|Annex II|Annex I", "", "---"),
        ("Annex I|Annex II|Annex I|Annex II", "3344", "--NN"),
        ("Annex I|Annex II|Annex I|Annex II|Annex III", "33333", "-----"),
        ("Annex 1|Annex 2|Annex 1|Annex 3", "", "--N-"),
        ("Annex|Annex|Annex", "", "---"),
        ("Annex I|Appendix I|Annex II|Appendix I", "", "----"),
    ],
)
def test_annexes_whose_numerals_go_back_are_nested(titles: str, levels: str, nested: str) -> None:
    assert _nested(*titles.split("|"), levels=levels) == nested


def test_paragraphs_of_nested_annexes_have_anchors_of_their_own() -> None:
    inner = [Block("Annex I", "heading", 4), Block(f"1. {TEXT}"), Block(f"2. {TEXT}")]
    decisions = [[Block(f"Decision {n}", "heading", 4), Block(TEXT), *inner] for n in (1, 2)]
    outer = [Block("Annex I", "heading", 3), Block(f"1. {TEXT}"), Block("Annex II", "heading", 3)]
    drafts = parse_structure([*outer, *decisions[0], *decisions[1], Block("Annex III", "heading", 3), Block(f"1. {TEXT}")]).drafts
    findings = name_anchors(drafts)
    assert not findings
    assert [draft.anchor for draft in drafts] == [
        "annex I.1",
        "annex II, decision 1 ¶ 1",
        "annex II, decision 1, annex I.1",
        "annex II, decision 1, annex I.2",
        "annex II, decision 2 ¶ 1",
        "annex II, decision 2, annex I.1",
        "annex II, decision 2, annex I.2",
        "annex III.1",
    ]


@pytest.mark.parametrize("level", [3, 5])
def test_the_line_below_an_annex_is_its_title_over_headings_of_any_size(level: int) -> None:
    headings = [Block("Annex", "heading", 2), Block("Plan for the harbour", "heading", level), Block("1. Summary", "heading", 3)]
    drafts = parse_structure([*headings, Block(TEXT), Block("2. Piers", "heading", 3), Block(TEXT)]).drafts
    assert [[heading.text for heading in draft.path] for draft in drafts] == [
        ["Annex", "Plan for the harbour", "1. Summary"],
        ["Annex", "Plan for the harbour", "2. Piers"],
    ]


def test_a_parenthesis_below_a_heading_is_its_end_and_names_nothing() -> None:
    blocks = [Block("Annex II I", "heading", 2), Block("Composition of the force", "heading", 3), Block("(as at 9 March)", "heading", 4)]
    drafts = parse_structure([*blocks, Block("Chile\t1", "row")]).drafts
    name_anchors(drafts)
    assert [heading.text for heading in drafts[0].path] == ["Annex II I", "Composition of the force (as at 9 March)"]
    assert drafts[0].anchor == "annex III, Composition of the force row 1"  # a scanner parted the numeral


def test_an_annex_right_within_another_is_named_with_it() -> None:
    blocks = [Block("Annex I", "heading", 3), Block(TEXT), Block("Annex I", "heading", 4), Block(f"1. {TEXT}")]
    drafts = parse_structure(blocks).drafts
    name_anchors(drafts)
    assert [draft.anchor for draft in drafts] == ["annex I ¶ 1", "annex I, annex I.1"]
