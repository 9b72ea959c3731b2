"""Tables with a row for each State: all the rows that answer which States there are, or those whose figure the question bounds.

"Which countries have more than five observers?" wants some of the rows, "Which country sent most?" the one with the highest figure.
"""

import operator
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant import phrasing
from assistant.number_words import CARDINALS
from assistant.question import Question
from assistant.selection import Selection
from assistant.table_rows import Cell
from assistant.tabled import Reading, TableReader
from assistant.tally import tally_of
from assistant.verification.wording import denies
from assistant.view import LibraryView

_FEWEST_ROWS = 2
_ASKS_FOR_STATES = re.compile(
    r"^\W*(?:(?:in|from|by|to|and) )?(?:which|what|how many|list|name|show)\b(?: [\w-]+){0,4}? "
    r"(?:countr(?:y|ies)|states?|governments?|nations?|contributors?)\b|^\W*who\b",
    re.IGNORECASE,
)
_NUMBER = rf"(\d[\d,]*|{'|'.join(CARDINALS)})"
_LIMITS: tuple[tuple[str, Callable[[float, float], bool]], ...] = (
    (rf"\b(?:more than|over|above) {_NUMBER}\b", operator.lt),
    (rf"\b(?:fewer than|less than|under|below) {_NUMBER}\b", operator.gt),
    (rf"\b(?:at least|no fewer than|no less than) {_NUMBER}\b|\b{_NUMBER} or more\b", operator.le),
    (rf"\b(?:at most|no more than|up to) {_NUMBER}\b|\b{_NUMBER} or (?:fewer|less)\b", operator.ge),
    (rf"\b(?:exactly|only|just) {_NUMBER}\b", operator.eq),
)
_MOST = re.compile(r"\bthe (?:most|largest|biggest|highest|greatest)\b|\bmost\b(?! of\b)", re.IGNORECASE)
_LEAST = re.compile(r"\bthe (?:fewest|least|smallest|lowest)\b|\bfewest\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d+(?:[ ,]\d{3})*(?:\.\d+)?")


class _Bound(NamedTuple):
    """Which figures are asked for: how a limit, told by all figures, must stand to them; and where in the question that is said."""

    holds: Callable[[float, float], bool]
    limit: Callable[[Sequence[float]], float]
    start: int
    end: int


def states_tabled(view: LibraryView, question: Question) -> Selection | None:
    """The rows of States that answer a question; None where no table meets all of it, or several tables do as well."""
    bound = _bound(question.own)
    if not (question.about_states or bound) or question.position or not _ASKS_FOR_STATES.search(question.own) or denies(question.text):
        return None
    asked = question
    if bound is not None:
        asked = replace(question, terms=tuple(term for term in question.terms if not bound.start <= term.start < bound.end))
    readings = _chosen(_table(view, asked), bound)
    if not readings:
        return None
    rows = [reading.row.paragraph for reading in readings]
    if phrasing.COUNTS.match(question.text):
        said = "have such a figure in the table" if bound is not None else "are listed in the table"
        tally = tally_of(len(rows), "States", said, rows)
        return Selection(tally.rows, as_list=True, counted=tally.sentence, matched=tally.matched) if tally is not None else None
    if len(readings) == 1:
        return Selection(tuple(rows), tabled=readings[0].row.told(readings[0].cells))
    return Selection.listed(rows)


def _table(view: LibraryView, question: Question) -> list[Reading]:
    """The rows of States in the one table that has all of a question, and more than any other of it in its heads; else none."""
    reader = TableReader(view, question)
    inside = {p.id for p in view.answering(question) if p.kind == "row"}
    rows = [row for identity, row in view.named_rows.items() if identity in inside and len(row.states) == 1 and not row.words]
    tables: dict[object, list[Reading]] = {}
    for reading in filter(None, map(reader.read, rows)):
        columns = tuple(cell.column for cell in reading.row.cells)
        tables.setdefault((reading.table, columns), []).append(reading)
    best = max((table[0].rank for table in tables.values()), default=(0, 0, 0))
    found = [table for table in tables.values() if table[0].rank == best]
    return found[0] if len(found) == 1 and len(found[0]) >= _FEWEST_ROWS else []


def _chosen(readings: Sequence[Reading], bound: _Bound | None) -> list[Reading]:
    """The rows with a figure that is asked for; none where it cannot be told in which column that would stand."""
    if bound is None:
        return [reading for reading in readings if any(_figure(cell) for cell in reading.cells)]
    bounded = [_bounded(reading) for reading in readings]
    if not bounded or None in bounded:
        return []
    figures = [_figure(cell) for cell in bounded if cell is not None]
    limit = bound.limit(figures)
    return [reading for reading, figure in zip(readings, figures, strict=True) if bound.holds(limit, figure)]


def _bounded(reading: Reading) -> Cell | None:
    """The only cell asked for, or of several the sum."""
    sums = [cell for cell in reading.cells if cell.is_sum]
    return reading.cells[0] if len(reading.cells) == 1 else sums[0] if len(sums) == 1 else None


def _bound(text: str) -> _Bound | None:
    """Which figures a question asks for; None where it asks for any."""
    for pattern, holds in _LIMITS:
        if found := re.search(pattern, text, re.IGNORECASE):
            return _Bound(holds, _constant(next(filter(None, found.groups()))), *found.span())
    for extreme, end in ((_MOST, max), (_LEAST, min)):
        if found := extreme.search(text):
            return _Bound(operator.eq, end, *found.span())
    return None


def _constant(word: str) -> Callable[[Sequence[float]], float]:
    word = word.lower().replace(",", "")
    number = float(CARDINALS.index(word) if word in CARDINALS else word)
    return lambda _: number


def _figure(cell: Cell) -> float:
    """The number in a cell; 0 where it has none."""
    found = _FIGURE.search(cell.value)
    return float(re.sub("[ ,]", "", found.group())) if found else 0.0
