"""Text pulled out of paged files: heads and feet whose numbers change, page ends that nothing marks, tables of contents."""

import textwrap
from pathlib import Path

import pytest

from tests.index.making import document
from tests.index.readers.pdf_samples import prose

WRITTEN = [prose(70, number) for number in range(1, 36)]
COVER = "Report of the Committee\n\nHalvenstad, 3 May 2031\n\nI. Introduction\n\n"


def pages(lines_a_page: int = 45) -> list[list[str]]:
    lines = [line for number, text in enumerate(WRITTEN, 1) for line in (*textwrap.wrap(f"{number}. {text}", 90), "")]
    return [lines[start : start + lines_a_page] for start in range(0, len(lines), lines_a_page)]


@pytest.mark.parametrize("page_end", ["\n\f", "\n"])
@pytest.mark.parametrize("blank", ["\n\n", "\n"])
@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("FSC/31/12", "{n}/7"),
        ("Report of the Committee on Fairways, 3-5 May 2031", "{n}"),
        ("{n} | Fairways of the region", ""),
        ("7301/31 AB/cd {n}", "ECOMP.3.B LIMITE EN"),
        ("FSC/31/12\nEnglish\nPage {n}", "31-10026 (E)\n\n040331\n\n/..."),
    ],
)
def test_heads_and_feet_are_no_text(head: str, foot: str, blank: str, page_end: str, tmp_path: Path) -> None:
    printed = [
        (head.format(n=n) + blank if head and n > 1 else "") + "\n".join(page).strip("\n") + (blank + foot.format(n=n) if foot else "")
        for n, page in enumerate(pages(), 1)
    ]
    found = document(tmp_path, COVER + page_end.join(printed)).paragraphs
    assert [(p.anchor, p.text) for p in found if p.kind != "cover"] == [(str(n), text) for n, text in enumerate(WRITTEN, 1)]


def test_headings_that_come_back_are_no_running_heads(tmp_path: Path) -> None:
    parts = [f"Recommendation {n}\n\n{n}. {prose(40, n)}\n\nResponse\n\nThe Committee agreed with it in full." for n in range(1, 8)]
    found = document(tmp_path, COVER + "\n\n".join(parts)).paragraphs
    assert {heading for p in found for heading in p.headings} >= {"Recommendation 1", "Recommendation 7", "Response"}


def test_a_table_of_contents_without_page_ends_is_left_out(tmp_path: Path) -> None:
    entries = "\n\n".join(f"{title} {'. ' * 20}\n\n{n}" for n, title in enumerate(("Introduction", "Pilots", "Annex I. Ports"), 1))
    text = f"Report of the Committee\n\nContents\nPage\n\nI.\n\nII.\n\n{entries}\n\n"
    text += "I. Introduction\n\n1. It met.\n\nII. Pilots\n\n2. It closed.\n"
    found = document(tmp_path, text).paragraphs
    assert [(p.anchor, p.headings) for p in found[1:]] == [("1", ("I. Introduction",)), ("2", ("II. Pilots",))]


def test_titles_and_marks_between_lines_of_numbered_text(tmp_path: Path) -> None:
    text = COVER + (
        "1. The Committee took note of the report on the state of the fairways.\n"
        "Recommendation 1\nThe Committee recommends more training.\n"
        "2. It discussed (1) the training of the pilots of all the ports;\n(2) their pay; and (3) their pensions.\n"
        "Discussion on the six areas of the mandate of the Committee, with regard to the rules\nof the ports of the region (item 4)\n"
        "3. It closed.\nII. Any other business\nA.\n\nPilots of other regions\n\n4. “None,” it was said, “had come.”\n"
    )
    found = [(p.anchor, p.text, p.headings[-1]) for p in document(tmp_path, text).paragraphs[1:]]
    assert found[1] == ("I, recommendation 1 ¶ 1", "The Committee recommends more training.", "Recommendation 1")
    assert [anchor for anchor, _, _ in found if anchor.isdigit()] == ["1", "2", "3", "4"]
    assert found[2][1].endswith("(2) their pay; and (3) their pensions.")
    assert found[-1][2] == "A. Pilots of other regions"


def test_symbols_keep_their_numbers_beside_footnotes(tmp_path: Path) -> None:
    text = (
        "Note\n\n1. It met (see FSC/31/2 and FSC/31/2/Corr.1) in May.1\n\n2. It closed.\n______________\n1 See FSC/30/1.\n\f3. It ended.\n"
    )
    found = document(tmp_path, text).paragraphs
    assert found[1].text == "It met (see FSC/31/2 and FSC/31/2/Corr.1) in May."


def test_lines_of_the_text_that_come_back_are_no_running_heads(tmp_path: Path) -> None:
    parts = [
        f"{n}. The Committee took note of the report of working group {n} and\nof its annex, and invited the\n{prose(20, n)}"
        for n in range(1, 8)
    ]
    found = document(tmp_path, COVER + "\n\n".join(parts)).paragraphs
    assert [p.anchor for p in found if p.text.startswith("The Committee took note of the report of")] == [str(n) for n in range(1, 8)]


def test_notes_below_a_rule_where_nothing_marks_the_page_ends(tmp_path: Path) -> None:
    rule = "_" * 18
    parts = [
        f"1. The Committee took note of the report.1 {prose(40, 1)}\n\n{rule}\n1\n\nFSC/31/7, para. 4.\n\n31-10026 (E)\n\nFSC/31/12",
        f"2. The Committee closed its meeting.3 {prose(40, 2)}\n\n{rule}\n\n2/7\n\n3 Adopted by the Board.\n\nFSC/31/12",
        f"3. {prose(40, 3)}\n\n3/7\n\nFSC/31/12\n\n4. {prose(40, 4)}",
    ]
    found = document(tmp_path, f"FSC/31/12\n\n{COVER}" + "\n\n".join(parts)).paragraphs
    assert [(p.anchor, p.text) for p in found if p.kind == "footnote"] == [
        ("1, footnote 1", "FSC/31/7, para. 4."),
        ("2, footnote 3", "Adopted by the Board."),
    ]
    assert [p.anchor for p in found if p.kind == "numbered"] == ["1", "2", "3", "4"]


def test_heads_between_notes_of_a_short_document(tmp_path: Path) -> None:
    halves = [(text[:200].rsplit(" ", 1)[0], text[200 - len(text[:200].rsplit(" ", 1)[1]) :]) for text in WRITTEN[:3]]
    note = "---\n\n<sup>{n}</sup> See resolution 3/4.\n\n{n}/4 Reg. 31/12\n\nEB154/7\n\n"
    printed = [f"- {n}. {first}<sup>{n}</sup>\n\n{note.format(n=n)}{second}" for n, (first, second) in enumerate(halves, 1)]
    found = document(tmp_path, COVER + "\n\n".join(printed)).paragraphs
    whole = [(str(n), f"{first} {second.strip()}") for n, (first, second) in enumerate(halves, 1)]
    assert [(p.anchor, p.text) for p in found if p.kind == "numbered"] == whole
    assert all("EB154" not in p.text and "Reg." not in p.text for p in found)


def test_lines_that_a_page_cuts_behind_a_figure_or_an_abbreviation(tmp_path: Path) -> None:
    ends = [
        "as in its previous report (see",
        "expenditure amounted to 35.3",
        "as is set out in the report of the Court, p. 754, para.",
        "see questions Nos. 4",
    ]
    begins = [
        "A/65/814, paras. 2-9). The Committee agreed.",
        "per cent of the resources.",
        "44. The figure is final.",
        "and 16 of the list.",
    ]
    cut = zip(ends, begins, (prose(30, n)[:-1] for n in range(4)), strict=True)
    printed = [f"- {n}. {words} {end}\n\n{n} GE.31-13602  (E)\n\n{begin}" for n, (end, begin, words) in enumerate(cut, 1)]
    found = document(tmp_path, COVER + "\n\n".join(printed)).paragraphs
    assert [p.anchor for p in found if p.kind != "cover"] == ["1", "2", "3", "4"]
    assert [p.text.endswith(f"{end} {begin}") for p, end, begin in zip(found[1:], ends, begins, strict=True)] == [True] * 4


@pytest.mark.parametrize("times", [2, 4])
def test_words_that_come_back_in_wrapped_lines_are_no_heads(times: int, tmp_path: Path) -> None:
    again = "the States parties that had taken measures to train their pilots"
    lines = [f"{n}. {prose(12, n)[:-1]}\n{again}\nwere asked to report on them again." for n in range(1, times + 1)]
    found = document(tmp_path, COVER + "\n\n".join(lines)).paragraphs
    assert sum(again in p.text for p in found) == times


def test_a_running_head_with_a_symbol_between_paragraphs(tmp_path: Path) -> None:
    head = "15/03/2031 Fairways of the region S/PV.9282"
    found = document(tmp_path, COVER + f"\n\n{head}\n\n".join(f"{n}. {text}" for n, text in enumerate(WRITTEN[:5], 1))).paragraphs
    assert [(p.anchor, p.text) for p in found if p.kind == "numbered"] == [(str(n), text) for n, text in enumerate(WRITTEN[:5], 1)]
    assert sum(head in p.text for p in found) == 1  # may be the cover's own line


@pytest.mark.parametrize(
    "line",
    [
        "FSC/31/12 3/7",
        "FSC/31/12 – page 3",
        "FSC/31/12, page 3 of 7",
        "3/7 FSC/31/12",
        "Page 3 | FSC/31/12",
        "FSC/31/12 3",
        "**FSC/31/12 - 3 -**",
    ],
)
@pytest.mark.parametrize("cut", [False, True])
def test_the_symbol_with_a_page_s_number_is_no_text(line: str, cut: bool, tmp_path: Path) -> None:
    first = "The Committee took note of the report on the state of the fairways"
    rest = "of all the ports of the region."
    between = f" of the ports.\n\n{line}\n\n{2}. {rest.capitalize()}" if not cut else f"\n\n{line}\n\n{rest}"
    found = document(tmp_path, f"FSC/31/12\n\n{COVER}1. {first}{between}\n\n").paragraphs
    wanted = [f"{first} {rest}"] if cut else [f"{first} of the ports.", rest.capitalize()]
    assert [p.text for p in found if p.kind != "cover"] == wanted


def test_the_symbol_alone_below_the_cover(tmp_path: Path) -> None:
    texts = [f"{n}. {prose(60, n)}" for n in range(1, 31)]
    read = document(tmp_path, f"FSC/31/12\n\n{COVER}" + "\n\n".join([*texts[:28], "FSC/31/12", *texts[28:]])).paragraphs
    assert len(read) == 31  # with the cover


@pytest.mark.parametrize(
    "listed",
    ["FSC/31/9 – page 4", "FSC/31/9 4", "FSC/31/12\n\nReport of the Committee on its session\n\nFSC/31/9"],
)
def test_other_symbols_are_text(listed: str, tmp_path: Path) -> None:
    texts = "\n\n".join(f"{n}. {prose(60, n)}" for n in range(1, 31))
    read = document(tmp_path, f"FSC/31/12\n\n{COVER}{texts}\n\nAnnex\n\nDocuments\n\n{listed}\n\n").paragraphs
    assert set(listed.split()) <= {word for p in read[31:] for text in (*p.headings, p.text) for word in text.split()}
