"""Text and Markdown files: encodings, bad files, page furniture, footnotes, and where one block ends."""

from pathlib import Path

import pytest

from index.block import Block
from index.errors import UnreadableDocument
from index.readers.furniture import is_contents_line, is_page_break
from index.readers.text import MAX_BYTES, decode
from tests.index.making import document, read_blocks

_TEXT = "1. Café owners in Zürich and Kraków said that the façade was “naïve”.\n"


def _blocks(folder: Path, text: str, name: str = "note.txt") -> list[Block]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_blocks(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_encodings(tmp_path: Path, encoding: str) -> None:
    mark = "\ufeff" if encoding in ("utf-16-le", "utf-16-be") else ""
    path = tmp_path / "note.txt"
    path.write_bytes((mark + _TEXT).encode(encoding))
    assert decode(path).strip("\ufeff") == _TEXT


@pytest.mark.parametrize(
    ("encoding", "sentence"),
    [
        ("cp1252", "Les délégués ont été d’accord sur la façade du théâtre, où l’on avait déjà placé des fenêtres à côté."),
        ("cp1252", "1. The Meeting noted Türkiye’s reply – and that of Côte d’Ivoire – on the “naïve” façade of the café."),
        ("cp1252", "The Board met in Orléans, took note of the report on the lights and of the dredging, and thanked its hosts."),
        ("iso-8859-1", "La delegación señaló que los países habían tomado medidas según la recomendación del año pasado."),
        ("cp1250", "Państwa członkowskie przedłożyły sprawozdania dotyczące środków bezpieczeństwa w portach; żółta gęś."),
        ("cp1251", "Государства сообщили о мерах безопасности в портах и о количестве судов, прибывших в прошлом году."),
        ("cp1254", "Üye ülkeler, limanlardaki güvenlik önlemleri hakkında bilgi verdi; ışıklandırma değişti, gemi arttı."),
    ],
)
def test_older_encodings(tmp_path: Path, encoding: str, sentence: str) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(f"{sentence}\n".encode(encoding) * 5)
    assert decode(path).splitlines()[0] == sentence


def test_line_ends_of_other_systems(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(b"one\r\ntwo\rthree\n")
    assert decode(path) == "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (bytes(range(256)) * 40, "is no PDF, Word file, web page, Markdown or text"),
        (b"\x7fELF\x02\x01\x01\0\0\0" * 100, "is no PDF, Word file, web page, Markdown or text"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\0\0\0\1\2\3" * 50, "is a damaged PDF"),
    ],
)
def test_what_is_no_text(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    with pytest.raises(UnreadableDocument, match=f"^bad.txt {message}"):
        read_blocks(path)


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.write(b"word " * 20_000_000)
    with pytest.raises(UnreadableDocument, match=f"100 MB, more than the {MAX_BYTES // 1_000_000} MB .* split it"):
        read_blocks(path)


@pytest.mark.parametrize("line", ["V.22-10419 3/20", "4/20 V.22-10419", "3/20", "- 12 -", "Page 3 of 20", "  17 ", "2 GE.23-13602  (E)"])
def test_page_furniture(line: str) -> None:
    assert is_page_break(line)


@pytest.mark.parametrize("line", ["20/3", "12. The Meeting", "In 2020", "3 ports", "2031", "V. Conclusions"])
def test_what_is_no_page_furniture(line: str) -> None:
    assert not is_page_break(line)


def test_contents_lines() -> None:
    assert is_contents_line("II. Results ............ 5")
    assert is_contents_line("III. More . . . . . 7")
    assert not is_contents_line("The Meeting rose …")


def test_markdown_keeps_numbers_and_loses_marks(tmp_path: Path) -> None:
    blocks = _blocks(tmp_path, "## Title of it ##\n\n7. A **bold** word and a [link](http://example.org).\n\n9. *Another*.\n", "note.md")
    assert blocks[0] == Block("Title of it", "heading", level=2)
    assert [block.text for block in blocks[1:]] == ["7. A bold word and a link.", "9. Another."]


def test_footnotes_and_their_calls(tmp_path: Path) -> None:
    blocks = _blocks(tmp_path, "A figure.<sup>1</sup> Another.[^2]\n\n<sup>1</sup> As at May.\n\n[^2]: As at June.\n")
    assert (blocks[0].text, blocks[0].calls) == ("A figure. Another.", ("1", "2"))
    assert [(b.kind, b.mark, b.text) for b in blocks[1:]] == [("footnote", "1", "As at May."), ("footnote", "2", "As at June.")]


def test_a_starred_line_that_answers_a_star_is_a_footnote(tmp_path: Path) -> None:
    blocks = _blocks(tmp_path, "RFHS/3/1*\n\nSome text.\n\n* Reissued for technical reasons.\n")
    assert (blocks[-1].kind, blocks[-1].mark, blocks[-1].text) == ("footnote", "*", "Reissued for technical reasons.")


def test_lines_with_numbers_begin_blocks_without_a_blank_line(tmp_path: Path) -> None:
    blocks = _blocks(tmp_path, "1. One thing was said.\n2. Two things were said,\nover two lines.\n- an item\n")
    assert [block.text for block in blocks] == ["1. One thing was said.", "2. Two things were said,\nover two lines.", "- an item"]


_LINE = f"The Assembly of the Port shall meet once a year, in a month {'that its President proposes, ' * 3}and admit all crews."


def test_where_lines_are_paragraphs_every_line_end_parts(tmp_path: Path) -> None:
    lines = ["Each ship has one vote.", "Decisions need nine votes.", _LINE, "The Council may:", "hear crews;", "visit ships; and", "rest."]
    blocks = _blocks(tmp_path, "\n".join([*[_LINE] * 30, *lines]))
    assert [block.text for block in blocks[30:]] == lines


def test_where_lines_break_off_in_sentences_they_part_nothing(tmp_path: Path) -> None:
    cut = [_LINE, "Each ship that is at anchor in the port on the day of the meeting has one vote, which\nits master casts."]
    blocks = _blocks(tmp_path, "\n\n".join([*cut * 20, "Each ship votes once.\nMasters vote first."]))
    assert blocks[-1].text == "Each ship votes once.\nMasters vote first."


def test_what_follows_a_page_foot_says_so(tmp_path: Path) -> None:
    blocks = _blocks(tmp_path, "A text that goes on\n\n3/20\n\nover the page.\n")
    assert [(block.text, block.after_furniture) for block in blocks] == [("A text that goes on", False), ("over the page.", True)]


def test_words_that_lines_divide_or_spread(tmp_path: Path) -> None:
    text = "Report\n\n1. The Committee took note of the inter-\nnational rules and the long-\nterm plan."
    text += "\n\n2. Recalling paragraph\n\n24\n\nof\n\nthe\n\nreport,"
    text += "\n\nthe Committee closed its\nmeeting on the far-\n\f\nreaching plan."
    blocks = [" ".join(block.text.split()) for block in _blocks(tmp_path, text)]
    assert blocks[1] == "1. The Committee took note of the international rules and the long-term plan."
    assert blocks[2] == "2. Recalling paragraph 24 of the report,"
    assert "far-reaching plan." in " ".join(blocks)


def test_a_preamble_without_blank_lines(tmp_path: Path) -> None:
    text = "Lights of the ports\nThe Board of Ports,\nRecalling its decision 3/1, 2\n"
    text += "Noting with concern the dark\npiers, among them\nKestria, Norland,\nHaving met,\n1. Decides to light them;\n"
    assert [" ".join(block.text.split()) for block in _blocks(tmp_path, text)] == [
        "Lights of the ports",
        "The Board of Ports,",
        "Recalling its decision 3/1, 2",
        "Noting with concern the dark piers, among them Kestria, Norland,",
        "Having met,",
        "1. Decides to light them;",
    ]


def test_what_markdown_writes_for_its_own_sake_is_no_text(tmp_path: Path) -> None:
    head = "---\ntitle: Report on lights\ntags:\n  - lights\n---\n\n# Report on lights {#top}\n\n## Contents\n\n- [Lights](#lights)\n\n"
    lists = "1. One light.\n1. Two lights:\n    1. red;\n    1. green.\n1. Three lights.\n\n> 4. Four ~~dark~~ lights.[^a]\n\n"
    notes = "![logo](a.png)\n\n[^a]: They were lit,\n    all of them.\n[^b]: Not called.\n\n[Back to top](#top)\n"
    blocks = _blocks(tmp_path, f"{head}## Lights {{.plain}}\n\n{lists}{notes}", "note.md")
    assert [(block.kind, block.text) for block in blocks] == [
        ("heading", "Report on lights"),
        ("heading", "Lights"),
        ("text", "1. One light."),
        ("text", "2. Two lights:"),
        ("text", "1. red;"),
        ("text", "2. green."),
        ("text", "3. Three lights."),
        ("text", "4. Four  lights."),
        ("footnote", "They were lit, all of them."),
        ("footnote", "Not called."),
    ]


def test_definitions_that_lost_the_lines_between_them(tmp_path: Path) -> None:
    text = "In this code:  *Buoy.* Any float;  *Light.* A lamp on a pier.  *Ship.* Any vessel.\n\n1.1.  *Rule.* Ships shall be lit.\n"
    assert [block.text for block in _blocks(tmp_path, text)] == [
        "In this code:",
        "Buoy. Any float;",
        "Light. A lamp on a pier.",
        "Ship. Any vessel.",
        "1.1.  Rule. Ships shall be lit.",
    ]


def test_a_note_of_nothing_but_markup_costs_only_itself(tmp_path: Path) -> None:
    found = document(tmp_path, "Report\n\n1. The Committee met at Westport.[^1]\n\n[^1]: <sup>2</sup>\n\n2. It closed its meeting.\n")
    assert [paragraph.anchor for paragraph in found.paragraphs] == ["cover", "1", "2"]


def test_columns_that_tabs_part_are_cells(tmp_path: Path) -> None:
    rows = [f"Monday, {day} May\tMorning\t{day}\tReports of the pilots of the harbour\tBoard of the harbour masters" for day in range(2, 9)]
    file = tmp_path / "agenda.txt"
    file.write_text("\n".join(["I. Timetable", "", "Day\tTime\tItem\tTitle\tBody", *rows]), encoding="utf-8")
    blocks = read_blocks(file)
    assert [(block.kind, block.text) for block in blocks[1:]] == [("row", "Day\tTime\tItem\tTitle\tBody"), *(("row", row) for row in rows)]


def test_notes_with_strokes_as_old_files_have_them(tmp_path: Path) -> None:
    text = (
        "1. The pier of Norby 1/ was lit in half\nof the nights.\n\n2. The other 1/2 was not. 2/\n\n1/ See the plan,\npart II.\n2/ Ibid.\n"
    )
    found = [(b.kind, b.text, b.calls or b.mark) for b in _blocks(tmp_path, text, "note.txt")]
    assert found == [
        ("text", "1. The pier of Norby was lit in half\nof the nights.", ("1",)),
        ("text", "2. The other 1/2 was not.", ("2",)),
        ("footnote", "See the plan, part II.", "1"),
        ("footnote", "Ibid.", "2"),
    ]


def test_lines_with_blank_ones_between_and_numbers_above_their_text(tmp_path: Path) -> None:
    lines = [
        "Note on the pier",
        *["1. The pier was", "lit by night and it", "was dark by day.", "2. The quay was", "never lit at all."] * 2,
    ]
    assert [b.text for b in _blocks(tmp_path, "\n\n".join(lines), "note.txt")][1:3] == [
        "1. The pier was\nlit by night and it\nwas dark by day.",
        "2. The quay was\nnever lit at all.",
    ]
    alone = "Note\n\n" + "\n\n".join(f"{number}\nThe pier was lit." for number in (1, 2, 3))
    assert [b.text for b in _blocks(tmp_path, alone, "note.txt")][1:] == [f"{n}.\nThe pier was lit." for n in (1, 2, 3)]


def test_numbers_before_tabs_begin_blocks(tmp_path: Path) -> None:
    text = "PORT OFFICE\nPIER 4\n1\tThe pier was lit:\n.1\tby night;\n.2\tby day.\n"
    assert [(b.kind, b.text) for b in _blocks(tmp_path, text, "circular.txt")][1:] == [
        ("text", "1\tThe pier was lit:"),
        ("text", ".1\tby night;"),
        ("text", ".2\tby day."),
    ]
