"""A Word file's paragraphs and tables in reading order, each with what Word knows of it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from index.readers.docx_package import MC, Element, W, child, children, number, switch, value
from index.readers.docx_styles import Styles
from index.readers.docx_text import Piece, TextReader, choice, is_contents_control, is_placeholder
from index.readers.notes import CUSTOM, Note, NoteBook
from index.readers.numbering import Number, Numbering

_BOX_WORDS = 8
_MOST_COLUMNS = 60
_MARK = re.compile(r"\s*(\*{1,4}|[†‡§]+|\w{1,3})")
_WRAPPERS = frozenset(W + name for name in ("ins", "moveTo", "customXml", "smartTag", "sdtContent", "dir", "bdo"))
_CONTENTS_STYLE = re.compile(r"toc (?:\d|heading)|table of (?:figures|authorities)")


class Footnote(NamedTuple):
    """A note's mark and text."""

    mark: str
    pieces: tuple[Piece, ...]


class Par(NamedTuple):
    """A paragraph: `outline` is its heading level from 0, `size` its style's letter size, `styles` the names of its styles."""

    pieces: tuple[Piece, ...]
    number: Number | None = None
    outline: int | None = None
    size: int = 0
    styles: tuple[str, ...] = ()
    is_contents: bool = False
    notes: tuple[Footnote, ...] = ()


class Grid(NamedTuple):
    """A table: rows of cells, each with its paragraphs and tables; of merged cells the first holds them, the others are empty."""

    rows: "tuple[tuple[tuple[Item, ...], ...], ...]"


Item: TypeAlias = Par | Grid


class _Begun(NamedTuple):
    """A paragraph that goes on in the next one, since its mark was deleted or hidden, or it is a drop cap."""

    pieces: list[Piece]
    number: Number | None


class Story:
    """Reads one flow of text: the body, a header, a note. Counting goes on from one to the next."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: NoteBook) -> None:
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
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
            rows = tuple(row for row in self._rows(element) if row)
            if rows:
                yield Grid(rows)
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
        goes_on = self._goes_on(properties, style)
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
            yield from _one_where_short(list(Story(self._styles, self._numbering, self._notes).items(box)))

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

    def _goes_on(self, properties: Element | None, style: str | None) -> bool:
        frame = child(properties, "framePr")
        dropped = frame is not None and frame.get(W + "dropCap") in ("drop", "margin")
        mark = child(properties, "rPr")
        hidden = bool(switch(mark, "vanish") or switch(mark, "specVanish")) and child(properties, "sectPr") is None
        return dropped or _mark_deleted(properties) or hidden

    def _note(self, note: Note) -> Footnote:
        """A note's text, its paragraphs on lines of their own."""
        reader = TextReader(self._styles, self._notes)
        pieces: list[Piece] = []
        for paragraph in note.element.iter(W + "p") if note.element is not None else ():
            found = reader.pieces(paragraph, value(paragraph, "pPr", "pStyle"))
            pieces += [Piece("\n", found[0].look)] if pieces and found else []
            pieces += [piece for piece in found if not piece.mark]
        return Footnote(note.mark, tuple(pieces))

    def _rows(self, table: Element) -> Iterator[tuple[tuple[Item, ...], ...]]:
        for row in _unwrapped(table, "tr"):
            mark = child(row, "trPr")
            if child(mark, "del") is None and not switch(mark, "hidden"):
                cells = [(self._cell(cell) if not _is_merged(cell) else (), _span(cell)) for cell in _unwrapped(row, "tc")]
                yield tuple(piece for cell, span in cells for piece in (cell, *((),) * (span - 1)))

    def _cell(self, cell: Element) -> tuple[Item, ...]:
        outer, self._begun = self._begun, None
        items = tuple(self.items(cell))
        self._begun = outer
        return items


def _flat(items: Sequence[Item]) -> Iterator[Par]:
    for item in items:
        if isinstance(item, Par):
            yield item
        else:
            yield from (par for row in item.rows for cell in row for par in _flat(cell))


def _one_where_short(box: list[Item]) -> list[Item]:
    """A text box of short lines, as in a chart of an organization, as one paragraph: none of its lines is a heading."""
    lines = [par for par in _flat(box) if any(piece.text.strip() for piece in par.pieces)]
    words = [len("".join(piece.text for piece in line.pieces).split()) for line in lines]
    titled = any(isinstance(item, Par) and item in lines for item in box)  # and no table that happens to stand in a box
    if not titled or len(lines) < 2 or max(words) > _BOX_WORDS or any(line.number for line in lines):
        return box
    breaks = Piece("\n", lines[0].pieces[0].look)
    pieces = [piece for number, line in enumerate(lines) for piece in (*([breaks] if number else []), *line.pieces)]
    plain = tuple(piece._replace(look=piece.look._replace(bold=False, italic=False)) for piece in pieces)
    return [Par(plain, notes=tuple(note for line in lines for note in line.notes))]


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


def _span(cell: Element) -> int:
    """Over how many columns a cell reaches."""
    return min(max(number(child(cell, "tcPr"), "gridSpan") or 1, 1), _MOST_COLUMNS)


def _is_merged(cell: Element) -> bool:
    """Whether a cell only continues the one above or beside it."""
    return any(
        merge.get(W + "val", "continue") == "continue" for name in ("vMerge", "hMerge") for merge in children(child(cell, "tcPr"), name)
    )


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
