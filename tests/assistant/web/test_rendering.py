from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from records import answered, declined, evidence, metadata, paragraph

from assistant.answer import Citation
from assistant.view import LibraryView
from assistant.web.ask.exchange import Exchange
from assistant.web.ask.rendering import announcement, answer_text, conversation, welcome
from assistant.web.ask.sources import Chosen, in_document, results, sources
from assistant.web.html import day_of, highlighted
from assistant.web.kept import Listed
from assistant.web.kept_list import kept_list
from assistant.web.library.changes import Change
from assistant.web.library.indexing import Status
from assistant.web.library.rendering import changes_list, left_out_list, opened_document, progress, shelf_list
from assistant.web.page import scope_line
from assistant.web.reading import Quoted, reading
from index.inspection import Inspection
from index.library import Snapshot, StoredDocument

HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> ![chart](http://elsewhere.example/x.png) "
    "[here](javascript:alert(1)) </article></div> &lt;b&gt; \" onclick=' ${alert(1)} {{value}} `code` **bold**"
)
OWN_TAGS = {
    "article",
    "h3",
    "small",
    "a",
    "progress",
    "h2",
    "span",
    "div",
    "p",
    "q",
    "ul",
    "ol",
    "li",
    "button",
    "details",
    "summary",
    "mark",
}
OWN_ATTRIBUTES = {"class", "type", "tabindex", "role", "title", "href", "target", "rel", "max", "value", "style"} | {
    "aria-label",
    "aria-current",
}
open_text = st.text(max_size=200) | st.sampled_from((HOSTILE, "a [1] b", "- [1].\n- [2]", "<", "&amp;"))


class Page(HTMLParser):
    """What a browser would make of a piece of HTML: its elements, their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.marked = ""
        self._open: list[str] = []
        self.feed(str(html))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, "elements are closed in the order they were opened"

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._open and self._open[-1] == "mark":
            self.marked += data


def whole_page(words: str) -> Page:
    citation = Citation(1, paragraph(words, headings=(words,), label=words, lead_in=words, document=words, reporter=words), words)
    exchanges = (
        Exchange(words, answered(f"{words} [1].", [citation], understood=words), f"{words} [1].", complete=True),
        Exchange(words, declined([citation]), words, complete=True),
        Exchange(words, problem=words, complete=True),
    )
    view = LibraryView(None, Snapshot(0, {}, (citation.paragraph,)))  # type: ignore[arg-type]
    panes = sources(exchanges, Chosen(0, 1)) + sources(exchanges, Chosen(1)) + in_document(exchanges, Chosen(0, 1), view)
    panes += results(exchanges[0], 0, [evidence(citation.paragraph)]) + kept_list([Listed("1", words, datetime.now(UTC))], "1", "draft", "")
    told = Markup("").join(announcement(exchange) for exchange in exchanges)
    return Page(conversation("1", exchanges) + panes + whole_library(words) + welcome([words], 3) + told)


def whole_library(words: str) -> Markup:
    stored = StoredDocument(words, Path("x.txt"), "", "", metadata(words), (words,), {})
    inspection = Inspection(words, words, kinds={"numbered": 1}, findings=(words,), lost=(words,), faults=(words,), newest=words)
    return Markup("").join(
        [
            shelf_list([inspection], {words: stored}, "", may_change=True, handing={words: words}),
            opened_document(stored, inspection, [paragraph(words, headings=(words,), reporter=words)]),
            progress(Status(True, ((words, 0.5),))) + progress(Status(problem=words)),
            changes_list([Change(words, "failed", "2031-07-14T00:00:00+00:00", reason=words, by=words)], with_names=True),
            changes_list([Change(words, "described", "2031-07-14T00:00:00+00:00", said=words)], with_names=False),
            left_out_list([Path("x.txt")]),
        ]
    )


@given(open_text)
def test_nothing_that_a_document_or_a_person_wrote_becomes_an_element_or_an_attribute(words: str) -> None:
    page = whole_page(words)
    assert set(page.tags) <= OWN_TAGS
    names = {name for name, _ in page.attributes}
    assert {name for name in names if not name.startswith("data-")} <= OWN_ATTRIBUTES
    assert all(value and value.startswith("original?document=") for name, value in page.attributes if name == "href")


def test_hostile_words_are_shown_as_they_are_written() -> None:
    assert whole_page(HOSTILE).text.count("![chart](http://elsewhere.example/x.png) [here](javascript:alert(1))") >= 8


@given(open_text, st.integers(0, 200), st.integers(0, 200))
def test_a_highlighted_text_is_the_text_and_marks_the_quotation(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]
    page = Page(highlighted(text, quote))
    assert page.text == Page(highlighted(text, "")).text
    assert page.marked.split() == quote.split()


def test_a_quotation_is_found_over_a_line_break_and_marked_once() -> None:
    assert highlighted("one two\nthree two three", "two three") == "one <mark>two\nthree</mark> two three"


def test_a_quotation_that_the_text_does_not_hold_marks_nothing() -> None:
    assert highlighted("one < two", "three") == "one &lt; two"


@given(open_text)
def test_an_answer_loses_no_word(text: str) -> None:
    shown = Page(answer_text(text, frozenset({1}), 0)).text
    assert "".join(shown.split()) == "".join(Page(answer_text(text, frozenset(), 0)).text.split())


def test_markers_become_buttons_with_a_name_and_lists_become_lists() -> None:
    html = answer_text("Some do [1]:\n- Aldania does [2].\n- Brenmark does [3].", frozenset({1, 2, 3}), 4)
    assert html.startswith("<p>Some do<button") and html.count("<li>") == 2 and html.count("<ul>") == 1
    assert 'aria-label="Show cited paragraph 2" data-event="select" data-exchange="4" data-marker="2">[2]</button>.' in html


@pytest.mark.parametrize("text", ["See note [7].", "The array[1] of lamps.", "[x]."])
def test_brackets_that_are_no_marker_of_the_answer_stay_text(text: str) -> None:
    assert "<button" not in answer_text(text, frozenset({1}), 0)


def test_a_declined_answer_shows_pointers_and_never_citations() -> None:
    closest = Citation(1, paragraph("Aldania reported nothing."), "")
    exchanges = (Exchange("What?", declined([closest]), "Not here.", complete=True),)
    beside = sources(exchanges, Chosen(0))
    assert "They do not answer the question" in beside and "card pointer" in beside
    assert "<mark>" not in beside and 'class="number"' not in beside
    assert "Not answered in these documents" in conversation("1", exchanges)


def test_a_list_shows_its_account_and_the_way_to_what_it_leaves_out() -> None:
    near = Citation(2, paragraph("Brenmark may.", "8"), "")
    listed = answered("It did [1].", [Citation(1, paragraph("It did."), "It did.")])
    exchanges = (Exchange("Which?", replace(listed, is_list=True, near=(near,), silent=("Portugal",)), "It did [1].", complete=True),)
    html = conversation("1", exchanges)
    assert "No statement found: Portugal." in html and "1 more comes near and is left out." in html
    assert html.count("Show them") == 1 and 'data-event="select" data-exchange="0" data-marker="2"' in html
    beside = sources(exchanges, Chosen(0))
    assert "Left out" in beside and beside.count("card pointer") == 1
    growing = (replace(exchanges[0], complete=False),)
    assert "No statement found" not in conversation("1", growing)


def test_a_cited_paragraph_names_its_place() -> None:
    citations = [
        Citation(n, paragraph("It did.", str(n), page=3, lead_in="Governments were encouraged", reporter="Aldania"), "It did.")
        for n in (1, 2)
    ]
    beside = sources((Exchange("What?", answered("It did [1]. It did [2].", citations)),), Chosen(0))
    assert "<li>II. Replies</li><li>Recommendation (a)</li>" in beside
    assert "In reply to<span>: Governments were encouraged</span>" in beside and "note.txt, page 3" in beside


def test_a_document_is_read_with_its_numbers_in_the_margin_and_each_heading_once() -> None:
    paragraphs = [paragraph("It did.", "1"), paragraph("It did not.", "2"), paragraph("It may.", "3", headings=("III. End",))]
    shown = reading(paragraphs, {"note.txt#2": Quoted(1, "did not")}, "note.txt#2")
    assert shown.count("II. Replies</p>") == 1 and shown.count("III. End</p>") == 1
    assert [anchor.split("<")[0] for anchor in shown.split('class="anchor">')[1:]] == ["1", "2", "3"]
    assert "It <mark>did not</mark>." in shown and shown.count(' aria-current="true"') == 1


def test_a_long_document_is_read_around_the_paragraph_that_is_opened() -> None:
    paragraphs = [paragraph("It did.", str(n)) for n in range(1, 2001)]
    shown = reading(paragraphs, {}, "note.txt#1000")
    assert 'class="anchor">1000<' in shown and 'class="anchor">1<' not in shown
    assert "799 paragraphs above are not shown" in shown and "801 paragraphs below are not shown" in shown


def test_a_paragraph_that_the_library_no_longer_has_is_shown_as_it_was_cited() -> None:
    citation = Citation(1, paragraph("It did."), "It did.")
    view = LibraryView(None, Snapshot(0, {}, (paragraph("It has changed."),)))  # type: ignore[arg-type]
    shown = in_document((Exchange("What?", answered("It did [1].", [citation])),), Chosen(0, 1), view)
    assert "The document has changed since" in shown and "<mark>It did.</mark>" in shown and "It has changed." not in shown


def test_a_question_of_any_length_is_shown_short() -> None:
    assert len(conversation("1", (Exchange("x" * 100_000, problem="Too long.", complete=True),))) < 2000


def test_how_a_follow_up_was_understood_is_said() -> None:
    answer = answered("It did [1].", [Citation(1, paragraph("It did."), "It did.")], understood="What did Brenmark report?")
    assert "Understood as: <q>What did Brenmark report?</q>" in conversation("1", (Exchange("And Brenmark?", answer, "It did [1]."),))


def test_an_empty_library_says_what_to_do() -> None:
    assert "The library is empty" in welcome([], 0) and "data-question" not in welcome([], 0)


@pytest.mark.parametrize(
    ("documents", "paragraphs", "line"),
    [(5, 471, "471 paragraphs in 5 documents"), (1, 1, "1 paragraph in 1 document"), (0, 0, "0 paragraphs in 0 documents")],
)
def test_scope_line(documents: int, paragraphs: int, line: str) -> None:
    assert scope_line(documents, paragraphs) == line


def test_a_screen_reader_is_told_once_the_answer_is_complete() -> None:
    answer = answered("It did [1].", [Citation(1, paragraph("It did."), "It did.")])
    assert announcement(Exchange("What?", answer, "It")) == ""
    assert announcement(Exchange("What?", answer, answer.text, complete=True)) == "1 paragraph cited. It did [1]."
    assert announcement(Exchange("What?", problem="The question is empty.", complete=True)) == "The question is empty."


def test_why_an_answer_was_not_made_as_asked_for_is_shown_below_it() -> None:
    made = replace(answered("It did [1].", [Citation(1, paragraph("It did."), "It did.")]), notice="The <b>model</b> is away.", dropped=1)
    markup = str(conversation("1", (Exchange("Did it?", made, made.text, complete=True),)))
    assert "The &lt;b&gt;model&lt;/b&gt; is away." in markup and "1 sentence left out" in markup


@pytest.mark.parametrize(
    ("date", "words"), [("2031-09-02", "2 September 2031"), ("2031-09", "September 2031"), ("2031", "2031"), ("", ""), ("soon", "soon")]
)
def test_a_date_is_shown_as_a_person_writes_it(date: str, words: str) -> None:
    assert day_of(date) == words
