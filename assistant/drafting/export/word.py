"""A draft as a Word file, with live footnotes and a table of sources."""

import io
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from assistant.drafting.draft import Block, Draft, Statements, Table
from assistant.drafting.export.footnotes import add_footnotes, call
from assistant.drafting.export.sources import HEADS, note_of, sources_of
from assistant.drafting.passages import printable

_GRID, _BULLET = "Table Grid", "List Bullet"
_SMALL = Pt(9)
# The width of a page between its margins, in centimetres, sideways and upright.
_LONG, _SHORT = 24.7, 16.0


def as_word(draft: Draft) -> bytes:
    """The draft as the bytes of a .docx, sideways where a table has three columns or more."""
    document = docx.Document()
    _set_up(document, draft)
    add_footnotes(document, [printable(note_of(citation)) for citation in draft.citations])
    document.add_heading(printable(draft.title), level=0)
    _remark(document, draft.remark)
    for block in draft.blocks:
        _add(document, block)
    document.add_heading("Sources", level=1)
    rows = [list(source) for source in sources_of(draft)]
    _grid(document, HEADS, rows, (1.5, 4, 3.5, 7))
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def _set_up(document: Document, draft: Draft) -> None:
    document.core_properties.title = printable(draft.title)
    document.core_properties.author = document.core_properties.comments = ""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
    if draft.is_wide:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width


def _add(document: Document, block: Block) -> None:
    if block.heading:
        document.add_heading(printable(block.heading), level=block.level)
    for statements in block.paragraphs:
        _write(document.add_paragraph(style=_BULLET if block.style == "points" else None), statements)
    if block.table:
        _table(document, block.table)
    if block.remark:
        _remark(document, block.remark)


def _write(paragraph: Paragraph, statements: Statements) -> None:
    for place, statement in enumerate(statements):
        paragraph.add_run((" " if place else "") + printable(statement.text))
        call(paragraph, statement.marker)


def _remark(document: Document, text: str) -> None:
    run = document.add_paragraph().add_run(printable(text))
    run.italic = True
    run.font.size = _SMALL


def _table(document: Document, table: Table) -> None:
    first = 3.0 if table.corner else 1.0
    each = ((_LONG if table.is_wide else _SHORT) - first) / len(table.columns)
    grid = _grid(document, (table.corner, *table.columns), [[row.name] for row in table.rows], (first, *(each for _ in table.columns)))
    for line, row in zip(grid.rows[1:], table.rows, strict=True):
        for cell, statements, empty in zip(line.cells[1:], row.cells, row.empty, strict=True):
            if statements:
                _write(cell.paragraphs[0], statements)
            else:
                cell.paragraphs[0].add_run(printable(empty)).italic = True
    _shrink(grid)


def _grid(document: Document, heads: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float]) -> WordTable:
    """A table with a head that is repeated on every page; `widths` in centimetres. Rows may have fewer cells than the head."""
    grid: WordTable = document.add_table(rows=1 + len(rows), cols=len(heads), style=_GRID)
    grid.autofit = False
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Cm(width)
    for line, values in zip(grid.rows, (heads, *rows), strict=True):
        line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, width in zip(line.cells, widths, strict=True):
            cell.width = Cm(width)
        for cell, value in zip(line.cells, values, strict=False):
            cell.paragraphs[0].add_run(printable(value)).bold = values is heads
    grid.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    _shrink(grid)
    return grid


def _shrink(grid: WordTable) -> None:
    for cell in (cell for row in grid.rows for cell in row.cells):
        for run in cell.paragraphs[0].runs:
            if run.text:
                run.font.size = _SMALL
