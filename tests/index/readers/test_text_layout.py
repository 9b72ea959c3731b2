"""Text laid out with spaces as on its pages: columns, tables, footnotes, heads and feet."""

import textwrap
from itertools import zip_longest
from pathlib import Path

from index.readers.text_layout import is_laid_out
from tests.index.making import document
from tests.index.readers.pdf_samples import prose

_LEFT = """1.    The present report is submitted
pursuant to the resolution of the Council
on the piers of the port.
2.    It describes developments since the
last one, which were many, and gives an
account of what was done in the months
between May and July of the same year.

A. Piers
3.    Three piers were repaired in June at
the expense of the town, which has"""
_RIGHT = """asked for support. The works have been
slow, owing to storms.
4.    The fourth pier is closed to ships.
It is expected that it will be open in
the autumn, if the stones arrive as they
were promised by the quarry.
5.    Fees were paid for all ships of the
harbour and for most of the visiting ones,
but for the smallest, which pay nothing."""


def _page(text: str, number: int) -> str:
    head = f"    S/2031/149{'':60}" if number % 2 else f"{'':70}S/2031/149"
    foot = f"{number}{'':70}31-24448" if number % 2 else f"31-24448{'':70}{number}"
    return f"{head}\n\n\n{text}\n\n\n{foot}\n"


def _columns(left: list[str], right: list[str]) -> str:
    return "\n".join(f"{a:44}{b}".rstrip() for a, b in zip_longest(left, right, fillvalue=""))


def _numbered(tmp_path: Path, *pages: str) -> dict[str, str]:
    text = "\f".join(_page(page, number) for number, page in enumerate(pages, start=1))
    assert is_laid_out(text)
    found = document(tmp_path, text)
    assert not any("24448" in paragraph.text for paragraph in found.paragraphs)
    return {paragraph.anchor: paragraph.text for paragraph in found.paragraphs if paragraph.kind in ("numbered", "footnote", "row")}


def _check_columns(found: dict[str, str]) -> None:
    assert list(found) == ["1", "2", "3", "4", "5"]
    assert found["1"] == "The present report is submitted pursuant to the resolution of the Council on the piers of the port."
    assert found["3"].startswith("Three piers were repaired") and found["3"].endswith(
        "which has asked for support. The works have been slow, owing to storms."
    )
    assert found["5"].endswith("which pay nothing.")


def test_columns(tmp_path: Path) -> None:
    _check_columns(_numbered(tmp_path, _columns(_LEFT.split("\n"), _RIGHT.split("\n")), ""))


def test_columns_that_are_not_level(tmp_path: Path) -> None:
    lines = [line for a, b in zip_longest(_LEFT.split("\n"), _RIGHT.split("\n"), fillvalue="") for line in (a, f"{'':44}{b}")]
    _check_columns(_numbered(tmp_path, "\n".join(line for line in lines if line.strip()), ""))


def test_a_number_right_below_a_heading(tmp_path: Path) -> None:
    page = """
          6.    The Forum heard from the harbour towns about what they do for their piers, and took note
          of what they said.
          Dialogue with the harbour towns (item 5)
          7.    It also heard from the quarries, which have stones enough for all of the piers, but few
          ships to carry them.
"""
    found = _numbered(tmp_path, page, page.replace("6.", "8.").replace("7.", "9."))
    assert list(found) == ["6", "7", "8", "9"]
    assert found["6"].endswith("what they said.")


def test_footnotes_and_a_table(tmp_path: Path) -> None:
    page = """
     1.    The fees are those that the Council set in May,1 and they are paid by all ships that come to
     the harbour in the summer. They are as follows:

              Ship                      Fee              Days

              Barge                     12               4
              Ferry                     30               1
              Trawler                   7                9

     2.    No other fees are due.



     _______________
     1    See the resolution of the Council on the piers, as it was amended in
          June.
"""
    found = _numbered(tmp_path, page, "")
    assert found["1, footnote 1"] == "See the resolution of the Council on the piers, as it was amended in June."
    assert "in May, and they" in found["1"]
    rows = [text.split("\t") for anchor, text in found.items() if "row" in anchor]
    assert rows == [["Ship", "Fee", "Days"], ["Barge", "12", "4"], ["Ferry", "30", "1"], ["Trawler", "7", "9"]]
    assert found["2"] == "No other fees are due."


def test_two_columns_without_page_ends(tmp_path: Path) -> None:
    def page(first: int) -> str:
        columns = [textwrap.wrap(f"{number}. {prose(60, number)}", 50) for number in (first, first + 1)]
        return "\n".join(f"{left:<56}{right}".rstrip() for left, right in zip_longest(*columns, fillvalue=""))

    text = f"FSC/31/12\nReport of the Committee\n\n{page(1)}\n\n2\n\n{page(3)}\n\n3\n\n{page(5)}\n"
    found = document(tmp_path, text).paragraphs
    assert [(p.anchor, p.text) for p in found if p.kind == "numbered"] == [(str(n), prose(60, n)) for n in range(1, 7)]
