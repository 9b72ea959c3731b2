"""Titles in the margin beside numbered paragraphs."""

from pathlib import Path

from index.document import load_document
from tests.index.readers.pdf_samples import BOLD, Sheet, prose


def test_titles_beside_paragraphs_head_them_also_at_the_head_of_a_page(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "manual.pdf")
    sheet.heading("Manual of ports", 16)
    written = [prose(30, number) for number in range(1, 13)]
    titles = {1: ["Aims"], 5: ["Lights of piers"], 9: ["Reports and", "accounts"]}
    for number, text in enumerate(written, 1):
        if number in (5, 9):
            sheet.turn()
        for line, title in enumerate(titles.get(number, ())):
            sheet.canvas.setFont(BOLD, 10)
            sheet.canvas.drawString(60, sheet.y - 12 * line, title)
        sheet.hanging(text, f"{number}.", 160, 500)
    sheet.save()
    found = load_document(tmp_path / "manual.pdf", "manual.pdf").paragraphs
    numbered = [(p.anchor, p.text, p.headings[-1:]) for p in found if p.kind == "numbered"]
    heads = ["Aims"] * 4 + ["Lights of piers"] * 4 + ["Reports and accounts"] * 4
    assert numbered == [(str(n), text, (head,)) for n, (text, head) in enumerate(zip(written, heads, strict=True), 1)]
