from pathlib import Path

import pytest

from assistant.web.library.description import changed_facts, label_preview, write_sidecar
from index.errors import FactsError
from index.facts import read_sidecar
from index.library import StoredDocument
from index.metadata import Metadata

STORED = StoredDocument("note.txt", Path("note.txt"), "", "", Metadata(symbol="RFHS/9/2", title="Note", date="2031"), (), {})


def test_only_what_differs_is_written_down() -> None:
    described = {"symbol": " RFHS/9/2 ", "title": "Another  note", "body": "", "date": "2031"}
    assert changed_facts(STORED, described) == {"title": "Another note"}
    assert changed_facts(STORED, dict.fromkeys(described)) == {}  # the page asks before it has filled its fields


def test_the_label_is_shown_as_a_paragraph_is_cited() -> None:
    assert label_preview(STORED.metadata) == "RFHS/9/2, para. 7"


def test_facts_join_those_in_the_sidecar(tmp_path: Path) -> None:
    document = tmp_path / "note.txt"
    write_sidecar(document, {"session": "Third session", "symbol": "A/1"})
    sidecar = write_sidecar(document, {"symbol": "A/2: yes # no"})
    assert sidecar.name == "note.txt.meta.yaml" and read_sidecar(sidecar) == {"session": "Third session", "symbol": "A/2: yes # no"}
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt.meta.yaml"]


def test_a_fact_that_cannot_be_used_changes_nothing(tmp_path: Path) -> None:
    sidecar = write_sidecar(tmp_path / "note.txt", {"date": "2031"})
    with pytest.raises(FactsError, match="write it as 2031-09-12"):
        write_sidecar(tmp_path / "note.txt", {"date": "yesterday"})
    assert read_sidecar(sidecar) == {"date": "2031"}
