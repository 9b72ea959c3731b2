"""A draft as a Word file."""

import io
from dataclasses import replace

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT

from assistant.drafting.draft import Block, Draft, Row, Table
from assistant.drafting.export.word import as_word
from tests.assistant.drafting.export.small import DRAFT, SAID, of_heading


def opened(draft: Draft) -> Document:
    return docx.Document(io.BytesIO(as_word(draft)))


def test_headings_sentences_and_remarks_stand_in_order() -> None:
    document = opened(DRAFT)
    assert [(p.style.name if p.style else "", p.text) for p in document.paragraphs if p.text] == [
        ("Title", "Positions: tugs"),
        ("Normal", "In the documents' own sentences, from 3 paragraphs; searched 1 document."),
        ("Heading 1", "Context"),
        ("Heading 2", "Tugs"),
        ("List Bullet", "Norway leased 1,200 tugs. They were red & new."),
        ("Heading 1", "Positions"),
        ("Normal", "Of two States."),
        ("Heading 1", "Sources"),
    ]


def test_a_table_has_its_heads_its_statements_and_what_stands_for_none() -> None:
    table, sources = opened(DRAFT).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["State", "R1", "R2"],
        ["Åland", "Åland <leased> none.", "no statement"],
        ["Sweden", "no statement", "Sweden sold its tugs."],
    ]
    assert table.cell(1, 2).paragraphs[0].runs[0].italic and not table.cell(1, 1).paragraphs[0].runs[0].italic
    assert [row.cells[0].text for row in sources.rows] == ["Notes", "1, 2", "3", "4"]
    assert sources.cell(1, 3).text == "Norway leased 1,200 tugs. They were red & new."


def test_heads_are_bold_and_repeated_on_every_page_and_no_row_is_cut_in_two() -> None:
    for table in opened(DRAFT).tables:
        assert all("w:cantSplit" in row._tr.xml for row in table.rows)
        first, *others = (row._tr.xml for row in table.rows)
        assert "w:tblHeader" in first and not any("w:tblHeader" in row for row in others)
        assert all(run.bold for cell in table.rows[0].cells for run in cell.paragraphs[0].runs if run.text)


@pytest.mark.parametrize("columns", [1, 2, 3, 5])
def test_a_wide_table_turns_the_page(columns: int) -> None:
    names = tuple(f"R{n}" for n in range(columns))
    table = Table("State", names, (Row("Åland", (SAID[:1], *((),) * (columns - 1)), ("none",) * columns),))
    section = opened(replace(DRAFT, blocks=(Block("Positions", table=table),), citations=DRAFT.citations[:1])).sections[0]
    assert (section.orientation == WD_ORIENT.LANDSCAPE) is (columns >= 3)
    assert section.page_width is not None and section.page_height is not None
    assert (section.page_width > section.page_height) is (columns >= 3)


@pytest.mark.parametrize("heading", ["Tugs & <ports>", "Å\x00b\x0bc", "]]>", "=1+1"])
def test_any_heading_is_text(heading: str) -> None:
    document = opened(of_heading(heading))
    assert [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"] == [
        heading.replace("\x00", " ").replace("\x0b", " "),
        "Sources",
    ]


def test_the_file_names_its_title_and_no_author() -> None:
    properties = opened(DRAFT).core_properties
    assert (properties.title, properties.author, properties.comments) == ("Positions: tugs", "", "")
