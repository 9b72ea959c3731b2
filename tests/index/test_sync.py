"""Bringing the library in step with files: what is read, what is left behind, what a crash does."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock

import index.embedding
import index.sync
from index.document import load_document
from index.errors import LibraryBusy, LibraryCorrupt, LibraryError, LibraryMismatch
from index.inspection import inspect_library
from index.library import Library
from index.store import paragraph_key, paragraph_key_of
from index.sync import sync
from tests.index.making import note
from tests.index.word_embedding import WordEmbedding

ROOT = Path(__file__).resolve().parents[2]
_CHILD = """
import sys, types
from pathlib import Path
stand_in = types.ModuleType("index.embedding")
sys.modules["index.embedding"] = stand_in
from typing import NamedTuple
class Encoded(NamedTuple):
    sentence: object
    tokens: object
    offsets: object
stand_in.Encoded = Encoded
from tests.index.word_embedding import WordEmbedding
embedding = WordEmbedding()
stand_in.load_embedding = lambda model: embedding
from index.library import Library
from index.sync import sync
library = Library(Path(sys.argv[1]))
library.vectors
print("ready", flush=True)
sync(library, [Path(sys.argv[2])])
print("done", flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    for number, subject in enumerate(("tugs", "pilots", "buoys"), start=1):
        (folder / f"{subject}.txt").write_text(note(f"There are {number} {subject} in the port.", f"The {subject} are old."))
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library")


def _nothing_left_over(library: Library) -> None:
    """Every document has its vectors, and there are no others."""
    revisions = {document.revision for document in library.documents().values()}
    assert library.tokens.revisions() == revisions
    assert library.vectors.revisions() == revisions
    assert {p.document for p in library.snapshot().paragraphs} == set(library.documents())
    tokens = library.tokens.open(revisions)
    for document in library.documents().values():
        paragraphs = [p for p in library.snapshot().paragraphs if p.document == document.name]
        assert set(tokens.read([(document.revision, p.ordinal) for p in paragraphs]).owner) == set(range(len(paragraphs)))


def test_unchanged_files_cost_no_embedding(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    assert sync(library, [folder]).added == ["buoys.txt", "pilots.txt", "tugs.txt"]
    embedding.texts.clear()
    os.utime(folder / "tugs.txt", (0, 0))
    report = sync(library, [folder])
    assert (report.unchanged, embedding.texts) == (["buoys.txt", "pilots.txt", "tugs.txt"], [])
    _nothing_left_over(library)


def test_what_other_code_read_is_told_and_read_anew(
    library: Library, folder: Path, embedding: WordEmbedding, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync(library, [folder])
    monkeypatch.setattr("index.revision.reading_code", lambda: "of a later version")
    assert all("another version of Rapporteur" in str(inspection.findings) for inspection in inspect_library(library))
    assert sync(library, [folder]).changed == ["buoys.txt", "pilots.txt", "tugs.txt"]
    assert not any("another version" in str(inspection.findings) for inspection in inspect_library(library))
    _nothing_left_over(library)


def test_a_changed_file_replaces_its_older_version(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    sync(library, [folder])
    embedding.texts.clear()
    (folder / "tugs.txt").write_text(note("All tugs were sold."))
    report = sync(library, [folder])
    assert (report.changed, len(report.unchanged)) == (["tugs.txt"], 2)
    assert not any("buoys" in text for text in embedding.texts)
    assert [p.text for p in library.snapshot().paragraphs if p.document == "tugs.txt" and p.kind == "numbered"] == ["All tugs were sold."]
    _nothing_left_over(library)


def test_a_deleted_file_leaves_nothing(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    sync(library, [folder])
    (folder / "tugs.txt").unlink()
    assert sync(library, [folder]).removed == ["tugs.txt"]
    assert "tugs.txt" not in library.snapshot().documents
    _nothing_left_over(library)


def test_a_file_that_is_left_out_is_forgotten_until_it_is_not(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    sync(library, [folder])
    tugs = folder.resolve() / "tugs.txt"
    for paths in ([folder], [tugs]):
        assert sync(library, paths, without=[tugs]).removed == ["tugs.txt"]
        assert (report := sync(library, paths, without=[tugs])).removed == [] and not report.failed
        assert sync(library, paths).added == ["tugs.txt"]


def test_files_elsewhere_stay(library: Library, folder: Path, embedding: WordEmbedding, tmp_path: Path) -> None:
    other = tmp_path / "other" / "cranes.txt"
    other.parent.mkdir()
    other.write_text(note("Two cranes."))
    sync(library, [folder, other])
    other.unlink()
    assert sync(library, [folder]).removed == []
    report = sync(library, [other])
    assert (report.removed, report.failed) == (["cranes.txt"], {})


def test_a_folder_that_was_emptied_empties_the_library(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    sync(library, [folder])
    shutil.rmtree(folder)
    report = sync(library, [folder])
    assert (len(report.removed), report.failed) == (3, {})
    assert library.vectors.count() == 0
    assert "There is no file or folder" in next(iter(sync(library, [folder]).failed.values()))


def test_files_about_the_folder_are_left_out_unless_named(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    for name in ("README.md", "readme.txt", "LICENSE.txt", "CHANGELOG.md", ".hidden.txt", "report.xls", "table.xlsx"):
        (folder / name).write_text(note("Not a meeting document."))
    report = sync(library, [folder])
    assert report.added == ["buoys.txt", "pilots.txt", "tugs.txt"]
    assert report.left_out == {".xls": 1, ".xlsx": 1}
    assert sync(library, [folder / "README.md"]).added == ["README.md"]
    assert sync(library, [folder]).removed == []


def test_a_bad_file_costs_only_itself(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    (folder / "empty.txt").touch()
    (folder / "numbers.txt").write_text("3\n\n4\n\n---\n")
    (folder / "image.txt").write_bytes(bytes(range(256)) * 50)
    report = sync(library, [folder, folder / "none"])
    assert len(report.added) == 3
    assert {Path(name).name for name in report.failed} == {"empty.txt", "numbers.txt", "image.txt", "none"}
    assert all(reason.count("\n") == 0 and reason.endswith(".") for reason in report.failed.values())
    _nothing_left_over(library)


def test_a_reader_that_fails_unexpectedly_costs_one_document(
    library: Library, folder: Path, embedding: WordEmbedding, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = load_document

    def broken(path: Path, name: str) -> object:
        return 1 / 0 if name == "pilots.txt" else whole(path, name)

    monkeypatch.setattr(index.sync, "load_document_safely", broken)
    report = sync(library, [folder])
    assert (report.added, list(report.failed)) == (["buoys.txt", "tugs.txt"], ["pilots.txt"])


def test_a_file_that_fails_keeps_its_older_version(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    sync(library, [folder])
    (folder / "tugs.txt").write_bytes(b"\0\1\2\3" * 100)
    assert list(sync(library, [folder]).failed) == ["tugs.txt"]
    assert "tugs.txt" in library.documents()
    _nothing_left_over(library)
    assert [one.document for one in inspect_library(library) if not one.is_healthy] == ["tugs.txt"]
    (folder / "tugs.txt").write_text(note("Mended."))
    assert sync(library, [folder]).changed == ["tugs.txt"]
    assert library.failures() == ()


def test_twins_keep_their_names(library: Library, folder: Path, embedding: WordEmbedding, tmp_path: Path) -> None:
    twin = tmp_path / "more" / "tugs.txt"
    twin.parent.mkdir()
    twin.write_text(note("Other tugs."))
    assert "more/tugs.txt" in sync(library, [folder, twin.parent]).added
    (folder / "tugs.txt").unlink()
    sync(library, [folder, twin.parent])
    report = sync(library, [folder, twin.parent])
    assert report.unchanged == ["buoys.txt", "pilots.txt", "more/tugs.txt"]


def test_a_moved_folder_is_known_again(library: Library, folder: Path, embedding: WordEmbedding, tmp_path: Path) -> None:
    sync(library, [folder])
    embedding.texts.clear()
    moved = folder.rename(tmp_path / "moved")
    report = sync(library, [moved])
    assert (len(report.unchanged), report.added, report.removed, embedding.texts) == (3, [], [], [])
    assert all(document.path.parent == moved for document in library.documents().values())


@pytest.mark.parametrize("lost", ["chroma", "tokens"])
def test_lost_vectors_are_made_again(library: Library, folder: Path, embedding: WordEmbedding, lost: str) -> None:
    sync(library, [folder])
    shutil.rmtree(library.folder / lost)
    again = Library(library.folder)
    if lost == "chroma":
        with pytest.raises(LibraryCorrupt, match="ingest the documents again"):
            again.require_vectors()
    assert len(sync(again, [folder]).changed) == 3
    again.require_vectors()
    _nothing_left_over(again)


def test_progress_names_each_document_that_is_read(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    steps: list[tuple[float, int, str]] = []
    sync(library, [folder], progress=lambda done, total, name: steps.append((done, total, name)))
    begun = [step for step in steps if step[0] % 1 == 0]
    assert begun == [(0, 3, "buoys.txt"), (1, 3, "pilots.txt"), (2, 3, "tugs.txt"), (3, 3, "")]
    assert steps == sorted(steps) and len(steps) > len(begun)


def test_only_one_process_changes_a_library(
    library: Library, folder: Path, embedding: WordEmbedding, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index.sync, "_LOCK_SECONDS", 0.1)
    with FileLock(library.folder / "sync.lock"), pytest.raises(LibraryBusy, match="wait for it"):
        sync(library, [folder])
    assert len(sync(library, [folder]).added) == 3


def test_another_model_is_refused(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    sync(library, [folder])
    with pytest.raises(LibraryMismatch, match="another-model"):
        sync(library, [folder], model="another-model")


def test_a_corrupt_database_is_told_in_one_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "library.sqlite").write_bytes(b"this is no database " * 500)
    with pytest.raises(LibraryCorrupt, match=r"delete chroma, tokens and library\.sqlite there, and nothing else"):
        Library(folder)


def test_corrupt_vectors_are_told_in_one_sentence(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    sync(library, [folder])
    (library.folder / "chroma" / "chroma.sqlite3").write_bytes(b"this is no database " * 500)
    with pytest.raises(LibraryError, match="ingest the documents again"):
        sync(Library(library.folder), [folder])


@pytest.mark.slow
def test_killed_at_any_moment_the_next_sync_completes(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    """A sync in a process of its own is killed again and again, while documents change under it."""
    chance = random.Random(2)
    killed = 0
    for round_ in range(7):
        for number in range(8):
            (folder / f"many{number}.txt").write_text(
                note(*(f"In round {round_} there were {n} ships at berth {number}." for n in range(40)))
            )
        (folder / "gone.txt").unlink(missing_ok=True) if round_ % 2 else (folder / "gone.txt").write_text(note("Soon gone."))
        child = subprocess.Popen(
            [sys.executable, "-c", _CHILD, str(library.folder), str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0, 1.2))
        child.send_signal(signal.SIGKILL)
        killed += child.wait() == -signal.SIGKILL
        child.stdout.close()
        for name in library.snapshot().documents:  # whole versions only, at any moment
            texts = [p.text for p in library.snapshot().paragraphs if p.document == name and p.kind == "numbered"]
            assert len(texts) in (1, 2, 40)
            assert len({text.split(" there")[0] for text in texts if text.startswith("In round")}) <= 1
    assert killed >= 4
    again = Library(library.folder)
    assert not sync(again, [folder]).failed
    _nothing_left_over(again)
    assert set(again.documents()) == {file.name for file in folder.iterdir()}


def test_a_reader_follows_what_another_process_does(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    from llama_index.core.vector_stores.types import VectorStoreQuery

    sync(library, [folder])
    reader = Library(library.folder)

    def search(words: str) -> set[str]:
        snapshot = reader.snapshot()
        keys = {paragraph_key(snapshot.documents[p.document].revision, p.ordinal): p.id for p in snapshot.paragraphs}
        vector = [float(value) for value in WordEmbedding().encode([words])[0].sentence]
        found = reader.vectors.llama.query(VectorStoreQuery(query_embedding=vector, similarity_top_k=3)).ids or []
        return {keys[key] for key in map(paragraph_key_of, found) if key in keys}

    assert "tugs.txt#1" in search("There are 1 tugs in the port.")
    before = reader.snapshot()
    tokens = reader.tokens.open(before.revisions)
    (folder / "cranes.txt").write_text(note("A crane fell into the basin."))
    (folder / "tugs.txt").write_text(note("All tugs were sold."))
    subprocess.run([sys.executable, "-c", _CHILD, str(library.folder), str(folder)], cwd=ROOT, check=True, capture_output=True)
    for paragraph in before.paragraphs:  # a question that is under way can still be finished
        tokens.read([(before.documents[paragraph.document].revision, paragraph.ordinal)])
    assert "cranes.txt#1" in search("A crane fell into the basin.")
    assert "tugs.txt#1" in search("All tugs were sold.")


def test_a_changed_sidecar_changes_labels_without_embedding(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    sync(library, [folder])
    embedding.texts.clear()
    (folder / "tugs.txt.meta.yaml").write_text("symbol: RFHS/3/9\n")
    assert sync(library, [folder]).changed == ["tugs.txt"]
    assert {p.label.partition(",")[0] for p in library.snapshot().paragraphs if p.document == "tugs.txt"} == {"RFHS/3/9"}
    (folder / "catalogue.yaml").write_text("RFHS/3/9: {body: none}\npilots.txt: {title: On pilots, date: 2030}\n")
    assert sync(library, [folder]).changed == ["pilots.txt"]
    assert library.documents()["pilots.txt"].metadata.label == "On pilots (2030)"
    (folder / "tugs.txt.meta.yaml").unlink()
    assert sync(library, [folder]).changed == ["tugs.txt"]
    assert "RFHS" not in library.documents()["tugs.txt"].metadata.label
    assert sync(library, [folder]).unchanged == ["buoys.txt", "pilots.txt", "tugs.txt"]
    assert embedding.texts == []


def test_a_bad_sidecar_costs_only_itself(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    sidecar = folder / "tugs.txt.meta.yaml"
    sidecar.write_text("symbol: RFHS/3/9\ncolour: red\n")
    report = sync(library, [folder])
    assert report.added == ["buoys.txt", "pilots.txt", "tugs.txt"]
    assert list(report.failed) == ["tugs.txt.meta.yaml"]
    assert "line 2: there is no field 'colour'" in report.failed["tugs.txt.meta.yaml"]
    assert [one.document for one in inspect_library(library) if one.faults] == ["tugs.txt.meta.yaml"]
    sidecar.write_text("symbol: RFHS/3/9\n")
    assert not sync(library, [folder]).failed
    assert not library.failures()


def test_an_older_version_says_which_is_the_newest(library: Library, folder: Path, embedding: WordEmbedding) -> None:
    (folder / "catalogue.yaml").write_text("tugs.txt: {symbol: RFHS/3/9}\nbuoys.txt: {symbol: RFHS/3/9/Rev.1}\n")
    sync(library, [folder])
    snapshot = library.snapshot()
    assert snapshot.superseded == {"tugs.txt": "buoys.txt"}
    assert snapshot.by_id["tugs.txt#1"].label == "RFHS/3/9 (superseded by RFHS/3/9/Rev.1), para. 1"
    assert snapshot.by_id["buoys.txt#1"].label == "RFHS/3/9/Rev.1, para. 1"
