"""What a ZIP holds; one that means harm costs only itself."""

import os
import zipfile
from pathlib import Path

import pytest

from index import archives
from index.archives import absent, is_archive, member_digest, read_members, unpacked
from index.document import file_digest, load_document
from index.errors import UnreadableDocument
from index.inspection import inspect_library
from index.library import Library
from index.sources import find_sources
from index.sync import sync
from tests.index.making import note
from tests.index.word_embedding import WordEmbedding

TEXT = b"1. The Meeting took note of the report."


def _zip(path: Path, **members: bytes | str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def _climbing(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as opened:
        for name in ("../climbed.txt", "/absolute.txt", "C:\\drive.txt", "a/../../b.txt", "good.txt"):
            opened.writestr(zipfile.ZipInfo(name), TEXT)
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        opened.writestr(link, "/etc/passwd")
    return path


def test_a_zip_is_told_by_content(tmp_path: Path) -> None:
    word = _zip(tmp_path / "word.zip", **{"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    stored = tmp_path / "stored.zip"
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("report.pdf", b"%PDF-1.7\n")
    assert is_archive(stored)
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(b"PK\x03\x04 and then nothing")
    assert is_archive(_zip(tmp_path / "papers.bin", **{"a.txt": TEXT}))
    assert not any(is_archive(path) for path in (word, damaged, tmp_path / "gone.zip"))


def test_a_member_is_a_file_for_a_while(tmp_path: Path) -> None:
    archive = _zip(tmp_path / "papers.zip", **{"a/note.txt": TEXT})
    with unpacked(archive, "a/note.txt", tmp_path) as path:
        assert path.name == "note.txt" and path.is_relative_to(tmp_path)
        assert load_document(path, "note").paragraphs[0].anchor == "1"
        assert member_digest(archive, "a/note.txt") == file_digest(path)
    assert [path.name for path in tmp_path.iterdir()] == ["papers.zip"]


def test_a_member_cannot_leave_the_zip(tmp_path: Path) -> None:
    faults = dict(read_members(_climbing(tmp_path / "slip.zip")))
    assert [place for place, fault in faults.items() if not fault] == ["good.txt"]
    assert sum("leads out of the ZIP" in fault for fault in faults.values()) == 4
    assert faults["link.txt"] == "is a link to another file"


def test_bombs_are_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = _zip(tmp_path / "bomb.zip", zeros=b"0" * 20_000_000, note=TEXT)
    assert ["as only a ZIP bomb is" in fault for _, fault in read_members(bomb)] == [False, True]
    monkeypatch.setattr(archives, "MAX_MEMBERS", 1)
    with pytest.raises(UnreadableDocument, match="would unpack to 2 files"):
        read_members(bomb)
    monkeypatch.setattr(archives, "MAX_ARCHIVE_BYTES", 1_000_000)
    monkeypatch.setattr(archives, "MAX_MEMBERS", 10)
    with pytest.raises(UnreadableDocument, match="would unpack to 20 MB"):
        read_members(bomb)


def test_a_member_larger_than_it_says_stops(tmp_path: Path) -> None:
    archive = _zip(tmp_path / "lying.zip", note=TEXT * 100)
    data = bytearray(archive.read_bytes())
    central = data.index(b"PK\x01\x02")
    data[central + 24 : central + 28] = (10).to_bytes(4, "little")
    archive.write_bytes(bytes(data))
    with pytest.raises(UnreadableDocument, match="note"), unpacked(archive, "note", tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["lying.zip"]


def test_what_is_no_longer_there(tmp_path: Path) -> None:
    archive = _zip(tmp_path / "papers.zip", **{"a/note.txt": TEXT})
    there = [archive, archive / "a/note.txt"]
    gone = [tmp_path / "gone.txt", archive / "b.txt", tmp_path / "gone.zip" / "a.txt"]
    assert absent([*there, *gone]) == set(gone)
    archive.write_bytes(b"PK\x03\x04 and then nothing")
    assert absent([archive / "a/note.txt", archive / "b.txt"]) == set()


def test_members_are_documents_with_names_of_their_own(tmp_path: Path) -> None:
    for folder in ("2023", "2024"):
        (tmp_path / folder).mkdir()
        members = ("README.md", ".hidden.txt", "__MACOSX/note.txt", "sheet.xlsx", "note.txt", "a/note.txt", "note.txt.meta.yaml")
        _zip(tmp_path / folder / "papers.zip", **dict.fromkeys(members, TEXT))
    sources = find_sources([tmp_path], [])
    names = ["papers.zip/a/note.txt", "papers.zip/note.txt"]
    assert [source.name for source in sources.found] == [*names, *(f"2024/{name}" for name in names)]
    assert (sources.left_out, sources.refused, sources.failed) == ({".xlsx": 2}, [], {})
    assert [s.name for s in find_sources([tmp_path / "2023/papers.zip"], []).found] == names
    assert [s.name for s in find_sources([tmp_path / "2023/papers.zip/note.txt"], []).found] == names[1:]


def test_a_zip_without_documents_is_reported(tmp_path: Path) -> None:
    archive = _zip(tmp_path / "sheets.zip", **{"sheet.xlsx": TEXT})
    assert list(find_sources([archive], []).failed.values()) == [
        f"The ZIP {archive} holds no documents (.docm, .docx, .htm, .html, .markdown, .md, .pdf, .text, .txt, .xhtml); give another one."
    ]


def test_only_the_members_that_changed_are_read_again(tmp_path: Path, embedding: WordEmbedding) -> None:
    library = Library(tmp_path / "library")
    papers = tmp_path / "papers.zip"
    _zip(papers, **{"tugs.txt": note("There are 3 tugs."), "old/buoys.txt": note("There are 4 buoys.")})
    assert sync(library, [papers]).added == ["papers.zip/old/buoys.txt", "papers.zip/tugs.txt"]
    before = sorted(path.name for path in library.folder.iterdir())
    embedding.texts.clear()
    os.utime(papers, (0, 0))
    assert len(sync(library, [papers]).unchanged) == 2 and not embedding.texts
    assert not any("no longer" in finding for one in inspect_library(library) for finding in one.findings)
    _zip(papers, **{"tugs.txt": note("All tugs were sold."), "cranes.txt": note("There is 1 crane.")})
    report = sync(library, [papers])
    assert (report.added, report.changed, report.removed) == (
        ["papers.zip/cranes.txt"],
        ["papers.zip/tugs.txt"],
        ["papers.zip/old/buoys.txt"],
    )
    assert sorted(path.name for path in library.folder.iterdir()) == before
    papers.unlink()
    assert len(sync(library, [papers]).removed) == 2


def test_a_bad_member_costs_only_itself(tmp_path: Path, embedding: WordEmbedding) -> None:
    library = Library(tmp_path / "library")
    folder = tmp_path / "documents"
    folder.mkdir()
    _climbing(folder / "slip.zip")
    _zip(folder / "papers.zip", **{"empty.txt": b"", "picture.pdf": b"\x89PNG\r\n\x1a\n" + bytes(300), "inner.zip": TEXT, "tugs.txt": TEXT})
    (folder / "damaged.zip").write_bytes(b"PK\x03\x04 and then nothing")
    report = sync(library, [folder])
    assert report.added == ["papers.zip/tugs.txt", "slip.zip/good.txt"]
    words = {
        "papers.zip/empty.txt": "is empty",
        "papers.zip/picture.pdf": "is a picture",
        "papers.zip/inner.zip": "is a ZIP in a ZIP",
        "slip.zip/../climbed.txt": "leads out of the ZIP",
        "damaged.zip": "is damaged or cut short",
    }
    assert all(words[name] in report.failed[name] for name in words) and len(report.failed) == 9
    assert all(reason.endswith(".") and "\n" not in reason for reason in report.failed.values())
    assert {failure.name for failure in library.failures()} == set(report.failed)
    assert {path.name for path in tmp_path.iterdir()} == {"library", "documents"}
    _zip(folder / "papers.zip", **{"tugs.txt": TEXT})
    sync(library, [folder])
    assert not any(failure.name.startswith("papers.zip") for failure in library.failures())
