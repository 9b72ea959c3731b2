"""A draft as HTML, and the pane beside it. Whatever a document or a person wrote is escaped."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlencode

from markupsafe import Markup

from assistant.answer import Citation
from assistant.drafting.draft import Block, Row, Statement, Statements, Table
from assistant.drafting.export import FORMATS
from assistant.drafting.refinding import can_be_refound
from assistant.drafting.revision import TITLE, Revision
from assistant.view import LibraryView
from assistant.web.citation import Cited, copying, in_document, original
from assistant.web.html import button, counted, empty_library, joined
from assistant.web.kept import Listed
from assistant.web.kept_list import kept_list

_NAMES = {".docx": "Word", ".pdf": "PDF", ".html": "HTML", ".md": "Markdown"}
# Sections and their parts are dropped at once; what stands under a heading below these is dropped sentence by sentence.
_DROPPABLE = 2


def welcome(topics: Sequence[str], paragraphs: int, indexing: str = "") -> Markup:
    """What stands in the place of a draft before there is one."""
    if not paragraphs:
        return empty_library("then draft from them here", indexing)
    item = Markup('<li><button type="button" data-event="submit" data-topic="{0}">{0}</button></li>')
    buttons = joined(item.format(topic) for topic in topics)
    return Markup('<div class="welcome"><h2>{}</h2><p>{}</p>{}</div>').format(
        "Draft a note from the documents",
        "Name a topic, a State or an agenda item and choose a form. Every sentence of the note stands in the documents, and opens there.",
        Markup('<ul class="examples" aria-label="Example topics">{}</ul>').format(buttons) if buttons else "",
    )


def waiting(words: str) -> Markup:
    """What stands there while a draft is made."""
    return Markup('<div class="reply waiting" role="status"><p>{}</p></div>').format(words)


def note(identity: str, revision: Revision, opened: int = 0, added: Sequence[int] = ()) -> Markup:
    """A draft with what was dropped struck out, the sentence `opened` in the pane marked, and those just `added`."""
    draft, kept = revision.draft, revision.result
    page = _Page(revision, opened, added)
    dropped = len(draft.statements) - len(kept.statements)
    size = f"{counted(len(kept.statements), 'sentence')}, {counted(kept.words, 'word')}" + (f"; {dropped} dropped" if dropped else "")
    renaming = _renaming(TITLE, revision.title, Markup(""))
    return Markup(
        '<article class="draft" data-draft="{}"><header><h2>{}</h2><p class="explanation">{} {}</p>{}</header>{}</article>'
    ).format(
        identity,
        renaming,
        kept.remark,
        f"{size}.",
        _downloads(identity) if kept.statements else "",
        joined(page.block(place, block) for place, block in enumerate(draft.blocks)),
    )


def beside_note() -> Markup:
    """The pane before a sentence is chosen."""
    return Markup("<h2>{}</h2><p class='explanation'>{}</p>").format(
        "Source",
        "Choose the number after a sentence to read it in its document. There it can be dropped, or another be found in its place.",
    )


def earlier(listed: Sequence[Listed], opened: str) -> Markup:
    """The drafts that are kept, folded; the one that is `opened` is told apart."""
    if not listed:
        return Markup("")
    return Markup('<details class="earlier" data-draft="{}"><summary>{}</summary>{}</details>').format(
        opened, f"Earlier drafts ({len(listed)})", kept_list(listed, opened, "draft", "")
    )


def beside(identity: str, revision: Revision, marker: int, view: LibraryView, told: str = "") -> Markup:
    """A sentence's paragraph in its document, with what can be done with the sentence, and what is `told` of it."""
    shown = [
        revision.draft.citations[said.marker - 1]
        for said in revision.draft.statements
        if said.marker == marker or said.marker not in revision.dropped
    ]
    opened = next((citation for citation in shown if citation.marker == marker), None)
    if opened is None:
        return beside_note()
    cited = Cited(shown, {c.marker: revision.numbers.get(c.marker, 0) for c in shown}, {}, "Sentence")
    shown_in_place = in_document(cited, opened, view, Markup(""), joined(_tools(revision, opened, told)))
    return Markup('<div data-draft="{}">{}</div>').format(identity, shown_in_place)


def _tools(revision: Revision, opened: Citation, told: str) -> Iterator[Markup]:
    marker = opened.marker
    if marker in revision.dropped:
        yield Markup('<span class="state lost">{}</span>').format("Dropped")
        yield button("Put back", style="quiet strong", label="Put the sentence back", event="undo", marker=marker)
    else:
        yield button("Drop", style="quiet strong", label="Drop the sentence", event="delete", marker=marker)
        if can_be_refound(revision.draft, marker):
            yield button("Find another", style="quiet strong", label="Find another sentence for it", event="retry", marker=marker)
    yield original(opened.paragraph)
    yield copying(opened.paragraph)
    yield button("Back to the draft", style="quiet back", back=f'#note [data-marker="{marker}"]')
    if told:
        yield Markup('<span class="told" role="status">{}</span>').format(told)


def _downloads(identity: str) -> Markup:
    link = Markup('<a class="quiet" href="draft?{}" download aria-label="Download as {}">{}</a>')
    links = joined(link.format(urlencode({"id": identity, "format": ending}), _NAMES[ending], _NAMES[ending]) for ending in FORMATS)
    return Markup('<p class="actions downloads"><span>Download</span>{}</p>').format(links)


def _renaming(place: int, words: str, drop: Markup) -> Markup:
    """A heading's words, with the way to write others, which `note.js` does in their place."""
    rename = button("Rename", style="back-in", label=f"Rename: {words}", rename=place)
    return Markup('<span class="words">{}</span> {} {}').format(words, drop, rename)


class _Page:
    """Writes the blocks of a draft."""

    def __init__(self, revision: Revision, opened: int, added: Sequence[int]) -> None:
        self._revision, self._opened, self._added = revision, opened, added

    def block(self, place: int, block: Block) -> Markup:
        """A block with its heading."""
        pieces = [self._heading(place, block)] if block.heading else []
        paragraphs = [self._statements(statements) for statements in block.paragraphs]
        if block.style == "points" and paragraphs:
            pieces.append(Markup("<ul>{}</ul>").format(joined(Markup("<li>{}</li>").format(one) for one in paragraphs)))
        else:
            pieces += [Markup("<p>{}</p>").format(one) for one in paragraphs]
        if block.table:
            pieces.append(self._table(block.table))
        if block.remark:
            pieces.append(Markup('<p class="remark">{}</p>').format(block.remark))
        return joined(pieces)

    def _heading(self, place: int, block: Block) -> Markup:
        """A heading, with the way to drop all that stands under it, or to put it back."""
        level, markers = block.level + 2, self._revision.markers_in(place)
        if markers <= self._revision.dropped and markers:
            change = button("Put back", style="back-in", label=f"Put back the part: {block.name}", event="undo", part=place)
            return Markup("<h{0}><del>{1}</del> {2}</h{0}>").format(level, block.name, change)
        drop = Markup("")
        if markers and block.level <= _DROPPABLE:
            drop = button("Drop", style="back-in", label=f"Drop the part: {block.name}", event="delete", part=place)
        return Markup("<h{0}>{1}</h{0}>").format(level, _renaming(place, block.name, drop))

    def _table(self, table: Table) -> Markup:
        head = joined(Markup('<th scope="col">{}</th>').format(name) for name in (table.corner, *table.columns))
        body = joined(Markup("<tr>{}</tr>").format(self._row(row)) for row in table.rows)
        written = Markup("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(head, body)
        return Markup('<div class="matrix" tabindex="0" role="region" aria-label="Table">{}</div>').format(written)

    def _row(self, row: Row) -> Markup:
        empty = [Markup('<span class="empty">{}</span>').format(words) for words in row.empty]
        cells = joined(Markup("<td>{}</td>").format(self._statements(cell) or words) for cell, words in zip(row.cells, empty, strict=True))
        return Markup('<th scope="row">{}</th>{}').format(row.name, cells)

    def _statements(self, statements: Statements) -> Markup:
        return Markup(" ").join(self._statement(said) for said in statements)

    def _statement(self, said: Statement) -> Markup:
        classes = "said" + (" opened" if said.marker == self._opened else "") + (" added" if said.marker in self._added else "")
        if said.marker in self._revision.dropped:
            back = button("Put back", style="back-in", label=f"Put back: {said.text}", event="undo", marker=said.marker)
            return Markup('<span class="{} dropped"><del>{}</del> {}</span>').format(classes, said.text, back)
        number = self._revision.numbers[said.marker]
        marker = button(f"[{number}]", style="marker", label=f"Show the source of sentence {number}", event="select", marker=said.marker)
        # The marker stays on the line of the word before it.
        before, space, last = said.text.rpartition(" ")
        return Markup('<span class="{}">{}{}<span class="end">{}{}</span></span>').format(classes, before, space, last, marker)
