"""Reading in a process of its own: the same documents and errors, and an end to what takes too long or too much."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.document import load_document
from index.errors import UnreadableDocument
from index.worker import Worker, close_workers, load_document_safely

TEXT = "Report\n\n1. The Meeting took note of the report.\n\n2. It agreed on measures.\n"


@pytest.fixture(autouse=True)
def _no_worker_is_left() -> Iterator[None]:
    yield
    close_workers()


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_document_comes_back_as_it_is(note: Path) -> None:
    assert load_document_safely(note, "note.md") == load_document(note, "note.md")


def test_errors_come_back_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    with pytest.raises(UnreadableDocument, match=r"empty\.txt is empty"):
        load_document_safely(path, "empty.txt")
    with pytest.raises(UnreadableDocument, match="FileNotFoundError"):
        load_document_safely(tmp_path / "gone.txt", "gone.txt")


def test_one_worker_serves_many_files(note: Path) -> None:
    worker = Worker()
    worker.load(note, "a", 20)
    process = worker._process
    for name in "bcdef":
        worker.load(note, name, 20)
    assert worker._process is process and worker.served == 6
    worker.close()


def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path, note: Path) -> None:
    slow = tmp_path / "slow.html"
    slow.write_text("<div>" * 400_000 + "x", encoding="utf-8")
    start = time.monotonic()
    with pytest.raises(UnreadableDocument, match=r"slow\.html took longer than 2 s to read"):
        load_document_safely(slow, "slow.html", seconds=2)
    assert time.monotonic() - start < 10
    assert load_document_safely(note, "note.md").paragraphs  # the next file is not affected


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory limits are set on Linux")
def test_a_file_that_needs_too_much_memory_is_given_up(tmp_path: Path, note: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_text("1. word word word.\n\n" * 1_500_000, encoding="utf-8")
    with pytest.raises(UnreadableDocument, match=r"large\.txt .*(needs more than 250 MB|crashed the parser)"):
        load_document_safely(large, "large.txt", seconds=60, megabytes=250)
    assert load_document_safely(note, "note.md", megabytes=250).paragraphs


def test_a_crash_costs_one_file(note: Path) -> None:
    worker = Worker()
    worker.load(note, "a", 20)
    assert worker._process is not None
    worker._process.kill()
    worker._process.wait()
    assert worker.load(note, "b", 20).name == "b"
    worker.close()
