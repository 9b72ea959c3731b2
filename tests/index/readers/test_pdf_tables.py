"""Tables in PDFs, and running text that looks like one."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import stringWidth

from index.block import Block
from index.document import load_document
from index.structure import parse_structure
from tests.index.making import read_blocks
from tests.index.readers.pdf_samples import BOLD, FONT, LEFT, SIZE, Sheet, prose

COLUMNS = (LEFT, 240.0, 380.0)


def put(sheet: Sheet, cells: Sequence[str], places: Sequence[float] = COLUMNS, lower: float = 0.0, size: float = SIZE) -> None:
    """Cells of one line, each at its place."""
    sheet.canvas.setFont(FONT, size)
    for cell, x in zip(cells, places, strict=True):
        sheet.canvas.drawString(x, sheet.y - lower, cell)


def rows(path: Path) -> list[str]:
    return [block.text for block in read_blocks(path) if block.kind == "row"]


def texts(path: Path) -> list[Block]:
    return [block for block in read_blocks(path) if block.kind == "text"]


def test_wrapped_cells_that_do_not_stand_level_make_one_row_each(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "table.pdf")
    for name in ("Revised penal code", "Revised prison law", "Law on legal aid"):
        for line, lower in (((name, "October", "Draft law sent to"), 0.0), (("of the State party", "2019", "the lower chamber"), 12.0)):
            put(sheet, line, lower=lower)
        put(sheet, ("for adoption there",), (380.0,), lower=24.0)
        sheet.y -= 46
    sheet.save()
    assert rows(tmp_path / "table.pdf") == [
        f"{name} of the State party\tOctober 2019\tDraft law sent to the lower chamber for adoption there"
        for name in ("Revised penal code", "Revised prison law", "Law on legal aid")
    ]


def test_long_first_cells_stay_in_their_column(tmp_path: Path) -> None:
    written = [("Vehicle gauge:", "UIC/B"), ("Minimum distance between the track centres:", "4.0 m"), ("Nominal speed:", "120 km/h")]
    sheet = Sheet(tmp_path / "table.pdf")
    put(sheet, ("Wagons", "(empty):", "20 t"), (LEFT, 180.0, 380.0))
    for row in written:
        sheet.y -= 14
        put(sheet, row, (LEFT, 380.0))
    sheet.save()
    assert rows(tmp_path / "table.pdf")[1:] == ["\t\t".join(row) for row in written]


def test_a_figure_with_words_right_behind_it_stays_in_its_column(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "table.pdf")
    for name, figure in (("Arne", "14"), ("Brenn", "1"), ("Dale", "3"), ("Elv", "12")):
        right = 300 - stringWidth(figure, FONT, SIZE)
        more = (("Norby (one pilot)", "6"), (310.0, 480.0)) if name == "Brenn" else ((), ())
        put(sheet, (name, figure, *more[0]), (LEFT, right, *more[1]))
        sheet.y -= 18
    sheet.save()
    assert rows(tmp_path / "table.pdf") == ["Arne\t14", "Brenn\t1\tNorby (one pilot)\t6", "Dale\t3", "Elv\t12"]


def test_numbered_text_after_a_table_is_no_row_of_it(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "report.pdf")
    for row in (("Part VIII", "Common support services"), ("Office A", "Twelve posts"), ("Office B", "Nine posts")):
        put(sheet, row, (60.0, 130.0))
        sheet.y -= 20
    for number in range(1, 4):
        put(sheet, (f"31.II.{number}",), (80.0,))
        sheet.paragraph(prose(40, start=number), left=130.0)
    sheet.save()
    document = load_document(tmp_path / "report.pdf", "report.pdf")
    numbered = [p for p in document.paragraphs if p.kind == "numbered"]
    assert [p.anchor for p in numbered] == ["31.II.1", "31.II.2", "31.II.3"]
    assert [p.text for p in numbered] == [prose(40, start=number) for number in range(1, 4)]


def test_words_of_a_justified_line_are_no_cells(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "report.pdf")
    sheet.paragraph(prose(30), "1.")
    put(sheet, ("2.", "Progress", "also", "continued", "towards", "the"), (LEFT, 126.0, 190.0, 238.0, 308.0, 372.0))
    sheet.y -= 12
    sheet.paragraph("establishment of the port, the airport and the power authority as entities of their own.")
    sheet.save()
    assert texts(tmp_path / "report.pdf")[-1].text.startswith("2. Progress also continued towards the establishment of the port")


def test_a_number_at_a_lines_start_is_no_paragraphs_number(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "report.pdf")
    sheet.line("1.    The budget of the police represented a substantial increase of $44.2 million, or")
    sheet.line("26.2 per cent, compared with the budget of the year before.")
    sheet.save()
    assert len(texts(tmp_path / "report.pdf")) == 1


def test_small_bold_labels_over_columns_are_no_headings(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "report.pdf")
    sheet.heading("II.   Overview of resources")
    sheet.paragraph(prose(60), "1.")
    sheet.line("Changes", 300.0, BOLD, 7, 16)
    for row in (("Posts", "117.4", "12.1"), ("Travel of staff", "98.0", "3.2"), ("Total", "215.4", "15.3")):
        put(sheet, row)
        sheet.y -= 14
    sheet.y -= 14
    sheet.paragraph(prose(60, 3), "2.")
    sheet.save()
    document = load_document(tmp_path / "report.pdf", "report.pdf")
    assert {p.headings for p in document.paragraphs if p.kind == "numbered"} == {("II. Overview of resources",)}


def test_bold_words_in_front_belong_to_their_item(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "report.pdf")
    sheet.paragraph("The changes are the following, as decided by the Assembly in its resolution of the year before:", "1.")
    sheet.line("(a)   Subprogramme 6, Research, trend analysis and forensics, and Provision of secretariat services", font=BOLD, size=8.5)
    sheet.line(
        "Crime Prevention. Resource changes reflect a decrease in the posts of the General Service, for which see table 4 below.", size=8.5
    )
    sheet.save()
    assert len(texts(tmp_path / "report.pdf")) == 2


def test_labels_of_a_masthead_are_lines_of_their_own(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "report.pdf")
    put(sheet, ("United Nations", "S/2018/795"), (60.0, 380.0), size=14)
    sheet.y -= 30
    put(sheet, ("Executive Board", "Distr.: General"), (60.0, 380.0))
    put(sheet, ("of the Harbours", "30 August 2018"), (60.0, 380.0), lower=12)
    sheet.y -= 60
    sheet.heading("I.   Introduction")
    sheet.paragraph(prose(60), "1.")
    sheet.save()
    cover = load_document(tmp_path / "report.pdf", "report.pdf").paragraphs[0]
    body, *labels = ["United Nations", "Executive Board", "of the Harbours"], "S/2018/795", "Distr.: General", "30 August 2018"
    assert cover.text.split("\n") == [*body, *labels]


def test_a_rule_parts_the_head_from_a_row_with_one_cell(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "timetable.pdf")
    written = [
        ("Date and time", "Item", "Title"),
        ("Monday, 3 March",),
        ("10–11 a.m.", "1", "Election of officers"),
        ("3–6 p.m.", "2", "Piers"),
    ]
    for number, row in enumerate(written):
        put(sheet, row, (LEFT, 220.0, 260.0)[: len(row)])
        if number == 0:
            sheet.canvas.line(LEFT, sheet.y - 4, 480, sheet.y - 4)
        sheet.y -= 16
    sheet.save()
    assert rows(tmp_path / "timetable.pdf") == ["\t".join(row) for row in written]


def test_cells_that_nearly_touch_stay_in_their_columns(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "table.pdf")
    places = (LEFT, 194.0, 296.0)
    put(sheet, ("4.7 Piers", "Repaired"), places[1:])
    sheet.y -= 30
    for line in (("5. Quays", "5.1 Number of courts", "Opened in June"), ("institutions therefor", "of first instance", "of that year")):
        put(sheet, line, places)
        sheet.y -= 11
    sheet.save()
    assert rows(tmp_path / "table.pdf")[1] == (
        "5. Quays institutions therefor\t5.1 Number of courts of first instance\tOpened in June of that year"
    )


def test_wrapped_labels_below_a_head_in_small_print(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "table.pdf")
    for cells in (("Outcome of the", "Number of", "Share of"), ("investigation", "staff", "total")):
        put(sheet, cells, size=7.0)
        sheet.y -= 8
    sheet.y -= 14
    for number in ("279", "375"):
        put(sheet, ("Allegation without basis, or an",), (LEFT,), size=8.5)
        sheet.y -= 10.6
        put(sheet, ("incident that was none", number, "24"), size=8.5)
        sheet.y -= 15
    sheet.save()
    assert rows(tmp_path / "table.pdf")[-2:] == [
        f"Allegation without basis, or an incident that was none\t{number}\t24" for number in ("279", "375")
    ]


def test_a_grid_drawn_cell_by_cell_beside_a_line_along_the_page(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "grid.pdf")
    sheet.line("Annex", font=BOLD, size=14, step=24)
    top = sheet.y
    sheet.canvas.line(530, 780, 530, 300)
    for number in range(3):
        y = top - number * 22
        put(sheet, (f"Recommendation {number + 1}", "a", *"ELEL"), (LEFT + 4, 204, 224, 244, 264, 284), lower=number * 22 + 15)
        for x, width in ((LEFT, 98.0), *((200.0 + 20 * n, 18.0) for n in range(5))):
            sheet.canvas.rect(x, y - 22, width, 22)
    sheet.save()
    assert rows(tmp_path / "grid.pdf") == [f"Recommendation {number}\ta\tE\tL\tE\tL" for number in (1, 2, 3)]
    assert texts(tmp_path / "grid.pdf") == [] and read_blocks(tmp_path / "grid.pdf")[0].text == "Annex"


def test_turned_heads_of_narrow_columns(tmp_path: Path) -> None:
    heads, places = ("Halvenstad", "Kestria", "North Brenmark"), (220.0, 250.0, 280.0)  # the last reaches farther right than its letters
    sheet = Sheet(tmp_path / "table.pdf")
    sheet.canvas.saveState()
    sheet.canvas.rotate(90)
    sheet.canvas.setFont(FONT, SIZE)
    for head, x in zip(heads, places, strict=True):
        sheet.canvas.drawString(sheet.y - 70, -x - 9, head)
    for note in ("A/12", "34"):
        sheet.canvas.drawString(300, -30, note)
    sheet.canvas.restoreState()
    sheet.y -= 85
    for number in range(1, 5):
        put(sheet, (f"Recommendation {number}", "E", "L", "E"), (LEFT, *places))
        sheet.y -= 16
    sheet.paragraph(prose(40), "1.", right=280)
    sheet.save()
    assert rows(tmp_path / "table.pdf") == ["\t".join(("", *heads)), *(f"Recommendation {number}\tE\tL\tE" for number in range(1, 5))]
    drafts = parse_structure([Block("1. " + prose(20)), *read_blocks(tmp_path / "table.pdf")]).drafts
    assert [draft.lead_in for draft in drafts if draft.kind == "row"] == ["", *["Halvenstad | Kestria | North Brenmark"] * 4]


def test_a_row_that_a_page_cuts_is_one_and_heads_come_once(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "table.pdf")
    head, places = ("Country", "Officers", "Remarks"), (LEFT, 220.0, 320.0)
    lines = [("Halvenstad", "12", "They sailed with"), ("Kestria and the", "130", "The tugs that lay")]
    sheet.paragraph(prose(40), "1.")
    for number, page in enumerate((lines, [("Federation", "", "of Kestria"), ("Brenmark", "7", "Stayed ashore")])):
        if number:
            sheet.turn()
        sheet.rule(LEFT, 480, sheet.y - 8)
        for line in (head, *page):
            put(sheet, line, places)
            sheet.y -= 24
        put(sheet, ("", "", "in the port"), places, lower=-12)
    sheet.save()
    assert rows(tmp_path / "table.pdf") == [
        "Country\tOfficers\tRemarks",
        "Halvenstad\t12\tThey sailed with",
        "Kestria and the Federation\t130\tThe tugs that lay in the port of Kestria",
        "Brenmark\t7\tStayed ashore in the port",
    ]


def test_whole_rows_on_both_sides_of_a_pages_end_stay_apart(tmp_path: Path) -> None:
    written = [
        *(("Means", "Crew", "Costs"), ("tug with a net", "five sailors", "–"), ("barge with a crane", "four of the port", "12")),
        *(("Piers that lie to the north", "9", "8"), ("of the port and are not paved",), ("quays of stone", "7", "6")),
    ]
    for cut in (2, 4):
        sheet = Sheet(tmp_path / f"{cut}.pdf")
        sheet.paragraph(prose(40), "1.")
        for number, row in enumerate(written):
            if number == cut:
                sheet.turn()
            put(sheet, row, COLUMNS[: len(row)])
            for x in COLUMNS:
                sheet.canvas.rect(x - 4, sheet.y - 6, 140, 20)
            sheet.y -= 20
        sheet.save()
    lines = ["\t".join(row) for row in written]
    assert rows(tmp_path / "2.pdf")[:3] == lines[:3]
    assert rows(tmp_path / "4.pdf")[3:] == ["Piers that lie to the north of the port and are not paved\t9\t8", lines[-1]]


def test_a_first_cell_beside_several_rows(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "table.pdf")
    aim = ("1. The port is", "kept safe by", "tugs that are", "manned by all", "of its crews", "in all weathers")
    beside = {
        0: ("1.1 Number of tugs", "Five tugs"),
        1: ("in the port", "in the port"),
        3: ("1.2 Number of crews", "Nine crews"),
        4: ("of tugs", ""),
    }
    for number, line in enumerate(aim):
        put(sheet, (line, *beside.get(number, ("", ""))), (LEFT, 220.0, 380.0))
        sheet.y -= 12
    sheet.save()
    assert rows(tmp_path / "table.pdf") == [
        f"{' '.join(aim)}\t1.1 Number of tugs in the port\tFive tugs in the port",
        "\t1.2 Number of crews of tugs\tNine crews",
    ]


def test_rules_below_heads_show_the_columns_and_cells_may_hold_paragraphs(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "table.pdf")
    edges = (LEFT, 184.0, 290.0, 372.0, 480.0)
    places = tuple(edge + 2 for edge in edges[:-1])
    put(sheet, ("Benchmark", "Indicator", "Target", "Update"), places, size=7)
    sheet.y -= 6
    for left, right in pairwise(edges):
        sheet.rule(left, right - 2, sheet.y)
    sheet.y -= 60  # so that the rows are found without the heads
    benchmark = ("Law of the harbour", "is in force for it,", "was drafted there")
    for number in (1, 2):
        for lower, line in enumerate(benchmark):
            indicator = (f"1.{number} Ports where it is", "applied by the pilots", "of the whole region")[lower]
            put(sheet, (line, indicator, ("None", "is left")[lower % 2]), places[:3], 12.0 * lower)
        put(sheet, ("Draft law is ready",), places[3:])
        put(sheet, ("Second law is not",), places[3:], 30)
        sheet.y -= 62
    sheet.save()
    assert rows(tmp_path / "table.pdf") == [
        f"{' '.join(benchmark)}\t1.{number} Ports where it is applied by the pilots of the whole region\tNone is left None"
        "\tDraft law is ready Second law is not"
        for number in (1, 2)
    ]


def test_a_raised_letter_behind_a_figure_calls_a_note(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "table.pdf")
    for port, pilots in (("Halvenstad", "12"), ("Norby", "2 146"), ("Sund", "7")):
        put(sheet, (port, pilots), (LEFT, 300))
        sheet.y -= 14
    sheet.canvas.setFont(FONT, 6.5)
    sheet.canvas.drawString(300 + stringWidth("2 146", FONT, SIZE), sheet.y + 28 + 3.5, "a")
    sheet.y -= 14
    sheet.note("a", ["Including the chief pilot."])
    sheet.save()
    found = load_document(tmp_path / "table.pdf", "table.pdf").paragraphs
    assert [(p.anchor, p.text) for p in found][1::2] == [("row 2", "Norby\t2 146"), ("row 2, footnote a", "Including the chief pilot.")]


def test_cells_of_a_grid_that_reach_over_rows_and_columns(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "spans.pdf")
    top, edges = sheet.y + 14, (LEFT, 240.0, 300.0, 340.0, 380.0)
    lines = [
        ("Objective", "Measure", "Target", ""),
        ("", "", "2030", "2031"),
        ("Pilots are trained in", "Courses", "10", "20"),
        ("all ports of the coast", "Exams", "30", "40"),
    ]
    for cells in lines:
        put(sheet, cells, [edge + 4 for edge in edges[:4]])
        sheet.y -= 22
    for x, high in zip(edges, (0, 0, 0, 22, 0), strict=True):
        sheet.canvas.line(x, top - high, x, top - 88)
    for number, x in enumerate((LEFT, edges[2], LEFT, edges[1], LEFT)):
        sheet.rule(x, edges[4], top - number * 22)
    sheet.save()
    found = [p for p in load_document(tmp_path / "spans.pdf", "spans.pdf").paragraphs if p.kind == "row"]
    assert [p.text for p in found] == [
        "Objective\tMeasure\tTarget",
        "\t\t2030\t2031",
        "Pilots are trained in all ports of the coast\tCourses\t10\t20",
        "\tExams\t30\t40",
    ]
    heads = "Objective | Measure | Target 2030 | Target 2031"
    assert [p.lead_in for p in found] == ["", "", heads, f"{heads} / Pilots are trained in all ports of the coast"]


def test_each_line_of_a_table_set_close_is_a_row(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "close.pdf")
    for places, cells in (
        ((LEFT, 380.0), ("1. Vehicle gauge:", "UIC/B")),
        ((LEFT,), ("2. Mass that is authorised:",)),
        ((LEFT, 160.0, 380.0), ("- Wagons", "(full):", "20 t")),
        ((160.0, 380.0), ("(empty):", "18 t")),
        ((LEFT, 380.0), ("3. Test train:", "UIC 71")),
        ((LEFT, 380.0), ("4. Minimum length of a platform in principal stations:", "250 m")),
        ((LEFT, 380.0), ("5. Speed:", "90")),
        ((380.0,), ("340",)),
    ):
        put(sheet, cells, places)
        sheet.y -= 14
    sheet.save()
    assert [" / ".join(filter(None, row.split("\t"))) for row in rows(tmp_path / "close.pdf")] == [
        "1. Vehicle gauge: / UIC/B",
        "2. Mass that is authorised:",
        "- Wagons / (full): / 20 t",
        "(empty): / 18 t",
        "3. Test train: / UIC 71",
        "4. Minimum length of a platform in principal stations: / 250 m",
        "5. Speed: / 90",
        "340",
    ]


def test_a_last_row_without_a_first_cell(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "guests.pdf")
    sheet.line("Annex", 60, BOLD, step=24)
    sheet.line("Chair: Ms. Inga Pell (Port Authority of the whole coast and isles)", step=24)
    sheet.line("Secretary: Mr. Ask", step=24)
    for row in (("Coast guard", "Ola Dal"), ("Futures laboratory", "Ida Lie"), ("", "Ane Voll")):
        put(sheet, row, (LEFT, 400.0))
        sheet.y -= 20
    sheet.save()
    assert rows(tmp_path / "guests.pdf") == ["Coast guard\tOla Dal", "Futures laboratory\tIda Lie", "\tAne Voll"]
    assert [block.emphasis for block in texts(tmp_path / "guests.pdf")] == ["", ""]  # neither is a centred heading


def test_a_line_of_running_text_below_a_cell_is_no_row(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "beside.pdf")
    for row in (("Coast guard", "Ola Dal"), ("Laboratory", "Ida Lie"), ("", "The Port Authority inspects vessels that stay in a harbour")):
        put(sheet, row, (LEFT, 200.0))
        sheet.y -= 20
    sheet.save()
    assert rows(tmp_path / "beside.pdf") and not any("vessels" in row for row in rows(tmp_path / "beside.pdf"))


def test_words_in_a_map_are_one_paragraph(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "map.pdf")
    for place in range(30):
        sheet.canvas.line(LEFT + 12 * place, 300, LEFT + 12 * place, 700)
        sheet.rule(LEFT, LEFT + 348, 300 + 13.8 * place)
    text = prose(30)
    sheet.paragraph(text)
    sheet.canvas.setFont(FONT, SIZE)
    for name, x, y in (("Halvenstad", 110.0, 650.0), ("Norby", 300.0, 500.0), ("Port of Sund", 200.0, 400.0)):
        sheet.canvas.drawString(x, y, name)
    sheet.save()
    assert [block.text for block in read_blocks(tmp_path / "map.pdf")] == [text, "Halvenstad Norby Port of Sund"]


def test_figures_over_the_bars_of_a_chart_are_one_paragraph(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "chart.pdf")
    lines = (("385", "", "382"), ("", "264", "193"), ("169", "", "128"), ("", "89", "68"), ("2022", "2023", "2024"))
    for cells in lines:
        put(sheet, [cell for cell in cells if cell], [x for x, cell in zip(COLUMNS, cells, strict=True) if cell])
        sheet.y -= 20
    sheet.save()
    assert [block.text for block in texts(tmp_path / "chart.pdf")] == [" ".join(cell for line in lines for cell in line if cell)]
