"""Lines of a column to paragraphs and table rows."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from index.readers.pdf_breaks import breaks, frames_of
from index.readers.pdf_layout import Column
from index.readers.pdf_lines import Fragment
from index.readers.pdf_table_rows import rows_of
from index.readers.pdf_tables import cells_of, find_tables
from index.readers.pdf_words import Rule
from index.sentence_ends import ends_sentence

_DRAWN = re.compile(r"[_\s*·•-]{3,}|[–—\s]{3,}|[.\s]{12,}")
_MARK = re.compile(r"\d{1,3}(?=\s)")
_MOST_EMPTY = 3
_MIN_LABELS = 4


class Para(NamedTuple):
    """Lines that are one paragraph, or a table's row (`cells`, "" for an empty one; `places` is where each begins, 0 for an empty one).

    `after_rule` says that it stands below the line that sets footnotes off.
    """

    lines: tuple[Fragment, ...]
    cells: tuple[str, ...] = ()
    places: tuple[float, ...] = ()
    centred: bool = False
    after_rule: bool = False

    @property
    def first(self) -> Fragment:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> Fragment:
        """Its last line."""
        return self.lines[-1]


def row_of(cells: Sequence[Fragment | None], *, keep_empty: bool = False) -> Para:
    """A table's row, whose empty cells are None; they are left out where most are empty, unless they are to be kept."""
    filled = [cell for cell in cells if cell]
    if not keep_empty and len(cells) > _MOST_EMPTY * len(filled):  # names on a map, say
        cells = filled
    texts = tuple(cell.text if cell else "" for cell in cells)
    return Para(tuple(cell for cell in cells if cell), texts, tuple(cell.x0 if cell else 0.0 for cell in cells))


def paragraphs_of(column: Column, rules: Sequence[Rule], scanned: bool) -> list[Para]:
    """A column's paragraphs and table rows, from top to bottom."""
    lines = [cells_of(line, scanned) for line in column.lines]
    found: list[Para] = []
    position = 0
    for table in [*find_tables(lines), None]:
        end = table.first if table else len(lines)
        found += _running_text([cell for line in lines[position:end] for cell in line], column, rules, scanned)
        if table:
            rows = rows_of(table.lines, rules)
            found += [_labels_of(rows)] if _is_chart(rows) else [row_of(row) for row in rows]
            position = table.last
    return found


def _is_chart(rows: Sequence[Sequence[Fragment | None]]) -> bool:
    """Whether rows are figures alone, some without a first one: labels of a chart, which no name of a row or column explains."""
    lettered = any(re.search(r"[^\W\d_]", cell.text) for row in rows for cell in row if cell)
    return len(rows) >= _MIN_LABELS and not lettered and not all(row[0] for row in rows)


def _labels_of(rows: Sequence[Sequence[Fragment | None]]) -> Para:
    """A chart's labels as one paragraph."""
    return Para(tuple(cell for row in rows for cell in row if cell))


def _running_text(pieces: Sequence[Fragment], column: Column, rules: Sequence[Rule], scanned: bool) -> list[Para]:
    frames = frames_of(pieces, column.right - column.left)
    paragraphs: list[Para] = []
    current: list[Fragment] = []
    after_rule = False
    for number, line in enumerate(pieces):
        if _DRAWN.fullmatch(line.text):
            paragraphs += _closed(current, column, after_rule)
            current, after_rule = [], after_rule or (len(line.text) > 8 and _is_note_rule(line, column))
            continue
        ruled = bool(current) and _crosses_rule(current[-1], line, rules, column)
        if current and (ruled or breaks(current, line, frames[number], scanned) or (after_rule and _is_next_note(current, line))):
            paragraphs += _closed(current, column, after_rule)
            current = []
        after_rule = after_rule or ruled
        current.append(line)
    return _without_flush([*paragraphs, *_closed(current, column, after_rule)])


def _without_flush(paragraphs: list[Para]) -> list[Para]:
    """The paragraphs, of which none is centred that begins where the next one or the one before begins and ends elsewhere."""
    flush = set()
    for number, (above, below) in enumerate(pairwise(paragraphs)):
        if abs(above.last.x0 - below.first.x0) < 1 and abs(above.last.x1 - below.first.x1) > above.last.size:
            flush |= {number, number + 1}
    return [para._replace(centred=para.centred and number not in flush) for number, para in enumerate(paragraphs)]


def _is_next_note(current: Sequence[Fragment], line: Fragment) -> bool:
    """Whether a line begins the note after the current one, both with marks of the size of their text: "2 See …", "3 Ibid."."""
    first, following = _MARK.match(current[0].text), _MARK.match(line.text)
    if not first or not following or not ends_sentence(current[-1].text):
        return False
    return int(following.group()) == int(first.group()) + 1


def _closed(lines: list[Fragment], column: Column, after_rule: bool) -> list[Para]:
    if not lines:
        return []
    return [Para(tuple(lines), centred=all(_is_centred(line, column) for line in lines), after_rule=after_rule)]


def _is_note_rule(line: Fragment, column: Column) -> bool:
    return line.x1 - line.x0 < 0.6 * (column.right - column.left) and not _is_centred(line, column)


def _crosses_rule(above: Fragment, below: Fragment, rules: Sequence[Rule], column: Column) -> bool:
    """Whether a short rule at the left stands between two lines, as above footnotes."""
    width = column.right - column.left
    return any(
        not rule.is_upright
        and above.y + 0.3 * above.size < rule.y < below.y - 0.6 * below.size
        and rule.x1 - rule.x0 < 0.5 * width
        and abs(rule.x0 - column.left) < 0.15 * width
        and below.size <= 0.96 * above.size + (below.lead != "")
        for rule in rules
    )


def _is_centred(line: Fragment, column: Column) -> bool:
    left, right = line.x0 - column.left, column.right - line.x1
    width = column.right - column.left
    return left > 0.1 * width and right > 0.1 * width and abs(left - right) < 0.12 * width
