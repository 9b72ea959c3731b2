"""What a Word file is made of when read: paragraphs and tables, with the notes that they call."""

from typing import NamedTuple, TypeAlias

from index.readers.docx_text import Piece
from index.readers.numbering import Number


class Footnote(NamedTuple):
    """A note's mark and text."""

    mark: str
    pieces: tuple[Piece, ...]


class Par(NamedTuple):
    """A paragraph: `outline` is its heading level from 0, `size` its style's letter size, `styles` the names of its styles.

    `is_box` says that it is a box of a chart, whose lines are no paragraphs and no headings.
    """

    pieces: tuple[Piece, ...]
    number: Number | None = None
    outline: int | None = None
    size: int = 0
    styles: tuple[str, ...] = ()
    is_contents: bool = False
    notes: tuple[Footnote, ...] = ()
    is_box: bool = False

    @property
    def text(self) -> str:
        """What is typed in it, note calls too."""
        return "".join(piece.text for piece in self.pieces)


class Grid(NamedTuple):
    """A table: rows of cells, each with its paragraphs and tables; those merged down share a label.

    `heads` is how many of its first rows stand again at the top of each page.
    """

    rows: "tuple[tuple[tuple[Item, ...], ...], ...]"
    heads: int = 0


Item: TypeAlias = Par | Grid
