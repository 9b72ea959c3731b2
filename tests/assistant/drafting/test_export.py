"""Drafts as files: every format has all sentences, all footnotes and the sources, and documents' text is only ever text."""

import io
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import lxml.etree
import pypdfium2
import pytest
import selectolax.lexbor
from markdown_it import MarkdownIt

from assistant.answer import Citation
from assistant.drafting import Block, Draft, Statement
from assistant.drafting.export import FORMATS, format_of
from assistant.drafting.export.html import as_html
from assistant.drafting.export.markdown import as_markdown
from assistant.drafting.export.pdf import as_pdf
from assistant.drafting.export.word import as_word
from index.errors import DraftError
from index.paragraph import Paragraph, Span

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LIVE = '<script>alert(1)</script> [x](http://a.example) ![i](http://b.example/p.png) *b* | `c` &lt;b&gt; <img src="x" onerror="y">.'


def _part(data: bytes, name: str) -> lxml.etree._Element:
    return lxml.etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


@pytest.fixture
def hostile() -> Draft:
    """A draft of one sentence that tries to be more than text."""
    paragraph = Paragraph("n#1", "n", "1", f"n {_LIVE}, para. 1", (), "numbered", "", None, None, 3, _LIVE, Span(0, len(_LIVE)), 1)
    block = Block(f"# {_LIVE}", 1, ((Statement(_LIVE, 1, "verbatim"),),), "points", note=_LIVE)
    return Draft("summary", _LIVE, _LIVE, _LIVE, (block,), (Citation(1, paragraph, _LIVE),))


@pytest.mark.parametrize("form", ["briefing", "positions", "comparison", "talking-points"])
def test_a_word_file_has_a_live_footnote_for_each_citation(form: str, drafts: dict[str, Draft]) -> None:
    draft = drafts[form]
    data = as_word(draft)
    calls = [call.get(f"{_W}id") for call in _part(data, "word/document.xml").iter(f"{_W}footnoteReference")]
    notes = {
        note.get(f"{_W}id"): "".join(note.itertext()).strip() for note in _part(data, "word/footnotes.xml") if not note.get(f"{_W}type")
    }
    assert calls == list(notes) == [str(citation.marker) for citation in draft.citations]
    assert all(citation.paragraph.label in notes[str(citation.marker)] for citation in draft.citations)


def test_a_word_file_opens_with_all_sentences_and_a_table_of_sources(drafts: dict[str, Draft]) -> None:
    draft = drafts["positions"]
    document = docx.Document(io.BytesIO(as_word(draft)))
    tables = ["\n".join(cell.text for row in table.rows for cell in row.cells) for table in document.tables]
    text = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *tables])
    assert all(statement.text in text for statement in draft.statements)
    assert "no statement" in tables[0]
    assert all(citation.paragraph.label in tables[-1] for citation in draft.citations)
    assert document.core_properties.title == draft.title


def _pages_of(pdf: bytes) -> list[str]:
    """The letters of each page, without spaces."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("form", ["briefing", "talking-points"])
def test_a_pdf_has_each_footnote_on_the_page_that_calls_it(form: str, drafts: dict[str, Draft]) -> None:
    pages = _pages_of(as_pdf(drafts[form]))
    assert "".join(drafts[form].title.split()) in pages[0]
    for statement, citation in zip(drafts[form].statements, drafts[form].citations, strict=True):
        call = f"{statement.text.split()[-1]}{statement.marker}"
        note = f"{citation.marker}{''.join(citation.paragraph.label.split())}"
        assert any(call in page and note in page for page in pages)


@pytest.mark.parametrize("form", ["briefing", "positions", "comparison"])
def test_a_pdf_has_all_sentences_their_notes_and_a_table_of_sources(form: str, drafts: dict[str, Draft]) -> None:
    text = "".join(_pages_of(as_pdf(drafts[form])))
    for statement, citation in zip(drafts[form].statements, drafts[form].citations, strict=True):
        assert "".join(statement.text.split()[:3]) in text
        assert f"{citation.marker}{''.join(citation.paragraph.label.split())}" in text
    assert "NotesParagraphFileQuotation" in text


def test_the_same_draft_is_the_same_pdf(briefing: Draft) -> None:
    assert as_pdf(briefing) == as_pdf(briefing)


def test_markdown_has_a_footnote_for_each_sentence(briefing: Draft) -> None:
    text, _, notes = as_markdown(briefing).partition("\n[^1]: ")
    assert [int(n) for n in re.findall(r"\[\^(\d+)\]", text)] == [citation.marker for citation in briefing.citations]
    assert notes.count("\n[^") + 1 == len(briefing.citations)


def test_html_links_each_sentence_to_its_note_and_asks_for_nothing(briefing: Draft) -> None:
    page = selectolax.lexbor.LexborHTMLParser(as_html(briefing))
    targets = {node.attributes["id"] for node in page.css("[id]")}
    links = [str(node.attributes["href"]) for node in page.css("a")]
    assert len(links) == 2 * len(briefing.citations)
    assert all(link.startswith("#") and link[1:] in targets for link in links)
    assert not page.css("script, img, link, iframe, [src]")


def test_what_a_document_says_stays_text(hostile: Draft) -> None:
    page = selectolax.lexbor.LexborHTMLParser(as_html(hostile))
    assert not page.css("script, img, em, [onerror]")
    assert page.css_first("li").text().startswith(_LIVE)
    made = selectolax.lexbor.LexborHTMLParser(MarkdownIt("gfm-like", {"linkify": False}).render(as_markdown(hostile)))
    assert not made.css("script, img, code, a, strong")
    assert _LIVE.replace('"', "”")[:40].replace("”", '"') in made.css_first("li").text()
    assert len(docx.Document(io.BytesIO(as_word(hostile))).tables) == 1
    markup = replace(hostile, title='#read("draft.typ") $x$ @a <b> = c', blocks=(replace(hostile.blocks[0], heading="#{1 + 1}"),))
    text = "".join(_pages_of(as_pdf(markup)))
    assert all("".join(words.split()) in text for words in (markup.title, "#{1 + 1}", _LIVE[:60], "b&gt;"))


def test_control_characters_of_a_document_do_not_break_the_file(hostile: Draft) -> None:
    label = replace(hostile.citations[0].paragraph, label="n\x0b\x00, para. 1", document="n\x1f")
    draft = replace(hostile, title="a\x00b", citations=(replace(hostile.citations[0], paragraph=label),))
    assert all(write(draft) for write in FORMATS.values())


def test_another_ending_is_refused_in_a_sentence() -> None:
    with pytest.raises(DraftError, match=r"“note\.odt” does not end in \.docx, \.pdf, \.html, \.md"):
        format_of(Path("note.odt"))


def test_a_draft_as_json_has_its_citations_as_answers_have_them(briefing: Draft) -> None:
    record = json.loads(json.dumps(briefing.to_json()))
    written = [s["marker"] for block in record["blocks"] for paragraph in block["paragraphs"] for s in paragraph]
    assert written == [citation["marker"] for citation in record["citations"]]
    assert record["verification"] == {"sentences": ["verbatim"] * len(written), "dropped": 0}
