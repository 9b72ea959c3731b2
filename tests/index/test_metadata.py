"""What a document says of itself, and how it is cited."""

from pathlib import Path

import pytest

from index.metadata import Metadata, paragraph_label, read_metadata

_PATH = Path("some_file_name.txt")


def test_a_cover_is_read() -> None:
    cover = [
        "RFHS/3/2",
        "Third session of the Regional Forum on Harbour Safety",
        "Port Arrow, 4-6 May 2031",
        "Note by the Secretariat on recommendations",
    ]
    assert read_metadata(cover, _PATH) == Metadata(
        symbol="RFHS/3/2",
        title="Note by the Secretariat on recommendations",
        body="Third session of the Regional Forum on Harbour Safety",
        date="2031-05-04",
    )


def test_without_a_symbol_the_title_and_year_are_the_label() -> None:
    found = read_metadata(["Key findings of the expert meeting", "12 March 2030"], _PATH)
    assert found.label == "Key findings of the expert meeting (2030)"


def test_the_file_name_is_the_last_resort() -> None:
    assert read_metadata([], _PATH).label == "some file name"


def test_a_date_that_does_not_exist_is_passed_over() -> None:
    assert read_metadata(["Report", "31 February 2030", "1 March 2030"], _PATH).date == "2030-03-01"


@pytest.mark.parametrize(
    ("anchor", "label"),
    [
        ("155", "D, para. 155"),
        ("12 (b) (iii)", "D, para. 12 (b) (iii)"),
        ("2 bis", "D, para. 2 bis"),
        ("annex IV.6", "D, annex IV, para. 6"),
        ("recital 5", "D, recital 5"),
        ("II ¶ 3", "D, II ¶ 3"),
        ("cover", "D, cover"),
        ("12, footnote 3", "D, 12, footnote 3"),
    ],
)
def test_labels_of_paragraphs(anchor: str, label: str) -> None:
    assert paragraph_label("D", anchor) == label
