"""A Word file's paragraphs and tables in reading order, each with what Word knows of it."""

import re
from collections.abc import Iterator
from itertools import takewhile
from operator import itemgetter
from typing import NamedTuple

from index.readers.docx_boxes import CHART_BOXES, one_of_chart, one_where_short
from index.readers.docx_charts import drawn_items, drawn_parts
from index.readers.docx_items import Footnote, Grid, Item, Par
from index.readers.docx_package import Package
from index.readers.docx_styles import Styles
from index.readers.docx_tables import label_of
from index.readers.docx_text import Piece, TextReader, choice, is_contents_control, is_placeholder
from index.readers.docx_xml import MC, Element, W, child, children, number, switch, value
from index.readers.notes import CUSTOM, Note, NoteBook
from index.readers.numbering import Number, Numbering

_MOST_COLUMNS = 60
_LOWEST_ROW = 120  # twips: six points
_MARK = re.compile(r"\s*(\*{1,4}|[†‡§]+|\w{1,3})")
_WRAPPERS = frozenset(W + name for name in ("ins", "moveTo", "customXml", "smartTag", "sdtContent", "dir", "bdo"))
_CONTENTS_STYLE = re.compile(r"toc (?:\d|heading)|table of (?:figures|authorities)")


class _Begun(NamedTuple):
    """A paragraph that goes on in the next one, since its mark was deleted or hidden, or it is a drop cap."""

    pieces: list[Piece]
    number: Number | None


class Story:
    """Reads one flow of text: the body, a header, a note. Counting goes on from one to the next."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: NoteBook, package: Package | None = None) -> None:
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._package = package
        self._text = TextReader(styles, notes)
        self._begun: _Begun | None = None
        self._counts_all = styles.numbering(None) is not None

    def items(self, container: Element) -> Iterator[Item]:
        """The paragraphs and tables of a container, those of its text boxes after the paragraph that holds them."""
        for element in container.iterchildren():
            yield from self._item(element)
        if self._begun is not None:
            begun, self._begun = self._begun, None
            yield Par(tuple(begun.pieces), begun.number)

    def _item(self, element: Element) -> Iterator[Item]:
        if element.tag == W + "p" and (len(element) or self._begun or self._counts_all):
            yield from self._paragraph(element)
        elif element.tag == W + "tbl":
            rows = [(row, is_head) for row, is_head in self._rows(element) if row]
            if rows:
                yield Grid(tuple(row for row, _ in rows), sum(1 for _ in takewhile(itemgetter(1), rows)))
        elif element.tag == W + "sdt":
            if not is_contents_control(element) and not is_placeholder(element):
                yield from self._item_list(child(element, "sdtContent"))
        elif element.tag == MC + "AlternateContent":
            yield from self._item_list(choice(element))
        elif element.tag in _WRAPPERS:
            yield from self._item_list(element)

    def _item_list(self, parent: Element | None) -> Iterator[Item]:
        for element in parent.iterchildren() if parent is not None else ():
            yield from self._item(element)

    def _paragraph(self, element: Element) -> Iterator[Item]:
        properties = child(element, "pPr")
        style = value(properties, "pStyle")
        contents_before = self._text.fields.in_contents
        pieces = self._text.pieces(element, style)
        notes = self._notes.take()
        pieces, notes = _typed_marks(pieces, notes)
        goes_on = _goes_on(properties)
        silent = goes_on and not any(piece.text.strip() or piece.mark for piece in pieces)
        # A paragraph that was deleted or hidden whole takes no number.
        own = None if silent or _mark_deleted(properties) else self._numbering.take(properties, style)
        if goes_on:
            self._begin(pieces, own)
        else:
            yield self._finished(properties, style, pieces, own, notes, contents_before or self._text.fields.in_contents)
        section = child(properties, "sectPr")
        if section is not None:
            self._notes.section_ends(section)
        boxes, self._text.boxes = self._text.boxes, []
        for box in boxes:
            items = list(Story(self._styles, self._numbering, self._notes, self._package).items(box))
            yield from one_of_chart(items) if len(boxes) >= CHART_BOXES else one_where_short(items)
        drawings, self._text.drawings = self._text.drawings, []
        for relation in (relation for drawing in drawings for relation in drawn_parts(drawing)):
            root = self._package.drawn(relation) if self._package is not None else None
            yield from drawn_items(root) if root is not None else ()

    def _begin(self, pieces: list[Piece], own: Number | None) -> None:
        before = self._begun or _Begun([], None)
        self._begun = _Begun([*before.pieces, *pieces], before.number or own)

    def _finished(
        self, properties: Element | None, style: str | None, pieces: list[Piece], own: Number | None, notes: list[Note], contents: bool
    ) -> Par:
        if self._begun is not None:
            pieces, own = [*self._begun.pieces, *pieces], self._begun.number or own
            self._begun = None
        names = self._styles.names(style)
        direct = number(properties, "outlineLvl")
        outline = self._styles.outline(style) if direct is None else direct if 0 <= direct < 9 else None
        return Par(
            tuple(pieces),
            own,
            0 if outline is None and names[:1] == ("title",) else outline,
            self._styles.look(style).size,
            names,
            contents or bool(names and _CONTENTS_STYLE.match(names[0])),
            tuple(self._note(note) for note in notes if note.element is not None),
        )

    def _note(self, note: Note) -> Footnote:
        """A note's text, its paragraphs on lines of their own."""
        reader = TextReader(self._styles, self._notes)
        pieces: list[Piece] = []
        for paragraph in note.element.iter(W + "p") if note.element is not None else ():
            found = reader.pieces(paragraph, value(paragraph, "pPr", "pStyle"))
            pieces += [Piece("\n", found[0].look)] if pieces and found else []
            pieces += [piece for piece in found if not piece.mark]
        return Footnote(note.mark, tuple(pieces))

    def _rows(self, table: Element) -> Iterator[tuple[tuple[tuple[Item, ...], ...], bool]]:
        """A table's rows, and whether each is one of its heads."""
        labels: dict[int, tuple[Item, ...]] = {}
        for row in _unwrapped(table, "tr"):
            mark = child(row, "trPr")
            if child(mark, "del") is None and not switch(mark, "hidden") and not _is_rule(child(mark, "trHeight")):
                cells: list[tuple[Item, ...]] = [()] * min(number(mark, "gridBefore") or 0, _MOST_COLUMNS)
                for cell in _unwrapped(row, "tc"):
                    merged = _merged(cell)
                    own = labels.get(len(cells), ()) if merged == "vMerge" else () if merged else self._cell(cell)
                    labels[len(cells)] = label_of(own)
                    cells += [own, *((),) * (_span(cell) - 1)]
                yield tuple(cells), bool(switch(mark, "tblHeader"))

    def _cell(self, cell: Element) -> tuple[Item, ...]:
        outer, self._begun = self._begun, None
        items = tuple(self.items(cell))
        self._begun = outer
        return items


def _goes_on(properties: Element | None) -> bool:
    """Whether a paragraph is one with the next: a drop capital, or one whose mark is hidden or deleted."""
    frame = child(properties, "framePr")
    dropped = frame is not None and frame.get(W + "dropCap") in ("drop", "margin")
    mark = child(properties, "rPr")
    hidden = bool(switch(mark, "vanish") or switch(mark, "specVanish")) and child(properties, "sectPr") is None
    return dropped or _mark_deleted(properties) or hidden


def _mark_deleted(properties: Element | None) -> bool:
    mark = child(properties, "rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None


def _unwrapped(parent: Element | None, name: str) -> Iterator[Element]:
    """Rows or cells, also those inside content controls and marked changes."""
    for element in parent.iterchildren() if parent is not None else ():
        if element.tag == W + name:
            yield element
        elif element.tag in _WRAPPERS:
            yield from _unwrapped(element, name)
        elif element.tag == W + "sdt":
            yield from _unwrapped(child(element, "sdtContent"), name)


def _is_rule(height: Element | None) -> bool:
    """Whether a row is too low for letters, so that what was left in it is not seen."""
    twips = (height.get(W + "val") or "") if height is not None and height.get(W + "hRule") == "exact" else ""
    return twips.isdecimal() and 0 < int(twips) <= _LOWEST_ROW


def _span(cell: Element) -> int:
    """Over how many columns a cell reaches."""
    return min(max(number(child(cell, "tcPr"), "gridSpan") or 1, 1), _MOST_COLUMNS)


def _merged(cell: Element) -> str:
    """ "vMerge" where a cell only continues the one above, "hMerge" the one beside it, else ""."""
    properties = child(cell, "tcPr")
    names = (
        name for name in ("hMerge", "vMerge") for merge in children(properties, name) if merge.get(W + "val", "continue") == "continue"
    )
    return next(names, "")


def _typed_marks(pieces: list[Piece], notes: list[Note]) -> tuple[list[Piece], list[Note]]:
    """Put the marks that an author typed after note calls into the calls and the notes."""
    marks: list[str] = []
    for index, piece in enumerate(pieces):
        if piece.mark == CUSTOM:
            after = next((i for i in range(index + 1, len(pieces)) if pieces[i].text), None)
            found = _MARK.match(pieces[after].text) if after is not None else None
            marks.append(found.group(1) if found else "*")
            pieces[index] = piece._replace(mark=marks[-1])
            if found and after is not None:
                pieces[after] = pieces[after]._replace(text=pieces[after].text[found.end() :])
    waiting = iter(marks)
    return pieces, [note._replace(mark=next(waiting, "*")) if note.mark == CUSTOM else note for note in notes]
