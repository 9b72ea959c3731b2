"""What paragraphs refer to, as written and as resolved."""

from pathlib import Path

import pytest

from index.facts import Facts
from index.mentions import OTHER, OWN, find_mentions, numbers_in
from index.references import Reference, References
from index.snapshot import Snapshot, StoredDocument
from tests.index.making import document


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("10-12", ("10", "11", "12")),
        ("2, 4 and 7", ("2", "4", "7")),
        ("2 (a) and (b)", ("2 (a)", "2 (b)")),
        ("12 (b) (iii)", ("12 (b) (iii)",)),
        ("3(a) to 5", ("3 (a)", "5")),
        ("16.4 and 16.5", ("16.4", "16.5")),
        ("2 bis", ("2 bis",)),
        ("1-5000", ("1", "5000")),
    ],
)
def test_lists_of_numbers(text: str, numbers: tuple[str, ...]) -> None:
    assert numbers_in(text) == numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("as said in paragraph 4 above,", [("paragraph", ("4",), OWN)]),
        ("paragraphs 10-12 of the present report", [("paragraph", ("10", "11", "12"), OWN)]),
        (
            "see RFHS/2/3, paras. 4-5; and UNODC/HONEURO/12/3.",
            [("paragraph", ("4", "5"), "RFHS/2/3"), ("document", (), "UNODC/HONEURO/12/3")],
        ),
        ("paragraph 3 of its resolution 2341 (2017)", [("paragraph", ("3",), "resolution 2341 (2017)")]),
        ("resolutions 1366 (2001) and 59/267", [("resolution", (), "resolution 1366 (2001)"), ("resolution", (), "resolution 59/267")]),
        ("paragraph 5 of the Port Arrow Declaration", [("paragraph", ("5",), OTHER)]),
        ("paragraph 6 of the same report", [("paragraph", ("6",), OTHER)]),
        (
            "In resolution 2341 (2017), in particular paragraph 4, it",
            [("resolution", (), "resolution 2341 (2017)"), ("paragraph", ("4",), OTHER)],
        ),
        ("(ibid., para. 34)", [("paragraph", ("34",), OTHER)]),
        ("resolution 2231 (2015), annex B", [("resolution", (), "resolution 2231 (2015)"), ("annex", ("B",), OTHER)]),
        ("annexes I and II", [("annex", ("I", "II"), OWN)]),
        ("Recommendation (EU) 2024/1", []),
        ("recommendation (b) under issue 2", [("recommendation", ("(b)",), OWN)]),
        ("Article 9(2) and recitals (3) to (5)", [("article", ("9 (2)",), OWN), ("recital", ("3", "4", "5"), OWN)]),
        ("The pilots met in 2031.", []),
    ],
)
def test_mentions(text: str, found: list[tuple[str, tuple[str, ...], str]]) -> None:
    assert [(mention.kind, mention.numbers, mention.document) for mention in find_mentions(text)] == found


def _snapshot(folder: Path, texts: dict[str, tuple[Facts, str]]) -> Snapshot:
    loaded = {name: document(folder, text, name) for name, (_, text) in texts.items()}
    stored = {n: StoredDocument(n, folder / n, d.digest, "", d.metadata, (), texts[n][0]) for n, d in loaded.items()}
    return Snapshot(1, stored, tuple(p for d in loaded.values() for p in d.paragraphs))


@pytest.fixture
def snapshot(tmp_path: Path) -> Snapshot:
    note = """Note by the Secretariat

1. Tugs are old, as resolution 7 (2030) says (see paragraphs 2 and 3 below and annex II).

2. Pilots tire: (a) by night;
(b) by day. See RFHS/2/9, para. 1, and RFHS/2/9, para. 44, and paragraph 1 of decision 3/1.

3. See paragraph 2 (b) above, paragraph 2 below and paragraph 77.

Annex II

1. Buoys drift, which paragraph 2 of the present annex deals with.

2. Buoys shine (para. 1), as in paragraph 3 of the Statute.
"""
    other = "Other note\n\n1. One thing is said here of the tugs.\n\n2. Another thing is said here of the pilots.\n"
    texts: dict[str, tuple[Facts, str]] = {
        "note.txt": ({}, note),
        "other.txt": ({"symbol": "RFHS/2/9"}, other),
        "resolution.txt": ({"symbol": "RFHS/RES/7 (2030)"}, other),
        "decision.txt": ({"symbol": "RFHS/DEC/3/1"}, other),
    }
    return _snapshot(tmp_path, texts)


def _found(snapshot: Snapshot, anchor: str) -> list[Reference]:
    return list(References(snapshot).of(snapshot.by_id[f"note.txt#{anchor}"]))


def test_references_are_resolved(snapshot: Snapshot) -> None:
    first = _found(snapshot, "1")
    assert [(r.text, r.document, r.paragraphs) for r in first] == [
        ("resolution 7 (2030)", "resolution.txt", ()),
        ("paragraphs 2 and 3 below", "note.txt", ("note.txt#2", "note.txt#3")),
        ("annex II", "note.txt", ("note.txt#annex II.1",)),
    ]
    text = snapshot.by_id["note.txt#1"].text
    assert all(text[r.start : r.start + len(r.text)] == r.text for r in first)


def test_what_the_library_does_not_have_is_not_guessed(snapshot: Snapshot) -> None:
    references = References(snapshot)
    found = [r for p in snapshot.paragraphs if p.document == "note.txt" for r in references.of(p)]
    targets = {r.text: (r.document, r.paragraphs) for r in found}
    assert targets["RFHS/2/9, para. 1"] == ("other.txt", ("other.txt#1",))
    assert targets["RFHS/2/9, para. 44"] == ("other.txt", ())
    assert targets["paragraph 1 of decision 3/1"] == ("decision.txt", ("decision.txt#1",))
    assert targets["paragraph 2 below"] == ("note.txt", ())
    assert targets["paragraph 77"] == ("note.txt", ())
    assert targets["paragraph 2 of the present annex"] == ("note.txt", ("note.txt#annex II.2",))
    assert targets["para. 1"] == ("note.txt", ("note.txt#annex II.1",))
    assert targets["paragraph 3"] == (None, ())
    assert targets["paragraph 2 (b) above"][1][0].startswith("note.txt#2")
