"""What a cover says of its document."""

from pathlib import Path

import pytest

from index.block import Block
from index.front_matter import read_metadata
from index.metadata import Metadata
from tests.shared import shared_folder

_PATH = Path("some_file_name.txt")


def _read(*lines: str, imprint: tuple[str, ...] = (), after: tuple[str, ...] = ()) -> Metadata:
    cover = [Block(line) for line in lines]
    return read_metadata(cover, [*cover, *map(Block, after)], imprint, _PATH)


def test_a_cover_is_read() -> None:
    found = _read(
        "RFHS/3/2",
        "14 July 2031",
        "Original: English",
        "Regional Forum on\nHarbour Safety",
        "Third session",
        "Port Arrow, 4-6 September 2031\nItem 4 of the provisional agenda",
        "Hours of rest of pilots",
        "Note by the Secretariat",
        imprint=("Page 1", "V.31-00417 (E)    140731"),
        after=("1. The Forum has asked for the present note, which is about the hours of rest of pilots and is to be read by all.",),
    )
    assert found == Metadata(
        symbol="RFHS/3/2",
        title="Hours of rest of pilots: note by the Secretariat",
        body="Regional Forum on Harbour Safety",
        date="2031-07-14",
        session="Third session",
        language="en",
        job_number="V.31-00417 (E)",
        short_title="Note by the Secretariat, Regional Forum on Harbour Safety",
    )


def test_a_masthead_in_columns() -> None:
    found = _read(
        "United Nations\tRFHS/B/2031/8 (Part II)",
        "Executive Board of the\tDistr.: General",
        "27 March 2031",
        "Harbour Safety Programme",
        "and the Fund for Tugs\tOriginal: English",
        "Annual session 2031 2 to 5 June 2031, Port Arrow Item 1 of the provisional agenda",
        "Report of the first regular session 2031",
    )
    assert found.symbol == "RFHS/B/2031/8 (Part II)"
    assert found.body == "Executive Board of the Harbour Safety Programme and the Fund for Tugs"
    assert (found.session, found.date) == ("Annual session 2031", "2031-03-27")
    assert found.title == "Report of the first regular session 2031"


def test_the_cover_of_a_council() -> None:
    found = _read(
        "Council of\nHarbours",
        "Port Arrow, 5 March 2031\n(OR. en)",
        "7301/1/31 REV 1",
        "Interinstitutional File:\n2031/0007(NLE)",
        "OUTCOME OF PROCEEDINGS",
        "From:\tGeneral Secretariat",
        "No. prev. doc.:\t6901/31",
        "Subject:\tCouncil Decision on the lighting of buoys",
    )
    assert found.label == "7301/1/31 REV 1"
    assert (found.title, found.body, found.date) == ("Council Decision on the lighting of buoys", "Council of Harbours", "2031-03-05")


def test_what_an_item_of_the_agenda_is_called_is_no_title() -> None:
    lines = ("Port Board", "Item 15 of the provisional agenda", "Annual report of the Director", "Report on the piers of the coast in 2031")
    assert _read(*lines).title == "Report on the piers of the coast in 2031"
    assert _read(*lines[:3]).title == "Annual report of the Director"


def test_without_a_symbol_the_title_and_year_are_the_label() -> None:
    assert _read("Key findings of the expert meeting", "12 March 2030").label == "Key findings of the expert meeting (2030)"
    assert _read("Third session of the Forum on Tugs", "9 - 12 May 2031", "Port Arrow, Aldania", "Written Contribution").label == (
        "Written Contribution, Third session of the Forum on Tugs (2031)"
    )


def test_a_treaty_has_the_year_in_which_it_was_done() -> None:
    found = _read("Convention on the Lighting of Buoys", after=("Article 1", "DONE at Port Arrow, this 15th day of May 2003, in one copy."))
    assert found.label == "Convention on the Lighting of Buoys (2003)"


def test_years_in_running_text_date_nothing() -> None:
    sentence = (
        "The States that have signed this Protocol, considering the Programme of Action of 1996, have agreed as follows in Port Arrow:"
    )
    assert _read("Protocol on Tugs", sentence).label == "Protocol on Tugs"


def test_a_symbol_may_stand_only_in_the_running_head() -> None:
    assert _read("Report of the Inspection Unit for Tugs", imprint=("INSP/REP/2031/2",)).label == "INSP/REP/2031/2"
    assert _read("Report of the Inspection Unit for Tugs").body == "Inspection Unit for Tugs"


def test_the_file_name_is_the_last_resort() -> None:
    assert _read().label == "some file name"


def test_a_date_that_does_not_exist_is_passed_over() -> None:
    assert _read("Report", "31 February 2030", "1 March 2030").date == "2030-03-01"


@pytest.mark.parametrize("line", ["Distr. générale", "Original : français", "Point 4 de l’ordre du jour provisoire", "United Nations"])
def test_what_every_cover_carries_is_no_title(line: str) -> None:
    assert _read(line, "Rapport sur les remorqueurs").title == "Rapport sur les remorqueurs"


def test_symbols_of_real_documents() -> None:
    """The manifest's symbols were written down by people."""
    import json

    from index.document import load_document

    folder = shared_folder("documents")
    entries = [e for e in json.loads((folder / "manifest.json").read_text("utf-8")) if e.get("symbol") and e.get("text_layer", True)]
    small = sorted(entries, key=lambda e: (folder / e["file"]).stat().st_size)[:6]
    assert {e["symbol"] for e in small} == {load_document(folder / e["file"], "d").metadata.symbol for e in small}
