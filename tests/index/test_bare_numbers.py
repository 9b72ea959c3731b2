"""Paragraph numbers in forms that count only where the whole document counts with them."""

from pathlib import Path

import pytest

from index.bare_numbers import spell_numbers
from index.block import Block
from tests.index.making import document

SENTENCES = (
    "The Committee took note of the report on the state of the fairways.",
    "Several delegations asked for more training of pilots in all ports.",
    "The host State will report on the matter at the next session.",
    "The Committee decided to come back to the matter next year.",
)
COVER = "Report of the Committee\n\nHalvenstad, 3 May 2031\n\n"


def anchors(folder: Path, *blocks: str) -> list[str]:
    return [p.anchor for p in document(folder, COVER + "\n\n".join(blocks)).paragraphs if p.kind == "numbered"]


@pytest.mark.parametrize("form", ["{} ", "[{}] ", "[{}]\t", "{}: ", "**{}** ", "§ {} ", "Para {} "])
def test_numbers_without_a_full_stop_count(form: str, tmp_path: Path) -> None:
    assert anchors(tmp_path, *(form.format(n) + text for n, text in enumerate(SENTENCES, 1))) == ["1", "2", "3", "4"]


def test_a_summary_counts_with_roman_numerals(tmp_path: Path) -> None:
    summary = [f"{numeral} {text}" for numeral, text in zip(("I", "II", "III", "IV"), SENTENCES, strict=True)]
    assert anchors(tmp_path, *summary) == ["I", "II", "III", "IV"]


def test_sources_names_and_notes_beside_numbered_paragraphs_do_not_count(tmp_path: Path) -> None:
    sources = [f"[{n}] See the report on fairways, volume {n}, page 12." for n in range(1, 5)]
    assert anchors(tmp_path, *SENTENCES, "References", *sources) == []
    assert anchors(tmp_path, *SENTENCES, *(f"{n} Port of {n}th call" for n in range(1, 6))) == []
    numbered = [f"{n}. {text} {text}" for n, text in enumerate(SENTENCES, 1)]
    notes = [f"{n} That figure was given by the host State at its own risk." for n in (1, 2, 3)]
    assert anchors(tmp_path, *numbered, *notes) == ["1", "2", "3", "4"]


def test_resolutions_of_maritime_bodies(tmp_path: Path) -> None:
    text = (
        "RESOLUTION FSC.12(31)\n\nTHE FAIRWAY COMMITTEE,\n\nRECALLING Article 28 of its Convention,\n\n"
        "NOTING the report of its working group,\n"
        "1 ADOPTS the rules that are annexed to this resolution;\n2 INVITES Governments to apply them from 1 January 2032 on;\n"
        "3 REQUESTS the Secretariat to circulate them:\n\n.1 to all ports; and\n\n.2 to all pilots.\n"
    )
    found = [(p.anchor, p.kind) for p in document(tmp_path, text).paragraphs]
    assert found[-5:] == [("1", "numbered"), ("2", "numbered"), ("3", "numbered"), ("3 (1)", "item"), ("3 (2)", "item")]


def test_verbs_over_lists_are_headings(tmp_path: Path) -> None:
    text = (
        "RESOLUTION 140\n\nThe Conference of Fairways (Halvenstad, 2031),\n\nconsidering\n\na) the role that pilots play;\n\n"
        "b) that ports are open to all,\n\nresolves\n\n1 that all pilots shall be trained by their own States;\n\n"
        "2 that ports shall be inspected at least once in a year;\n\n3 that the list of ports shall be made public,\n\n"
        "instructs the Secretary-General\n\n1 to report on the matter to the next Conference;\n\n2 to publish the list of all ports."
    )
    found = [p.anchor for p in document(tmp_path, text).paragraphs]
    verb = "instructs the Secretary-General"
    assert found == [
        "cover",
        "¶ 1",
        "considering (a)",
        "considering (b)",
        "resolves.1",
        "resolves.2",
        "resolves.3",
        f"{verb}.1",
        f"{verb}.2",
    ]


def test_numbers_in_a_column_of_their_own(tmp_path: Path) -> None:
    rows = "".join(f"<table><tr><td><p>{n}</p></td><td><p>{text}</p></td></tr></table>" for n, text in enumerate(SENTENCES, 1))
    table = "".join(f"<tr><td>{n}</td><td>{text}</td></tr>" for n, text in enumerate(SENTENCES, 1))
    for body in (rows, f"<table>{table}</table>"):
        page = document(tmp_path, f"<html><body><h1>Judgment of the Court</h1>{body}</body></html>", "page.html")
        assert [p.anchor for p in page.paragraphs if p.kind == "numbered"] == ["1", "2", "3", "4"]
    small = "".join(f"<tr><td>{n}</td><td>{name}</td></tr>" for n, name in enumerate(("Kestria", "Brenmark", "Tolvia"), 1))
    page = document(tmp_path, f"<html><body><h1>Ports</h1><table>{small}</table></body></html>", "page.html")
    assert [p.text for p in page.paragraphs if p.kind == "row"] == ["1\tKestria", "2\tBrenmark", "3\tTolvia"]


def test_paragraphs_beside_titles_in_the_margin_count() -> None:
    rows = [Block(f"{title}\t{n}. {text}", "row") for n, (title, text) in enumerate(zip(("Ports", "", "Fees"), SENTENCES, strict=False), 1)]
    found = [(block.kind, block.text) for block in spell_numbers(rows)]
    assert found[:2] == [("heading", "Ports"), ("text", f"1. {SENTENCES[0]}")] and [kind for kind, _ in found[2:]] == [
        "text",
        "heading",
        "text",
    ]
