"""The heads of a table's columns, without which its rows cannot be understood."""

import re
from collections.abc import Iterator, Sequence

from index.block import Block
from index.draft import Draft

_FIGURE = re.compile(r"[\d\s.,:()%$€£+/–—-]*\d[\d\s.,()%$€£+/–—-]*[a-z]?|[–—-]|\.{2,}|…|n/?a", re.IGNORECASE)
_MOST_HEADS, _MOST_WORDS = 3, 14
_MIN_SHARE = 0.6


def give_heads(drafts: Sequence[Draft], blocks: Sequence[Block]) -> None:
    """Make the heads over a table's columns the lead-in of its rows.

    Rows are heads where the format sets them off from those below, or where no figure stands in them and
    a column of figures begins below them.
    """
    for table in _tables(drafts, blocks):
        heads = _heads(table, blocks)
        lead_in = " / ".join(" | ".join(filter(None, _cells(draft))) for draft in table[:heads])
        for draft in table[heads:]:
            draft.lead_in = lead_in


def _tables(drafts: Sequence[Draft], blocks: Sequence[Block]) -> Iterator[list[Draft]]:
    """The rows that stand together in one section; a row set off as a head begins another table."""
    table: list[Draft] = []
    for draft in drafts:
        if draft.kind == "footnote":
            continue
        ends = draft.kind != "row" or draft.path != table[0].path if table else False
        if ends or (len(table) > 1 and _is_set_off(draft, blocks) and not _is_set_off(table[-1], blocks)):
            yield table
            table = []
        if draft.kind == "row":
            table.append(draft)
    if table:
        yield table


def _heads(table: Sequence[Draft], blocks: Sequence[Block]) -> int:
    """How many of a table's first rows are heads."""
    heads = next((n for n, draft in enumerate(table) if not _is_set_off(draft, blocks)), 0)
    if not heads:
        heads = next((n for n, draft in enumerate(table) if not _names_columns(draft)), 0)
        heads = heads if _figures_begin(table, heads) else 0
    several = heads and sum(map(bool, _cells(table[heads - 1]))) > 1
    return heads if several and heads <= _MOST_HEADS and len(table) > heads else 0


def _is_set_off(draft: Draft, blocks: Sequence[Block]) -> bool:
    return bool(blocks[draft.first].emphasis) and _names_columns(draft)


def _names_columns(draft: Draft) -> bool:
    """Whether a row holds names of columns: several, short, and none of them a figure."""
    filled = [cell for cell in _cells(draft) if cell]
    short = all(len(cell.split()) <= _MOST_WORDS for cell in filled)
    return short and (len(filled) > 1 or draft.text.startswith("\t")) and not any(_FIGURE.fullmatch(cell) for cell in filled)


def _figures_begin(table: Sequence[Draft], heads: int) -> bool:
    """Whether most rows below have figures in a column over which the last head stands."""
    if not heads or len(table) < heads + 2:
        return False
    columns = [column for column, cell in enumerate(_cells(table[heads - 1])) if cell and column]
    rows = [_cells(draft) for draft in table[heads:]]
    counts = [sum(len(row) > column and bool(_FIGURE.fullmatch(row[column])) for row in rows) for column in columns]
    return max(counts, default=0) >= _MIN_SHARE * len(rows)


def _cells(draft: Draft) -> list[str]:
    return [" ".join(cell.split()) for cell in draft.text.split("\t")]
