"""The reading benchmark: its PDF is read as it was written, and its figures are those of a process of its own."""

from pathlib import Path

from eval.reading_benchmark import Reading, as_sentence, benchmark, make_pdf
from index.document import load_document


def test_its_pdf_is_read_as_written(tmp_path: Path) -> None:
    make_pdf(tmp_path / "long.pdf", 12)
    document = load_document(tmp_path / "long.pdf", "long.pdf")
    numbers = [paragraph.anchor for paragraph in document.paragraphs if paragraph.kind == "numbered"]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert sum(paragraph.kind == "footnote" for paragraph in document.paragraphs) == 12
    assert sum(paragraph.kind == "row" for paragraph in document.paragraphs) == 24
    assert not any("V.25" in paragraph.text or "E/CONF" in paragraph.text for paragraph in document.paragraphs)
    assert not document.findings


def test_figures(tmp_path: Path) -> None:
    found = benchmark(6)
    assert found.pages == 6 and found.paragraphs > 20 and 10 < found.megabytes < 500
    assert as_sentence(Reading(500, 2300, 20.04, 15.0, 51.0)).startswith("500 pages, 2300 numbered paragraphs: 20.0 s, of which")
    assert Reading(250, 1, 29.0, 9.0, 499.0).within_bounds and not Reading(500, 1, 61.0, 9.0, 51.0).within_bounds
