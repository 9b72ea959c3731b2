"""What people wrote down on documents: where it is looked for, and what of it cannot be used."""

import zipfile
from pathlib import Path

import pytest

from index.errors import FactsError
from index.facts import FactsFinder, read_catalogue, read_sidecar


def _written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_sidecar_is_read(tmp_path: Path) -> None:
    path = _written(tmp_path / "a.pdf.meta.yaml", "symbol: RFHS/3/2\ndate: 2031-07-14\nsession: 'Third session'\nbody:\nlanguage: en\n")
    assert read_sidecar(path) == {"symbol": "RFHS/3/2", "date": "2031-07-14", "session": "Third session", "language": "en"}


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    assert read_sidecar(_written(tmp_path / "a.meta.yaml", "# to be written\n")) == {}
    assert read_catalogue(_written(tmp_path / "catalogue.yaml", "")) == {}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("title: A\ntitel: B\n", 2, "no field 'titel'"),
        ("title: [A, B]\n", 1, "title must be a text"),
        ("symbol: A/1\ntitle: true\n", 2, "title must be a text"),
        ("date: 31 July\n", 1, "the date '31 July' is none"),
        ("\n\ndate: 2031-02-30\n", 3, "is none"),
        ("language: English\n", 1, "no code such as en"),
        ("title: A\ntitle: B\n", 2, "a second time"),
        ("- title\n", 1, "here must stand a field"),
        ("title: 'A\n", 2, "no YAML"),
        ("title: A\n\tbody: B\n", 2, "no YAML"),
        (f"title: {'a' * 501}\n", 1, "501 characters"),
        ("? [a]\n: b\n", 1, "here must stand a field"),
        ("{" * 3000, 1, "no YAML"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = _written(tmp_path / "a.meta.yaml", text)
    with pytest.raises(FactsError) as caught:
        read_sidecar(path)
    message = str(caught.value)
    assert words in message and "\n" not in message and message.startswith(f"a.meta.yaml, line {line}")


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.meta.yaml").write_bytes(b"\xff\xfe\x00title")
    with pytest.raises(FactsError, match=r"a\.meta\.yaml, line 1: this is no YAML in UTF-8"):
        read_sidecar(tmp_path / "a.meta.yaml")


def test_the_nearer_decides_field_by_field(tmp_path: Path) -> None:
    document = tmp_path / "third" / "note.pdf"
    _written(tmp_path / "catalogue.yaml", "third/note.pdf: {title: far, body: far}\nA/1: {session: by symbol, title: farthest}\n")
    _written(tmp_path / "third" / "catalogue.yaml", "note.pdf:\n  body: near\n")
    _written(tmp_path / "third" / "note.meta.yaml", "date: 2030\nlanguage: fr\n")
    _written(tmp_path / "third" / "note.pdf.meta.yaml", "date: 2031\n")
    facts = FactsFinder([tmp_path]).facts_on(document, "A/1")
    assert facts == {"title": "far", "body": "near", "session": "by symbol", "date": "2031", "language": "fr"}
    assert "title" not in FactsFinder([tmp_path / "third"]).facts_on(document, "A/1")


def test_an_entry_by_symbol_or_by_file_name(tmp_path: Path) -> None:
    _written(tmp_path / "catalogue.yaml", "RFHS/3/2: {title: by symbol}\nscan.pdf: {symbol: RFHS/3/9}\n")
    finder = FactsFinder([tmp_path])
    assert finder.facts_on(tmp_path / "x.pdf", "rfhs/3/2") == {"title": "by symbol"}
    assert finder.facts_on(tmp_path / "scan.pdf", "") == {"symbol": "RFHS/3/9"}
    assert finder.facts_on(tmp_path / "y.pdf", "") == {}


def test_a_file_that_cannot_be_used_costs_only_itself(tmp_path: Path) -> None:
    _written(tmp_path / "catalogue.yaml", "note.pdf: {title: kept}\n")
    bad = _written(tmp_path / "note.pdf.meta.yaml", "colour: red\n")
    finder = FactsFinder([tmp_path])
    assert finder.facts_on(tmp_path / "note.pdf", "") == {"title": "kept"}
    assert list(finder.failed) == [bad]
    assert finder.used == {tmp_path / "catalogue.yaml"}


def test_the_catalogue_of_the_specimens_knows_documents_that_are_there(corpus: Path) -> None:
    catalogue = read_catalogue(corpus / "catalogue.yaml")
    assert catalogue and all((corpus / name).is_file() for name in catalogue)


def test_a_catalogue_and_a_sidecar_in_a_zip(tmp_path: Path) -> None:
    archive = tmp_path / "papers.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr("catalogue.yaml", "annex/note.pdf: {title: Far, body: Far}\n")
        opened.writestr("annex/note.pdf.meta.yaml", "body: Near\n")
        opened.writestr("annex/bad.pdf.meta.yaml", "colour: red\n")
    _written(tmp_path / "catalogue.yaml", "papers.zip/annex/note.pdf: {session: Third session}\n")
    finder = FactsFinder([archive])
    assert finder.facts_on(archive / "annex" / "note.pdf", "") == {"session": "Third session", "title": "Far", "body": "Near"}
    assert finder.facts_on(archive / "annex" / "bad.pdf", "") == {}
    assert list(finder.failed) == [archive / "annex" / "bad.pdf.meta.yaml"]
