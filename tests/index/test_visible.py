"""A library from which some documents are hidden."""

from pathlib import Path

from index.library import Library
from index.sync import sync
from index.visible import VisibleLibrary
from tests.index.making import note


def test_what_is_hidden_is_not_there_and_decides_nothing(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "old.txt").write_text(f"RFHS/9/2\n\n{note('Tugs are trained.', 'Lines are marked.')}")
    (documents / "new.txt").write_text(f"RFHS/9/2/Rev.1\n\n{note('Tugs are trained anew.', 'Lines are marked anew.')}")
    (documents / "broken.txt").touch()
    whole = Library(tmp_path / "library")
    sync(whole, [documents])
    assert any("superseded by" in paragraph.label for paragraph in whole.snapshot().paragraphs)

    visible = VisibleLibrary(whole, lambda path: path.name in ("new.txt", "broken.txt"))
    snapshot = visible.snapshot()
    assert list(snapshot.documents) == list(visible.documents()) == ["old.txt"]
    assert {(p.document, p.label.partition(",")[0]) for p in snapshot.paragraphs} == {("old.txt", "RFHS/9/2")}
    assert (snapshot.superseded, visible.failures(), visible.text("new.txt")) == ({}, (), "")
    assert visible.text("old.txt") == whole.text("old.txt") != ""
    assert visible.snapshot() is snapshot
    assert visible.hides_some and not whole.hides_some

    sync(whole, [documents / "old.txt"], without=[documents / "old.txt"])
    assert visible.snapshot().documents == {}
