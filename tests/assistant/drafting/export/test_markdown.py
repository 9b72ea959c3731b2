"""A draft as Markdown: its footnotes, its tables, and documents' text as text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from assistant.drafting.export.markdown import as_markdown, escaped
from tests.assistant.drafting.export.small import DRAFT, of_heading

_MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})
# Characters that Markdown takes for its own, among letters and digits.
TEXTS = st.text(st.sampled_from("aÅ1 .,)\n\\`*_[]<>|~$&;#=+-!:/(\"'"), min_size=1, max_size=25)


def shown(markdown: str, selector: str) -> str:
    node = LexborHTMLParser(_MARKDOWN.render(markdown)).css_first(selector)
    assert node is not None
    return " ".join(node.text().split())


def test_a_draft_is_written_with_footnotes_points_a_table_and_its_sources() -> None:
    text = as_markdown(DRAFT)
    assert text.startswith("# Positions: tugs\n\n*In the documents' own sentences, from 3 paragraphs; searched 1 document.*\n")
    assert "\n### Tugs\n\n- Norway leased 1,200 tugs.[^1] They were red & new.[^2]\n" in text
    assert "| State | R1 | R2 |\n| --- | --- | --- |\n| Åland | Åland \\<leased\\> none.[^3] | *no statement* |\n" in text
    assert "\n*Of two States.*\n" in text
    assert "| 1, 2 | N/1, para. 1 | n.md | Norway leased 1,200 tugs. They were red & new. |" in text
    assert text.endswith("\n[^1]: N/1, para. 1, page 3.\n[^2]: N/1, para. 1, page 3.\n[^3]: N/1, para. 2.\n[^4]: N/1, para. 3.\n")


@given(TEXTS.filter(str.strip))
@example("1. Tugs")
@example("1) Tugs")
@example("- Tugs - and ---")
@example("&lt;b&gt; &#35; & co; [x](y) ![z](w)")
@example("a | b \\| c")
@example("~~~ ``` $x$")
@settings(max_examples=50)
def test_text_is_shown_as_it_is(text: str) -> None:
    assert shown(escaped(text), "p") == " ".join(text.split())
    assert shown(f"| {escaped(text)} |\n| --- |\n", "th") == " ".join(text.split())


@given(TEXTS.filter(str.strip))
@example("Tugs #")
@example("Tugs ##")
@settings(max_examples=50)
def test_a_heading_is_shown_as_it_is(text: str) -> None:
    assert shown(as_markdown(of_heading(text)), "h2") == " ".join(text.split())


@pytest.mark.parametrize("text", ["", "Tugs & ports", "1,200 tugs", "Tugs – and ferries"])
def test_what_means_nothing_in_markdown_is_not_escaped(text: str) -> None:
    assert escaped(text) == text
