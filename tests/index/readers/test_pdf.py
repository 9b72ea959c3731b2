"""The PDF reader: on PDFs made here, on damaged ones, and on the shared documents where they are at hand."""

import os
import time
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth

from eval.paragraph_counts import count_all
from index.block import Block
from index.document import load_document
from index.errors import UnreadableDocument
from index.readers import ocr
from index.readers.pdf import read_pdf
from index.readers.pdf_lines import Fragment
from index.readers.pdf_misread_signs import with_signs_mended
from index.readers.pdf_page import PageWords
from index.readers.pdf_quality import is_garbled
from index.readers.pdf_words import Word
from tests.index.making import read_blocks
from tests.index.readers.pdf_samples import BOLD, FONT, FOOT, LEFT, RIGHT, SIZE, Sheet, prose, two_columns

SHARED = Path(os.environ.get("RAPPORTEUR_SHARED", Path(__file__).parents[4] / "shared"))
# Scans whose recognised text has lost paragraph numbers, and files whose pages count on beyond the count made by people.
WORDS_OF_POINTS = ("lights", "buoys", "pilots", "moorings")
OTHERWISE = {"S/23999", "S/1994/253", "S/2005/657", "S/2008/38"}


def texts(blocks: list[Block], kind: str = "text") -> list[str]:
    return [block.text for block in blocks if block.kind == kind]


def numbered_sheet(path: Path, paragraphs: int = 30) -> list[str]:
    sheet = Sheet(path, head="E/CONF.99/2025/3", foot="V.25-04516")
    written = [prose(60, start=7 * number) for number in range(paragraphs)]
    for number, text in enumerate(written, start=1):
        sheet.paragraph(text, f"{number}.")
    sheet.save()
    return written


def test_paragraphs_run_on_over_pages_without_heads_and_feet(tmp_path: Path) -> None:
    written = numbered_sheet(tmp_path / "report.pdf")
    blocks = read_blocks(tmp_path / "report.pdf")
    assert texts(blocks) == [f"{number}. {text}" for number, text in enumerate(written, start=1)]
    assert {block.page for block in blocks} == {1, 2, 3, 4}
    assert not any("V.25" in block.text or "E/CONF" in block.text for block in blocks)


def test_document_numbers_and_pages(tmp_path: Path) -> None:
    written = numbered_sheet(tmp_path / "report.pdf")
    document = load_document(tmp_path / "report.pdf", "report.pdf")
    numbered = [p for p in document.paragraphs if p.kind == "numbered"]
    assert [p.anchor for p in numbered] == [str(number) for number in range(1, 31)]
    assert [p.text for p in numbered] == written
    assert not document.findings


def test_read_by_content_and_not_by_name(tmp_path: Path) -> None:
    numbered_sheet(tmp_path / "report.pdf", 3)
    (tmp_path / "report.txt").write_bytes((tmp_path / "report.pdf").read_bytes())
    assert len(texts(read_blocks(tmp_path / "report.txt"))) == 3
    (tmp_path / "text.pdf").write_text("1. The Meeting opened on Monday.\n")
    assert texts(read_blocks(tmp_path / "text.pdf")) == ["1. The Meeting opened on Monday."]


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    left, right = two_columns(tmp_path / "columns.pdf")
    blocks = read_blocks(tmp_path / "columns.pdf")
    assert [(block.kind, block.text) for block in blocks] == [
        ("heading", "Provisional rules of procedure of the conference of the parties"),
        ("text", left),
        ("text", right),
    ]


@pytest.mark.parametrize("indent", [20.0, 28.0, 40.0])
@pytest.mark.parametrize("words", [(30, 45, 22, 38, 27, 41, 33, 25), (30,) * 8, (30, 45, 8, 38, 27, 41, 33, 10)])
@pytest.mark.parametrize("columns", [((60.0, 285.0), (310.0, 535.0)), ((60.0, 290.0), (302.0, 532.0))])
@pytest.mark.parametrize("mark", ["{}.", "({})"])
def test_columns_of_hanging_numbers_are_read_one_after_the_other(
    tmp_path: Path, indent: float, words: tuple[int, ...], columns: tuple[tuple[float, float], ...], mark: str
) -> None:
    sheet = Sheet(tmp_path / "columns.pdf")
    expected = [f"{mark.format(number)} {prose(count, number)}" for number, count in enumerate(words, 1)]
    half = len(words) // 2
    for (left, right), paragraphs in zip(columns, (expected[:half], expected[half:]), strict=True):
        sheet.y = 700
        for paragraph in paragraphs:
            number, text = paragraph.split(" ", 1)
            sheet.hanging(text, number, left, right, indent)
    sheet.save()
    assert texts(read_blocks(tmp_path / "columns.pdf")) == expected


@pytest.mark.parametrize("ruled", [False, True])
def test_a_text_in_two_languages_side_by_side(ruled: bool, tmp_path: Path) -> None:
    french = "Les Parties s’informent des mesures qui sont prises en vertu de la convention et de son annexe sur les ports."
    sheet = Sheet(tmp_path / "agreement.pdf")
    written = [(f"{n}. {prose(25, n)}", f"{n}. {french}") for n in range(1, 16)]
    for pair in written:
        if sheet.y < 200:
            sheet.turn()
        top, ends = sheet.y, []
        for text, x in zip(pair, (60.0, 310.0), strict=True):
            sheet.y = top
            for line in simpleSplit(text, FONT, SIZE, 225):
                sheet.line(line, x)
            ends.append(sheet.y)
        sheet.y = min(ends) - 10
        if ruled:
            for x in (55.0, 300.0, 545.0):
                sheet.canvas.line(x, top + 12, x, sheet.y + 12)
            for y in (top + 12, sheet.y + 12):
                sheet.rule(55, 545, y)
    sheet.save()
    assert texts(read_blocks(tmp_path / "agreement.pdf")) == [text for side in zip(*written, strict=True) for text in side]


def test_a_table_of_numbered_rows_is_no_columns(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "table.pdf")
    for number in range(1, 7):
        top = sheet.y
        sheet.hanging(prose(24, number), f"{number}.", 60.0, 285.0)
        sheet.y, after = top, sheet.y
        sheet.hanging(prose(24, 10 + number), f"{number}.", 310.0, 535.0)
        sheet.y = min(sheet.y, after)
    sheet.save()
    assert [block.kind for block in read_blocks(tmp_path / "table.pdf")] == ["row"] * 6


def test_paragraph_runs_on_from_one_column_to_the_next(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "columns.pdf")
    first, rest = prose(150), prose(150, start=5)
    whole = first.rstrip(".") + " " + rest[0].lower() + rest[1:]
    lines = simpleSplit(whole, FONT, SIZE, 225)
    for half, left in ((lines[: len(lines) // 2], 60.0), (lines[len(lines) // 2 :], 310.0)):
        sheet.y = 700
        for line in half:
            sheet.line(line, left)
    sheet.save()
    assert texts(read_blocks(tmp_path / "columns.pdf")) == [whole]


@pytest.mark.parametrize("size", [6.5, 8.3])  # as word processors and as browsers raise a mark
def test_footnotes_and_their_calls(size: float, tmp_path: Path) -> None:
    notes = ["Ibid.", "OJ L 12, 3.4.2031, p. 5."]  # come back on every page, as running feet do
    sheet = Sheet(tmp_path / "notes.pdf", foot="V.25-04516")
    sheet.paragraph(prose(40), "1.")
    sheet.raised("The Meeting adopted the declaration", "1", ", and its programme of work.", size)
    sheet.y -= 6
    sheet.paragraph(prose(40), "2.")
    sheet.y = 180
    sheet.rule(LEFT - 20, LEFT + 60, 190)
    sheet.note("1", ["Official Records of the Meeting, Supplement No. 6, chapter I,", "section E, paragraph 4."])
    sheet.note("2", ["Ibid., paragraph 12."])
    sheet.save()
    blocks = read_blocks(tmp_path / "notes.pdf")
    caller = next(block for block in blocks if "declaration" in block.text)
    assert caller.text == "The Meeting adopted the declaration, and its programme of work."
    assert caller.calls == ("1",)
    notes = [(block.mark, block.text) for block in blocks if block.kind == "footnote"]
    assert notes == [
        ("1", "Official Records of the Meeting, Supplement No. 6, chapter I, section E, paragraph 4."),
        ("2", "Ibid., paragraph 12."),
    ]


def test_units_and_ordinals_are_no_calls(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "units.pdf")
    sheet.raised("An area of 40 m", "2", " was searched by the authorities on that day.")
    sheet.raised("The 5", "th", " meeting was held in the morning of the same day.")
    sheet.save()
    assert texts(read_blocks(tmp_path / "units.pdf")) == [
        "An area of 40 m2 was searched by the authorities on that day. The 5th meeting was held in the morning of the same day."
    ]


def test_hyphens_at_line_ends(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "hyphens.pdf")
    for line in (
        "The long-term development of the region was discussed by the representatives, who saw de-",
        "velopment as shared. The term of office is long. It was the Under-Secretary-General, and not the Secretary-",
        "General, who spoke of long-",
        "term plans and of pre- and post-election periods in the countries of the region.",
    ):
        sheet.line(line)
    sheet.save()
    assert texts(read_blocks(tmp_path / "hyphens.pdf")) == [
        "The long-term development of the region was discussed by the representatives, who saw development as shared. "
        "The term of office is long. It was the Under-Secretary-General, and not the Secretary-General, who spoke of "
        "long-term plans and of pre- and post-election periods in the countries of the region."
    ]


def test_hyphens_of_a_text_that_divides_no_words(tmp_path: Path) -> None:
    lines = ("It was the forty-", "seventh session, which had a follow-", "up of its own.")
    sheet = Sheet(tmp_path / "compounds.pdf")
    for line in lines:
        sheet.line(line)
    sheet.save()
    assert texts(read_blocks(tmp_path / "compounds.pdf")) == ["It was the forty-seventh session, which had a follow-up of its own."]


def test_words_drawn_in_pieces_are_whole(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "pieces.pdf")
    x = LEFT
    for piece, gap in (("The assist", 1.1), ("ance of nine", 1.2), ("-month terms.", 0)):
        sheet.canvas.setFont(FONT, SIZE)
        sheet.canvas.drawString(x, sheet.y, piece)
        x += stringWidth(piece, FONT, SIZE) + gap
    sheet.save()
    assert texts(read_blocks(tmp_path / "pieces.pdf")) == ["The assistance of nine-month terms."]


@pytest.mark.parametrize("ruled", [False, True])
def test_tables_are_rows(tmp_path: Path, ruled: bool) -> None:
    rows = [("Country", "Officers", "Women"), ("Albania", "12", "4"), ("Burkina Faso", "130", "41"), ("Total", "142", "45")]
    sheet = Sheet(tmp_path / "table.pdf")
    sheet.paragraph(prose(50), "1.")
    top = sheet.y + 10
    for row in rows:
        for cell, x in zip(row, (LEFT, 280, 400), strict=True):
            sheet.canvas.setFont(FONT, SIZE)
            sheet.canvas.drawString(x, sheet.y, cell)
        if ruled:
            sheet.rule(LEFT - 5, RIGHT, sheet.y - 4)
        sheet.y -= 14
    if ruled:
        sheet.rule(LEFT - 5, RIGHT, top)
        for x in (LEFT - 5, 270, 390, RIGHT):
            sheet.canvas.line(x, top, x, sheet.y + 10)
    sheet.y -= 20
    sheet.paragraph(prose(50), "2.")
    sheet.save()
    blocks = read_blocks(tmp_path / "table.pdf")
    assert texts(blocks, "row") == ["\t".join(row) for row in rows]
    assert len(texts(blocks)) == 2


def test_headings_and_levels(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "headings.pdf")
    sheet.heading("I.   Introduction", 14)
    sheet.heading("Political developments in the area")
    sheet.paragraph(prose(50), "1.")
    sheet.heading("Security situation")
    sheet.paragraph(prose(50), "2.")
    sheet.save()
    document = load_document(tmp_path / "headings.pdf", "headings.pdf")
    paths = [p.headings for p in document.paragraphs if p.kind == "numbered"]
    assert paths == [("I. Introduction", "Political developments in the area"), ("I. Introduction", "Security situation")]


def test_a_statement_of_short_paragraphs(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "statement.pdf")
    sheet.line("STATEMENT BY THE MINISTER OF HARBOURS", step=30, font=BOLD)
    sheet.line("Mr. President,", step=18)
    sheet.paragraph(f"Peru aligns itself with the Group. {prose(40)}", gap=6)
    sheet.line("We wish to highlight three points:", step=18)
    bullets = (
        "First, piers must be kept.",
        "Second, fees must be fair.",
        "Third, lights must be lit at night, in winter and in summer alike.",
    )
    for bullet in bullets:
        sheet.line(f"• {bullet}", step=18)
    sheet.line("Allow me to thank all keepers of the lights for what they do for us.", step=18)
    sheet.line("I thank you, Mr. President.")
    sheet.save()
    found = load_document(tmp_path / "statement.pdf", "statement.pdf").paragraphs
    assert [paragraph.text for paragraph in found if paragraph.kind == "bullet"] == list(bullets)
    assert [paragraph.kind for paragraph in found] == ["cover", "text", "text", *["bullet"] * 3, "text", "text"]


def test_an_agenda_begins_with_its_first_item(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "agenda.pdf")
    for line in ("Commission on Harbours", "Twelfth session", "Vienna, 3–7 March 2029"):
        sheet.line(line, step=20)
    sheet.line("Provisional agenda", size=14, font=BOLD, step=24)
    items = ("Election of officers.", "Adoption of the agenda.", "Piers and quays of the harbours of the region.")
    for number, item in enumerate(items, start=1):
        sheet.line(f"{number}. {item}", step=18)
    sheet.save()
    found = load_document(tmp_path / "agenda.pdf", "agenda.pdf").paragraphs
    assert [(paragraph.anchor, paragraph.text) for paragraph in found[1:]] == [(str(n), item) for n, item in enumerate(items, start=1)]


def test_list_items_and_years_at_line_starts(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "items.pdf")
    sheet.line("1.     The Meeting recalled that the Convention was adopted on 12 January of the year")
    sheet.line("2010. For the first time in its history, all States of the region took part in (a) the general debate,")
    sheet.line("(b) the workshops, and in the informal consultations that followed, which had agreed:")
    sheet.y -= 6
    sheet.line("(a)    To convene every two years;", LEFT + 20)
    sheet.line("(b)    To report to the Commission.", LEFT + 20)
    sheet.save()
    found = texts(read_blocks(tmp_path / "items.pdf"))
    assert len(found) == 3
    assert "year 2010. For the first time" in found[0]
    assert found[1:] == ["(a) To convene every two years;", "(b) To report to the Commission."]


def test_table_of_contents_is_left_out(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "contents.pdf")
    sheet.line("Contents", 250, BOLD, 12, 20)
    for entry, page in (("I.  Introduction", 2), ("II.  Attendance", 3), ("III.  Adoption of the report", 5)):
        sheet.line(f"{entry} {'. ' * 40} {page}")
    sheet.turn()
    sheet.heading("I.   Introduction", 14)
    sheet.paragraph(prose(50), "1.")
    sheet.save()
    blocks = read_blocks(tmp_path / "contents.pdf")
    assert [block.text for block in blocks] == ["I. Introduction", f"1. {prose(50)}"]
    assert blocks[0].after_furniture


def test_turned_page_is_read(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "turned.pdf")
    sheet.canvas.setPageSize(landscape(A4))
    sheet.canvas.rotate(90)
    sheet.canvas.translate(0, -800)
    sheet.paragraph(prose(60), "1.", left=60, right=500)
    sheet.save()
    assert texts(read_blocks(tmp_path / "turned.pdf")) == [f"1. {prose(60)}"]


def test_progress_and_pages_without_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_available", lambda: False)
    sheet = Sheet(tmp_path / "mixed.pdf")
    sheet.paragraph(prose(50), "1.")
    sheet.turn()
    sheet.picture()
    sheet.save()
    steps: list[tuple[int, int]] = []
    contents = read_pdf(tmp_path / "mixed.pdf", lambda page, total: steps.append((page, total)))
    assert steps == [(1, 2), (2, 2)]
    assert (contents.pages, contents.pages_pictured) == (2, (2,))


def test_scanned_document_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_available", lambda: False)
    sheet = Sheet(tmp_path / "scan.pdf")
    sheet.picture()
    sheet.save()
    with pytest.raises(UnreadableDocument, match=r"scan\.pdf is scanned.*rapporteur\[ocr\]"):
        read_blocks(tmp_path / "scan.pdf")


def test_garbled_text_layer_is_told_from_a_good_one() -> None:
    good = "The Military Division of the Mission has 292 observers from S/1992/5 and the NATO-led force, the 1990s"
    bad = "!!!be 1UUtary Divfsion cnrrantly has 292 wilitary observer8 from th8 Nis8ion of OBWAL vbich ir aoPQaf"
    for text, garbled in ((good, False), (bad, True)):
        placed = [Word(word, 0, 10, 0, 10, False, False) for word in text.split()]
        assert is_garbled(PageWords(placed, [], 600, 800, images=True, hidden=True)) is garbled
        assert not is_garbled(PageWords(placed, [], 600, 800, images=True, hidden=False))


def test_signs_of_a_windows_font_taken_for_a_macs_are_mended() -> None:
    def mended(*texts: str) -> list[str]:
        lines = [Fragment(text, 0, 10, 0, 10, False, False, (), "") for text in texts]
        return [line.text for line in with_signs_mended([lines])[0]]

    misread = ["The Portís tugs ó all of them ó and the pilotsí boats", "cost Ä1.6 million, the Forumís note says: ìsoldî."]
    assert mended(*misread) == [
        "The Port’s tugs — all of them — and the pilots’ boats",
        "cost €1.6 million, the Forum’s note says: “sold”.",
    ]
    assert mended("Ilse Haveric´, Bo Zlatic´s’ tug and the Public´s harbour") == ["Ilse Haverić, Bo Zlatic´s’ tug and the Public´s harbour"]
    spanish = ["Así lo decidí y aquí lo leí: la política marítima del país", "3 ó 4 días"]
    assert mended(*spanish) == spanish


@pytest.mark.slow
@pytest.mark.skipif(not ocr.is_available(), reason="the extra ocr is not installed")
def test_scanned_document_is_recognised(tmp_path: Path) -> None:
    numbered_sheet(tmp_path / "report.pdf", 3)
    source = pdfium.PdfDocument(tmp_path / "report.pdf")
    picture = source[0].render(scale=2).to_pil()
    sheet = Sheet(tmp_path / "scan.pdf")
    sheet.picture(picture)
    sheet.save()
    contents = read_pdf(tmp_path / "scan.pdf")
    assert contents.pages_recognised == (1,)
    assert [text.split(" ", 1)[0] for text in texts(contents.blocks)] == ["1.", "2.", "3."]


def test_encrypted_document(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "secret.pdf", password="rosebud")
    sheet.paragraph(prose(50), "1.")
    sheet.save()
    with pytest.raises(UnreadableDocument, match="encrypted"):
        read_blocks(tmp_path / "secret.pdf")


@pytest.mark.parametrize("share", [0.05, 0.5, 0.9])
def test_truncated_document_costs_a_sentence_at_most(tmp_path: Path, share: float) -> None:
    numbered_sheet(tmp_path / "report.pdf")
    data = (tmp_path / "report.pdf").read_bytes()
    (tmp_path / "cut.pdf").write_bytes(data[: int(share * len(data))])
    try:
        read_blocks(tmp_path / "cut.pdf")
    except UnreadableDocument as error:
        assert "cut.pdf" in str(error)


def test_many_blank_pages(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "blank.pdf")
    for _ in range(2000):
        sheet.canvas.showPage()
    sheet.save()
    started = time.monotonic()
    with pytest.raises(UnreadableDocument, match="no text"):
        read_blocks(tmp_path / "blank.pdf")
    assert time.monotonic() - started < 20


def shared(folder: str) -> list[Path]:
    return sorted((SHARED / folder).glob("*.pdf"))


@pytest.mark.slow
@pytest.mark.skipif(not shared("documents/pdf"), reason="the shared documents are not at hand")
def test_shared_documents_have_the_paragraphs_that_people_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_available", lambda: False)
    everything = count_all(SHARED / "documents")
    counts = [count for count in everything if count.text_layer]
    wrong = {f"{count.file}: {count.human} by people, {count.found} found" for count in counts if not count.equal}
    known = {name for name in wrong if any(symbol.replace("/", "_") in name for symbol in OTHERWISE)}
    assert not wrong - known
    scanned = [count for count in everything if not count.text_layer]
    assert all(count.found is None and "scanned" in count.remark for count in scanned)


@pytest.mark.skipif(not shared("hostile"), reason="the shared hostile files are not at hand")
@pytest.mark.parametrize("path", shared("hostile"), ids=lambda path: path.name)
def test_hostile_file_costs_only_itself(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_available", lambda: False)
    started = time.monotonic()
    try:
        read_blocks(path)
    except UnreadableDocument as error:
        assert str(error).startswith(path.name)
    assert time.monotonic() - started < 20


def test_a_bold_line_after_a_bullet_is_no_part_of_it(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "annex.pdf")
    sheet.paragraph(prose(60), "1.")
    bullet = f"• {prose(11)}"
    sheet.line(bullet, LEFT + 20)
    sheet.line("The following reports will be included next year:", LEFT, BOLD)
    sheet.line("• FSC/12: Pilots in the ports of the region", LEFT + 20)
    sheet.save()
    assert bullet in texts(read_blocks(tmp_path / "annex.pdf"))


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("{n} | FAIRWAYS OF THE REGION", "Meeting in Halvenstad, 3-5 May 2031"),  # a date with the numbers of pages in it
        ("Committee on Fairways, 2 to 5 May 2031, Report on its forty-second session", "Page {n} of 6"),
        ("{chapter}          {n}", "RESTRICTED"),  # a chapter's title, on few pages, beside the page's number
        ("FSC.{n}/12/Add.3", "{n}/6          4/7/2031"),
    ],
)
def test_heads_and_feet_with_numbers_that_change(head: str, foot: str, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "report.pdf")
    written = [prose(70, n) for n in range(1, 46)]
    pages: set[int] = set()
    for number, text in enumerate(written, 1):
        if sheet.page not in pages:
            pages.add(sheet.page)
            sheet.canvas.setFont(FONT, 8)
            for y, line in ((785, head), (60, foot)):
                values = {"n": sheet.page, "chapter": ("Introduction", "Pilots", "Ports")[sheet.page // 2 % 3]}
                for x, part in zip((100, 480), line.format(**values).split("          "), strict=False):
                    sheet.canvas.drawString(x, y, part)
        sheet.paragraph(text, f"{number}.")
    sheet.save()
    found = load_document(tmp_path / "report.pdf", "report.pdf").paragraphs
    assert [(p.anchor, p.text) for p in found if p.kind == "numbered"] == [(str(n), text) for n, text in enumerate(written, 1)]


def test_hanging_numbers_without_a_full_stop(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "notes.pdf")
    written = [prose(60, n) for n in range(1, 8)]
    for number, text in enumerate(written, 1):
        sheet.hanging(text, str(number), LEFT, RIGHT)
    sheet.save()
    found = load_document(tmp_path / "notes.pdf", "notes.pdf").paragraphs
    assert [(p.anchor, p.text) for p in found] == [(str(n), text) for n, text in enumerate(written, 1)]


def test_a_year_that_begins_a_line_is_no_number_where_numbers_hang(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "award.pdf")
    first, last = f"{prose(11)[:-1]} that was held in", "2025. The Registrar read the list."
    for number in range(1, 4):
        sheet.canvas.setFont(FONT, SIZE)
        sheet.canvas.drawString(LEFT, sheet.y, f"{number}.")
        sheet.line(first, LEFT + 28)
        sheet.line(last, LEFT + 28)
    sheet.save()
    assert texts(read_blocks(tmp_path / "award.pdf")) == [f"{number}. {first} {last}" for number in (1, 2, 3)]


def test_a_page_may_end_after_one_line_or_before_a_figure(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "cut.pdf")
    whole = simpleSplit(prose(60), FONT, SIZE, RIGHT - LEFT)
    cut = [("12. The Chamber, which sat in public on the first three days of the month, heard the agents", ["Norland named."])]
    cut += [("13. " + whole[0], [f"2025. {line}" for line in whole[1:3]])]
    for above, below in cut:
        sheet.y = FOOT + 1
        for line in (above, *below):
            sheet.line(line)
            sheet.y = min(sheet.y, FOOT - 1 if line == above else sheet.y)
    sheet.save()
    assert texts(read_blocks(tmp_path / "cut.pdf")) == [" ".join([above, *below]) for above, below in cut]


def test_lines_of_a_draft_set_with_double_space(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "draft.pdf")
    written = [f"{number}. {prose(50, number)}" for number in range(1, 8)]
    for text in written:
        for place, line in enumerate(simpleSplit(text, FONT, SIZE, RIGHT - LEFT - 30)):
            sheet.line(line, LEFT + 30 * (not place), step=26)
        sheet.y -= 8
    sheet.save()
    assert texts(read_blocks(tmp_path / "draft.pdf")) == written


@pytest.mark.parametrize(("capital", "rest", "word"), [("T", "he Chamber", "The Chamber"), ("A", "delegation", "A delegation")])
def test_a_drop_capital_begins_its_word(capital: str, rest: str, word: str, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "award.pdf")
    sheet.paragraph(prose(40))
    first, *others = simpleSplit(f"{rest} {prose(50)}", FONT, SIZE, RIGHT - LEFT - 24)
    sheet.canvas.setFont(FONT, 30)
    sheet.canvas.drawString(LEFT, sheet.y - 12, capital)
    for line, x in zip((first, *others), (LEFT + 24, LEFT + 24, LEFT), strict=False):
        sheet.line(line, x)
    sheet.save()
    assert texts(read_blocks(tmp_path / "award.pdf"))[1].startswith(f"{word} {prose(50)[:30]}")


def test_phrases_of_a_preamble_without_space_between(tmp_path: Path) -> None:
    phrases = ["Having regard to the proposal,", f"Recalling {prose(9)[:-1]},", f"Noting {prose(30)[:-1]},", "1. Decides to meet."]
    sheet = Sheet(tmp_path / "act.pdf")
    for phrase in phrases:
        sheet.paragraph(phrase, gap=1)
    sheet.save()
    assert texts(read_blocks(tmp_path / "act.pdf")) == phrases


def test_a_speakers_name_in_bold_is_no_heading(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "record.pdf")
    name, rest = "Mr. Montalvo Sosa (Ecuador) and Ms. Dautllari (Albania):", "We thank the Pilots"
    sheet.line(name, LEFT, BOLD)
    sheet.y += 12
    sheet.line(rest, LEFT + stringWidth(f"{name} ", BOLD, SIZE))
    sheet.paragraph("Of the region for what they said.")
    sheet.save()
    assert texts(read_blocks(tmp_path / "record.pdf")) == [f"{name} {rest} Of the region for what they said."]


def test_page_numbers_of_a_short_document(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "note.pdf")
    for number in range(1, 14):
        if not sheet.page % 2 and sheet.y > 700:
            sheet.canvas.drawString(LEFT, 785, "Convention No. 199")
            sheet.canvas.drawString(460, 785, "page 2")
        sheet.paragraph(prose(60, number), f"{number}.")
    sheet.save()
    assert sheet.page == 2
    assert texts(read_blocks(tmp_path / "note.pdf")) == [f"{number}. {prose(60, number)}" for number in range(1, 14)]


def test_a_line_that_begins_as_a_section_does_goes_on_with_its_paragraph(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "report.pdf")
    full = "The Committee took note of the measures that the State party adopted in this respect in that year."
    following = [
        "Article 12 of the Agreement, as amended by its protocol, applies to the owners of the vessels there.",
        "which had also been the subject of the reports of its earlier sessions, see p. 3 and, above all, para.",
        "M. Dupré a rappelé que le rapport portait aussi sur les navires, comme cela est dit dans le document",
    ]
    for number, second in enumerate(following, start=1):
        for line in (f"{number}. {full}", second, "UNEP/EA.5/7."):
            sheet.line(line)
        sheet.y -= 8
    sheet.save()
    assert texts(read_blocks(tmp_path / "report.pdf")) == [f"{n}. {full} {line} UNEP/EA.5/7." for n, line in enumerate(following, start=1)]


def test_points_of_the_maritime_bodies_are_no_table(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "msc.pdf")
    sheet.paragraph("The Committee agreed to:", "1.1")
    for number in range(1, 5):
        sheet.hanging(f"consider the {WORDS_OF_POINTS[number - 1]} and report;", f".{number}", LEFT + 30, RIGHT)
    sheet.save()
    points = [f".{number} consider the {word} and report;" for number, word in enumerate(WORDS_OF_POINTS, start=1)]
    assert texts(read_blocks(tmp_path / "msc.pdf")) == ["1.1 The Committee agreed to:", *points]


def test_the_head_of_the_only_other_page(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "decision.pdf")
    for number in range(1, 14):
        if not sheet.page % 2 and sheet.y > 700:
            sheet.canvas.drawString(LEFT, 785, "216 EX/5 Partie I – page 2")
        sheet.paragraph(prose(60, number), f"{number}.")
    sheet.save()
    assert texts(read_blocks(tmp_path / "decision.pdf")) == [f"{number}. {prose(60, number)}" for number in range(1, 14)]


def test_notes_whose_marks_are_not_raised(tmp_path: Path) -> None:
    notes = ["Ibid.", "OJ L 12, 3.4.2031, p. 5."]  # come back on every page, as running feet do
    sheet = Sheet(tmp_path / "notes.pdf", foot="V.25-04516")
    for page in range(4):
        for number in range(3 * page + 1, 3 * page + 4):
            sheet.paragraph(prose(60, number), f"{number}.")
        sheet.y = 100
        sheet.rule(LEFT, LEFT + 90, sheet.y)
        for number in (2 * page + 1, 2 * page + 2):
            sheet.canvas.setFont(FONT, 8)
            sheet.canvas.drawString(LEFT, 90 - 10 * (number % 2 == 0), f"{number} {notes[number % 2]}")
        if page < 3:
            sheet.turn()
    sheet.save()
    found = [(block.mark, block.text) for block in read_blocks(tmp_path / "notes.pdf") if block.kind == "footnote"]
    assert found == [(str(number), notes[number % 2]) for number in range(1, 9)]


def test_a_watermark_across_the_page_is_no_text(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "draft.pdf")
    sheet.canvas.saveState()
    sheet.canvas.translate(150, 500)
    sheet.canvas.rotate(45)
    sheet.canvas.setFont(BOLD, 90)
    sheet.canvas.drawString(0, 0, "DRAFT")
    sheet.canvas.restoreState()
    for number in (1, 2, 3):
        sheet.paragraph(prose(90, number), f"{number}.")
    sheet.save()
    assert texts(read_blocks(tmp_path / "draft.pdf")) == [f"{number}. {prose(90, number)}" for number in (1, 2, 3)]


def test_notes_at_the_end_set_as_text_is(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "note.pdf")
    sheet.raised("The Meeting adopted the report", "1", " on the state of the ports.")
    sheet.heading("Notes")
    sheet.raised("", "1", " See the records of the Meeting, part one.")
    sheet.save()
    assert texts(read_blocks(tmp_path / "note.pdf"), "footnote") == ["See the records of the Meeting, part one."]


def test_a_centred_heading_right_below_a_full_line(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "law.pdf")
    text = "(3) " + prose(30)
    line = simpleSplit(text, FONT, SIZE, RIGHT - LEFT)[0]
    for number in (1, 2):
        sheet.line(f"§ {number}", 290, BOLD)
        sheet.line("(1) Ports are open.")
        sheet.line(line)
    sheet.save()
    assert [block.text for block in read_blocks(tmp_path / "law.pdf")] == [
        "§ 1",
        "(1) Ports are open.",
        line,
        "§ 2",
        "(1) Ports are open.",
        line,
    ]


@pytest.mark.parametrize(("starred", "called"), [(1, True), (3, False)])
def test_a_note_to_stars(starred: int, called: bool, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "list.pdf")
    for number in range(1, 5):
        sheet.paragraph(f"Port of the region{'*' if number <= starred else ''}", f"{number}.")
    sheet.y -= 12
    sheet.line("* Took part in the first session.")
    sheet.save()
    blocks = read_blocks(tmp_path / "list.pdf")
    assert [(block.mark, block.text) for block in blocks if block.kind == "footnote"] == [("*", "Took part in the first session.")]
    assert blocks[0].text.endswith("*") is not called


def test_a_note_whose_second_line_is_indented(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "table.pdf")
    first = simpleSplit(f"Abbreviations: {prose(40)}", FONT, SIZE, RIGHT - LEFT)[0]
    sheet.line(first)
    sheet.line("Nuclear Weapons.", LEFT + 14)
    sheet.save()
    assert texts(read_blocks(tmp_path / "table.pdf")) == [f"{first} Nuclear Weapons."]


def test_a_symbol_that_comes_back_over_the_only_other_page_is_a_running_head(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "resolution.pdf", head="WHA76.5")
    sheet.line("WHA76.5", 440, BOLD)
    written = [prose(60, start=7 * number) for number in range(12)]
    for number, text in enumerate(written, start=1):
        sheet.paragraph(text, f"{number}.")
    sheet.save()
    assert texts(read_blocks(tmp_path / "resolution.pdf"))[-12:] == [f"{number}. {text}" for number, text in enumerate(written, start=1)]


def test_columns_of_short_numbered_paragraphs_and_notes_with_full_stops(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "treaty.pdf")
    written = [f"{number}. {prose(9, number)}" for number in range(1, 41)]
    for first, left in ((0, 60.0), (20, 310.0)):
        sheet.y = 740
        for number, text in enumerate(written[first : first + 20]):
            if number % 4 == 0:
                sheet.line(f"Article {(first + number) // 4 + 1}", left + 90, BOLD)
            sheet.paragraph(text, left=left, right=left + 225, gap=4)
    sheet.rule(60, 150, sheet.y + 6)
    sheet.line("1. The host State entered its reservation.", 60, size=8)
    sheet.save()
    blocks = read_blocks(tmp_path / "treaty.pdf")
    assert texts(blocks) == written
    assert texts(blocks, "footnote") == ["The host State entered its reservation."]
