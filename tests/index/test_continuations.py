"""Text without a number that goes on with the numbered paragraph before it."""

from pathlib import Path

from tests.index.making import document

_AIMS = "To that effect, the ports aim to:\n\n* mend the quays;\n\n* light the quays.\n\nThe Forum looks at both.\n\n"


def _anchors(folder: Path, middle: str, after: str = "4. Ships were few.\n\n5. Crews were fewer.\n") -> list[str]:
    text = f"## I. Ports\n\n1. One quay was mended.\n\n2. Two were lit.\n\n## II. Ships\n\n3. Three ships came.\n\n{middle}{after}"
    return [paragraph.anchor for paragraph in document(folder, text).paragraphs][3:]


def test_text_before_the_next_number_belongs_to_the_one_before(tmp_path: Path) -> None:
    found = _anchors(tmp_path, _AIMS)
    assert found == ["3 ¶ 2", "3 ¶ 2, bullet 1", "3 ¶ 2, bullet 2", "3 ¶ 3", "4", "5"]


def test_it_hangs_on_that_paragraph_and_is_cited_with_it(tmp_path: Path) -> None:
    text = "RFHS/3/9\n\nNote\n\n1. One quay was mended by the crew of the port.\n\nTwo were lit at night by lamps.\n\n2. Three ships came."
    (found,) = (p for p in document(tmp_path, text).paragraphs if p.anchor == "1 ¶ 2")
    assert (found.parent, found.kind, found.label) == ("1", "text", "RFHS/3/9, para. 1 ¶ 2")


def test_bullets_of_a_paragraph_keep_their_count(tmp_path: Path) -> None:
    found = _anchors(tmp_path, "* tugs;\n\n* buoys.\n\nAll were old and in need of repair.\n\n")
    assert found == ["3, bullet 1", "3, bullet 2", "3 ¶ 2", "4", "5"]


def test_after_the_last_number_of_a_section_nothing_is_tied(tmp_path: Path) -> None:
    assert _anchors(tmp_path, _AIMS, "## III. Crews\n\n4. Crews were few.\n\n5. They were old.\n")[:2] == ["II ¶ 1", "II ¶ 1, bullet 1"]


def test_where_a_number_is_missing_nothing_is_tied(tmp_path: Path) -> None:
    assert _anchors(tmp_path, "The forum looks at both.\n\n", "5. Ships were few.\n\n6. Crews were fewer.\n")[0] == "II ¶ 1"


def test_the_text_of_tables_and_figures_is_not_tied(tmp_path: Path) -> None:
    table = "Table 2. Ships by the port that they came from.\n\n| North | 4 |\n| South | 5 |\n\nSource: the ports.\n\n"
    assert not any(anchor.startswith("3") for anchor in _anchors(tmp_path, table))


def test_text_that_breaks_off_is_not_tied(tmp_path: Path) -> None:
    assert not any(anchor.startswith("3") for anchor in _anchors(tmp_path, "English page 12, with what was lost of it and\n\n"))


def test_a_list_after_a_colon_is_tied_and_titles_are_not(tmp_path: Path) -> None:
    titles = "The quays of the north (RFHS/1);\n\n"
    assert _anchors(tmp_path, titles)[0] == "II ¶ 1"
    assert _anchors(tmp_path, f"The Forum read these reports:\n\n{titles}")[:2] == ["3 ¶ 2", "3 ¶ 3"]
