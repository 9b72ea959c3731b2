import os
import random
import struct
import zipfile
from pathlib import Path

import docx
import pytest

from index.document import load_document
from index.errors import UnreadableDocument
from index.findings import is_jump, is_repeat
from index.readers import read_document
from tests.index.making import read_blocks
from tests.index.readers.word_files import abstract, level, num, numbered, par, run, style, table, word_file

SHARED = Path(os.environ.get("RAPPORTEUR_SHARED") or Path(__file__).parents[4] / "shared")
REAL = sorted((SHARED / "documents" / "docx").glob("*.docx"))
HOSTILE = sorted((SHARED / "hostile").glob("*.docx"))
RAISED = '<w:vertAlign w:val="superscript"/>'


def texts(path):
    return [block.text for block in read_blocks(path)]


def field(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_headings_by_style_in_any_language_and_by_looks(tmp_path):
    styles = style("berschrift1", "heading 1") + style("Titre2", "Mon titre", '<w:outlineLvl w:val="1"/>')
    styles += style("Sub", "Own", based_on="Titre2") + style("Strong", "Strong", run_properties="<w:b/>", kind="character")
    body = "".join(par(t, f'<w:pStyle w:val="{s}"/>') for t, s in [("Eins", "berschrift1"), ("Deux", "Titre2"), ("Trois", "Sub")])
    body += par(run("Looks", "<w:b/>")) + par(run("Char", '<w:rStyle w:val="Strong"/>')) + par(run("Slanted", "<w:i/>"))
    body += par(run("Part", "<w:b/>") + run(" only")) + par(run("Off", '<w:b w:val="0"/>'))
    found = [(b.kind, b.level, b.emphasis) for b in read_blocks(word_file(tmp_path, body, styles=styles))]
    assert found[:3] == [("heading", 1, ""), ("heading", 2, ""), ("heading", 2, "")]
    assert found[3:] == [("text", 0, "bold"), ("text", 0, "bold"), ("text", 0, "italic"), ("text", 0, ""), ("text", 0, "")]


def test_larger_headings_stand_above_smaller_ones_of_one_outline_level(tmp_path):
    styles = "".join(style(f"H{s}", f"Head {s}", '<w:outlineLvl w:val="0"/>', f'<w:sz w:val="{s}"/>') for s in (28, 24))
    path = word_file(tmp_path, par("Small", '<w:pStyle w:val="H24"/>') + par("Large", '<w:pStyle w:val="H28"/>'), styles=styles)
    assert [b.level for b in read_blocks(path)] == [2, 1]


def test_a_paragraph_numbered_through_a_heading_style_is_no_heading(tmp_path):
    long = "The Meeting recommended that all States of the region should exchange information without delay in every case."
    path = word_file(tmp_path, par(long, '<w:pStyle w:val="H"/>'), styles=style("H", "heading 2"))
    assert [b.kind for b in read_blocks(path)] == ["text"]


def test_notes_stand_behind_their_caller(tmp_path):
    body = par(run("One") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" more") + '<w:r><w:endnoteReference w:id="5"/></w:r>')
    body += par("Two")
    notes = '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
    notes += f'<w:footnote w:id="2">{par("<w:r><w:footnoteRef/></w:r>" + run(" A note."))}{par("Its second paragraph.")}</w:footnote>'
    ends = f'<w:endnote w:id="5">{par("An endnote.")}</w:endnote>'
    first, foot, end, second = read_blocks(word_file(tmp_path, body, footnotes=notes, endnotes=ends))
    assert (first.text, first.calls) == ("One more", ("1", "i"))
    assert (foot.kind, foot.mark, foot.text) == ("footnote", "1", "A note.\nIts second paragraph.")
    assert (end.kind, end.mark, end.text) == ("footnote", "i", "An endnote.")
    assert second.text == "Two"


def test_a_deleted_note_call_does_not_count(tmp_path):
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = par(run("One") + f"<w:del>{call.format(1)}</w:del>" + call.format(2))
    notes = "".join(f'<w:footnote w:id="{i}">{par(f"Note {i}.")}</w:footnote>' for i in (1, 2))
    assert [(b.text, b.mark) for b in read_blocks(word_file(tmp_path, body, footnotes=notes))] == [("One", ""), ("Note 2.", "1")]


def test_custom_marks_and_typed_notes(tmp_path):
    body = par(run("Agenda") + '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>' + run(" of the day"))
    body += par(run("Area") + run("a", RAISED)) + par(run("10") + run("6", RAISED) + run(" m") + run("2", RAISED))
    body += par(run("a", RAISED) + "<w:r><w:tab/></w:r>" + run("In hectares."))
    notes = f'<w:footnote w:id="1">{par("* A/80/50.")}</w:footnote>'
    found = [(b.text, b.calls, b.mark) for b in read_blocks(word_file(tmp_path, body, footnotes=notes))]
    assert found == [
        ("Agenda of the day", ("*",), ""), ("A/80/50.", (), "*"), ("Area", ("a",), ""), ("106 m2", (), ""), ("In hectares.", (), "a"),
    ]  # fmt: skip


def test_starred_lines_are_notes_only_where_a_star_calls_them(tmp_path):
    note = par(run("*") + "<w:r><w:tab/></w:r>" + run("A/80/50."))
    assert [b.kind for b in read_blocks(word_file(tmp_path, par("Item 3 of the list*") + note))] == ["text", "footnote"]
    assert texts(word_file(tmp_path, par("No call here.") + note)) == ["No call here.", "* A/80/50."]


def test_a_data_table_gives_rows(tmp_path):
    merged = "<w:tcPr><w:vMerge/></w:tcPr><w:p/>"
    body = par("Before.") + table(("Year", "Seizures"), ("2021", par("1 200") + par("kg")), (merged, "7"))
    found = read_blocks(word_file(tmp_path, body))
    assert [(b.kind, b.text) for b in found[1:]] == [("row", "Year\tSeizures"), ("row", "2021\t1 200 kg"), ("row", "\t7")]


def test_cells_merged_down_are_labels_of_all_their_rows(tmp_path):
    merged = "<w:tcPr><w:vMerge/></w:tcPr><w:p/>"
    before = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>' + par("Total") + "</w:tc></w:tr></w:tbl>"
    body = table(("Port", "Ships"), ("Sund", "4"), (merged, "7")).replace("</w:tbl>", before)
    assert texts(word_file(tmp_path, body)) == ["Port\tShips", "Sund\t4", "Sund\t7", "\tTotal"]


def test_a_row_too_low_for_letters_is_a_rule(tmp_path):
    low = '<w:tr><w:trPr><w:trHeight w:val="100" w:hRule="exact"/></w:trPr>'
    body = table(("Year", "Ships"), ("left over", "in a rule"), ("2030", "4")).replace("<w:tr>", low, 2).replace(low, "<w:tr>", 1)
    assert texts(word_file(tmp_path, par("x") * 9 + body))[9:] == ["Year\tShips", "2030\t4"]


def test_a_table_of_paragraphs_gives_paragraphs(tmp_path):
    sentence = "The Meeting noted with appreciation the report of the Secretariat on the matter."
    lists = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    box = table((par("Summary") + par(sentence),))
    columns = table((numbered(sentence) + numbered(sentence), "Remarks"))
    pairs = table(("1.", sentence), ("2.", sentence)) + table((numbered(""), sentence), (numbered(""), sentence))
    found = read_blocks(word_file(tmp_path, par("x") * 9 + box + columns + pairs, numbering=lists))[9:]
    assert {b.kind for b in found} == {"text"}
    numbers = ["1. The", "2. The", "Remark", "1. The", "2. The", "3. The", "4. The"]
    assert [b.text[:6] for b in found] == ["Summar", "The Me", *numbers]


def test_numbers_in_cells_or_paragraphs_of_their_own_stand_before_their_text(tmp_path):
    within = par("The lights of these:") + table(("(i)", "the piers of the port;")) + table(("(ii)", "the quays of the port."))
    body = (
        table(("(1)", par("Ships shall be lit at night:"))) + table(("(a)", within)) + par("2.") + par("") + par("Masters shall see to it.")
    )
    assert texts(word_file(tmp_path, body)) == [
        "(1) Ships shall be lit at night:", "(a) The lights of these:", "(i) the piers of the port;", "(ii) the quays of the port.",
        "2. Masters shall see to it.",
    ]  # fmt: skip


def test_tracked_changes_are_accepted(tmp_path):
    body = par(run("States ") + f"<w:ins>{run('shall ')}</w:ins><w:del><w:r><w:delText>should </w:delText></w:r></w:del>" + run("act."))
    body += par(f"<w:moveFrom>{run('Moved away.')}</w:moveFrom>", "<w:rPr><w:moveFrom/></w:rPr>")
    body += par(f"<w:moveTo>{run('Moved here.')}</w:moveTo>")
    body += par(run("First half"), "<w:rPr><w:del/></w:rPr>") + par(run(" and second."))
    path = word_file(tmp_path, body)
    assert texts(path) == ["States shall act.", "Moved here.", "First half and second."]
    assert read_document(path).findings == (
        "2 tracked insertions and 2 tracked deletions are read as accepted; others may see another text",
    )


def test_macros_do_not_keep_a_file_from_being_read(tmp_path):
    path = word_file(tmp_path, par("The Meeting took note of the report."), "note.docm")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0 Sub AutoOpen()")
    assert texts(path) == ["The Meeting took note of the report."]
    assert read_document(path).findings == ()


def test_text_boxes_are_read_once(tmp_path):
    inner = f"<w:txbxContent>{par('In the box.')}</w:txbxContent>"
    drawing = f"<mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
    picture = f"<mc:Fallback><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></mc:Fallback>"
    body = par(run("Around") + f"<w:r><mc:AlternateContent>{drawing}{picture}</mc:AlternateContent></w:r>" + run(" it."))
    assert texts(word_file(tmp_path, body)) == ["Around it.", "In the box."]


def test_a_box_in_a_chart_is_one_paragraph(tmp_path):
    lines = par("Tug Division") + par("(subprogramme 2)") + par("4 P-3")
    box = f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{lines}</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    found = read_blocks(word_file(tmp_path, par("Before.") + box))
    assert [(b.kind, b.text) for b in found[1:]] == [("text", "Tug Division\n(subprogramme 2)\n4 P-3")]
    lines = par(run("Pilot Division", "<w:b/>")) + table(("4", "P-3"), ("9 P-2 of whom three are paid by voluntary contributions", ""))
    boxes = f"<v:textbox><w:txbxContent>{lines}</w:txbxContent></v:textbox>" * 4
    found = read_blocks(word_file(tmp_path, par("Before.") + f"<w:p><w:r><w:pict>{boxes}</w:pict></w:r></w:p>"))
    row = ("row", "Pilot Division\t4\tP-3\t9 P-2 of whom three are paid by voluntary contributions", "")
    assert [(b.kind, b.text, b.emphasis) for b in found[1:]] == [row] * 4


def test_content_controls_links_and_fields(tmp_path):
    link = field("begin") + '<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>' + field("separate") + run("A/RES/1") + field("end")
    body = f"<w:sdt><w:sdtContent>{par('Controlled.')}</w:sdtContent></w:sdt>"
    body += par(f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here')}</w:sdtContent></w:sdt>" + run("Inline."))
    body += par(run("See ") + link + run(".")) + par(f'<w:hyperlink r:id="r1">{run("Linked")}</w:hyperlink>')
    body += par('<w:fldSimple w:instr=" REF a "><w:r><w:t>12</w:t></w:r></w:fldSimple>') + par(field("begin") + run("code")) + par("After.")
    assert texts(word_file(tmp_path, body)) == ["Controlled.", "Inline.", "See A/RES/1.", "Linked", "12", "After."]


def test_special_characters(tmp_path):
    body = par("<w:r><w:t>P</w:t><w:noBreakHyphen/><w:t>4 co\u00adop</w:t><w:softHyphen/><w:t>erate\u00a0now</w:t></w:r>")
    body += par('<w:r><w:t>x </w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 2</w:t><w:br w:type="page"/><w:t>y</w:t></w:r>')
    body += par("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>") + par(run("seen") + run("hidden", "<w:vanish/>"))
    body += par(run("x ") + run("\uf0b3 5 b", '<w:rFonts w:ascii="Symbol"/>') + run(" l", '<w:rFonts w:ascii="Wingdings"/>'))
    assert texts(word_file(tmp_path, body)) == ["P-4 cooperate now", "x ≥ 2 y", "one\ntwo", "seen", "x ≥ 5 β l"]


def test_fields_that_number_paragraphs(tmp_path):
    codes = [
        "AUTONUM",
        "AUTONUM \\s )",
        "LISTNUM",
        "LISTNUM \\l 2",
        "LISTNUM NumberDefault \\l 2 \\s 4",
        "LISTNUM",
        "LISTNUM LegalDefault \\l 2",
    ]
    fields = [field("begin") + f"<w:r><w:instrText> {code} </w:instrText></w:r>" + field("end") for code in codes]
    body = "".join(par(code + "<w:r><w:tab/></w:r>" + run("Text.")) for code in fields) + par(
        '<w:fldSimple w:instr=" AUTONUM "/>' + run("Text.")
    )
    shown = ["1.", "2)", "1)", "a)", "d)", "2)", "1.1.", "3."]
    assert texts(word_file(tmp_path, body)) == [f"{number} Text." for number in shown]


def test_typed_numbers(tmp_path):
    tab = "<w:r><w:tab/></w:r>"
    body = par(run("1.") + tab + run("First.")) + par(tab + tab + run("(a)") + tab + run("Item.")) + par(run("16.1") + tab + run("Dotted."))
    body += par(run("a.") + tab + run("Letter.")) + par(run("2") + tab + run("A number without a stop in front."))
    body += par("<w:r><w:t>(a) one;</w:t><w:br/><w:t>(b) two.</w:t></w:r>")
    assert texts(word_file(tmp_path, body)) == [
        "1. First.", "(a) Item.", "16.1 Dotted.", "(a) Letter.", "2. A number without a stop in front.", "(a) one;", "(b) two.",
    ]  # fmt: skip


def test_contents_are_left_out(tmp_path):
    toc = field("begin") + "<w:r><w:instrText> TOC \\o </w:instrText></w:r>" + field("separate") + run("Intro 1")
    body = par("Contents") + par(toc) + par(run("Method 2")) + par(field("end")) + par("Typed", '<w:pStyle w:val="TOC1"/>') + par("Body.")
    assert texts(word_file(tmp_path, body, styles=style("TOC1", "toc 1"))) == ["Body."]
    listed = par("Contents") + table(("", "Page"), ("I. Intro", "1"), ("II. Method", "4")) + par("Body.")
    assert texts(word_file(tmp_path, listed)) == ["Body."]


def test_headers_and_footers_are_left_out(tmp_path):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "A/80/6"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    document.add_heading("Heading", 1)
    document.add_paragraph("Text.")
    document.save(tmp_path / "a.docx")
    assert [(b.kind, b.text) for b in read_blocks(tmp_path / "a.docx")] == [("heading", "Heading"), ("text", "Text.")]


def test_the_first_pages_own_masthead_is_the_cover(tmp_path):
    document = docx.Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "A running head"
    section.first_page_header.paragraphs[0].text = "A/80/6 (Sect. 16)"
    section.first_page_header.add_paragraph("General Assembly")
    section.first_page_header.add_paragraph("10 April 2025")
    document.add_paragraph("1. The Meeting adopted its agenda and organized its work.")
    document.save(tmp_path / "a.docx")
    loaded = load_document(tmp_path / "a.docx", "a")
    assert (loaded.metadata.symbol, loaded.metadata.date) == ("A/80/6 (Sect. 16)", "2025-04-10")
    assert [p.anchor for p in loaded.paragraphs] == ["cover", "1"]


def test_automatic_numbers_become_anchors(tmp_path):
    lists = abstract(0, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "(%3)")) + num(1, 0)
    body = numbered("The Meeting considered the following points:") + numbered("The first:", 1, 1) + numbered("Its detail;", 1, 2)
    body += numbered("The second.", 1, 1) + numbered("The Meeting closed.")
    loaded = load_document(word_file(tmp_path, body, numbering=lists), "a")
    assert [p.anchor for p in loaded.paragraphs] == ["1", "1 (a)", "1 (a) (i)", "1 (b)", "2"]


def test_content_decides_not_the_name(tmp_path):
    path = word_file(tmp_path, par("Text."), name="wrong.pdf")
    assert texts(path) == ["Text."]


def test_the_text_may_have_another_name_and_is_missed_in_a_sentence(tmp_path):
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(word_file(tmp_path, par("Text."))) as archive:
        text = archive.read("word/document.xml")
    for listed in (kind, "image/png"):
        with zipfile.ZipFile(tmp_path / "other.docx", "w") as archive:
            archive.writestr("[Content_Types].xml", f'<Types><Override ContentType="{listed}" PartName="/word/main.xml"/></Types>')
            archive.writestr("word/main.xml", text)
        if listed == kind:
            assert texts(tmp_path / "other.docx") == ["Text."]
    with pytest.raises(UnreadableDocument, match="whose text is missing"):
        read_blocks(tmp_path / "other.docx")


def test_entities_are_refused(tmp_path):
    lol = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 9))
    bomb = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "lol">{lol}<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&l8;&x;</d>'
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", bomb)
    with pytest.raises(UnreadableDocument, match=r"entities|well-formed"):
        read_blocks(tmp_path / "a.docx")


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(70):
            part.write(b" " * 1_000_000)
    with pytest.raises(UnreadableDocument, match="unpacks to more than"):
        read_blocks(tmp_path / "a.docx")


def test_a_part_that_lies_about_its_size_is_refused(tmp_path):
    path = word_file(tmp_path, par("Text. " * 2000))
    data = bytearray(path.read_bytes())
    entry = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    data[entry + 24 : entry + 28] = struct.pack("<I", 10)
    path.write_bytes(data)
    with pytest.raises(UnreadableDocument):
        read_blocks(path)


def test_damaged_files_cost_only_themselves(tmp_path):
    whole = word_file(tmp_path, par("Text. ") * 50).read_bytes()
    chance = random.Random(7)
    for attempt in range(60):
        data = bytearray(whole)
        if attempt % 2:
            data = data[: chance.randrange(4, len(data))]
        else:
            for _ in range(20):
                data[chance.randrange(4, len(data))] = chance.randrange(256)
        (tmp_path / "b.docx").write_bytes(data)
        try:
            read_blocks(tmp_path / "b.docx")
        except UnreadableDocument as error:
            assert "b.docx" in str(error)


@pytest.mark.parametrize(("stream", "words"), [("EncryptedPackage", "password"), ("WordDocument", "before 2007")])
def test_ole_files_say_what_they_are(tmp_path, stream, words):
    (tmp_path / "a.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le"))
    with pytest.raises(UnreadableDocument, match=words):
        read_blocks(tmp_path / "a.docx")


@pytest.mark.skipif(not REAL, reason="the shared real documents are not here")
@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem[:24])
def test_real_documents_are_numbered_without_gaps(path):
    loaded = load_document(path, path.name)
    assert not any(is_jump(finding) or is_repeat(finding) for finding in loaded.findings)
    assert loaded.metadata.symbol.startswith("A/80/6")
    assert sum(p.kind == "numbered" for p in loaded.paragraphs) >= 4


@pytest.mark.skipif(not HOSTILE, reason="the shared hostile files are not here")
@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.stem)
def test_hostile_files_cost_only_themselves(path):
    try:
        assert load_document(path, path.name).paragraphs
    except UnreadableDocument as error:
        assert path.name in str(error)


@pytest.mark.skipif(not HOSTILE, reason="the shared hostile files are not here")
def test_overrides_as_word_shows_them():
    # Each paragraph of this file says which number Word gives it.
    numbers = [text.split(". ") for text in texts(SHARED / "hostile" / "num_overrides.docx")[1:]]
    assert all(shown == own for shown, own in numbers)
