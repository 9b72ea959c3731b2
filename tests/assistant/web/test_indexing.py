import shutil
import zipfile
from pathlib import Path

import pytest

from assistant.users import OWNER
from assistant.web.library.changes import ChangeLog
from assistant.web.library.indexing import Indexer, Status
from assistant.web.library.shelf import Shelf
from index.library import Library

NOTE = "RFHS/9/3\n\nNote by the Secretariat\n\n1. Aldania reported that 12 tug masters had been trained.\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library")


@pytest.fixture
def shelf(library: Library) -> Shelf:
    return Shelf(library.folder)


@pytest.fixture
def indexer(library: Library, shelf: Shelf) -> Indexer:
    return Indexer(library, shelf, ChangeLog(library.folder), "default", library.folder.parent / "corpus")


def uploaded(folder: Path, text: str, name: str = "note.txt") -> Path:
    path = folder / name
    path.write_text(text)
    return path


def test_files_are_read_taken_out_put_back_and_every_change_is_noted(
    tmp_path: Path, library: Library, shelf: Shelf, indexer: Indexer
) -> None:
    place = shelf.put(uploaded(tmp_path, NOTE))
    indexer.request([place])
    indexer.wait()
    assert list(library.documents()) == ["note.txt"] and indexer.status == Status()

    shelf.put(uploaded(tmp_path, NOTE + "\n2. Brenmark reported nothing.\n"))
    indexer.request([place])
    shelf.leave_out(place)
    indexer.request([place])
    indexer.wait()
    assert not library.documents() and place.exists()

    shelf.bring_back(place)
    indexer.request([place], again=True)
    indexer.wait()
    assert list(library.documents()) == ["note.txt"]
    changes = ChangeLog(library.folder).newest(10, OWNER)
    assert {c.what for c in changes} >= {"added", "removed"} and changes[-1].what == "added"


def test_what_another_version_read_is_read_anew(
    tmp_path: Path, library: Library, shelf: Shelf, indexer: Indexer, monkeypatch: pytest.MonkeyPatch
) -> None:
    indexer.request([shelf.put(uploaded(tmp_path, NOTE))])
    indexer.wait()
    before = library.documents()["note.txt"].revision
    indexer.catch_up()
    assert not indexer.status.running
    monkeypatch.setattr("index.revision.reading_code", lambda: "of a later version")
    indexer.catch_up()
    indexer.wait()
    assert library.documents()["note.txt"].revision != before and not indexer.status.problem


def test_after_the_index_was_deleted_as_an_error_advises_what_was_added_is_read_again(
    tmp_path: Path, library: Library, shelf: Shelf, indexer: Indexer
) -> None:
    given = (shelf.put(uploaded(tmp_path, NOTE)), shelf.put(uploaded(tmp_path, "", "empty.txt")))
    taken_out = shelf.put(uploaded(tmp_path, NOTE, "out.txt"))
    shelf.leave_out(taken_out)
    indexer.request([*given, taken_out])
    indexer.wait()
    for name in ("chroma", "tokens"):
        shutil.rmtree(library.folder / name)
    (library.folder / "library.sqlite").unlink()
    anew = Library(library.folder)
    at_work = Indexer(anew, shelf, ChangeLog(library.folder), "default", tmp_path)
    at_work.catch_up()
    at_work.wait()
    assert list(anew.documents()) == ["note.txt"] and "empty.txt" in at_work.status.problem
    at_work.catch_up()
    assert not at_work.status.running


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_indexed(
    tmp_path: Path, library: Library, shelf: Shelf, indexer: Indexer
) -> None:
    indexer.request([shelf.put(uploaded(tmp_path, "", "empty.txt")), shelf.put(uploaded(tmp_path, NOTE))])
    indexer.wait()
    assert list(library.documents()) == ["note.txt"] and "empty.txt" in indexer.status.problem
    assert ChangeLog(library.folder).newest(1, OWNER)[0].what == "failed"


def test_a_fault_leaves_the_indexer_at_work(tmp_path: Path, indexer: Indexer, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.web.library.indexing.sync", lambda *_, **__: 1 / 0)
    indexer.request([tmp_path])
    indexer.wait()
    assert "ZeroDivisionError" in indexer.status.problem
    indexer.request([tmp_path])
    indexer.wait()


def test_only_documents_are_taken_in_and_hidden_names_are_not_kept(tmp_path: Path, shelf: Shelf) -> None:
    assert "no document that can be read" in shelf.take_in(uploaded(tmp_path, "MZ", "virus.exe")).refused[0]
    assert shelf.take_in(uploaded(tmp_path, NOTE, "note.TXT")).places == (shelf.folder / "note.TXT",)
    assert shelf.put(uploaded(tmp_path, NOTE, ".hidden.txt")) == shelf.folder / "hidden.txt"


def test_what_was_taken_out_is_deleted_for_good_only_where_it_was_added_on_the_page(tmp_path: Path, shelf: Shelf) -> None:
    added, elsewhere = shelf.put(uploaded(tmp_path, NOTE)), uploaded(tmp_path, NOTE, "other.txt")
    shelf.leave_out(added)
    shelf.leave_out(elsewhere)
    shelf.clear()
    assert not added.exists() and elsewhere.exists() and shelf.left_out == {elsewhere}


def test_the_documents_in_a_zip_are_taken_in_with_what_is_said_of_them(
    tmp_path: Path, library: Library, shelf: Shelf, indexer: Indexer
) -> None:
    with zipfile.ZipFile(tmp_path / "papers.zip", "w") as papers:
        papers.writestr("day 1/note.txt", NOTE)
        papers.writestr("catalogue.yaml", "day 1/note.txt: {symbol: RFHS/9/4}")
        for left_out in ("../climbing.txt", "logo.png", "__MACOSX/note.txt", ".hidden.txt"):
            papers.writestr(left_out, NOTE)
    taken = shelf.take_in(tmp_path / "papers.zip")
    assert taken.places == (shelf.folder / "papers",)
    assert taken.refused == ("papers.zip/../climbing.txt has a path that leads out of the ZIP; nothing was read from it.",)
    indexer.request(taken.places)
    indexer.wait()
    indexer.request([shelf.folder / "papers" / "day 1" / "note.txt"], again=True)
    indexer.wait()
    assert {name: d.metadata.symbol for name, d in library.documents().items()} == {"note.txt": "RFHS/9/4"}
    assert not (tmp_path / "library" / "climbing.txt").exists() and len(list(shelf.folder.rglob("*.txt"))) == 1


def test_a_damaged_zip_is_refused_in_a_sentence(tmp_path: Path, shelf: Shelf) -> None:
    taken = shelf.take_in(uploaded(tmp_path, "PK\x03\x04 and no more", "papers.zip"))
    assert not taken.places and "papers.zip" in taken.refused[0]


def test_each_file_shows_how_far_it_is() -> None:
    status = Status(True)
    for done, name in [(0.0, "buoys.txt"), (0.6, "buoys.txt"), (1.0, "tugs.txt"), (1.2, "tugs.txt")]:
        status = status.advanced(done, 3, name)
    assert status.files == (("buoys.txt", 1.0), ("tugs.txt", pytest.approx(0.2))) and status.waiting == 1
    assert status.words == "Reading tugs.txt (2 of 3)"
