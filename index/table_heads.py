"""The heads of a table's columns, without which its rows cannot be understood."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise, zip_longest

from index.block import Block
from index.draft import Draft
from index.markers import split_marker
from index.table_cells import is_figure, is_name

_YEAR = re.compile(r"(?:19|20)\d\d(?:[–/-](?:\d\d){1,2})?")
_OVERALL = re.compile(r"grand total|overall|total général|total general|insgesamt", re.IGNORECASE)
_TOTAL = re.compile(r"(?:total|gesamt|итого|всего|المجموع|共计)", re.IGNORECASE)
_MOST_HEADS, _MOST_WORDS = 3, 14
_MIN_SHARE = 0.6


def give_heads(drafts: Sequence[Draft], blocks: Sequence[Block]) -> None:
    """Make the heads over a table's columns the lead-in of its rows, with the first cell of the row above where a row has none.

    A row that is set off and fills its first cell alone stands over those below, up to the next such row.

    Rows are heads where the format sets them off from those below, or where no figure stands in them and
    a column of figures begins below them.
    """
    for table in _tables(drafts, blocks):
        heads = _heads(table, blocks)
        cells = [_cells(draft) for draft in table]
        names = _names(cells[:heads], cells[heads:]) if heads else ""
        group = part = ""
        for draft, (first, *others) in zip(table[heads:], cells[heads:], strict=True):
            if names and blocks[draft.first].emphasis and is_name(first) and not any(others):
                draft.lead_in, part, group = names, first, ""
                continue
            group = f"{group} {first}" if group and first[:1].islower() else first or group
            below = names and not first and any(map(is_name, others))  # figures alone below a row are its sum
            of_all = _OVERALL.match(first) or (draft is table[-1] and _TOTAL.match(first))  # as well the sum of all parts
            above = "" if of_all else part
            draft.lead_in = " / ".join(filter(None, (names, above, group if below and is_name(group) else "")))


def _names(heads: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]) -> str:
    """The names of the columns, each behind what stands over several: "Target 2024 | Target 2025" where "Target" is over both years.

    Where it cannot be told over which columns a head stands, the heads are given row by row.
    """
    columns = [_over(row, {n for below in heads[level + 1 :] for n, cell in enumerate(below) if cell}) for level, row in enumerate(heads)]
    if None in columns or not _are_aligned(heads, rows):
        return " / ".join(" | ".join(filter(None, row)) for row in heads)
    stacked = zip_longest(*filter(None, columns), fillvalue="")
    return " | ".join(filter(None, (" ".join(dict.fromkeys(filter(None, names))) for names in stacked)))


def _over(row: Sequence[str], divided: Set[int]) -> list[str] | None:
    """A row of heads with those repeated that stand over columns which heads below divide; None where the last may end anywhere.

    The last reaches to the end where a head stands at the row's beginning too, else as far as the others.
    """
    filled = [column for column, cell in enumerate(row) if cell]
    spans = [after - before for before, after in pairwise(filled)]
    last = max(divided, default=0) - filled[-1] + 1 if row[0] else max(spans, default=0)
    if not row[0] and divided and filled[-1] in divided and (not spans or len(set(spans)) > 1):
        return None
    named = [""] * filled[0]
    for column, length in zip(filled, [*spans, max(last, 1)], strict=True):
        covered = column in divided
        named += [row[column] if not n or (covered and column + n in divided) else "" for n in range(length)]
    return named


def _are_aligned(heads: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]) -> bool:
    """Whether each head stands over a column that some rows fill."""
    filled = [sum(len(row) > column and bool(row[column]) for row in rows) for column in range(max(map(len, heads)))]
    return all(4 * filled[column] >= len(rows) for row in heads for column, cell in enumerate(row) if cell and column)


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
    heads = next((n for n, draft in enumerate(table[:_MOST_HEADS], start=1) if blocks[draft.first].level), 0)
    heads = heads or next((n for n, draft in enumerate(table) if not _is_set_off(draft, blocks)), 0)
    if not heads:
        heads = next((n for n, draft in enumerate(table) if not _names_columns(draft)), 0)
        heads = heads if _figures_begin(table, heads) and not _counts_on(table[heads - 1], table[heads]) else 0
    several = heads and sum(map(bool, _cells(table[heads - 1]))) > 1
    return heads if several and heads <= _MOST_HEADS and len(table) > heads else 0


def _counts_on(above: Draft, below: Draft) -> bool:
    """Whether two rows are numbered one after the other, so that neither is a head."""
    number, following = split_marker(above.text).number, split_marker(below.text).number
    return number is not None and following == number + 1


def _is_set_off(draft: Draft, blocks: Sequence[Block]) -> bool:
    block = blocks[draft.first]
    return bool(block.emphasis or block.level) and _names_columns(draft)


def _names_columns(draft: Draft) -> bool:
    """Whether a row holds names of columns: several, short, and none of them a figure other than a year."""
    filled = [cell for cell in _cells(draft) if cell]
    short = all(len(cell.split()) <= _MOST_WORDS for cell in filled)
    return (
        short
        and (len(filled) > 1 or draft.text.startswith("\t"))
        and not any(is_figure(cell) and not _YEAR.fullmatch(cell) for cell in filled)
    )


def _figures_begin(table: Sequence[Draft], heads: int) -> bool:
    """Whether most rows below have figures in a column over which the last head stands."""
    if not heads or len(table) < heads + 2:
        return False
    columns = [column for column, cell in enumerate(_cells(table[heads - 1])) if cell and column]
    rows = [_cells(draft) for draft in table[heads:]]
    counts = [sum(len(row) > column and is_figure(row[column]) for row in rows) for column in columns]
    return max(counts, default=0) >= _MIN_SHARE * len(rows)


def _cells(draft: Draft) -> list[str]:
    return [" ".join(cell.split()) for cell in draft.text.split("\t")]
