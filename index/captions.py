"""Headings within a table, such as "(1) Regular budget" below its caption: they end where the next table begins."""

from collections.abc import Sequence

from index.block import Block
from index.cover import is_long
from index.draft import Draft
from index.headings import CAPTION, Heading
from index.markers import split_marker

_COUNTED = ("paren-decimal", "letter", "roman")


class Captions:
    """Remembers the heading path of the last caption while nothing but rows and short lines came below it."""

    def __init__(self) -> None:
        self._path: tuple[Heading, ...] | None = None

    def path_at(self, block: Block, path: tuple[Heading, ...], drafts: Sequence[Draft]) -> tuple[Heading, ...]:
        """The heading path of a block that is no heading: at a caption without the headings of the table before."""
        if block.kind != "text":
            return path
        if not CAPTION.match(block.text):
            self._path = None if is_long(block) else self._path
            return path
        if self._path is not None and _are_parts(self._path, path) and any(d.kind == "row" and d.path is path for d in drafts[-3:]):
            path = self._path
        self._path = path
        return path


def _are_parts(above: tuple[Heading, ...], path: tuple[Heading, ...]) -> bool:
    """Whether all headings that a path has more are "(1) …" or headings by their looks alone."""
    more = path[len(above) :]
    same = len(more) + len(above) == len(path) and all(a is b for a, b in zip(above, path, strict=False))
    return same and bool(more) and not any(h.is_structural or (h.level and split_marker(h.text).form not in _COUNTED) for h in more)
