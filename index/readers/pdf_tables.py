"""Tables on a PDF page: lines whose cells stand under each other."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from index.markers import split_marker
from index.readers.common_words import common_words
from index.readers.pdf_lines import Fragment, Line, Seam, split_at

_MARKER = re.compile(
    r"""\(?(?:\d{1,4}|[ivxlc]{1,6}|[IVXLC]{1,6}|[A-Za-z])[.)/]?\.?
    |(?:\d{1,3}[A-Z]?|[A-Z]|[IVXL]{1,5})(?:\.(?:\d{1,3}|[IVXL]{1,5}|[A-Z]))+\.?|\d{1,4}\s?(?:bis|ter)\.?|o|[^\w\s]
    |\.\d{1,2}(?:\.\d{1,2})*  # ".1" of the maritime bodies
    """,
    re.VERBOSE,
)
MASTHEAD = re.compile(r"(?:Distr|DISTR|Original|ORIGINAL|Language)\b.{0,40}")
_CELL_GAP = 1.8
_SCANNED_CELL_GAP = 72.0
# How many times its size a cell is wide, at most, that stands alone in its row.
_WIDEST_ALONE = 20.0


class Table(NamedTuple):
    """A table in a column: its lines are those from `first` to `last`, exclusive, as their cells."""

    first: int
    last: int
    lines: tuple[list[Fragment], ...]


def cells_of(line: Line, scanned: bool) -> list[Fragment]:
    """A line's cells: its fragments, those joined that a number in front or a justified line sets apart.

    In a `scanned` page the recognised words are not as wide as the printed ones, so gaps say less.
    """
    cells: list[Fragment] = []
    spread = _spread_words(line.fragments)
    for number, fragment in enumerate(line.fragments):
        if cells and (number in spread or _belongs(cells[-1], fragment, len(cells) == 1, scanned)):
            cells[-1] = join(cells[-1], fragment)
        else:
            cells.append(fragment)
    return cells


def _spread_words(fragments: Sequence[Fragment]) -> range:
    """The fragments, but the first, that are the words of a justified line of few words: all gaps are alike."""
    first = 1 if len(fragments) > 1 and _MARKER.fullmatch(fragments[0].text.strip()) else 0
    words = [fragment.text for fragment in fragments[first + 1 :]]
    gaps = [after.x0 - before.x1 for before, after in pairwise(fragments[first:])]
    numbers = sum(bool(re.search(r"\d", word)) for word in words)
    if len(gaps) < 2 or any(" " in word for word in words) or 3 * numbers > len(words) or max(gaps) > 1.1 * min(gaps):
        return range(0)
    return range(first + 1, len(fragments))


def join(before: Fragment, after: Fragment) -> Fragment:
    """Two fragments of one line, or two lines of one cell, as one."""
    longer = max(before, after, key=lambda f: len(f.text))
    divided = after.y > before.y + 1 and (before.text.endswith("-") or _are_one_word(before.text, after.text))
    return longer._replace(
        text=(before.text + after.text if divided else f"{before.text} {after.text}").strip(),
        x0=before.x0,
        x1=after.x1,
        calls=before.calls + after.calls,
        lead=before.lead or (after.lead if not before.text else ""),
        seams=before.seams if after.y - before.y > 0.3 * before.size else _seams(before, after),
    )


def _are_one_word(before: str, after: str) -> bool:
    """Whether a narrow cell's line ends within a word, without a hyphen: "recommenda" and "tions"."""
    first, second = before.rpartition(" ")[2].casefold(), after.partition(" ")[0].casefold()
    words = common_words()
    return len(first) > 1 and after[:1].islower() and first + second in words and not (first in words and second in words)


def _seams(before: Fragment, after: Fragment) -> tuple[Seam, ...]:
    offset = len(before.text) + 1
    moved = (seam._replace(offset=seam.offset + offset) for seam in after.seams)
    return (*before.seams, Seam(offset, before.x1, after.x0), *moved)


def _belongs(before: Fragment, after: Fragment, first: bool, scanned: bool) -> bool:
    gap = after.x0 - before.x1
    size = max(before.size, after.size)
    if first and _MARKER.fullmatch(before.text.strip()) and not re.fullmatch(r"[\d\s.,-]+", after.text):
        return gap < 6 * size
    return gap < (_SCANNED_CELL_GAP if scanned else _CELL_GAP * size)


def find_tables(lines: Sequence[list[Fragment]]) -> list[Table]:
    """The runs of lines, given as their cells, that are tables."""
    tables: list[Table] = []
    position = 0
    while position < len(lines):
        table = _table_at(lines, position)
        if table is not None:
            tables.append(table)
        position = table.last if table is not None else position + 1
    return tables


def _table_at(lines: Sequence[list[Fragment]], first: int) -> Table | None:
    """The table that begins at a line."""
    if len(lines[first]) < 2:
        return None
    gutters = gutters_of(lines[first])
    right = max(cell.x1 for line in lines for cell in line)
    taken = [lines[first]]
    whole, wide = 1, 1
    for line in lines[first + 1 :]:
        cells = [piece for cell in line for piece in split_at_gutters(cell, gutters)]
        before = taken[-1][0]
        kept = open_gutters(gutters, cells)
        if len(line) == 1 < len(cells) and _is_numbered_text(cells, right, len(kept) < len(gutters) or whole < len(taken)):
            break
        if not kept or (len(cells) == 1 and len(kept) < len(gutters)):
            runs_on = cells[0].y - before.y < 1.5 * before.size and _is_numbered(taken[-1])
            whole = min(whole, len(taken) - runs_on)  # "12. The …", spread wide, is text that goes on below, and no row
            break
        if cells[0].y - before.y > 4 * cells[0].size or cells[0].lead:
            break
        gutters = kept
        taken.append(cells)
        wide += len(cells) > 1
        if len(cells) > 1 or (whole == len(taken) - 1 and (_wraps(before, cells[0]) or _is_beside(cells[0], taken[-2], gutters))):
            whole = len(taken)
        elif len(taken) - whole > 6:
            break
    if wide < 2:
        return None
    head = _head(lines[:first], taken[0][0], gutters[0][1])
    return Table(first - len(head), first + whole, (*head, *taken[:whole]))


def _head(above: Sequence[list[Fragment]], top: Fragment, left: float) -> list[list[Fragment]]:
    """The lines right above a table that stand over its later columns alone: "Changes" over three of them."""
    head: list[list[Fragment]] = []
    for line in reversed(above):
        if line[0].x0 < left or not 0 < top.y - line[0].y < 2.6 * line[0].size:
            break
        head.insert(0, line)
        top = line[0]
    return head


def _is_numbered(cells: Sequence[Fragment]) -> bool:
    return split_marker(" ".join(cell.text for cell in cells)).form in ("decimal", "dotted", "letter", "roman")


def _is_numbered_text(cells: Sequence[Fragment], right: float, apart: bool) -> bool:
    """Whether a line is no row but a paragraph's number and its first words, which stand apart or reach up to the right."""
    marked = len(cells) == 2 and bool(_MARKER.fullmatch(cells[0].text.strip()))
    return marked and (apart or cells[1].x1 > right - 3 * cells[1].size)


def split_at_gutters(cell: Fragment, gutters: Sequence[tuple[float, float]]) -> list[Fragment]:
    """The pieces of a line that stand in different columns, where the gap between them is hardly wider than a space."""
    for low, high in gutters:
        pieces = split_at(cell, low, high) if cell.x0 < low and cell.x1 > high else []
        if len(pieces) > 1:
            return [pieces[0], *split_at_gutters(pieces[1], gutters)]
    return [cell]


def _wraps(before: Fragment, cell: Fragment) -> bool:
    """Whether a cell alone on its line is the second line of the cell above."""
    return cell.y - before.y < 1.35 * before.size and not re.match(r"\(?\w{1,3}[.)]\s", cell.text)


def _is_beside(cell: Fragment, above: Sequence[Fragment], gutters: Sequence[tuple[float, float]]) -> bool:
    """Whether a cell alone on its line stands right below one of a later column, so that only the first cell of its row is empty.

    Lines of running text beside a title in the margin do that too.
    """
    if cell.x1 - cell.x0 > _WIDEST_ALONE * cell.size or cell.text[:1].islower():
        return False
    level = any(min(abs(cell.x0 - other.x0), abs(cell.x1 - other.x1)) < 1 for other in above[1:])
    return level and cell.x0 > gutters[0][0] and cell.y - above[0].y < 2.6 * cell.size


def gutters_of(cells: Sequence[Fragment]) -> list[tuple[float, float]]:
    """The gaps between the cells of a line: where each begins and ends."""
    return [(before.x1, after.x0) for before, after in pairwise(cells)]


def open_gutters(gutters: list[tuple[float, float]], cells: Sequence[Fragment]) -> list[tuple[float, float]]:
    """The gutters that no cell crosses, each as wide as it stays."""
    kept = []
    for low, high in gutters:
        low = max([low, *(c.x1 for c in cells if c.x0 < (low + high) / 2 and c.x1 < high)])
        high = min([high, *(c.x0 for c in cells if c.x0 > low - 1)])
        if high - low > 3 and not any(c.x0 < low and c.x1 > high - 1 for c in cells):
            kept.append((low, high))
    return kept
