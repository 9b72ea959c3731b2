"""Text that a program pulled out of a paged file: heads and feet go, numbers on lines of their own find their text."""

from pathlib import Path

import pytest

from index.document import Document
from tests.index.making import document

_HEAD = "S/2031/149\n\nUnited Nations\n\nReport of the Secretary-General\n"
_FEET = (
    "4                                                                                  31-24448",
    "31-24448\n\n5/20",
    "6/20   31-24448",
)
_CUT = "The Mission was asked to report on the state of the piers of the largest port, which had been damaged by the storms of the"


def _numbered(found: Document) -> dict[str, str]:
    return {paragraph.anchor: paragraph.text for paragraph in found.paragraphs if paragraph.kind == "numbered"}


@pytest.mark.parametrize("number", ["{n}.    ", "{n}.\n", "{n}.\n\n"])
def test_pages_of_a_report(tmp_path: Path, number: str) -> None:
    def begin(n: int) -> str:
        return number.replace("{n}", str(n))

    pages = [
        f"{_HEAD}I. Introduction\n{begin(1)}The present report is submitted pursuant to the resolution of the Council on\nthe piers.\n"
        f"{begin(2)}{_CUT}\n\n*3124448*\n\n31-24448 (E) 180331\n\n",
        f"S/2031/149\n\nwinter before.\n\nII. Security\n{begin(3)}The situation remained calm.\n\n{_FEET[0]}\n",
        f"S/2031/149\n\n{begin(4)}The Council may wish to\ntake note of it.\n\n{_FEET[1]}\n",
        f"S/2031/149\n\nAnnex I\nTerms\n{begin(1)}The Mission has its seat at the port.\n{begin(2)}It ends in May.\n\n{_FEET[2]}\n",
    ]
    found = document(tmp_path, "\f".join(pages))
    assert _numbered(found) == {
        "1": "The present report is submitted pursuant to the resolution of the Council on the piers.",
        "2": f"{_CUT} winter before.",
        "3": "The situation remained calm.",
        "4": "The Council may wish to take note of it.",
        "annex I.1": "The Mission has its seat at the port.",
        "annex I.2": "It ends in May.",
    }
    assert not found.findings
    assert [paragraph.headings for paragraph in found.paragraphs if paragraph.anchor in ("2", "3")] == [
        ("I. Introduction",),
        ("II. Security",),
    ]


def test_dotted_numbers_on_lines_of_their_own(tmp_path: Path) -> None:
    lines = [
        f"31.II.{n}\n\n" + ("" if n != 2 else "6/19\n\n") + "The Account supports the countries in their work.\n\n" for n in range(1, 5)
    ]
    assert list(_numbered(document(tmp_path, "Section 31\n\nA. Overview\n\n" + "".join(lines)))) == [f"31.II.{n}" for n in range(1, 5)]


def test_running_symbols_without_form_feeds(tmp_path: Path) -> None:
    parts = [f"{n}. {_CUT}\n\nRFHS/31/2\n\nwinter of the year {n}.\n" for n in range(1, 5)]
    found = document(tmp_path, "RFHS/31/2\n\nNote\n\n" + "\n".join(parts))
    assert list(_numbered(found).values()) == [f"{_CUT} winter of the year {n}." for n in range(1, 5)]
    assert found.metadata.symbol == "RFHS/31/2"


def test_a_year_at_a_lines_start_is_no_number(tmp_path: Path) -> None:
    text = "Note\n\nI. Aims\n\n1. The Convention was adopted in the week of 12 to 16 January\n2010. For once all took part.\n\n2. It ended."
    assert list(_numbered(document(tmp_path, text))) == ["1", "2"]


def test_footnotes_at_the_foot_of_a_page(tmp_path: Path) -> None:
    first = (
        f"{_HEAD}I. Introduction\n1.  The Council welcomed the Pact.1 It asked for more (see annex). 2 In the year\n2008 it met.\n"
        f"2.  {_CUT}\n__________________\n  1  General Assembly resolution 79/1 of\n8 May.\n  2\nA/79/2.\n\n31-24448\n"
    )
    found = document(tmp_path, first + "\fS/2031/149\n\nwinter before.\n3.  It ended.\n\n2/2   31-24448\n")
    assert _numbered(found) == {
        "1": "The Council welcomed the Pact. It asked for more (see annex). In the year 2008 it met.",
        "2": f"{_CUT} winter before.",
        "3": "It ended.",
    }
    notes = {paragraph.anchor: paragraph.text for paragraph in found.paragraphs if paragraph.kind == "footnote"}
    assert notes == {"1, footnote 1": "General Assembly resolution 79/1 of 8 May.", "1, footnote 2": "A/79/2."}
