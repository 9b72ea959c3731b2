"""Damaged, lying and odd files: each costs only itself, in time and memory that are bounded."""

import contextlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.errors import DocumentError
from index.sources import find_sources
from index.worker import close_workers, load_document_safely
from tests.index.hostile_files import make_climbing, make_hostile
from tests.shared import shared_folder

SECONDS, MEGABYTES = 20, 1024


@pytest.fixture(autouse=True)
def _no_worker_is_left() -> Iterator[None]:
    yield
    close_workers()


def _outcome(path: Path) -> str:
    """What came of a file: the number of its paragraphs, or the sentence on why there are none."""
    try:
        return f"{len(load_document_safely(path, path.name, seconds=SECONDS, megabytes=MEGABYTES).paragraphs)} paragraphs"
    except DocumentError as error:
        return str(error)


def _held_by_children() -> float:
    """The most memory, in MB, that a worker now running has held; what other tests' processes held does not count."""
    most = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        with contextlib.suppress(OSError):
            found = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
            command = (status.parent / "cmdline").read_bytes()
            if int(found["PPid"]) == os.getpid() and b"index.worker_process" in command:
                most = max(most, int(found["VmHWM"].split()[0]))
    return most / 1024


def _table(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """Read every file of a folder, print what came of each, and check what it cost; returns the outcomes by file."""
    home, scratch = tmp_path / "home", tmp_path / "scratch"
    home.mkdir()
    scratch.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(home)
    before = sorted(folder.rglob("*"))
    rows = []
    most = 0.0
    for path in sorted(folder.iterdir()):
        start = time.monotonic()
        outcome = _outcome(path)
        rows.append((path.name, time.monotonic() - start, outcome))
        most = max(most, _held_by_children())
    close_workers()
    with capsys.disabled():
        table = "\n".join(f"{name:34} {seconds:5.1f} s  {outcome[:110]}" for name, seconds, outcome in rows)
        sys.stdout.write(f"\n{table}\nmost memory that a worker held: {most:.0f} MB\n")
    assert all(seconds < SECONDS + 2 for _, seconds, _ in rows)
    assert all("\n" not in outcome and len(outcome) < 400 for _, _, outcome in rows)
    assert 0 < most < MEGABYTES
    assert sorted(folder.rglob("*")) == before
    assert not list(home.iterdir()) and not list(scratch.iterdir())
    return {name: outcome for name, _, outcome in rows}


def test_every_hostile_file_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert _table(shared_folder("hostile"), tmp_path, monkeypatch, capsys)


def test_files_made_to_harm_cost_only_themselves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "made"
    folder.mkdir()
    make_hostile(folder)
    outcomes = _table(folder, tmp_path, monkeypatch, capsys)
    assert outcomes["macros.docm"] == outcomes["page_as.pdf"] == "1 paragraphs"
    refused = {
        "10000_blank_pages.pdf": "has 10000 pages",
        "encrypted.pdf": "is encrypted",
        "truncated.docx": "damaged",
        "bomb.docx": "MB",
        "laughs.docx": "",
        "laughs.html": "",
        "climbing.zip": "is a ZIP",
        "picture.docx": "is a picture",
    }
    for name, words in refused.items():
        assert words in outcomes[name] and (outcomes[name].startswith(name) or not words), outcomes[name]


def test_nothing_climbs_out_of_a_zip(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "made"
    folder.mkdir(parents=True)
    make_climbing(folder / "climbing.zip")
    before = sorted(tmp_path.rglob("*"))
    sources = find_sources([folder / "climbing.zip"], [])
    assert [source.name for source in sources.found] == ["climbing.zip/inside.txt"]
    assert [reason.endswith("leads out of the ZIP; nothing was read from it.") for _, reason in sources.refused] == [True, True]
    with sources.found[0].file(tmp_path) as path:
        assert path.parent.parent == tmp_path and len(load_document_safely(path, "inside.txt").paragraphs) == 2
    assert sorted(tmp_path.rglob("*")) == before


def test_texts_in_odd_encodings_are_read() -> None:
    folder = shared_folder("hostile")
    texts = {
        name: load_document_safely(folder / name, name) for name in ("utf16_be.txt", "bidi_and_zero_width.txt", "utf16le_wrong_meta.html")
    }
    assert texts["utf16_be.txt"].text.startswith("This is a test document")
    assert [p.anchor for p in texts["bidi_and_zero_width.txt"].paragraphs] == ["1", "2"]
    assert "Narcotic drugs" in texts["bidi_and_zero_width.txt"].text and "figure" not in texts["bidi_and_zero_width.txt"].text
    assert "fi ligature" in texts["bidi_and_zero_width.txt"].text
    assert texts["utf16le_wrong_meta.html"].text == "This is a sample text"


def test_words_that_give_orders_are_words() -> None:
    folder = shared_folder("hostile")
    document = load_document_safely(folder / "prompt_injection.txt", "prompt_injection.txt")
    assert [p.anchor for p in document.paragraphs] == ["1", "2"]
