"""A cited paragraph in its place in the document, beside the answer or the draft that cites it."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlencode

from markupsafe import Markup

from assistant.answer import Citation
from assistant.view import LibraryView
from assistant.web.html import breadcrumb, button, joined
from assistant.web.reading import Quoted, reading
from index.paragraph import Paragraph
from index.reporters import takes_floor


class Cited(NamedTuple):
    """What a text cites, in its order, with the number that it shows of each; 0 shows none.

    `carried` is what the buttons that lead from one to another carry besides its marker.
    """

    citations: Sequence[Citation]
    numbers: Mapping[int, int]
    carried: Mapping[str, Any]
    noun: str = "Citation"


def in_document(cited: Cited, opened: Citation, view: LibraryView, ways: Markup, tools: Markup) -> Markup:
    """A cited paragraph with those before and after it; alone, with a note, where the document has changed since.

    `ways` lead elsewhere than to the citations before and after, `tools` do something with this one.
    """
    paragraph = opened.paragraph
    document = [p for p in view.paragraphs if p.document == paragraph.document]
    quoted = {c.paragraph.id: Quoted(cited.numbers[c.marker], c.quote) for c in [*reversed(cited.citations), opened]}
    now = view.by_id.get(paragraph.id)
    note = Markup("")
    if now is None or now.text != paragraph.text:
        note = Markup('<p class="note">{}</p>').format(
            "The document has changed since this was written; this is the paragraph as it was cited."
        )
        document = [paragraph]
    return joined([_place(cited, opened, ways, tools), lead_in(paragraph), note, reading(document, quoted, paragraph.id)])


def original(paragraph: Paragraph) -> Markup:
    """A link to a paragraph's document as it was read."""
    words = "Original file" + (f", page {paragraph.page}" if paragraph.page is not None else "")
    return Markup('<a class="quiet" href="{}" target="_blank" rel="noopener" title="{}">{}</a>').format(
        original_address(paragraph.document, paragraph.page), paragraph.document, words
    )


def original_address(document: str, page: int | None) -> str:
    """Where the original file is served, a PDF at its page."""
    place = f"#page={page}" if page is not None else ""
    return f"original?{urlencode({'document': document})}{place}"


def copying(paragraph: Paragraph) -> Markup:
    """A button that copies a paragraph with its citation."""
    text = f"“{' '.join(paragraph.text.split())}” ({paragraph.label})"
    return button("Copy citation", copy=text, label="Copy the paragraph with its citation")


def lead_in(paragraph: Paragraph) -> Markup:
    """What the paragraph depends on, folded: a recommendation can be longer than the reply to it."""
    if not paragraph.lead_in:
        return Markup("")
    replies = "Following" if takes_floor(paragraph.text) else "In reply to"
    relation = replies if paragraph.reporter else "Under"
    return Markup('<details class="lead-in"><summary>{0}<span>: {1}</span></summary><p>{1}</p></details>').format(
        relation, paragraph.lead_in
    )


def _place(cited: Cited, opened: Citation, ways: Markup, tools: Markup) -> Markup:
    """Which of the citations this is, where it stands, and the ways to the others; stays in sight while the document scrolls."""
    at = [c.marker for c in cited.citations].index(opened.marker)
    where = Markup('<p class="where"><span>{}</span><span class="ways">{}{}</span></p>').format(
        f"{cited.noun} {at + 1} of {len(cited.citations)}", ways, _beside(cited, at)
    )
    label = Markup('<h2 class="label">{}</h2>').format(opened.paragraph.label)
    return Markup('<div class="place">{}{}{}{}</div>').format(
        where, label, breadcrumb(opened.paragraph.headings), Markup('<p class="actions">{}</p>').format(tools)
    )


def _beside(cited: Cited, at: int) -> Markup:
    """The ways to the citations before and after."""
    found = [(name, place) for name, place in (("Previous", at - 1), ("Next", at + 1)) if 0 <= place < len(cited.citations)]
    return joined(
        button(name, label=f"{name} {cited.noun.lower()}", event="select", **{**cited.carried, "marker": cited.citations[place].marker})
        for name, place in found
    )
