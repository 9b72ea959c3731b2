import subprocess
import sys
from pathlib import Path

import pytest

from assistant.settings import load_settings
from assistant.users import OWNER
from assistant.web.startup import open_workplace

_NOTE = "RFHS/9/3\n\nNote by the Secretariat\n\n1. Aldania reported that 12 tug masters had been trained.\n"


def test_importing_the_package_loads_neither_gradio_nor_a_model() -> None:
    heavy = "{'gradio', 'torch', 'llama_index'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", f"import sys, assistant.web; assert not {heavy}, {heavy}"], check=True)


def test_a_second_start_has_nothing_to_index(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "note.txt").write_text(_NOTE)
    settings = load_settings(corpus=corpus, library=tmp_path / "library")
    assert open_workplace(settings).rooms.of(OWNER).desk.view().paragraphs
    assert "Indexing" in capsys.readouterr().err
    again = open_workplace(settings)
    assert again.rooms.of(OWNER).desk.view().paragraphs
    assert capsys.readouterr().err == ""
    assert [(change.document, change.what, change.by) for change in again.changes.newest(9, OWNER)] == [
        ("note.txt", "added", "the corpus folder, at the start")
    ]


def test_a_corpus_without_documents_is_told_and_the_page_is_served_all_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = open_workplace(load_settings(corpus=tmp_path / "none", library=tmp_path / "library")).rooms.of(OWNER).desk
    assert desk.examples() == () and desk.view().paragraphs == ()
    assert "check the path" in capsys.readouterr().err
    assert "no documents yet" in list(desk.ask("What?"))[-1].text
