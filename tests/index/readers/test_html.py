"""Web pages: the numbers a browser shows, the document without its site."""

import re
import textwrap
from pathlib import Path

import pytest

from index.block import Block
from index.document import load_document
from index.errors import UnreadableDocument
from index.readers.html import is_html, read_html
from tests.index.making import read_blocks
from tests.index.readers.pdf_samples import prose
from tests.shared import shared_folder


def _texts(markup: str) -> list[str]:
    return [block.text for block in read_html(f"<!doctype html><body>{markup}")]


def _pairs(markup: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read_html(f"<!doctype html><body>{markup}")]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("<ol><li>x<li>y</ol>", ["1. x", "2. y"]),
        ('<ol start="12"><li>x<li>y</ol>', ["12. x", "13. y"]),
        ('<ol><li>x<li value="7">y<li>z</ol>', ["1. x", "7. y", "8. z"]),
        ("<ol reversed><li>x<li>y<li>z</ol>", ["3. x", "2. y", "1. z"]),
        ('<ol reversed start="9"><li>x<li>y</ol>', ["9. x", "8. y"]),
        ('<ol type="a" start="3"><li>x<li>y</ol>', ["(c) x", "(d) y"]),
        ('<ol type="i"><li>x<li>y<li>z<li>w</ol>', ["(i) x", "(ii) y", "(iii) z", "(iv) w"]),
        ('<ol type="A"><li>x</ol>', ["A. x"]),
        ('<ol type="I" start="4"><li>x</ol>', ["IV. x"]),
        ('<ol type="a" start="27"><li>x</ol>', ["(aa) x"]),
        ('<ol style="list-style-type: lower-alpha"><li>x</ol>', ["(a) x"]),
        ('<style>ol.l { list-style: lower-roman inside }</style><ol class="l"><li>x</ol>', ["(i) x"]),
        ('<ol style="list-style:none"><li>5. typed<li>6. typed</ol>', ["5. typed", "6. typed"]),
        ("<ul><li>x<li>• y</ul>", ["- x", "• y"]),
        ("<ol><li>x<ol type=a><li>p<li>q<ol type=i><li>r</ol></ol><li>y</ol>", ["1. x", "(a) p", "(b) q", "(i) r", "2. y"]),
        ("<ol><li><p>x</p><p>more of x</p><li>y</ol>", ["1. x", "more of x", "2. y"]),
        ("<ol><li>x</ol><p>between</p><ol start=2><li>y</ol>", ["1. x", "between", "2. y"]),
        ("<dl><dt>14.</dt><dd>x</dd></dl>", ["14. x"]),
        ("<table><tr><td>(a)</td><td><p>x</p></td></tr></table>", ["(a) x"]),
        ("<div><span>3.</span><span>Text</span></div>", ["3. Text"]),
        ("<div>4.</div><div>Text</div>", ["4. Text"]),
        ("<ul><li><p><b><span>4</span></b> Text</p><li>x</ul>", ["4 Text", "- x"]),
        ("<p><span>5</span><span>Text</span></p>", ["5 Text"]),
        ("<ol><li><h2>IV.Ports</h2><ol><li>x</ol></ol>", ["IV. Ports", "1. x"]),
        ("<ol><li><h2>Ports</h2><ol><li>x</ol></ol>", ["1. Ports", "1. x"]),
        (
            "<style>ol { counter-reset: n } li { counter-increment: n } li::before { content: counters(n, '.') ' ' }</style>"
            "<ol><li>x<ol><li>y<li>z</ol><li>w</ol>",
            ["1. x", "1.1 y", "1.2 z", "2. w"],
        ),
        (
            "<style>.s { counter-reset: p; counter-increment: s } .s > p { counter-increment: p 1 }"
            "h2:before { content: counter(s, upper-roman) '. ' } .s > p::before { content: counter(s) '.' counter(p) }</style>"
            "<div class=s><h2>H</h2><p>x</p><p>y</p></div><div class=s><h2>I</h2><p>z</p></div>",
            ["I. H", "1.1 x", "1.2 y", "II. I", "2.1 z"],
        ),
        ("<style>p[data-n]:before { content: attr(data-n) }</style><p data-n='4.'>x</p><p>y</p>", ["4. x", "y"]),
    ],
)
def test_numbers_are_those_that_a_browser_shows(markup: str, shown: list[str]) -> None:
    assert _texts(markup) == shown


def test_headings_have_levels_and_paragraphs_their_looks() -> None:
    blocks = read_html("<h1>Report</h1><h3>A. Part</h3><p><b>Bold line</b></p><p><i>Slanted.</i></p><p>So <b>so</b>.</p>")
    assert [(b.kind, b.level, b.emphasis) for b in blocks] == [
        ("heading", 1, ""),
        ("heading", 3, ""),
        ("text", 0, "bold"),
        ("text", 0, "italic"),
        ("text", 0, ""),
    ]


def test_line_breaks_part_paragraphs_where_they_stand_for_that() -> None:
    assert _texts("One.<br><br>Two,<br>still two.<br>(a) three;<br>(b) four.") == ["One.", "Two,\nstill two.", "(a) three;", "(b) four."]
    assert _texts("<p><b>Title</b><br>A text below it.</p>") == ["Title", "A text below it."]


SITE = """<!doctype html><html><head><title>Report</title><style>.gone{display:none}</style></head><body class="menu-open">
<a class="skip-link" href="#m">Skip to main content</a>
<header><img src="x"><a href="/">United Site</a><nav><ul><li><a href="1">Home</a></li><li><a href="2">News</a></li></ul></nav></header>
<div id="cookie-notice"><p>This site uses cookies.</p><button>Accept</button></div>
<div class="breadcrumb"><a href="/">Home</a> &gt; <a href="/d">Documents</a></div>
{open}<h1>Report of the Meeting</h1>
<script>var furniture = 1;</script><noscript>Furniture</noscript>
<p hidden>Furniture</p><p style="display: none">Furniture</p><p class="gone">Furniture</p><span class="sr-only">Furniture</span>
<ol><li>The Meeting took note of the report of the Secretariat.</li><li>It agreed on the measures below.</li></ol>
<div class="share-buttons"><a href="t">Tweet furniture</a></div>{close}
<aside><h2>Furniture</h2><p>Related furniture</p></aside>
<footer><p>© 2024 Furniture. All rights reserved.</p></footer></body></html>"""


@pytest.mark.parametrize(
    "tags", [("<main>", "</main>"), ("<article>", "</article>"), ('<div role="main">', "</div>"), ("", ""), ("<div>", "</div>")]
)
def test_only_the_document_is_read(tags: tuple[str, str]) -> None:
    texts = [block.text for block in read_html(SITE.replace("{open}", tags[0]).replace("{close}", tags[1]))]
    assert texts == [
        "Report of the Meeting",
        "1. The Meeting took note of the report of the Secretariat.",
        "2. It agreed on the measures below.",
    ]


def test_a_title_and_notes_beside_the_main_part_belong_to_it() -> None:
    page = "<header><h1>Report</h1></header><main><p>Text<sup><a href='#fn1'>1</a></sup> of it.</p></main>"
    blocks = read_html(page + "<section class='footnotes'><ol><li id='fn1'>A note. <a href='#r'>↩</a></li></ol></section>")
    assert [(b.kind, b.text, b.calls, b.mark) for b in blocks] == [
        ("heading", "Report", (), ""),
        ("text", "Text of it.", ("1",), ""),
        ("footnote", "A note.", (), "1"),
    ]


def test_menus_without_a_name_are_told_by_their_links() -> None:
    menu = "<ul><li><a href=1>Home</a><li><a href=2>About</a><li><a href=3>News</a></ul>"
    bars = "<td><a href=1>Home</a> | <a href=2>About</a> | <a href=3>News</a></td>"
    text = "<p>A text that is the document and that is long enough to be one, with <a href=9>a link</a> in it, and more words.</p>"
    top = '<a href="#top">back to top</a>'
    assert _texts(menu + text) == _texts(f"<table><tr>{bars}</tr></table>{text}{top}") == [re.sub("<.*?>", "", text)]


def test_links_in_the_text_are_kept() -> None:
    listed = "<ul><li><a href=1>Resolution 2341 (2017) on the protection of critical infrastructure</a><li>Another one</ul>"
    assert len(_texts(f"<p>See:</p>{listed}<p>The end of it.</p>")) == 4


def test_tables_of_data_are_rows_and_others_are_text() -> None:
    data = "<table><caption>Table 1</caption><tr><th>State<th>Year</tr><tr><td>Finland<td>2018<sup>a</sup></tr></table>"
    assert _pairs(data) == [("text", "Table 1"), ("row", "State\tYear"), ("row", "Finland\t2018")]
    heads = "<table><tr><th rowspan=2>Port<th colspan=2>Ships</tr><tr><th>In<th>Out</tr>"
    merged = f"{heads}<tr><td rowspan=0>Sund<td><td>7</tr><tr><td>3<td></tr></table>"
    assert [text for _, text in _pairs(merged)] == ["Port\tShips", "Port\tIn\tOut", "Sund\t\t7", "Sund\t3"]
    long = "A text that fills a column of the page " * 10
    assert _pairs(f"<table><tr><td>Left</td><td><p>{long}</p><p>12. More.</p></td></tr></table>")[1:] == [
        ("text", long.strip()),
        ("text", "12. More."),
    ]
    nested = "<table><tr><td>(a)</td><td>x:<table><tr><td>(i)</td><td>y</td></tr></table></td></tr></table>"
    assert _texts(nested) == ["(a) x:", "(i) y"]


@pytest.mark.parametrize(
    ("call", "note"),
    [
        ("<sup>1</sup>", "<p><sup>1</sup> A note.</p>"),
        ("<sup>[1]</sup>", "<p><sup>1</sup>A note.</p>"),
        ('<a href="#fn1" id="r1"><sup>1</sup></a>', '<p id="fn1"><a href="#r1">1</a> A note.</p>'),
        ('<a href="#_ftn1" name="_ftnref1">[1]</a>', '<div><p><a href="#_ftnref1" name="_ftn1">[1]</a> A note.</p></div>'),
        (
            ' (<a id="ntc1" href="#ntr1">(<span style="vertical-align:super">1</span>)</a>',
            '<p><a id="ntr1" href="#ntc1">(1)</a> A note.</p>',
        ),
        ('<a role="doc-noteref" href="#n1">1</a>', '<aside role="doc-footnote" id="n1"><p>A note.</p></aside>'),
        (
            '<a class="footnote-ref" href="#x1">1</a>',
            '<div class="footnotes"><ol><li id="x1"><p>A note. <a href="#b">↩︎</a></p></li></ol></div>',
        ),
    ],
)
def test_footnotes_are_tied_to_their_calls(call: str, note: str) -> None:
    blocks = read_html(f"<p>A text{call} that goes on.</p>{note}")
    assert blocks[0].calls == ("1",)
    assert blocks[0].text.startswith("A text") and "1" not in blocks[0].text
    assert blocks[1] == Block("A note.", "footnote", mark="1")


def test_powers_ordinals_and_cross_references_are_no_footnotes() -> None:
    page = (
        "<p>On the 1<sup>st</sup>, 5 km<sup>2</sup> and 10<sup>6</sup>; see paragraph <a href='#p12'>12</a>.</p><p id='p12'>12. Text.</p>"
    )
    assert read_html(page) == [Block("On the 1st, 5 km² and 10⁶; see paragraph 12."), Block("12. Text.")]


def test_raised_numbers_in_front_count_paragraphs_where_they_answer_no_calls() -> None:
    laws = "<h3>Art. {n} Piers</h3><p><sup>1</sup> They are lit.<sup><a href='#f{n}'>{n}</a></sup></p><p><sup>1bis</sup> All of them.</p>"
    page = (
        laws.format(n=1) + laws.format(n=2) + "<div class='footnotes'><p id='f1'><sup><a>1</a></sup> RO 1.</p><p id='f2'>2 RO 2.</p></div>"
    )
    texts = [block.text for block in read_html(page) if block.kind == "text"]
    assert texts == ["1. They are lit.", "1bis. All of them."] * 2
    notes = "".join(f"<p>Light.<sup>{n}</sup></p>" for n in (1, 2, 3)) + "".join(f"<p><sup>{n}</sup> RO {n}.</p>" for n in (1, 2, 3))
    assert [block.kind for block in read_html(notes)] == ["text"] * 3 + ["footnote"] * 3


def test_what_a_blog_says_of_a_post_is_no_text() -> None:
    post = "<article><header><h1>Statement</h1><div class='entry-meta'>Posted on 3 May by admin</div></header><p>Piers are lit.</p>"
    assert _texts(f"{post}<footer class='entry-footer'>Posted in <a href='/s'>Statements</a></footer></article>") == [
        "Statement",
        "Piers are lit.",
    ]


def test_preformatted_text_is_read_as_typed() -> None:
    assert _texts("<pre>\n12. A paragraph that is\nwrapped.\n\n13. Another.\n</pre>") == [
        "12. A paragraph that is\nwrapped.",
        "13. Another.",
    ]


@pytest.mark.parametrize(
    "data",
    [
        "<html><p>Café naïve – ok</p>".encode(),
        "<html><p>Café naïve – ok</p>".encode("utf-16"),
        b"\xef\xbb\xbf" + "<html><p>Café naïve – ok</p>".encode(),
        "<html><p>Café naïve – ok</p>".encode("utf-16-le"),
        "<html><meta charset=windows-1252><p>Café naïve – ok</p>".encode("cp1252"),
        "<html><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><p>Café naïve – ok</p>".encode("cp1252"),
        "<html><meta charset=iso-8859-1><p>Café naïve – ok</p>".encode(),
    ],
)
def test_encodings(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "page.txt"  # the name is no help
    path.write_bytes(data)
    assert [block.text for block in read_blocks(path)] == ["Café naïve – ok"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!DOCTYPE html><p>x", True),
        ("<?xml version='1.0'?>\n<html xmlns='x'><body><p>x</p></body></html>", True),
        ("<table><tr><td>x</td></tr></table>", True),
        ("<meta charset=utf-8>\n\n# A Markdown text\n\n1. One\n\n2. Two <sup>1</sup>", False),
        ("12. Text with <b>bold</b>.", False),
        ("The tag <html> is mentioned.", False),
    ],
)
def test_pages_are_told_by_content(text: str, expected: bool) -> None:
    assert is_html(text) is expected


def test_an_empty_page_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "app.html"
    path.write_text("<!doctype html><html><body><div id=root></div><script>run()</script></body></html>", encoding="utf-8")
    with pytest.raises(UnreadableDocument, match=r"app\.html is a web page without text"):
        read_blocks(path)


def test_deep_and_broken_markup_is_read() -> None:
    assert read_html("<div>" * 3000 + "<p>12. Text</p>")[0].text == "12. Text"
    assert [b.text for b in read_html("<p>One<p>Two</b></div><li>Three<table><td>Four")] == ["One", "Two", "- Three", "Four"]


def test_anchors_of_a_page(tmp_path: Path) -> None:
    path = tmp_path / "convention.html"
    path.write_text(
        "<html><body><h1>Convention on Reports</h1><h2>Chapter I</h2><h3>General provisions</h3><h3>Article 1</h3><h4>Scope</h4>"
        "<p>This Convention applies to all reports of the Parties to it.</p>"
        "<h3>Article 2</h3><h4>Duties</h4><ol><li>Each Party shall:<ol type=a><li>report;</li><li>reply.</li></ol></li>"
        "<li>It shall do so yearly.</li></ol>"
        "<h3>Article 2 bis</h3><ol><li>Each Party may withdraw.</li><li>It shall say so.</li></ol></body></html>",
        encoding="utf-8",
    )
    document = load_document(path, path.name)
    assert [p.anchor for p in document.paragraphs] == [
        "cover",
        "Article 1 ¶ 1",
        "Article 2.1",
        "Article 2.1 (a)",
        "Article 2.1 (b)",
        "Article 2.2",
        "Article 2 bis.1",
        "Article 2 bis.2",
    ]
    assert document.paragraphs[2].headings == ("Chapter I: General provisions", "Article 2: Duties")
    assert document.paragraphs[2].label == "Convention on Reports, Article 2, para. 1"


def test_anchors_of_a_page_laid_out_in_tables(tmp_path: Path) -> None:
    def point(number: str, text: str) -> str:
        return f"<table><tr><td><p>{number}</p></td><td><p>{text}</p></td></tr></table>"

    path = tmp_path / "regulation.html"
    path.write_text(
        "<html><body><p>REGULATION OF THE COUNCIL</p>"
        "<p>Having regard to the opinion of the Committee&#160;<a id='c1' href='#ntr1'>(1)</a>,</p>"
        f"<p>Whereas:</p>{point('(1)', 'A first reason for it.')}{point('(2)', 'A second one.')}<p>HAS ADOPTED:</p>"
        "<p>CHAPTER I</p><p>General provisions</p>"
        "<p>Article 1</p><p>Subject matter</p><p>1.&#160;&#160;This Regulation lays down rules.</p>"
        f"<p>2.&#160;&#160;It applies to:</p>{point('(a)', 'providers;')}{point('(b)', 'users:' + point('(i)', 'in the Union.'))}"
        f"<p>Article 2</p><p>Definitions</p><p>For the purposes of this Regulation:</p>{point('(1)', '‘system’ means a thing.')}"
        "<hr><p><a id='ntr1' href='#c1'>(1)</a> OJ C 12, p. 1.</p></body></html>",
        encoding="utf-8",
    )
    document = load_document(path, path.name)
    found = {p.anchor: p.headings for p in document.paragraphs if p.kind in ("recital", "numbered", "item")}
    items = ["Article 1.2 (a)", "Article 1.2 (b)", "Article 1.2 (b) (i)", "Article 2 ¶ 1 (1)"]
    assert list(found) == ["recital 1", "recital 2", "Article 1.1", "Article 1.2", *items]
    assert found["Article 1.1"] == ("CHAPTER I: General provisions", "Article 1: Subject matter")
    assert document.paragraphs[-1].kind == "footnote" and document.paragraphs[-1].text == "OJ C 12, p. 1."


def test_real_pages_keep_their_words() -> None:
    for path in sorted(shared_folder("documents", "other").glob("*.html")):
        document = load_document(path, path.name)
        markup = re.sub(r"<[^>]*>", " ", path.read_text(encoding="utf-8").split("<table", 1)[1].split(">", 1)[1])
        words = re.findall(r"\w+", re.sub(r"&\w+;", " ", markup))
        kept = set(re.findall(r"\w+", " ".join(p.text + " ".join(p.headings) for p in document.paragraphs)))
        assert sum(word in kept for word in words) >= 0.99 * len(words)


def test_a_page_made_of_printed_lines_is_read_as_such(tmp_path: Path) -> None:
    written = [prose(70, number) for number in range(1, 31)]
    lines = [line for number, text in enumerate(written, 1) for line in (*textwrap.wrap(f"{number}. {text}", 90), "")]
    pages = [lines[start : start + 45] for start in range(0, len(lines), 45)]
    body = "<hr/>\n".join(
        f"<a name={n}></a>FSC/31/12&#160;<br/>\n"
        + "".join(f"{line.replace(' ', '&#160;')}&#160;<br/>\n" for line in page)
        + f"{n}/5&#160;<br/>\n"
        for n, page in enumerate(pages, 1)
    )
    (tmp_path / "report.html").write_text(f"<html><body>\n{body}</body></html>", encoding="utf-8")
    found = load_document(tmp_path / "report.html", "report.html").paragraphs
    assert [(p.anchor, p.text) for p in found if p.kind == "numbered"] == [(str(n), text) for n, text in enumerate(written, 1)]


def test_heads_and_feet_of_pages_and_sites_and_definitions_with_numbers_of_their_own() -> None:
    text = prose(40)
    page = (
        f"<div title=header><p>K2312345</p></div><p class=li><span class=num>(1)</span>‘port’ means {text}</p>"
        + f"<p>{text}</p>" * 30
        + "<div class=catlinks><p>Category: ports</p></div><div class='region-footer'>Write to us</div>"
        + "<center>[ <a href='/'>Home page</a> | <a href='/s'>Search</a> ]</center>"
    )
    assert _texts(page) == [f"(1) ‘port’ means {text}", *[text] * 30]
