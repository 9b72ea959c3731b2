"""Sentences on what was noticed, and what they are taken to say."""

from pathlib import Path

import pytest

from index.findings import is_jump, is_loss, is_repeat, of_pages
from tests.index.making import document


def test_pages_are_named_in_runs() -> None:
    pictures, garbled, recognised = of_pages((2, 5, 6, 7), (3,), (8, 9))
    assert pictures.startswith("pages 2, 5-7 hold a picture") and garbled.startswith("page 3 has a text layer")
    assert "pages 8-9 was recognised" in recognised
    assert [is_loss(finding) for finding in (pictures, garbled, recognised)] == [True, True, False]
    assert of_pages((), (), ()) == ()


@pytest.mark.parametrize(("numbers", "jumps", "repeats"), [("1 2 4", 1, 0), ("1 2 3", 0, 0), ("1 2 3 2", 0, 1), ("1 2 3 3", 0, 1)])
def test_what_the_structure_parser_says_is_understood(tmp_path: Path, numbers: str, jumps: int, repeats: int) -> None:
    text = "\n\n".join(f"{number}. The Forum took note of the report on the tugs of the port." for number in numbers.split())
    findings = document(tmp_path, f"Note by the Secretariat\n\n{text}\n").findings
    assert (sum(map(is_jump, findings)), any(map(is_repeat, findings))) == (jumps, bool(repeats))
