"""Text boxes of a Word file, as in a chart of an organization: a box is one thing, none of its lines is a heading."""

from collections.abc import Iterator, Sequence

from index.readers.docx_items import Item, Par
from index.readers.docx_text import Piece

CHART_BOXES = 4  # in one drawing
_BOX_WORDS = 8


def _flat(items: Sequence[Item]) -> Iterator[Par]:
    for item in items:
        if isinstance(item, Par):
            yield item
        else:
            yield from (par for row in item.rows for cell in row for par in _flat(cell))


def one_where_short(box: list[Item]) -> list[Item]:
    """A text box of short lines, as in a chart of an organization, as one paragraph: none of its lines is a heading."""
    lines = _written_lines(box)
    words = [len(line.text.split()) for line in lines]
    titled = any(isinstance(item, Par) and item in lines for item in box)  # and no table that happens to stand in a box
    if not titled or len(lines) < 2 or max(words) > _BOX_WORDS or any(line.number for line in lines):
        return box
    return [_one(lines)]


def one_of_chart(box: list[Item]) -> list[Item]:
    """One of several text boxes in a drawing as one paragraph, unless sentences or numbered paragraphs stand in it."""
    lines = _written_lines(box)
    told = any(len(text.split()) > _BOX_WORDS and text.endswith((".", ";", ":")) for text in (line.text.strip() for line in lines))
    return box if not lines or told or any(line.number for line in lines) else [_one(lines)._replace(is_box=True)]


def _written_lines(box: Sequence[Item]) -> list[Par]:
    return [par for par in _flat(box) if par.text.strip()]


def _one(lines: Sequence[Par]) -> Par:
    """Several lines as one paragraph, its looks left out."""
    breaks = Piece("\n", lines[0].pieces[0].look)
    pieces = [piece for number, line in enumerate(lines) for piece in (*([breaks] if number else []), *line.pieces)]
    plain = tuple(piece._replace(look=piece.look._replace(bold=False, italic=False)) for piece in pieces)
    return Par(plain, notes=tuple(note for line in lines for note in line.notes))
