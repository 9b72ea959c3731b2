"""What files, folders and ZIPs hold; a ZIP that means harm costs only itself."""

import zipfile
from pathlib import Path

import pytest

from index import collect as module
from index.collect import collect
from index.document import load_document
from index.errors import UnreadableDocument

TEXT = b"1. The Meeting took note of the report."


def _file(path: Path, data: bytes = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def _zip(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/"), data)
    return path


def _names(*paths: Path) -> list[str]:
    return [source.name for source in collect(paths).sources]


def test_a_folder_is_walked_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.md", ".hidden.txt", ".git/d.txt", "a.txt.meta.yaml", "catalogue.yaml", "~$lock.docx"):
        _file(tmp_path / name)
    assert _names(tmp_path) == ["a.txt", "b.txt", "c.md"]
    assert collect([tmp_path]).skipped == ()


def test_two_files_of_one_name_stay_two_documents(tmp_path: Path) -> None:
    for name in ("2023/x/report.txt", "2024/x/report.txt", "report.txt"):
        _file(tmp_path / name)
    assert _names(tmp_path) == ["report.txt", f"{tmp_path.name}/report.txt", "x/report.txt"] or len(set(_names(tmp_path))) == 3
    assert _names(tmp_path / "2023", tmp_path / "2024") == ["report.txt", "x/report.txt"]


def test_a_file_named_twice_is_one_document(tmp_path: Path) -> None:
    path = _file(tmp_path / "a.txt")
    assert _names(path, tmp_path, path) == ["a.txt"]


def test_a_zip_is_read_member_by_member(tmp_path: Path) -> None:
    archive = _zip(tmp_path / "papers.zip", a__note=TEXT, b__note=TEXT, __MACOSX__note=TEXT)
    collection = collect([archive])
    assert [source.name for source in collection.sources] == ["note", "b/note"]
    with collection.sources[1].file() as path:
        assert load_document(path, "b/note").paragraphs[0].anchor == "1"
        place = path
    assert not place.exists()


def test_a_member_cannot_leave_the_zip(tmp_path: Path) -> None:
    archive = tmp_path / "slip.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        for name in ("../climbed.txt", "/absolute.txt", "C:\\drive.txt", "a/../../b.txt", "good.txt"):
            opened.writestr(zipfile.ZipInfo(name), TEXT)
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        opened.writestr(link, "/etc/passwd")
    collection = collect([archive])
    assert [source.name for source in collection.sources] == ["good.txt"]
    assert len(collection.skipped) == 5
    assert sum("leads out of the ZIP" in skipped.reason for skipped in collection.skipped) == 4
    assert not (tmp_path.parent / "climbed.txt").exists()


def test_bombs_are_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = _zip(tmp_path / "bomb.zip", zeros=b"0" * 20_000_000, note=TEXT)
    collection = collect([bomb])
    assert [source.name for source in collection.sources] == ["note"]
    assert "as only a ZIP bomb is" in collection.skipped[0].reason
    monkeypatch.setattr(module, "MAX_MEMBERS", 1)
    assert "2 files" in collect([bomb]).skipped[0].reason
    monkeypatch.setattr(module, "MAX_ARCHIVE_BYTES", 1_000_000)
    monkeypatch.setattr(module, "MAX_MEMBERS", 10)
    assert "20 MB" in collect([bomb]).skipped[0].reason
    assert collect([bomb]).sources == ()


def test_a_member_larger_than_it_says_stops(tmp_path: Path) -> None:
    archive = _zip(tmp_path / "lying.zip", note=TEXT * 100)
    data = bytearray(archive.read_bytes())
    central = data.index(b"PK\x01\x02")
    data[central + 24 : central + 28] = (10).to_bytes(4, "little")
    archive.write_bytes(bytes(data))
    collection = collect([archive])
    for source in collection.sources:
        with pytest.raises(UnreadableDocument, match="note"), source.file():
            pass


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10, "is a picture"),
        (bytes(range(256)) * 40, "is no PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"),
        (b"PK\x03\x04 and then nothing", "damaged ZIP"),
    ],
)
def test_a_file_of_no_known_kind_is_reported_in_a_sentence(tmp_path: Path, data: bytes, words: str) -> None:
    _file(tmp_path / "lying.txt", data)
    _file(tmp_path / "note.txt")
    collection = collect([tmp_path])
    assert [source.name for source in collection.sources] == ["note.txt"]
    assert collection.skipped[0].name == "lying.txt"
    assert words in collection.skipped[0].reason and collection.skipped[0].reason.endswith(".")


def test_the_kind_is_told_by_content(tmp_path: Path) -> None:
    _file(tmp_path / "report.bin", b"%PDF-1.7\n")
    _file(tmp_path / "notes", TEXT)
    word = _zip(tmp_path / "word.pdf", **{"[Content_Types].xml": b"<x/>", "word__document.xml": b"<x/>"})
    sheet = _zip(tmp_path / "sheet.docx", **{"[Content_Types].xml": b"<x/>", "xl__workbook.xml": b"<x/>"})
    assert _names(tmp_path) == ["notes", "report.bin", word.name]
    assert "spreadsheet" in collect([sheet]).skipped[0].reason


def test_a_path_that_is_not_there_is_reported(tmp_path: Path) -> None:
    assert "There is no file or folder" in collect([tmp_path / "gone.pdf"]).skipped[0].reason
