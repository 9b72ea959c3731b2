"""How paragraphs are called."""

from pathlib import Path

from index.anchors import name_anchors
from index.block import Block
from index.structure import parse_structure
from tests.index.making import document, note


def _anchors(folder: Path, text: str) -> list[str]:
    return [paragraph.anchor for paragraph in document(folder, text).paragraphs]


def test_a_numbered_paragraph_is_called_by_its_number(tmp_path: Path) -> None:
    assert _anchors(tmp_path, note("One thing.", "Two things."))[-2:] == ["1", "2"]


def test_a_paragraph_between_two_numbers_keeps_its_own(tmp_path: Path) -> None:
    text = "Note\n\nI. Introduction\n\n1. One thing was said.\n\n2. Two things were said.\n\n2 bis. Another was.\n\n3. Three things.\n"
    assert _anchors(tmp_path, text)[-4:] == ["1", "2", "2 bis", "3"]


def test_an_unnumbered_paragraph_is_called_by_section_and_ordinal(tmp_path: Path) -> None:
    ports = "## II. Ports\n\nThe ports were found to be old and in need of much repair.\n\nThey were closed."
    text = f"# Findings\n\n{ports}\n\n## III. Ships\n\nThe ships were new.\n"
    assert _anchors(tmp_path, text)[-3:] == ["II ¶ 1", "II ¶ 2", "III ¶ 1"]


def test_a_number_that_comes_twice_is_told_apart_and_reported(tmp_path: Path) -> None:
    text = "Note\n\nI. Introduction\n\n1. One thing was said.\n\n2. Two things were said.\n\n2. Two again were said.\n\n3. Three things.\n"
    found = document(tmp_path, text)
    assert [p.anchor for p in found.paragraphs if p.kind == "numbered"] == ["1", "2", "2 [2]", "3"]
    assert any("2" in finding for finding in found.findings)


def test_labels_are_written_as_delegates_cite(tmp_path: Path) -> None:
    ships = "II. Ships\n\n1. Ships shall be lit at night.\n\n2. Ships shall be clean."
    text = f"RFHS/3/9\n\nDecision on ports\n\nAnnex\n\n{ships}\n\nIII. Ports\n\n1. Ports too.\n"
    labels = [p.label for p in document(tmp_path, text).paragraphs if p.kind == "numbered"]
    assert labels == ["RFHS/3/9, annex II, para. 1", "RFHS/3/9, annex II, para. 2", "RFHS/3/9, annex III, para. 1"]


def test_sections_of_an_annex_are_told_by_name_or_by_numeral_alike(tmp_path: Path) -> None:
    below = "\n\n1. It has two old piers.\n\n2. It has no tugs.\n\n"
    text = f"Note\n\nAnnex II\n\nPeru{below}The Gambia{below}Annex III\n\nI. Chad{below}II. Mali{below}"
    found = [p.anchor for p in document(tmp_path, text).paragraphs if p.kind == "numbered"]
    assert found[::2] == ["annex II, Peru.1", "annex II, The Gambia.1", "annex III.I.1", "annex III.II.1"]


def test_items_of_a_section_are_called_by_their_letters(tmp_path: Path) -> None:
    text = "Note\n\nI. Aims\n\n1. It began.\n\nII. Freight\n\n(a) To complete the system;\n\n(b) To rationalise the controls.\n"
    assert _anchors(tmp_path, text)[-2:] == ["II (a)", "II (b)"]


def test_sections_of_one_name_are_told_apart_by_their_chapters() -> None:
    blocks = []
    for chapter in ("I. Office for Tugs", "II. Office for Piers"):
        for level, head in enumerate((chapter, "B. Resources", "Overview"), start=1):
            blocks.append(Block(head, "heading", level=level))
        blocks.append(Block("Total\t4", "row"))
    drafts = parse_structure([Block("Budget of the port", "heading", level=1), *blocks]).drafts
    name_anchors(drafts)
    assert [draft.anchor for draft in drafts if draft.kind == "row"] == ["I, B, Overview row 1", "II, B, Overview row 1"]
