"""Tables that are set in two columns on the page, "Country | Number | Country | Number": read one column after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from index.block import Block
from index.table_cells import is_name

_LEAST_ROWS = 3
_LEAST_HEADS = 2


def unfold_tables(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the rows below heads that come twice divided, on each page those at the left first."""
    unfolded: list[Block] = []
    for kind, found in groupby(blocks, key=lambda block: block.kind):
        run = list(found)
        unfolded += _unfolded(run) if kind == "row" else run
    return unfolded


def _unfolded(rows: Sequence[Block]) -> Iterator[Block]:
    first = next((n for n, row in enumerate(rows) if _width(row)), len(rows))
    width = _width(rows[first]) if first < len(rows) else 0
    table = rows[first:]
    if len(table) < _LEAST_ROWS or not all(_is_twin(row.text.split("\t"), width) for row in table):
        yield from rows
        return
    yield from rows[:first]
    for number, (_, found) in enumerate(groupby(table, key=lambda row: row.page)):
        page = list(found)
        for half in (0, 1):
            for row in page[1:] if half and not number else page:  # the heads once
                text = "\t".join(row.text.split("\t")[half * width : (half + 1) * width]).rstrip("\t")
                if text.strip():
                    yield replace(row, text=text, calls=() if half else row.calls)


def _is_twin(cells: Sequence[str], width: int) -> bool:
    """Whether a row has two halves, each of which begins with a name, or is empty."""
    return len(cells) <= 2 * width and all(is_name(half[0].strip()) or not any(half) for half in (cells[:width], cells[width:] or [""]))


def _width(row: Block) -> int:
    """How many columns a row of heads names, if it names them twice; else 0."""
    cells = [" ".join(cell.split()).casefold() for cell in row.text.split("\t")]
    width = len(cells) // 2
    is_twin = len(cells) % 2 == 0 and width >= _LEAST_HEADS and cells[:width] == cells[width:]
    return width if is_twin and all(cells) and not any(character.isdigit() for cell in cells for character in cell) else 0
