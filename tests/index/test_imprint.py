"""What stands around the text of a file."""

from pathlib import Path

import docx
import pytest

from index.imprint import job_number_in, read_imprint


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("V.22-10419 (E)    150722", "V.22-10419 (E)"),
        ("4/20\tV.22-10419", "V.22-10419"),
        ("24-05678 (E)", "24-05678 (E)"),
        ("94-34245 (E) 290894 /...", "94-34245 (E)"),
        ("25-08040X (E) 230525", "25-08040X (E)"),
        ("GE.01-23093", "GE.01-23093"),
        ("2024-25", ""),
        ("The years 19-2025 were dry", ""),
    ],
)
def test_job_numbers(line: str, number: str) -> None:
    assert job_number_in(("Page 1", line)) == number


def test_the_head_and_foot_of_a_word_file(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "RFHS/3/2"
    document.sections[0].footer.paragraphs[0].text = "31-00417"
    document.add_paragraph("1. The text.")
    document.save(str(tmp_path / "note.docx"))
    assert {"RFHS/3/2", "31-00417"} <= set(read_imprint(tmp_path / "note.docx"))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nbroken", b"PK\x03\x04broken"])
def test_a_damaged_file_has_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "file").write_bytes(data)
    assert not any(line.strip() for line in read_imprint(tmp_path / "file") if not line.startswith("%PDF"))
