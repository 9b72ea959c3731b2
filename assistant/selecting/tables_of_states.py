"""Tables with a row for each State: all the rows that answer which States there are, or those whose figure the question bounds.

"Which countries have more than five observers?" wants some of the rows, "Which country has the most observers?" the one with the
highest figure. A number or a verb that is not surely understood gets no rows.
"""

import operator
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.answerability.scope import heading_match
from assistant.language.lexicon import stem, stems_of
from assistant.language.number_words import CARDINALS, MONTH, TENS
from assistant.question import Question
from assistant.selecting.tabled import SAYS_LITTLE, Reading, TableReader, unit_of
from assistant.selecting.tally import tally_of
from assistant.selection import Selection
from assistant.table_rows import ALTOGETHER, Cell, TableRow
from assistant.understanding import phrasing
from assistant.verification.wording import denies
from assistant.view import LibraryView
from index.regions import find_regions

_FEWEST_ROWS = 2
_ASKS_FOR_STATES = re.compile(
    r"^\W*(?:(?:in|from|by|to|and) )?(?:which|what|how many|list|name|show)"
    rf"(?: (?:me|of|the|all|other|member|participating|contributing))* {phrasing.STATE_NOUN}\b(?!['’])",
    re.IGNORECASE,
)
# Who gave is not who asked or was given: any other verb that tables leave unsaid has to stand over this one.
_HAVE_OR_GIVE = frozenset(
    map(
        stem,
        "provide contribute give have send sent supply serve deploy there be stand remain total all number count many much people person "
        "year share come set currently now officer personnel member".split(),
    )
)
_NOT_WHOLE = r"(?![\d.,]*\d)(?!\s?%| (?:hundred|thousand|million|billion|dozen|per ?cent|(?:year|month|week|day|hour|time)s?)\b)"
_NUMBER = rf"(\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}|{'|'.join(CARDINALS)})\b{_NOT_WHOLE}"
_LIMITS: tuple[tuple[str, Callable[[float, float], bool]], ...] = (
    (rf"\b(?:more than|over) {_NUMBER}", operator.gt),
    (rf"\b(?:fewer than|less than) {_NUMBER}", operator.lt),
    (rf"\bat least {_NUMBER}|\b{_NUMBER} or more\b", operator.ge),
    (rf"\bat most {_NUMBER}|\b{_NUMBER} or fewer\b", operator.le),
    (rf"\b(?:exactly|only|just) {_NUMBER}", operator.eq),
)
_OF_COUNTED = r"(?=(?!\w+(?:ed|ly)\b)(?:[\w-]+ ){0,2}?(?:[\w-]+[^\Ws]s|men|women|people|police|personnel|staff)\b)"
_EXTREMES = (
    (re.compile(rf"(?<!second )(?<!third )\b(?:the )?(?:most|(?:largest|highest|greatest) number of) {_OF_COUNTED}", re.IGNORECASE), max),
    (re.compile(rf"\b(?:the )?(?:fewest|(?:smallest|lowest) number of) {_OF_COUNTED}", re.IGNORECASE), min),
)
# What bounds figures in other ways than those above.
_OTHER_BOUND = re.compile(
    r"\b(?:more|fewer|less|over|above|under|below|up to|between|most|least|fewest|exactly|only|exceed\w*|rank\w*|average|per|share of|"
    r"percentage|proportion)\b|\b(?:larg|bigg|high|great|small|low)est\b|"
    rf"\b(?:\d{{1,3}}|{'|'.join(CARDINALS + TENS)})\b(?! {MONTH}\b)",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d+(?:[ ,]\d{3})*(?:\.\d+)?")


class _Bound(NamedTuple):
    """Which figures are asked for: how one must stand to a limit, which all figures together may tell; and where that is said."""

    holds: Callable[[float, float], bool]
    limit: Callable[[Sequence[float]], float]
    start: int
    end: int


def states_tabled(view: LibraryView, question: Question) -> Selection | None:
    """The rows of States that answer a question; None where no table meets all of it, or several tables do as well."""
    question, codes, places = _of_region(question)
    bound = _bound(question.own)
    if not (question.about_states or bound) or question.position or not _ASKS_FOR_STATES.search(question.own) or denies(question.text):
        return None
    asked = _without(question, bound)
    if _OTHER_BOUND.search(asked.text):
        return None
    readings = _chosen([r for r in _table(view, asked) if not codes or view.named_rows[r.row.paragraph.id].states & codes], bound)
    if not readings or not places <= view.document_states[readings[0].row.paragraph.document]:
        return None
    rows, unit = [reading.row.paragraph for reading in readings], unit_of(readings[0].row)
    if phrasing.COUNTS.match(question.text):
        said = "have such a figure in the table" if bound is not None else "are listed in the table"
        tally = tally_of(len(rows), "States", said, rows)
        return Selection(tally.rows, as_list=True, counted=tally.sentence, matched=tally.matched, unit=unit) if tally is not None else None
    if len(readings) == 1:
        return Selection(tuple(rows), tabled=readings[0].row.told(readings[0].cells), unit=unit)
    return replace(Selection.listed(rows), unit=unit)


def _of_region(question: Question) -> tuple[Question, frozenset[str], frozenset[str]]:
    """A question which of a region's States answer, asked of all States, with the codes of those, and of the States where they do so."""
    regions = find_regions(question.own) if question.about_states and not question.excluded else []
    if len(regions) != 1 or not set(question.states) >= set(regions[0].codes):
        return question, frozenset(), frozenset()
    region, text = regions[0], question.text
    states = "countries".ljust(region.end - region.start)
    if len(states) > region.end - region.start:
        return question, frozenset(), frozenset()
    asked = replace(question, text=f"{text[: region.start]}{states}{text[region.end :]}", states=())
    return asked, frozenset(region.codes), frozenset(question.states) - frozenset(region.codes)


def _without(question: Question, bound: _Bound | None) -> Question:
    """A question without the words that bound the figures."""
    if bound is None:
        return question
    text = question.text
    return replace(
        question,
        text=f"{text[: bound.start]}{' ' * (bound.end - bound.start)}{text[bound.end :]}",
        terms=tuple(term for term in question.terms if not bound.start <= term.start < bound.end),
    )


def _table(view: LibraryView, question: Question) -> list[Reading]:
    """The rows of the one table of States that has all of a question, and more of it than any other; else none.

    A table that names a State twice, or has rows of others than States, is none.
    """
    reader = TableReader(view, question)
    inside = {p.id for p in view.answering(question) if p.kind == "row" and heading_match(question, p)}
    rows = [row for identity, row in view.named_rows.items() if identity in inside and ALTOGETHER.search(row.row.name) is None]
    tables: dict[object, list[Reading]] = {}
    for row in rows:
        if len(row.states) == 1 and row.states.isdisjoint(question.excluded) and (reading := reader.read(row)) is not None:
            # The columns too: one table may follow another under the same heading.
            tables.setdefault((row.row.table, _columns(row.row)), []).append(reading)
    best = max((table[0].rank for table in tables.values()), default=(0, 0, 0))
    found = [table for table in tables.values() if table[0].rank == best]
    if len(found) != 1 or len(found[0]) < _FEWEST_ROWS or not _gives(found[0][0], question):
        return []
    first = found[0][0].row
    beside = [row for row in rows if row.row.table == first.table]
    states = Counter(code for row in beside for code in row.states if _columns(row.row) == _columns(first))
    return [] if max(states.values()) > 1 or not all(row.states and not row.words for row in beside) else found[0]


def _columns(row: TableRow) -> tuple[str, ...]:
    return tuple(cell.column for cell in row.cells)


def _gives(reading: Reading, question: Question) -> bool:
    """Whether a table is of what States have or give, or says over its rows what else a question asks that they did."""
    over = stems_of(" ".join((reading.row.caption, *reading.row.paragraph.headings, *_columns(reading.row))))
    return all(term.stem in over for term in question.terms if term.stem in SAYS_LITTLE - _HAVE_OR_GIVE)


def _chosen(readings: Sequence[Reading], bound: _Bound | None) -> list[Reading]:
    """The rows with a figure that is asked for; none where it cannot be told in which column, or of what, that would stand."""
    if bound is None:
        return [reading for reading in readings if any(_figure(cell) for cell in reading.cells)]
    cells = [cell for reading in readings if (cell := _bounded(reading)) is not None]
    in_thousands = bool(readings) and bound.limit not in (max, min) and bool(unit_of(readings[0].row))
    if not cells or len(cells) < len(readings) or len({cell.column for cell in cells}) > 1 or in_thousands:
        return []
    limit = bound.limit([_figure(cell) for cell in cells])
    return [reading for reading, cell in zip(readings, cells, strict=True) if bound.holds(_figure(cell), limit)]


def _bounded(reading: Reading) -> Cell | None:
    """The only cell asked for, or of several the sum."""
    sums = [cell for cell in reading.cells if cell.is_sum]
    return reading.cells[0] if len(reading.cells) == 1 else sums[0] if len(sums) == 1 else None


def _bound(text: str) -> _Bound | None:
    """Which figures a question asks for; None where it bounds none, or in other words."""
    if re.search(r"\b(?:no|not) (?:more|fewer|less)\b", text, re.IGNORECASE):
        return None
    for pattern, holds in _LIMITS:
        if found := re.search(pattern, text, re.IGNORECASE):
            return _Bound(holds, _constant(next(filter(None, found.groups()))), *found.span())
    for extreme, end in _EXTREMES:
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
