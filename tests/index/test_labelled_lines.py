"""Lines that depend on a short label above them."""

from pathlib import Path

from index.document import load_document
from tests.index.readers.pdf_samples import LEFT, Sheet, prose


def test_names_of_officers_depend_on_what_they_are_elected_to(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "report.pdf")
    sheet.paragraph(prose(40), "1.")
    sheet.paragraph("The session was opened on Monday. The Port Forum elected the following members of its Bureau by acclamation:", "2.")
    for label, names in (("Chair:", ("Inga Pell",)), ("Vice-Chairs:", ("Naw Ei Min", "Rodrigo Eduardo Paillal Monnard", "Ole de Vries"))):
        sheet.line(label)
        for name in names:
            sheet.line(name, LEFT + 26)
        sheet.y -= 6
    sheet.paragraph(prose(40), "3.")
    sheet.save()
    announced = "The Port Forum elected the following members of its Bureau by acclamation:"
    found = {p.text: p.lead_in for p in load_document(tmp_path / "report.pdf", "report.pdf").paragraphs if p.kind == "text"}
    assert found == {"Chair:": announced, "Inga Pell": f"{announced} Chair:", "Vice-Chairs:": announced} | dict.fromkeys(
        ("Naw Ei Min", "Rodrigo Eduardo Paillal Monnard", "Ole de Vries"), f"{announced} Vice-Chairs:"
    )
