"""Footnotes in mid-text whose marks are raised figures, or stand in brackets or behind a caret."""

from pathlib import Path

import pytest

from tests.index.making import document

COVER = "Report of the Pilots' Board\n\nHalvenstad, 3 May 2031\n\n"
NOTE = "The port of Ostrand joined in 2030."


def found(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    return [(p.anchor, p.text) for p in document(tmp_path, COVER + text).paragraphs if p.kind != "cover"]


@pytest.mark.parametrize(
    ("call", "mark"),
    [("¹", "¹ "), ("¹", "¹"), ("[1]", "[1] "), (r"\[1\]", r"\[1\] "), ("^1", "^1 "), ("^1^", "^1^ "), ("^{1}", "^{1} ")],
)
def test_a_note_below_its_call(call: str, mark: str, tmp_path: Path) -> None:
    text = f"1. The Board met with the ports of the north,{call} which had asked for it.\n\n{mark}{NOTE}\n\nA. Pilots\n\n2. It closed.\n"
    assert found(tmp_path, text) == [
        ("1", "The Board met with the ports of the north, which had asked for it."),
        ("1, footnote 1", NOTE),
        ("2", "It closed."),
    ]


def test_notes_at_the_end_of_pages_begin_anew_and_go_on(tmp_path: Path) -> None:
    text = (
        f"1. The Board met.¹ It heard the ports.²\n\n¹ {NOTE}\n² Only three\nof them spoke.\n\n"
        f"2. The pilots were paid.¹\n\n¹ See document 4.\n3. The Board closed.\n"
    )
    assert found(tmp_path, text) == [
        ("1", "The Board met. It heard the ports."),
        ("1, footnote 1", NOTE),
        ("1, footnote 2", "Only three of them spoke."),
        ("2", "The pilots were paid."),
        ("2, footnote 1", "See document 4."),
        ("3", "The Board closed."),
    ]


def test_a_note_parts_no_sentence_that_a_page_cuts(tmp_path: Path) -> None:
    text = (
        f"1. The Board heard the ports¹ and agreed that the wages of all pilots\n\n¹ {NOTE}\n\n3/7\n\nwere to be raised.\n\n2. It closed.\n"
    )
    assert found(tmp_path, text)[0] == ("1", "The Board heard the ports and agreed that the wages of all pilots were to be raised.")


@pytest.mark.parametrize(
    "text",
    [
        "1. The harbour has 6 km² of water.\n\n² Berths are counted apart.\n\n2. It is deep.\n",
        "1. The Board met.\n\n[1] Pilots are to be paid.\n\n2. It closed.\n",
        "[1] The Board met.\n\n[2] It heard the pilots.[3]\n\n[3] It closed.\n\n[4] It left.\n",
        "[1] The Board met.[2]\n\n[2] It heard the pilots.\n\n[1] See document 4.\n\n[2] See document 5.\n",
    ],
)
def test_what_nothing_calls_is_no_note(text: str, tmp_path: Path) -> None:
    assert all(p.kind != "footnote" for p in document(tmp_path, COVER + text).paragraphs)


def test_squares_of_units_stay_where_a_note_has_their_figure(tmp_path: Path) -> None:
    text = f"1. The harbour² has 6 km² of water and 40 m³ of sand.\n\n² {NOTE}\n\n2. It is deep.\n"
    assert found(tmp_path, text)[0] == ("1", "The harbour has 6 km² of water and 40 m³ of sand.")
