"""From a text to paragraphs: numbered ones, lists, footnotes, page breaks, tables, and what hangs on what."""

from pathlib import Path

import pytest

from index.anchors import name_anchors
from index.block import Block
from index.document import Document
from index.errors import UnreadableDocument
from index.paragraph import Paragraph
from index.structure import parse_structure
from tests.index.making import document, note

SENTENCE = "The Parties shall keep their piers in good order and shall light them at night."


def _by_anchor(found: Document) -> dict[str, Paragraph]:
    return {paragraph.anchor: paragraph for paragraph in found.paragraphs}


def test_every_form_of_number(tmp_path: Path) -> None:
    text = "Note\n\nI. Introduction\n\n1. First text of it.\n\n- 2. Second text of it.\n\n 3. Third text of it.\n\n4. Fourth text of it.\n"
    found = document(tmp_path, text)
    assert [p.anchor for p in found.paragraphs if p.kind == "numbered"] == ["1", "2", "3", "4"]
    assert all(not p.text[0].isdigit() and p.text.endswith("text of it.") for p in found.paragraphs if p.kind == "numbered")


def test_each_text_is_the_documents_own(tmp_path: Path) -> None:
    found = document(
        tmp_path, note("One thing\nover two lines.", "Another  with   wide spaces.", "A third:\n\n- with an item,\n\n- and another.")
    )
    for paragraph in found.paragraphs:
        assert found.text[paragraph.span.start : paragraph.span.end].split() == paragraph.text.split()
    assert len({paragraph.id for paragraph in found.paragraphs}) == len(found.paragraphs)


def test_bullets_hang_on_the_sentence_that_introduces_them(tmp_path: Path) -> None:
    found = _by_anchor(
        document(tmp_path, note("It was late. The Meeting decided:\n\n- to adjourn at once;\n\n- to meet again.", "It met again."))
    )
    assert found["1, bullet 1"].lead_in == "The Meeting decided:"
    assert (found["1, bullet 2"].parent, found["1, bullet 2"].text) == ("1", "to meet again.")
    assert found["2"].lead_in == ""


def test_letters_and_roman_numerals_nest(tmp_path: Path) -> None:
    text = note("States should:\n\n(a) act on these:\n\n(i) tugs;\n\n(ii) pilots;\n\n(b) report.")
    found = _by_anchor(document(tmp_path, text))
    assert {"1 (a)", "1 (a) (i)", "1 (a) (ii)", "1 (b)"} <= set(found)
    assert found["1 (a) (ii)"].lead_in == "States should: act on these:"


def test_a_page_break_does_not_cut_a_paragraph(tmp_path: Path) -> None:
    text = note(
        "The harbour master of the largest port of the State\n\nV.22-10419 3/20\n\nwas asked to report on the state of the piers.", "Next."
    )
    found = _by_anchor(document(tmp_path, text))
    assert found["1"].text == "The harbour master of the largest port of the State was asked to report on the state of the piers."
    assert not any("V.22" in paragraph.text for paragraph in found.values())


def test_footnotes_are_paragraphs_of_their_own(tmp_path: Path) -> None:
    text = note("The figures are old.<sup>1</sup> They stand.", "Newer ones are awaited.") + "\n<sup>1</sup> As at 1 May 2030.\n"
    found = _by_anchor(document(tmp_path, text))
    footnote = found["1, footnote 1"]
    assert (footnote.kind, footnote.text, footnote.parent) == ("footnote", "As at 1 May 2030.", "1")
    assert found["1"].text == "The figures are old. They stand."


def test_a_table_of_contents_is_no_text(tmp_path: Path) -> None:
    contents = "Contents\n\nI. Introduction ........ 2\n\nII. Results ........ 5"
    text = f"Report\n\n{contents}\n\nI. Introduction\n\n1. A first paragraph of text.\n\n2. A second one.\n"
    found = document(tmp_path, text)
    assert not any("...." in paragraph.text for paragraph in found.paragraphs)
    assert _by_anchor(found)["1"].headings == ("I. Introduction",)


def test_table_rows_keep_their_cells(tmp_path: Path) -> None:
    text = note("The programme is as follows:") + "\n| Day | Item |\n|---|---|\n| Monday | Opening |\n\n2. It was adopted.\n"
    rows = [paragraph for paragraph in document(tmp_path, text, "note.md").paragraphs if paragraph.kind == "row"]
    assert [row.text for row in rows] == ["Day\tItem", "Monday\tOpening"]


def test_recitals_and_sections_that_restart(tmp_path: Path) -> None:
    text = (
        "Decision\n\nWhereas:\n\n(1) The first reason is safety.\n\n(2) The second reason is cost.\n\nAnnex\n\n"
        "I. Ports\n\n1. Ports shall be lit at night.\n\n2. Ports shall be deep enough.\n\nII. Ships\n\n1. Ships shall be lit at night.\n"
    )
    anchors = [p.anchor for p in document(tmp_path, text).paragraphs]
    assert [a for a in anchors if a[-1].isdigit() and "¶" not in a] == ["recital 1", "recital 2", "annex I.1", "annex I.2", "annex II.1"]


def test_a_gap_in_the_numbers_is_reported(tmp_path: Path) -> None:
    text = "Note\n\nI. Introduction\n\n1. One thing was said.\n\n2. Two things were said.\n\n4. Four things were said.\n"
    assert document(tmp_path, text).findings == ("numbering jumps from 2 to 4: “4. Four things were said.”",)


def test_ids_stay_when_a_document_is_amended(tmp_path: Path) -> None:
    before = document(tmp_path, note("One thing.", "Two things.", "Three things."))
    after = document(tmp_path, note("One thing.", "Two other things.", "Three things.", "A fourth."))
    assert {p.id for p in before.paragraphs} <= {p.id for p in after.paragraphs}


def test_a_text_without_paragraphs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="holds no paragraph"):
        document(tmp_path, "3\n\n- 4 -\n\n-----\n")


def test_a_tables_title_heads_no_section() -> None:
    blocks = [
        Block("I. Resources", "heading", 1, page=1),
        Block("1. The resources are shown in the table below.", page=1),
        Block("Table 16.XII", page=1),
        Block("Posts by category and grade", "heading", 2, page=1),
        Block("2. The posts are those of the year before.", page=1),
    ]
    drafts = parse_structure(blocks).drafts
    assert [draft.text.split() for draft in drafts if draft.kind == "text"] == ["Table 16.XII Posts by category and grade".split()]
    assert [[h.text for h in draft.path] for draft in drafts if draft.kind == "numbered"] == [["I. Resources"], ["I. Resources"]]


def test_a_heading_over_numbered_chapters_heads_them() -> None:
    blocks = [
        Block("I. Organization", "heading", 1, page=1),
        Block("1. The Board met from 27 to 31 January in New York.", page=1),
        Block("Joint segment", "heading", 1, page=1),
        Block("II. Audit", "heading", 1, page=1),
        Block("2. The Board heard the auditors.", page=1),
        Block("III. Funding", "heading", 1, page=1),
        Block("3. The Board took note of it.", page=1),
    ]
    paths = [[heading.text for heading in draft.path] for draft in parse_structure(blocks).drafts]
    assert paths == [["I. Organization"], ["Joint segment", "II. Audit"], ["Joint segment", "III. Funding"]]


def test_a_title_in_capitals_that_goes_on_in_the_next_block_is_part_of_the_cover(tmp_path: Path) -> None:
    title = "REPORT OF THE SECRETARY-GENERAL ON THE HARBOUR SAFETY MISSION FOR NORTHERN KESTRIA,"
    text = f"RFHS/9/6\n\n28 August 2031\n\n{title}\n\nFENNORIA AND WESTERN ALDANIA\n\nI. INTRODUCTION\n\n1. The mission went well.\n"
    found = document(tmp_path, text)
    assert [p.kind for p in found.paragraphs] == ["cover", "numbered"]
    assert found.metadata.title == f"{title} FENNORIA AND WESTERN ALDANIA"


def test_a_numbered_heading_ends_the_cover() -> None:
    blocks = [Block("Committee on Transport"), Block("1. Introduction", "heading", 1), Block("The project has developed over ten years.")]
    structure = parse_structure(blocks)
    assert [block.text for block in structure.cover] == ["Committee on Transport"]
    assert [heading.text for heading in structure.drafts[-1].path] == ["1. Introduction"]


def test_an_articles_title_needs_no_looks() -> None:
    blocks = [
        Block("Article 1", page=1),
        Block("Subject matter and scope", page=1),
        Block("1. This Regulation establishes a mechanism.", page=1),
        Block("2. It applies to all.", page=1),
        Block("Article 2", page=1),
        Block("This Regulation enters into force on the day of its publication.", page=1),
    ]
    paths = [[heading.text for heading in draft.path] for draft in parse_structure(blocks).drafts]
    assert paths == [["Article 1: Subject matter and scope"]] * 2 + [["Article 2"]]


def test_a_title_in_capitals_groups_the_articles_of_a_chapter() -> None:
    text = "The Assembly of the Port meets once a year, in the month that its President proposes."
    lines = ["Chapter I: The Assembly", "COMPOSITION", "Article 1", text, "Article 2", text, "VOTING", "Article 3", text]
    lines += ["Chapter II: The Council", "Article 4", text]
    drafts = parse_structure([Block(line) for line in lines]).drafts
    assert [[heading.text for heading in draft.path] for draft in drafts] == [
        ["Chapter I: The Assembly", "COMPOSITION", "Article 1"],
        ["Chapter I: The Assembly", "COMPOSITION", "Article 2"],
        ["Chapter I: The Assembly", "VOTING", "Article 3"],
        ["Chapter II: The Council", "Article 4"],
    ]


def test_segments_group_the_sections_that_count_through_them() -> None:
    heads = ["I. Opening", "Joint segment", "II. Risks", "III. Visits", "Tug segment", "Statement of the Chair", "IV. Tugs", "V. Piers"]
    blocks = [Block("Report of the port", "heading", level=1)]
    for number, head in enumerate(heads):
        blocks.append(Block(head, "heading", level=2))
        if not head.endswith("segment"):
            blocks.append(Block(f"{number + 1}. The Board took note of the report that was before it.", page=1))
    found = [" / ".join(heading.text for heading in draft.path[-2:]) for draft in parse_structure(blocks).drafts]
    assert found[-5:] == [
        "Joint segment / II. Risks",
        "Joint segment / III. Visits",
        "Tug segment / Statement of the Chair",
        "Tug segment / IV. Tugs",
        "Tug segment / V. Piers",
    ]


def test_the_aims_of_a_preamble_are_paragraphs_of_their_own() -> None:
    aims = [
        "WE, THE CREWS OF THE PORT, RESOLVED\nto keep our ships safe at sea in the years that are to come, and",
        "to share our berths with one another, and",
        "to pay our dues,",
    ]
    drafts = parse_structure([Block(text) for text in (*aims, "Article 1", "The port is open to all ships of all crews.")]).drafts
    assert [draft.text for draft in drafts[:3]] == aims


def test_titles_that_count_by_themselves_from_the_first_paragraph_on(tmp_path: Path) -> None:
    text = (
        "Resolution\n\nThe General Conference,\n\n1. General\n\n1. Urges the Secretariat to go on with its efforts;\n\n"
        "2. Encourages Members to keep piers;\n\n2. Conventions\n\n3. Urges Members to become Parties;\n\n4. Requests a report on piers.\n"
    )
    numbered = [paragraph for paragraph in document(tmp_path, text).paragraphs if paragraph.kind == "numbered"]
    assert [(paragraph.anchor, paragraph.headings[-1]) for paragraph in numbered] == [
        ("1", "1. General"),
        ("2", "1. General"),
        ("3", "2. Conventions"),
        ("4", "2. Conventions"),
    ]


def test_a_quotation_in_markdown_has_no_marks(tmp_path: Path) -> None:
    found = document(tmp_path, "# Note\n\n1. It met.\n\n> The Chair said:\n> no harbour was left behind.\n", "note.md").paragraphs
    assert found[-1].text == "The Chair said: no harbour was left behind."


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_subsections_whose_first_stands_in_the_line_of_its_section(tmp_path: Path, blank: str) -> None:
    lines = [
        "1. (1) First words of it.",
        "(2) Second of it:",
        "(a) this;",
        "(b) that.",
        "2. (1) First again.",
        "(2) Second again.",
        "3. No more of it.",
    ]
    found = document(tmp_path, "The Piers Act\n\n" + blank.join(lines))
    assert [p.anchor for p in found.paragraphs[1:]] == ["1", "1 (2)", "1 (2) (a)", "1 (2) (b)", "2", "2 (2)", "3"]
    assert found.findings == ()


@pytest.mark.parametrize(("done", "annex"), [("Done at Westport, 3 May 2031.", "ANNEX I"), ("Fait à Westport, le 3 mai 2031.", "Annexe I")])
def test_an_annex_right_below_a_signature_is_no_line_of_it(tmp_path: Path, done: str, annex: str) -> None:
    text = f"Agreement on piers\n\nArticle 1\n\n1. {SENTENCE}\n\n2. {SENTENCE}\n\n{done}\n\nThe President\n\nA. KEEPER\n\n{annex}\n\nMarks"
    found = document(tmp_path, f"{text}\n\n1. {SENTENCE}\n").paragraphs
    assert [paragraph.anchor for paragraph in found][-2:] == ["¶ 1", "annex I.1"]  # the signature closes the whole text
    assert found[-2].text == f"{done}\nThe President\nA. KEEPER"


def test_the_signature_of_a_letter_is_no_line_of_its_cover(tmp_path: Path) -> None:
    text = (
        "Letter dated 3 May 2031 from the Chair\n\nI have the honour to transmit herewith the statement of the Board on its piers.\n\n"
        "(Signed) Ann Keeper\n\nChair of the Board\n\nAnnex\n\nThe Board regrets what happened to the piers of the port in the winter.\n"
    )
    found = document(tmp_path, text).paragraphs
    assert [(paragraph.anchor, paragraph.kind) for paragraph in found] == [
        ("cover", "cover"),
        ("¶ 1", "text"),
        ("¶ 2", "text"),
        ("annex ¶ 1", "text"),
    ]
    assert found[2].text == "(Signed) Ann Keeper\nChair of the Board"


def test_a_list_goes_on_after_text_between_its_letters(tmp_path: Path) -> None:
    text = (
        "# Statement\n\nThe Meeting considered the following matters:\n\n(a) The state of the ports;\n\n(b) The training of pilots.\n\n"
        "Delegations asked for more training in all ports.\n\n(c) The dues of the ports.\n"
    )
    items = [p for p in document(tmp_path, text, "note.md").paragraphs if p.kind == "item"]
    assert len(items) == 3 and len({item.parent for item in items}) == 1


def test_a_section_right_below_the_title_is_none_of_its_lines(tmp_path: Path) -> None:
    body = "The tide at the pier was measured twice a day for a whole year by the pilots.\n\n"
    plain = document(tmp_path, f"# Report on tides\n\n## Spring[^1]\n\n{body}## Autumn\n\n{body}[^1]: And summer.\n", "note.md")
    assert [(p.anchor, p.headings) for p in plain.paragraphs] == [
        ("cover", ()),
        ("Spring ¶ 1", ("Spring",)),
        ("Autumn ¶ 1", ("Autumn",)),
        ("footnote 1", ("Spring",)),
    ]
    treaty = document(tmp_path, f"# Verdrag\n\n## Convention\n\n{body}## Article 1\n\n{body}## Article 2\n\n{body}", "treaty.md")
    assert [p.anchor for p in treaty.paragraphs][:2] == ["cover", "¶ 1"]


def test_lists_of_the_same_numbers_nest_as_deep_as_the_page_has_them(tmp_path: Path) -> None:
    item = "<li>The pilots of the port took note of it."
    nested = f"<!doctype html><h1>Note</h1><ol>{item}{item}<ol>{item}{item}<ol>{item}{item}</ol>{item}</ol>{item}</ol>"
    anchors = [p.anchor for p in document(tmp_path, nested, "note.html").paragraphs if p.kind != "cover"]
    assert anchors == ["1", "2", "2 (1)", "2 (2)", "2 (2) (1)", "2 (2) (2)", "2 (3)", "3"]


@pytest.mark.parametrize(("last", "sections"), [(4, ["Statement of the ports"]), (5, ["4 May 2031", "5 May 2031"])])
def test_a_date_below_a_title_is_no_section_but_in_a_chronology(last: int, sections: list[str]) -> None:
    blocks = [Block("1. " + SENTENCE, page=1), Block("Annex", "heading", 1, page=1), Block("Statement of the ports", "heading", 1, page=1)]
    for day in range(4, last + 1):
        blocks += [Block(f"{day} May 2031", emphasis="italic", page=1), Block(SENTENCE, page=1)]
    found = parse_structure(blocks).drafts[1:]
    name_anchors(found)
    assert [draft.anchor for draft in found] == [f"annex, {section} ¶ 1" for section in sections]
    assert all("May 2031" in draft.path[-1].text for draft in found)


def test_a_date_below_the_title_of_an_article() -> None:
    lines = ("1. " + SENTENCE, "Article 5", "Ports", "4 May 2031", SENTENCE)
    found = parse_structure([Block(text, "text" if text.endswith(".") else "heading", 2, page=1) for text in lines]).drafts
    assert [[heading.text for heading in draft.path] for draft in found[1:]] == [["Article 5: Ports", "4 May 2031"]]
