"""What each line of a cover is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.block import Block
from index.cover_lines import CoverLines, is_place_and_date, is_title_part, sorted_lines


def _sorted(*texts: str) -> CoverLines:
    return sorted_lines([Block(text) for text in texts])


def test_symbol_date_session_and_title_are_told_apart() -> None:
    found = _sorted("RFHS/3/2\t14 July 2031", "Original: English", "Third session", "Item 4 of the agenda", "Hours of rest")
    assert (found.symbols, found.dated, found.sessions) == (["RFHS/3/2"], ["14 July 2031"], ["Third session"])
    assert found.titles == ["Hours of rest"] == found.items


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        (("Regional Forum on\nHarbour Safety",), ["Regional Forum on Harbour Safety"]),
        (("Regional Forum on", "Harbour Safety"), ["Regional Forum on Harbour Safety"]),
        (("Economic and Social", "Council"), ["Economic and Social Council"]),
        (("Hours of rest", "and of work"), ["Hours of rest and of work"]),
        (("Hours of rest", "Note by the Secretariat"), ["Hours of rest", "Note by the Secretariat"]),
        (("Hours of rest\nNote by the Secretariat",), ["Hours of rest", "Note by the Secretariat"]),
        (("Board of Pilots", "12", "*"), ["Board of Pilots"]),
        (("", " \t "), []),
    ],
)
def test_a_title_that_goes_on_in_the_next_line_is_made_whole(lines: tuple[str, ...], titles: list[str]) -> None:
    assert _sorted(*lines).titles == titles


@pytest.mark.parametrize("line", ["Subject:\tTugs of wood", "SUBJECT: Tugs of wood", "Objet : Tugs of wood", "Asunto: Tugs of wood"])
def test_the_subject_is_what_its_label_says(line: str) -> None:
    assert _sorted("From:\tThe Chair", line, "To:\nDelegations").subject == "Tugs of wood"


@pytest.mark.parametrize("line", ["From:\tThe Chair", "To:\nDelegations", "No. prev. doc.:\tRFHS/2/8"])
def test_what_another_label_says_is_no_title(line: str) -> None:
    assert _sorted(line).titles == []


@pytest.mark.parametrize(
    "line", ["Date: 14 July 2031", "Date:\t14 July 2031", "DATE:\n14 July 2031", "Datum:\t14.07.2031", "Fecha:\n14 de julio de 2031"]
)
def test_a_date_may_have_a_label(line: str) -> None:
    found = _sorted(line, "Hours of rest")
    assert len(found.dated) == 1 and "2031" in found.dated[0] and found.titles == ["Hours of rest"]


@pytest.mark.parametrize(
    "line",
    [
        "Halvenstad, Aldania",
        "Port Sella, Aldania",
        "Åbo, Finland",
        "Évora, Álvora",
        "Rio de Janeiro, Brazil",
        "Halvenstad, 9-12 September 2031",
        "(Osk, 4 May 2031)",
        "14 July 2031",
    ],
)
def test_a_place_with_or_without_a_date_is_no_title(line: str) -> None:
    assert is_place_and_date(line)
    assert _sorted(line, "Hours of rest").titles == ["Hours of rest"]


@pytest.mark.parametrize(
    "line",
    ["Tugs, Pilots and Cranes", "Port Board, Aldania", "Report of 14 July 2031", "Safety of pilots, Aldania", "Osk", "osk, Aldania", ""],
)
def test_what_is_no_place(line: str) -> None:
    assert not is_place_and_date(line)


def test_running_text_is_left_out() -> None:
    text = (
        "The Forum met in Osk and agreed that pilots should rest for at least eight hours a day, which the ports had asked for since 2019."
    )
    assert _sorted(text, "Hours of rest").titles == ["Hours of rest"]


def test_a_heading_or_a_line_in_capitals_is_set_as_titles_are() -> None:
    assert is_title_part(Block("Tugs", "heading")) and is_title_part(Block("TUGS")) and not is_title_part(Block("Tugs"))


@given(st.lists(st.one_of(st.text(), st.text(alphabet="A: \t\nbÉ12,/")), max_size=5))
def test_any_cover_can_be_sorted(lines: list[str]) -> None:
    found = _sorted(*lines)
    assert all(line.strip() for line in (*found.titles, *found.dated, *found.sessions, *found.symbols))
