"""Figures that stand in tables: the one row, and of it the columns, that a question asks the figures of."""

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np

from assistant.answerability.scope import heading_match
from assistant.language.lexicon import all_terms, stem, stems_of, terms_of
from assistant.language.number_words import YEAR
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms, Flags
from assistant.table_rows import ALTOGETHER, Cell, NamedRow, Place, TableRow, columns_by_place
from assistant.understanding import phrasing
from assistant.view import LibraryView
from index.paragraph import Paragraph

_YEARS_ALONE = re.compile(r"(?:19|20|21)\d\d\s*(?:\([a-z]+\))?")
_CHANGES = re.compile(
    r"\b(?:chang\w+|increas\w+|decreas\w+|reduc\w+|varia\w+|differ\w+|grow\w*|adjust\w+|percentage|more|less|fewer|vs)\b", re.IGNORECASE
)
_UNIT = re.compile(
    r"\(((?:in )?(?:thousands|millions|billions|percentages?|per cent|united states dollars|us dollars|euros)\b[^()]*)\)", re.IGNORECASE
)
_OF_MONEY = re.compile(r"\b(?:how much|budget\w*|cost\w*|spen[dt]\w*|money|fund\w*|dollars|appropriat\w*|expenditures?)\b|\$", re.I)
_OF_COUNTED = re.compile(r"\b(?:how many|number of|posts?|staff|positions?)\b", re.IGNORECASE)
_FINANCIAL = re.compile(r"financial|expenditure|dollars|euros|budget", re.IGNORECASE)
_COUNTS = re.compile(r"\b(?:posts?|number of)\b", re.IGNORECASE)
_ASKS_WHAT = re.compile(r"\W*what (?:was|is|were|are|did|does|has|will)\b", re.IGNORECASE)
_OF_FIGURES = re.compile(
    r"\b(?:spen[dt]|budgeted|appropriat\w+|approved|contribut\w+|estimate\w*|expenditure|allocat\w+|requirements?|provided?)\b",
    re.IGNORECASE,
)
_IS_SENTENCE = re.compile(
    r"\b(?:who|whom|which|why|where|how|does|do|did|is|are|was|were|has|have|will|should|can|say|says)\b", re.IGNORECASE
)
# What a question may say of any figure; where it says nothing else, all of it must stand in the table too.
SAYS_LITTLE = frozenset(
    map(
        stem,
        "provide contribute give get have has receive amount sum figure money dollar euro thousand million spend spent cost "
        "budget budgeted fund appropriate approve allocate allot ask request need require plan propose estimate pay send sent supply "
        "serve deploy there be stand remain actually altogether total all number count many much people person year have change "
        "share come make set aside go now currently officer personnel member".split(),
    )
)
# Whom a column counts, which tells no column from the others.
_WHOM = frozenset(map(stem, "officer personnel member people person staff".split()))
# What members pay is called by any of these.
_ASSESSED = frozenset(map(stem, "assessed assessment contribution contributions dues".split()))
_STRENGTH = frozenset(map(stem, "strength contributing contributors troops observers".split()))
# What questions and heads of columns call the same figures.
_CALLED = tuple(
    frozenset(map(stem, words.split()))
    for words in (
        "spend spent expenditure expense actual actually paid",
        "get got appropriate appropriated appropriation approve approved allocated allocation allotted given budgeted",
        "ask asked request requested require requirement need needed propose proposed estimate estimated planned",
        "change changed increase decrease variance grow fall drop rise",
        "total altogether all overall",
    )
)
_SPENT_GRANTED_ASKED = _CALLED[:3]


class Tabled(NamedTuple):
    """A row that answers, what stands in the columns asked for, in the table's own words, and the unit that is written over the table."""

    paragraph: Paragraph
    sentence: str
    unit: str


class Reading(NamedTuple):
    """A row as it answers: its cells asked for, and how many terms stand in it or over it, and how many in row and column."""

    row: TableRow
    cells: tuple[Cell, ...]
    rank: tuple[int, int, int]

    def contradicts(self, best: "Reading") -> bool:
        """Whether it gives other figures and answers as well: in another table, where what is written over that has as many terms."""
        as_well = self.rank == best.rank if self.row.table == best.row.table else self.rank[0] == best.rank[0]
        return as_well and [cell.value for cell in self.cells] != [cell.value for cell in best.cells]


def tabled(view: LibraryView, question: Question) -> Tabled | None:
    """The row that a question asks a figure of; None where none meets all of it, or several do with different figures."""
    if not _asks_for_figure(question):
        return None
    reader = TableReader(view, question)
    inside = {p.id for p in view.answering(question) if p.kind == "row" and heading_match(question, p)}
    named = [row for identity, row in view.named_rows.items() if identity in inside and reader.is_named(row)]
    readings = [reading for row in named if (reading := reader.read(row)) is not None]
    best = max(readings, key=lambda reading: reading.rank, default=None)
    if best is None or any(reading.contradicts(best) for reading in readings):
        return None
    return Tabled(best.row.paragraph, best.row.told(best.cells), unit_of(best.row))


def unit_of(row: TableRow) -> str:
    """Of what a row's figures are thousands, or in what money they are, as is written over its table; empty where nothing is."""
    unit = _UNIT.search(" ".join((*row.paragraph.headings[-1:], row.caption)))
    return unit.group(1) if unit else ""


def _asks_for_figure(question: Question) -> bool:
    """Whether a question asks for a number, or, in words without a sentence, for whatever stands under them."""
    text = question.text
    if question.intent == "lookup" or question.about_states or phrasing.COMPARES.search(text):
        return False
    if question.kind != "any":
        return question.kind == "number"
    return _IS_SENTENCE.search(text) is None or (_ASKS_WHAT.match(text) is not None and _OF_FIGURES.search(text) is not None)


class TableReader:
    """Reads rows of tables as answers to one question."""

    def __init__(self, view: LibraryView, question: Question) -> None:
        self._view = view
        self._question = question
        self._asked = AskedTerms(view, question)
        self._numbers = np.array([term.is_number for term in self._asked.terms], dtype=bool)
        self._says_much = np.array([term.stem not in SAYS_LITTLE for term in self._asked.terms], dtype=bool)
        self._whom = np.array([term.stem in _WHOM for term in self._asked.terms], dtype=bool)
        self._sums = ALTOGETHER.search(question.text) is not None
        self._changes = _CHANGES.search(question.text) is not None
        names = (name for term in all_terms(question.text) if term.is_acronym for name in view.lexicon.expansions(term))
        self._words = frozenset({stem("total")} if self._sums else ()).union(stems_of(question.text), *names)

    def is_named(self, named: NamedRow) -> bool:
        """Whether the question names a row: by every word of its first cell, or by its State."""
        return bool(named.words or named.states) and named.words <= self._words and named.states.issubset(self._question.states)

    def read(self, named: NamedRow) -> Reading | None:
        """What a row says; None where some of the question stands neither in it nor over it, or it is of money and the question not."""
        row, asked = named.row, self._asked
        alike = self._alike(row)
        of_row = asked.met_by(stems_of(f"{row.name} {row.part}"))
        of_document = asked.met_by(self._view.document_stems[row.paragraph.document])
        cells = self._asked_cells(row, of_row | of_document)
        if not cells or alike < 0 or self._is_of_another_column(row, cells, of_row):
            return None
        near = of_row | self._met_by(cells[0])
        # Rows of a year, of a total and of a State are in many tables: what their documents are about does not say which.
        of_year, of_any = _YEARS_ALONE.fullmatch(row.name) is not None, named.words <= SAYS_LITTLE
        headings = row.paragraph.headings[-1:] if of_year else row.paragraph.headings
        above = stems_of(" ".join((row.caption, *headings)))
        over = near | asked.met_by(above | (_ASSESSED if _ASSESSED & above else frozenset()))
        met = over if of_year else over | (of_document & ~self._numbers)
        telling = self._telling(named)
        if not telling.any() or not met[telling].all() or not self._is_of_states(row.paragraph):
            return None
        told_over = (telling & over & ~of_document & ~self._numbers).any() or (self._whom.any() and _is_of_strength(row))
        if (of_year or of_any) and not told_over:
            return None
        return Reading(row, tuple(cells), (int(over.sum()), int(near.sum()), alike))

    def _telling(self, named: NamedRow) -> Flags:
        """The terms that must be met: all that could not be said of any figure, or, where there is none, all.

        A State is in many tables, and so is a total: what names such a row does not count.
        """
        naming = self._asked.met_by(stems_of(named.row.name)) & (named.words <= SAYS_LITTLE)
        telling = self._says_much & ~naming
        return telling if telling.any() else ~naming

    def _asked_cells(self, row: TableRow, elsewhere: Flags) -> list[Cell]:
        """The cells whose columns meet most of what neither the row's name nor the document's has; of these, those it names best.

        None where there is no column of the year asked for, or none of the sort (spent, granted, asked for), or nothing stands there.
        Changes from year to year only where they are asked for; the sum too where that is, or all that it is the sum of.
        """
        cells = [cell for cell in row.cells if self._changes or _CHANGES.search(cell.column) is None]
        of_years = frozenset[str]().union(*(YEAR.findall(cell.column) for cell in cells))
        asked = frozenset(YEAR.findall(self._question.text)) - frozenset(YEAR.findall(row.name))
        if (asked and of_years and not asked & of_years) or len(asked & of_years) > 1:
            return []
        if asked & of_years:
            cells = [cell for cell in cells if not (years := YEAR.findall(cell.column)) or not asked.isdisjoint(years)]
        if not self._has_sort_asked(row, cells):
            return []
        met = [
            int((self._met_by(cell) & ~elsewhere & ~self._whom).sum()) + len(asked.intersection(YEAR.findall(cell.column)))
            for cell in cells
        ]
        most = max(met, default=0)
        best = [cell for cell, count in zip(cells, met, strict=True) if count == most]
        best = [cell for cell in best if not any(self._is_said_better(other, cell) for other in best)]
        if not any(cell.is_given for cell in best):
            return []
        all_parts = len(best) > 1 and all(cell in best or cell.is_sum for cell in cells)
        sums = (self._sums or all_parts) and ALTOGETHER.match(row.name) is None
        return [cell for cell in cells if cell.is_given and (cell in best or (sums and cell.is_sum))]

    def _is_of_another_column(self, row: TableRow, cells: Sequence[Cell], of_row: Flags) -> bool:
        """Whether the question says nothing of the columns of these cells, and something of another one in a table beside theirs."""
        telling = self._says_much & ~self._numbers & ~of_row
        if not all(cell.column for cell in cells) or any((self._met_by(cell) & telling).any() for cell in cells):
            return False
        return any((self._met_by(cell) & telling).any() for cell in self._columns.get(row.place, ()))

    @cached_property
    def _columns(self) -> dict[Place, set[Cell]]:
        return columns_by_place(named.row for named in self._view.named_rows.values())

    def _has_sort_asked(self, row: TableRow, cells: Sequence[Cell]) -> bool:
        """Whether some column has figures of the sort asked for: what was spent is not what was granted, or asked for."""
        words, columns = self._words - stems_of(row.name), stems_of(" ".join(cell.column for cell in cells))
        asked = [group for group in _SPENT_GRANTED_ASKED if group & words]
        told = [group for group in _SPENT_GRANTED_ASKED if group & columns]
        return not asked or not told or any(group in told for group in asked)

    def _met_by(self, cell: Cell) -> Flags:
        """Which terms the name of a cell's column has, or calls otherwise."""
        return self._asked.met_by(stems_of(cell.column) | self._called(cell))

    def _is_said_better(self, one: Cell, other: Cell) -> bool:
        """Whether the question says some of a column's name, and all that it does not say is unsaid of the other's, with more."""
        words = _content(one.column)
        unsaid, others = (_content(cell.column) - self._words - self._called(cell) for cell in (one, other))
        return unsaid < words and unsaid < others

    def _called(self, cell: Cell) -> frozenset[str]:
        """What the question and a column call differently: "spent" and "expenditure"."""
        column = stems_of(cell.column)
        return frozenset[str]().union(*(group & (self._words | column) for group in _CALLED if group & column and group & self._words))

    def _alike(self, row: TableRow) -> int:
        """1 where question and row are both of money, or both of what is counted; -1 where they are not, 0 where one is neither."""
        asked = _sort(_OF_MONEY.search(self._question.text), _OF_COUNTED.search(self._question.text))
        given = _sort(_FINANCIAL.search(row.part), _COUNTS.search(row.part))
        return asked * (given or _sort(_FINANCIAL.search(row.caption), _COUNTS.search(row.caption)))

    def _is_of_states(self, paragraph: Paragraph) -> bool:
        """Whether each State that the question names stands in a row, over it, or on its document."""
        view = self._view
        known = view.mentioned[paragraph.id] | view.named_around(paragraph) | view.document_states[paragraph.document]
        return known.issuperset(self._question.states)


@lru_cache(maxsize=50_000)
def _content(text: str) -> frozenset[str]:
    """The stems of a text's content words."""
    return frozenset(term.stem for term in terms_of(text))


def _is_of_strength(row: TableRow) -> bool:
    """Whether a table says over its rows that they tell who serves: the strength of a mission, by country."""
    return bool(_STRENGTH & stems_of(" ".join((row.caption, *row.paragraph.headings[-1:], *(cell.column for cell in row.cells)))))


def _sort(money: object, counted: object) -> int:
    return bool(money) - bool(counted)
