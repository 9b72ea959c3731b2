from pathlib import Path

from index.anchors import name_anchors
from index.block import Block
from index.metadata import paragraph_label
from index.sequences import NumberedBlock, find_sequences
from index.structure import parse_structure
from tests.index.making import document

SENTENCE = "The Meeting took note of the report of the Secretariat."


def anchors(*texts):
    blocks = [Block(t, "heading", 1) if t.isalpha() else Block(t, whole=True) for t in texts]
    structure = parse_structure(blocks)
    return [d.anchor for d in structure.drafts] if not name_anchors(structure.drafts) else None, structure.findings


def test_chapters_count_by_themselves():
    found, findings = anchors(*(f"{n} {SENTENCE}" for n in ("16.1", "16.2", "17.1", "31.I.1", "31.I.2")))
    assert (found, findings) == (["16.1", "16.2", "17.1", "31.I.1", "31.I.2"], [])


def test_lists_hang_below_a_dotted_paragraph_over_headings():
    found, findings = anchors(
        f"3.1 {SENTENCE}", "(a) One;", "(b) Two.", "Heading", f"3.2 {SENTENCE}", "1. First;", "2. Second.", f"3.3 {SENTENCE}"
    )
    assert (found, findings) == (["3.1", "3.1 (a)", "3.1 (b)", "3.2", "3.2 (1)", "3.2 (2)", "3.3"], [])


def test_a_gap_is_reported():
    (finding,) = anchors(f"5.1 {SENTENCE}", f"5.2 {SENTENCE}", f"5.4 {SENTENCE}")[1]
    assert finding.startswith("numbering jumps from 5.2 to 5.4: “5.4 ")


def test_quantities_are_text():
    found, _ = anchors(f"1. {SENTENCE}", "2.5 million people were reached by the programme.", f"2. {SENTENCE}")
    assert found == ["1", "1 ¶ 2", "2"]


def test_headings_that_others_replace_are_kept_in_order():
    blocks = [Block(f"4. {SENTENCE}"), *(Block(t, "heading", n) for t, n in [("One", 1), ("Two", 0), ("Programme 25", 3), ("Three", 1)])]
    structure = parse_structure([*blocks, Block(SENTENCE), Block("Four", "heading", 1)])
    assert [d.first for d in structure.drafts] == sorted(d.first for d in structure.drafts)
    assert {"One", "Two", "Four"} <= {d.text for d in structure.drafts} | {h.text for d in structure.drafts for h in d.path}


def test_labels():
    assert paragraph_label("A/80/6", "16.1 (a)") == "A/80/6, para. 16.1 (a)"
    assert paragraph_label("A/80/6", "annex I, 16.3") == "A/80/6, annex I, para. 16.3"
    assert paragraph_label("A/80/6", "II.5") == "A/80/6, II, para. 5"


def test_a_heading_with_a_number_is_no_gap() -> None:
    blocks = [NumberedBlock(position, "dotted", number, 0, "3") for position, number in enumerate((1, 3, 4, 6))]
    assert find_sequences(blocks, {("3", 2)})[1] == [(3, "numbering jumps from 3.4 to 3.6")]


def test_a_first_number_below_a_dotted_one_counts(tmp_path: Path) -> None:
    text = "CHAPTER 3. PIERS\n\n3.1.1 Each State has a plan.\n\n3.1.1.1 It is kept up to date.\n\n3.1.2 Each State has one.\n"
    assert [paragraph.anchor for paragraph in document(tmp_path, text).paragraphs] == ["3.1.1", "3.1.1.1", "3.1.2"]


def test_a_chapter_that_is_one_paragraph(tmp_path: Path) -> None:
    numbers = ("1.1", "1.2", "2.1", "2.2", "3.", "4.", "5.1", "5.2", "6.")
    text = "# Views of the Committee\n\n" + "\n\n".join(f"{number} The pilots gave their views." for number in numbers)
    found = document(tmp_path, text, "views.md")
    assert [p.anchor for p in found.paragraphs if p.kind == "numbered"] == [number.strip(".") for number in numbers]
    assert not found.findings
