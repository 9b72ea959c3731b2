"""The heads of columns, as what the rows below them depend on."""

from pathlib import Path

import pytest

from index.document import load_document
from tests.index.making import document
from tests.index.readers.pdf_samples import ITALIC, LEFT, Sheet
from tests.index.readers.test_pdf_tables import put
from tests.index.readers.word_files import par, run, table, word_file

NUMBERS = "| Port | Pilots, women | Pilots, men |\n|---|---|---|\n| Halvenstad | 3 | 12 |\n| Norby | – | 7 |\n"
NAMES = (
    "<table><tr><th>Port</th><th>Chief pilot</th></tr><tr><td>Halvenstad</td><td>Ms. Pell</td></tr>"
    "<tr><td>Norby</td><td>Mr. Ask</td></tr></table>"
)
MERGED = (
    "<table><tr><th rowspan=2>Port<th colspan=2>Ships</tr><tr><th>In<th>Out</tr>"
    "<tr><td>Sund<td>3<td>4</tr><tr><td>Norby<td>5<td></tr></table>"
)


@pytest.mark.parametrize(
    ("name", "text", "heads"),
    [
        ("note.md", f"# Ports\n\n{NUMBERS}", "Port | Pilots, women | Pilots, men"),
        ("note.html", f"<h1>Ports</h1><p>The ports have these chiefs.</p>{NAMES}", "Port | Chief pilot"),
        ("note.html", f"<h1>Ports</h1><p>The ships in and out of the ports were counted.</p>{MERGED}", "Port | Ships In | Ships Out"),
        ("note.md", "# Ports\n\n| Halvenstad | Ms. Pell |\n|---|---|\n| Norby | Mr. Ask |\n| Sund | Ms. Lie |\n", ""),  # names alone
        ("note.md", "# Ports\n\n| 1. Gauge | UIC/B |\n|---|---|\n| 2. Mass | 12 |\n| 3. Speed | 90 |\n", ""),
    ],
)
def test_rows_depend_on_the_heads_over_them(tmp_path: Path, name: str, text: str, heads: str) -> None:
    rows = [p for p in document(tmp_path, text, name).paragraphs if p.kind == "row"]
    assert [row.lead_in for row in rows][-2:] == [heads] * 2
    assert not rows[0].lead_in


def test_rows_that_a_word_file_repeats_are_heads_and_rows_set_off_stand_over_those_below(tmp_path: Path) -> None:
    north, south = (par(run(name, "<w:b/>")) for name in ("North", "South"))
    rows = table(("Subject", "Who"), (north, ""), ("Tugs:", ""), ("Halven", "Ms. Pell"), (south, ""), ("Piers", "Mr. Ask"), ("Total", "2"))
    rows = rows.replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 1)
    sentence = par(run("The posts of the harbour were divided among the officers who had asked for them."))
    found = load_document(word_file(tmp_path, sentence + rows), "note.docx").paragraphs[1:]
    lead_ins = ["", "Subject | Who", *["Subject | Who / North"] * 2, "Subject | Who", "Subject | Who / South", "Subject | Who"]
    assert [row.lead_in for row in found] == lead_ins


def test_heads_that_print_sets_off_and_a_second_table_below(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "ports.pdf")
    for head, values in (("Chief pilot", ("Ms. Pell", "Mr. Ask")), ("Deputy", ("Ms. Lie", "Mr. Dal"))):
        sheet.canvas.setFont(ITALIC, 10)
        sheet.canvas.drawString(LEFT, sheet.y, "Port")
        sheet.canvas.drawString(300, sheet.y, head)
        sheet.y -= 20
        for port, value in zip(("Halvenstad", "Norby"), values, strict=True):
            put(sheet, (port, value), (LEFT, 300))
            sheet.y -= 20
    sheet.save()
    rows = load_document(tmp_path / "ports.pdf", "ports.pdf").paragraphs
    assert [row.lead_in for row in rows] == ["", "Port | Chief pilot", "Port | Chief pilot", "", "Port | Deputy", "Port | Deputy"]
