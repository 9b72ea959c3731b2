"""From Word's paragraphs and tables to blocks: headings, notes, rows; lists of contents left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from index.block import Block, Emphasis
from index.markers import split_marker
from index.readers.docx_items import Grid, Item, Par
from index.readers.docx_lines import Line, line_of, note_block, text_in_cell, tidy, typed_note_mark
from index.readers.docx_numbers_alone import with_numbers_joined
from index.readers.docx_tables import filled_columns, is_contents, is_layout, is_numbered_pairs, paragraphs
from index.readers.furniture import is_contents_line

_CONTENTS_TITLE = re.compile(
    r"(?:table of )?contents|table des matières|sommaire|índice|contenido|sumario|inhalt(?:sverzeichnis)?|содержание|оглавление|"
    r"المحتويات|目录",
    re.IGNORECASE,
)
_CONTENTS_ENTRY = re.compile(r"\S.*\t\s*\d{1,4}\s*$")
_PAGE_HEAD = re.compile(r"(?:pages?|paragraphs?|\s)+", re.IGNORECASE)
_CAPTION_LABEL = re.compile(r"(?:Table|Figure|Chart|Map|Graph|Tableau|Cuadro|Gráfico|Tabelle|Abbildung)\s+[\dIVXLA-Z.]+", re.IGNORECASE)
_HEADING_WORDS = 30
_SENTENCE_WORDS = 12
_START_ITEMS = 8


class Composer:
    """Makes blocks of a document's items."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = list(items)
        everything = list(paragraphs(self._items))
        self._marks = _note_marks(everything)
        self._levels = _heading_levels(everything)

    def blocks(self) -> Iterator[Block]:
        """The blocks, in reading order, each note behind the block that calls it."""
        yield from _with_captions(self._blocks(self._items))

    def _blocks(self, items: Sequence[Item], nested: bool = False) -> Iterator[Block]:
        in_contents = False
        items = with_numbers_joined(items)
        skipped = _contents_titles(items, self._marks)
        for position, item in enumerate(items):
            if isinstance(item, Grid):
                if is_contents(item, in_contents):
                    continue
                yield from self._table(item, not nested and position < _START_ITEMS)
                in_contents = False
                continue
            line = line_of(item, self._marks)
            if position in skipped:
                in_contents = True
            elif not item.is_contents and not _is_contents_entry(line, in_contents):
                # A note at the page's foot may part the two pages of a list of contents.
                in_contents = in_contents and (not line.text or bool(typed_note_mark(item)))
                yield from self._paragraph(item, line)

    def _paragraph(self, par: Par, line: Line) -> Iterator[Block]:
        mark = typed_note_mark(par)
        if mark and mark in self._marks:
            yield Block(tidy(line.raw.removeprefix(mark)) or mark, "footnote", mark=mark)
        elif line.text:
            yield from self._text(par, line)
        for note in par.notes:
            block = note_block(note)
            if block:
                yield block

    def _text(self, par: Par, line: Line) -> Iterator[Block]:
        if par.is_box:
            yield Block(line.text.replace("\n", "\t"), "row", calls=line.calls, whole=True)
            return
        if is_heading(par, line):
            yield Block(line.text, "heading", self._levels.get(_rank(par), 0), line.emphasis, line.calls)
            return
        first, *others = split_at_breaks(line.text)
        counted_in = f"list {par.number.definition}, level {par.number.level}" if par.number else ""
        yield Block(first, "text", emphasis=line.emphasis, calls=line.calls, counted_in=counted_in, whole=True)
        for other in others:
            yield Block(other, "text", emphasis=line.emphasis, whole=True)

    def _table(self, grid: Grid, at_start: bool) -> Iterator[Block]:
        if is_numbered_pairs(grid):
            for row in grid.rows:
                yield from self._pair(
                    [cell for cell in row if any(line_of(par, self._marks).text or par.number for par in paragraphs(cell))]
                )
        elif is_layout(grid, at_start):
            for row in grid.rows:
                for cell in row:
                    yield from self._blocks(cell, nested=True)
        else:
            columns = filled_columns(grid)
            for number, row in enumerate(grid.rows):
                yield from self._row([cell for column, cell in enumerate(row) if column in columns], number < grid.heads)

    def _pair(self, row: Sequence[tuple[Item, ...]]) -> Iterator[Block]:
        """A paragraph whose number stands in a cell of its own; what more is in the cell of its text comes after it."""
        if len(row) != 2:
            return
        front = " ".join(text_in_cell(par, line_of(par, self._marks)) for par in paragraphs(row[0])).strip()
        for block in self._blocks(row[1], nested=True):
            yield replace(block, text=f"{front} {block.text}", kind="text") if front and block.kind != "footnote" else block
            front = front if block.kind == "footnote" else ""

    def _row(self, row: Sequence[tuple[Item, ...]], is_head: bool) -> Iterator[Block]:
        cells: list[str] = []
        calls: list[str] = []
        notes: list[Block] = []
        looks: set[Emphasis] = set()
        for cell in row:
            pieces = []
            for par in paragraphs(cell):
                line = line_of(par, self._marks)
                pieces.append(text_in_cell(par, line))
                looks |= {line.emphasis} if line.text else set()
                calls += line.calls
                notes += [block for note in par.notes if (block := note_block(note))]
            cells.append(" ".join(" ".join(pieces).split()))
        text = "\t".join(cells).rstrip()
        if text:
            look: Emphasis = "bold" if is_head else looks.pop() if len(looks) == 1 else ""
            yield Block(text, "row", emphasis=look, calls=tuple(calls), whole=True)
        yield from notes


def is_heading(par: Par, line: Line) -> bool:
    """Whether a paragraph with a heading's style is one, and no paragraph that was given its number by that style."""
    if par.outline is None:
        return False
    words = len(line.text.split())
    return words <= _HEADING_WORDS and not (words > _SENTENCE_WORDS and re.search(r"[.;:]$", line.text))


def split_at_breaks(text: str) -> list[str]:
    """The paragraphs that an author parted by line breaks only: where a marker of the first one's form begins a line."""
    lines = text.split("\n")
    form = split_marker(lines[0]).form
    parts = [lines[0]]
    for before, line in pairwise(lines):
        if form != "none" and split_marker(line).form == form and re.search(r"[.;:,]$|\b(?:and|or)$", before):
            parts.append(line)
        else:
            parts[-1] = f"{parts[-1]}\n{line}"
    return parts


def _note_marks(everything: Sequence[Par]) -> frozenset[str]:
    """The marks that a note answers; a lone star before text is a bullet unless a star calls it."""
    marks = {note.mark for par in everything for note in par.notes}
    typed = {mark for par in everything if (mark := typed_note_mark(par))}
    if "*" in typed and not any(re.search(r"[^\W_]\)?\*(?!\*)", par.text) for par in everything):
        typed.discard("*")
    return frozenset(marks | typed)


def _rank(par: Par) -> tuple[int, int]:
    return (par.outline or 0, -par.size)


def _heading_levels(everything: Sequence[Par]) -> dict[tuple[int, int], int]:
    """Heading levels from 1. Where styles of one outline level differ in size, the larger stands above."""
    ranks = sorted({_rank(par) for par in everything if par.outline is not None and any(p.text.strip() for p in par.pieces)})
    if len({outline for outline, _ in ranks}) == len(ranks):
        return {rank: rank[0] + 1 for rank in ranks}
    return {rank: level for level, rank in enumerate(ranks, 1)}


def _contents_titles(items: Sequence[Item], marks: frozenset[str]) -> set[int]:
    """Where "Contents" stands above a list of contents that is left out."""
    found = set()
    for position, item in enumerate(items):
        if isinstance(item, Par) and _CONTENTS_TITLE.fullmatch(line_of(item, marks).text.rstrip(":")):
            after = [other for other in items[position + 1 : position + 8] if not isinstance(other, Par) or line_of(other, marks).text][:2]
            if any(_is_entry(other, marks) for other in after):
                found.add(position)
    return found


def _is_entry(item: Item, marks: frozenset[str]) -> bool:
    if isinstance(item, Grid):
        return is_contents(item, titled=True)
    return item.is_contents or _is_contents_entry(line_of(item, marks), in_contents=True)


def _is_contents_entry(line: Line, in_contents: bool) -> bool:
    if is_contents_line(line.text):
        return True
    return in_contents and bool(_CONTENTS_ENTRY.fullmatch(line.raw) or _PAGE_HEAD.fullmatch(line.text))


def _with_captions(blocks: Iterator[Block]) -> Iterator[Block]:
    """Blocks with "Table 3" and the title on the next line in one; a caption is the table's, and heads no section."""
    caption: Block | None = None
    for block in blocks:
        if caption is not None:
            titled = block.kind == "heading" and not _CAPTION_LABEL.match(block.text)
            text = f"{caption.text}\n{block.text}" if titled else caption.text
            yield Block(text, "text", calls=caption.calls + (block.calls if titled else ()), whole=True)
            caption = None
            if titled:
                continue
        if block.kind in ("heading", "text") and _CAPTION_LABEL.fullmatch(block.text.rstrip(".:")):
            caption = block
        elif block.kind == "heading" and _CAPTION_LABEL.match(block.text):
            yield Block(block.text, "text", calls=block.calls, whole=True)
        else:
            yield block
    if caption is not None:
        yield caption
