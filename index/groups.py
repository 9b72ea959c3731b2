"""Headings without a number that stand over others of their own level: "Joint segment" over II to VIII, an annex's title."""

from index.divisions import ARTICLE
from index.heading_path import push
from index.headings import Heading

_BARE_WORDS = 2  # "Annex II"


class Groups:
    """Finds the path to each heading in turn, remembering what groups them."""

    def __init__(self) -> None:
        self._group: Heading | None = None
        self._counted = ""  # the family of the headings with numbers that are grouped
        self._below_annex: Heading | None = None  # the heading right below that of an annex
        self._title: Heading | None = None  # where that one is the title of the annex

    def path_to(self, heading: Heading, path: tuple[Heading, ...], before: Heading | None) -> tuple[Heading, ...]:
        """The path that ends with a heading; `before` is the one right before it, where no text stands between.

        One without a number stands over the next of its level where that goes on with a count or the document
        groups its headings so elsewhere, and in a chapter one in capitals over articles. One that stands right between an
        annex's heading and another one is the annex's title, however small it is printed.
        """
        if heading.is_part:
            return push(path, heading)
        if before is not None and before.is_part and len(before.text.split()) <= _BARE_WORDS:
            self._below_annex = heading
        elif before is not None and before is self._below_annex and not before.is_structural:
            kept = any(standing is before for standing in push(path, heading))
            self._title = self._title if kept else before
        if self._title is None or path[1:2] != (self._title,):
            return self._within(path, heading, before)
        part, *below = self._within((path[0], *path[2:]), heading, None if before is self._title else before)
        return (part, self._title, *below)

    def _within(self, path: tuple[Heading, ...], heading: Heading, before: Heading | None) -> tuple[Heading, ...]:
        if before is not None and not before.is_structural:
            divided = any(0 < h.rank < ARTICLE for h in path)
            if divided and heading.rank == ARTICLE and before.family == "style caps" and not heading.level:
                return (*(h for h in path if h.rank < ARTICLE), heading)
            if 0 < before.level == heading.level and self._is_grouped(heading, path):
                self._group = before
                self._counted = heading.family if heading.is_structural else self._counted
                return (*(h for h in path[:1] if h.is_part), before, heading)
        within = next((index for index, standing in enumerate(path) if standing is self._group), None)
        if within is not None and heading.family == self._counted and path[within].level == heading.level:
            return (*path[: within + 1], heading)
        return push(path, heading)

    def _is_grouped(self, heading: Heading, path: tuple[Heading, ...]) -> bool:
        if heading.numeral:
            return heading.family == self._counted or any(h.family == heading.family for h in path)
        return self._group is not None and self._group.level == heading.level
