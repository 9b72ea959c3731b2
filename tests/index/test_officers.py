"""Lines that say who has which office."""

from pathlib import Path

import pytest

from index.officers import is_label, is_person, names_holder
from tests.index.making import document


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        ("Vice-Chair: Ms. Ilse Haver", True),
        ("Chair: Ardo Vell (Kestria)", True),
        ("First Vice-Chair: Ardo Vell (Kestria)", True),
        ("Vice-Presidents: Mr. Ole Brand (Norland), Ilse van Haver (Kestria) and Li Ma-Tosh (Republic of Ostrand)", True),
        ("Rapporteuse : Ilse Haver (Norland)", False),
        ("Rapporteuse: Ilse Haver (Norland)", True),
        ("Chair: Vessel Traffic Services (VTS)", False),
        ("Ilse Haver (Norland), Rapporteur", True),
        ("Chair: Summary of the debate (item 4)", False),
        ("Case study: Coastal Fishing (Kestria)", False),
        ("Panel 2: Green Ports (Halvenstad)", False),
        ("Coastal Fishing (Kestria), second phase", False),
    ],
)
def test_who_has_which_office(line: str, holds: bool) -> None:
    assert names_holder(line) == holds


def test_persons_and_offices() -> None:
    assert is_person("Ardo Vell (Kestria)") and is_person("Ms. Ilse Haver") and is_person("Ardo de la Vell (Republic of Ostrand)")
    assert not any(map(is_person, ("Organization of work (item 3)", "Ports of Kestria", "Dredging (Norland)")))
    assert is_label("Vice-Chairs:") and not is_label("Ports:") and not is_label("The Chair said:")


@pytest.mark.parametrize(
    "officers",
    [
        ("*Chair:* Ardo Vell (Kestria)", "*Vice-Chairs:* Ilse Haver (Norland) and Ole Brand (Ostrand)"),
        ("Chair: Ardo Vell (Kestria)",),
        ("Ardo Vell (Kestria), Chair", "Ilse Haver (Norland), Rapporteur"),
        ("Chair:", "Ardo Vell (Kestria)"),
        ("**Chair:**", "Ardo Vell (Kestria)", "**Vice-Chairs:**", "Ilse Haver (United Kingdom of the Northern Isles and Ostrand)"),
        ("Ardo Vell (Kestria)", "Ilse Haver (Norland)"),
    ],
)
def test_officers_head_nothing(officers: tuple[str, ...], tmp_path: Path) -> None:
    text = "\n\n".join(
        ("A. Election", "1. The Forum met and elected the following officers:", *officers, "2. The Forum then heard the pilots.")
    )
    found = document(tmp_path, f"Report\n\n{text}\n").paragraphs
    assert {p.headings for p in found if p.kind != "cover"} == {("A. Election",)}
    assert [p.text for p in found if p.kind == "text"] == [line.replace("*", "") for line in officers]


def test_a_speaker_s_name_heads_the_statement(tmp_path: Path) -> None:
    said = "The ports of the north need more pilots than they have, and more money to pay them."
    lines = ("Report", "1. It met.", "The following statements were made:", "Ardo Vell (Kestria)", said, "Ilse Haver (Norland)", said)
    text = "\n\n".join(lines)
    assert document(tmp_path, text).paragraphs[-1].headings == ("Ilse Haver (Norland)",)
