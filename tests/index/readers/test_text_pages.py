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


def test_titles_between_paragraphs_without_blank_lines(tmp_path: Path) -> None:
    text = (
        f"{_HEAD}I. Introduction\n1.\nThe Council welcomed the Pact.\n"
        "Piers of the harbour towns\n2.\nIt asked for more piers in the years to come.\n"
        "1.\n\nQuarries\n3.\nThe quarries were opened.\n2.\n\nStones and ships\n4.\nThe ships came late.\n\n"
        "Annex I\nProgress of the works in the harbour\nof the capital\n1.\nAn update is set out below.\n"
        "Repairs\n2.\nAll piers were repaired.\n"
    )
    found = document(tmp_path, f"{text}\n31-24448\n\f31-24448\n\n010525\n")
    assert _numbered(found) == {
        "1": "The Council welcomed the Pact.",
        "2": "It asked for more piers in the years to come.",
        "3": "The quarries were opened.",
        "4": "The ships came late.",
        "annex I.1": "An update is set out below.",
        "annex I.2": "All piers were repaired.",
    }
    headings = {paragraph.anchor: paragraph.headings[-1] for paragraph in found.paragraphs if paragraph.kind == "numbered"}
    assert headings["2"] == "Piers of the harbour towns"
    assert (headings["3"], headings["4"]) == ("1. Quarries", "2. Stones and ships")
    assert headings["annex I.2"] == "Repairs"


def test_a_table_of_contents_whose_numerals_stand_apart(tmp_path: Path) -> None:
    entries = (
        f"{numeral}\n\n{title} . . . . . . . . .\n\n3\n\n" for numeral, title in (("I.", "Aims"), ("A.", "Piers"), ("II.", "Stones"))
    )
    contents = f"Contents\n\nPage\n\n{''.join(entries)}B.\n"
    text = f"{_HEAD}\n31-24448\n\f{contents}\n31-24448\n\fI. Introduction\n1. The Council welcomed the Pact.\n2. It ended.\n\n31-24448\n"
    found = document(tmp_path, text)
    assert _numbered(found) == {"1": "The Council welcomed the Pact.", "2": "It ended."}
    assert not any(paragraph.text in ("A.", "B.", "II.", "Page") for paragraph in found.paragraphs)


def test_footnotes_whose_marks_stand_elsewhere(tmp_path: Path) -> None:
    text = f"{_HEAD}I. Introduction\n1.  {_CUT}\n"
    page = f"{text}__________________\n\nA/79/2, para. 28.\nGeneral Assembly resolution\n70/1.\n5\nIbid.\n\n31-24448\n"
    found = document(tmp_path, page + "\fS/2031/149\n\nwinter before.\n2.  It ended.\n\n2/2   31-24448\n")
    assert _numbered(found) == {"1": f"{_CUT} winter before.", "2": "It ended."}
    notes = {paragraph.anchor: paragraph.text for paragraph in found.paragraphs if paragraph.kind == "footnote"}
    assert notes == {"footnote 3": "A/79/2, para. 28.", "footnote 4": "General Assembly resolution 70/1.", "footnote 5": "Ibid."}


def test_titles_over_articles_without_blank_lines(tmp_path: Path) -> None:
    text = (
        f"CONVENTION ON HARBOURS\nArticle 9\nComposition\n{_CUT} winter before.\nFunctions and powers\n"
        "Article 10\nThe Assembly may discuss any question.\nVoting\nArticle 11\nEach Member has one vote.\n"
    )
    found = {paragraph.text: paragraph.headings[-1] for paragraph in document(tmp_path, text).paragraphs if paragraph.headings}
    assert found["The Assembly may discuss any question."].startswith("Article 10")
    assert found["Each Member has one vote."].startswith("Article 11")
    assert f"{_CUT} winter before." in found


def test_footnotes_without_a_rule_above_them(tmp_path: Path) -> None:
    first = "1. The Committee noted the report.1 It was of the view that pilots\nshould be trained by 2030.2\n\n"
    first += "  1\n     Ibid., p. 3.\n  2\n     Ibid."
    second = "2. The Committee agreed.3\n\n3 FAIRWAYS OF THE REGION\n\n3.1 The Committee agreed."
    found = document(tmp_path, f"{first}\n\f{second}\n").paragraphs
    assert [(p.parent, p.text) for p in found if p.kind == "footnote"] == [("1", "Ibid., p. 3."), ("1", "Ibid.")]
    assert found[0].text == "The Committee noted the report. It was of the view that pilots should be trained by 2030."
