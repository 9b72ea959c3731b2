"""Tables of contents in texts without page ends: with numbers of pages or paragraphs at the ends of their lines."""

from pathlib import Path

import pytest

from tests.index.making import document

COVER = "Report of the Pilots' Board\n\nHalvenstad, 3 May 2031\n\n"
BODY = (
    "I. Opening of the session\n\n1. The Board met.\n\nII. Pilots and their pay\n\n2. It heard the pilots.\n\n"
    "III. Other business\n\n3. It closed.\n\nAnnex\n\nPorts of the region\n\n1. Ostrand.\n"
)


def texts(tmp_path: Path, text: str) -> list[str]:
    return [p.text for p in document(tmp_path, text).paragraphs if p.kind != "cover"]


@pytest.mark.parametrize(
    "contents",
    [
        "Contents\n                 Paragraphs\nI.   Opening      1\nII.  Pilots and their pay    2\nIII. Other   3-4\nAnnex  Ports",
        "Contents\n\nPage\n\nI. Opening of the session 2\n\nII. Pilots and their pay 2\n\nIII. Other business 3",
        "## Table of contents\n\n| | Paras | Page |\n|---|---|---|\n| I. Opening | 1 | 2 |\n| II. Pilots | 2 | 2 |\n| III. Other | 3 | 4 |",
        "Contents\n\nI. Opening of the session\n\nII. Pilots and their pay\n\nIII. Other business\n\nAnnex",
        "**Contents**\n\nOpening\t2\nPilots and\ntheir pay\t3\nOther business\t5\nAppendices",
    ],
)
def test_contents_are_left_out(contents: str, tmp_path: Path) -> None:
    assert texts(tmp_path, f"{COVER}{contents}\n\n{BODY}") == texts(tmp_path, COVER + BODY)


@pytest.mark.parametrize(
    "listed",
    [
        "Contents\n\nShips of class 2\n\nShips of class 3\n\nShips of class 4",  # which stand nowhere else
        "Tonnage\n\nOstrand      14\nHalvenstad   15\nKestria      16",
        "Contents\n\nPilots\n\nShips of class 3\n\nShips of class 4",
        "Contents\n\nOstrand      14\nHalvenstad   9\nKestria      7",
        "Contents\n\nBandages\t2\nSplints\t4\nTablets\t20",  # of a chest
    ],
)
def test_other_lists_of_numbers_stay(listed: str, tmp_path: Path) -> None:
    text = f"{COVER}I. Ports\n\n1. The Board met.\n\n{listed}\n\nA. Pilots\n\n2. It closed.\n"
    read = document(tmp_path, text).paragraphs
    words = {word for p in read for part in (*p.headings, p.text) for word in part.split()}
    assert set(listed.split()) <= words


def test_what_follows_the_contents_stays(tmp_path: Path) -> None:
    contents = "Contents\n\nOpening of the session   1\nPilots and their pay   2\nOther business   3"
    text = f"{COVER}{contents}\n\nI. Opening of the session\n\n1. The Board had document 14"
    assert "The Board had document 14" in texts(tmp_path, text)
