"""Runs: paragraphs that stand in a list together, such as bullets, table rows, lines of names, and what announces them."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from index.paragraph import Paragraph

_LISTED = ("bullet", "item", "row")
_SHORT = 60
# Not "the following days", nor what is said of paragraphs.
_FOLLOWING = re.compile(
    r"\bthe following (?!day|week|month|year|paragraph|section|page|session|meeting)(?:[\w-]+ ){0,2}?[\w-]{3,}s\.$", re.IGNORECASE
)
_TOTAL = re.compile(r"\s*(?:grand |sub-?)?total\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Run:
    """The items of a list in reading order, and the paragraph that announces them, None where a heading does."""

    introduction: Paragraph | None
    items: tuple[Paragraph, ...]

    @property
    def is_of_sections(self) -> bool:
        """Whether its items are the openings of sections, which have more to them."""
        return self.introduction is not None and len(self.items[0].headings) > len(self.introduction.headings)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The introduction, where there is one, and the items."""
        return self.items if self.introduction is None else (self.introduction, *self.items)


class Runs:
    """The runs of a library: those that hang on a paragraph, and those that only stand one after the other."""

    def __init__(self, paragraphs: Sequence[Paragraph], children: dict[str, list[Paragraph]]) -> None:
        """`children` are by a paragraph's id what hangs on it."""
        self._children = children
        self._paragraphs = paragraphs

    def opened_by(self, paragraph: Paragraph) -> Run | None:
        """The run that a paragraph announces, None where it announces none."""
        return self._opened.get(paragraph.id)

    def items_below(self, paragraph: Paragraph) -> tuple[Paragraph, ...]:
        """The items of the run that a paragraph announces; none where it announces none, or sections."""
        run = self.opened_by(paragraph)
        return () if run is None or run.is_of_sections else run.items

    def holding(self, paragraph: Paragraph) -> Run | None:
        """The innermost run that a paragraph is an item of, None where it stands alone."""
        return self._holding.get(paragraph.id)

    @property
    def announced(self) -> Collection[Run]:
        """The runs that a paragraph announces."""
        return self._opened.values()

    @cached_property
    def _all(self) -> list[Run]:
        by_document = groupby((p for p in self._paragraphs if p.in_main_text), key=lambda p: p.document)
        return [run for _, found in by_document for run in self._of_document(list(found))]

    @cached_property
    def _opened(self) -> dict[str, Run]:
        return {run.introduction.id: run for run in self._all if run.introduction is not None}

    @cached_property
    def _holding(self) -> dict[str, Run]:
        longest_first = sorted(self._all, key=lambda run: -len(run.items))
        return {item.id: run for run in longest_first for item in run.items}

    def _of_document(self, paragraphs: list[Paragraph]) -> Iterator[Run]:
        for place, paragraph in enumerate(paragraphs):
            below = _below(paragraph, paragraphs[place + 1 :]) if announces(paragraph) else []
            if items := self._children.get(paragraph.id, below):
                yield Run(paragraph, tuple(items))
        yield from _unannounced(paragraphs)


def announces(paragraph: Paragraph) -> bool:
    """Whether a paragraph ends with a colon, or in "the following principles.", so that what follows is what it speaks of."""
    text = paragraph.text.rstrip()
    return text.endswith(":") or _FOLLOWING.search(text) is not None


def _below(paragraph: Paragraph, following: Sequence[Paragraph]) -> list[Paragraph]:
    """What a paragraph with a colon announces where nothing hangs on it: lines or rows after it, or the sections below its own."""
    if not following:
        return []
    if following[0].headings == paragraph.headings:
        return list(_lines_below(paragraph, following))
    return list(_sections_below(paragraph, following))


def _lines_below(paragraph: Paragraph, following: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Those after a paragraph that are of one kind; where they go on with its sentence, up to the one that opens another."""
    kind, goes_on = following[0].kind, following[0].text[:1].islower()
    for before, each in pairwise((paragraph, *following)):
        alike = each.headings == paragraph.headings and each.kind == kind and each.ordinal == before.ordinal + 1
        another = (paragraph.kind == kind and announces(each)) or (goes_on and not each.text[:1].islower())
        if not alike or another or kind == "numbered" or len(each.text.split()) > _SHORT:
            return
        yield each


def _sections_below(paragraph: Paragraph, following: Sequence[Paragraph]) -> Iterator[Paragraph]:
    depth = len(paragraph.headings)
    seen: set[str] = set()
    for each in following:
        if each.headings[:depth] != paragraph.headings or len(each.headings) <= depth:
            return
        if each.headings[depth] not in seen:
            seen.add(each.headings[depth])
            yield each


def _unannounced(paragraphs: Iterable[Paragraph]) -> Iterator[Run]:
    """Bullets, items or rows that hang on nothing and stand one after the other under one heading; no heads of columns, no totals."""
    for (kind, *_), found in groupby(paragraphs, key=lambda p: (p.kind, p.parent, p.headings)):
        every = list(found)
        items = tuple(p for p in every if kind != "row" or not (_is_head(p, every) or _TOTAL.match(p.text)))
        if kind in _LISTED and every[0].parent is None and len(items) > 1:
            yield Run(None, items)


def _is_head(row: Paragraph, rows: Sequence[Paragraph]) -> bool:
    """Whether a row is what the rows below it depend on: the heads of their columns."""
    heads = " | ".join(cell.strip() for cell in row.text.split("\t"))
    return row is rows[0] and f"{rows[-1].lead_in} / ".startswith(f"{heads} / ")  # with the part of the table that the row stands in
