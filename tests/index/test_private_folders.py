"""Documents that are private to a delegation."""

from pathlib import Path

from index.private_folders import delegation_of
from index.sources import find_sources


def test_a_folder_says_whose_a_document_is() -> None:
    assert delegation_of(Path("/lib/private-to/Kestria/note.txt")) == "Kestria"
    assert delegation_of(Path("/lib/private-to/Kestria/papers.zip/a/note.txt")) == "Kestria"
    assert [delegation_of(Path(path)) for path in ("/lib/documents/note.txt", "/lib/private-to/note.txt", "private-to")] == ["", "", ""]


def test_a_private_document_takes_no_name_that_another_would_be_given(tmp_path: Path) -> None:
    own, other = tmp_path / "private-to" / "Kestria" / "note.txt", tmp_path / "documents" / "note.txt"
    for path in (own, other):
        path.parent.mkdir(parents=True)
        path.write_text("A note.")
    names = {source.path: source.name for source in find_sources([own, other], []).found}
    assert names == {own: "private-to/Kestria/note.txt", other: "note.txt"}
