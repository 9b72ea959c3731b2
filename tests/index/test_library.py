"""The library's records in SQLite."""

import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from index.errors import LibraryCorrupt, LibraryError, LibraryMismatch
from index.library import Failure, Library
from tests.index.making import document, note


def _filled(folder: Path) -> Library:
    library = Library(folder / "library")
    library.replace(document(folder, note("One thing.", "Two things.")), folder / "note.txt", "r1")
    return library


def test_a_document_comes_back_as_it_was_put_in(tmp_path: Path) -> None:
    library = _filled(tmp_path)
    original = document(tmp_path, note("One thing.", "Two things."))
    again = Library.existing(library.folder).snapshot()
    assert again.paragraphs == original.paragraphs
    assert again.documents["note.txt"].metadata == original.metadata
    assert again.by_id["note.txt#2"].text == "Two things."
    assert Library(library.folder).text("note.txt") == original.text
    assert again.revisions == {"r1"}


def test_a_newer_version_takes_the_place_of_the_older(tmp_path: Path) -> None:
    library = _filled(tmp_path)
    before = library.snapshot()
    library.replace(document(tmp_path, note("Something else.")), tmp_path / "note.txt", "r2")
    after = library.snapshot()
    assert (after.generation, after.revisions) == (before.generation + 1, frozenset({"r2"}))
    assert [p.text for p in after.paragraphs if p.kind == "numbered"] == ["Something else."]
    assert len(before.paragraphs) == 3


def test_without_a_change_nothing_is_read_again(tmp_path: Path) -> None:
    library = _filled(tmp_path)
    assert library.snapshot() is library.snapshot()
    library.remove("note.txt")
    assert library.snapshot().paragraphs == ()


def test_two_threads_may_notice_a_change_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = _filled(tmp_path)
    library.snapshot()
    assert library.vectors.count() == 0
    library.remove("note.txt")
    both, read = Barrier(2, timeout=10), Library._read
    monkeypatch.setattr(Library, "_read", lambda self: (read(self), both.wait())[0])
    with ThreadPoolExecutor(2) as threads:
        seen = list(threads.map(lambda _: library.snapshot().paragraphs, range(2)))
    assert seen == [(), ()]


def test_a_library_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="rapporteur ingest"):
        Library.existing(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="cannot be made"):
        Library(tmp_path / "file" / "library")


def test_it_is_bound_to_its_model(tmp_path: Path) -> None:
    library = _filled(tmp_path)
    library.require_model("any")
    library.claim_model("first")
    library.require_model("first")
    with pytest.raises(LibraryMismatch, match="made with the embedding model first, the settings name second"):
        library.require_model("second")
    assert library.model() == "first"


def test_a_damaged_database_says_what_to_do(tmp_path: Path) -> None:
    folder = _filled(tmp_path).folder
    data = bytearray((folder / "library.sqlite").read_bytes())
    data[4096:12288] = b"\x5a" * 8192
    (folder / "library.sqlite").write_bytes(data)
    with pytest.raises(LibraryCorrupt, match=r"is damaged .* delete chroma, tokens and library.sqlite there, and nothing else"):
        Library(folder).snapshot()


@pytest.mark.parametrize("record", ["{", json.dumps({"id": "note.txt#1"}), json.dumps({"headings": [], "span": [0, 1], "colour": "red"})])
def test_a_record_that_cannot_be_read_says_what_to_do(tmp_path: Path, record: str) -> None:
    library = _filled(tmp_path)
    with sqlite3.connect(library.folder / "library.sqlite") as connection:
        connection.execute("UPDATE paragraphs SET record = ?", (record,))
    connection.close()
    with pytest.raises(LibraryCorrupt, match="ingest the documents again"):
        library.snapshot()


def test_a_database_that_another_process_keeps_is_not_called_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = _filled(tmp_path)
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda path, timeout: connect(path, timeout=0.1))
    other = connect(library.folder / "library.sqlite")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LibraryError, match="database is locked") as caught:
        library.remove("note.txt")
    other.close()
    assert not isinstance(caught.value, LibraryCorrupt)


def test_failures_are_remembered_until_they_are_mended(tmp_path: Path) -> None:
    library = _filled(tmp_path)
    failure = Failure(tmp_path / "bad.txt", "bad.txt", "bad.txt is empty.")
    library.note_failure(failure)
    library.note_failure(failure)
    assert Library(library.folder).failures() == (failure,)
    library.forget_failure(failure.path)
    assert library.failures() == ()
