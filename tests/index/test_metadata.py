"""What is known of a document, and how it and its paragraphs are cited."""

import pytest

from index.metadata import LONGEST_TITLE, Metadata, paragraph_label


@pytest.mark.parametrize(
    ("metadata", "label"),
    [
        (Metadata(symbol="RFHS/3/2", title="Note"), "RFHS/3/2"),
        (Metadata(title="Key findings", date="2030-03-12"), "Key findings (2030)"),
        (Metadata(title="Meetings held in 2015", date="2015"), "Meetings held in 2015"),
        (Metadata(title="A title for lists", short_title="Note, Third session", date="2031"), "Note, Third session (2031)"),
        (Metadata(), "untitled document"),
    ],
)
def test_a_label_is_never_empty(metadata: Metadata, label: str) -> None:
    assert metadata.label == label


def test_a_long_title_is_clipped_where_it_is_cited() -> None:
    label = Metadata(title="harbour " * 40).label
    assert len(label) <= LONGEST_TITLE + 2 and label.endswith(" …")


def test_people_know_better() -> None:
    read = Metadata(symbol="A/1", title="Misread", short_title="Misread", date="2030")
    corrected = read.corrected({"symbol": "", "title": "Statute of the Forum"})
    assert (corrected.label, corrected.date) == ("Statute of the Forum (2030)", "2030")


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
