"""A draft as its reader changes it: headings renamed, sentences dropped and put back, none left standing that leans on one not there."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce

from assistant.drafting.draft import Block, Draft, Row, Statement, Statements, Table
from assistant.drafting.passages import leans, printable

TITLE = -1
_LEFT_OUT = "left out"
_LONGEST_HEADING = 200


@dataclass(frozen=True)
class Revision:
    """A draft with all that was ever in it, the markers of what was dropped, and what its reader calls it instead of its title.

    Markers stay what they are while sentences come and go; `result` numbers anew.
    """

    draft: Draft
    dropped: frozenset[int] = frozenset()
    renamed: str = ""

    @property
    def title(self) -> str:
        """The title that is to be read."""
        return self.renamed or self.draft.title

    @cached_property
    def result(self) -> Draft:
        """The draft without what was dropped, under its reader's headings, its citations numbered in the order of reading."""
        citations = tuple(replace(self.draft.citations[marker - 1], marker=number) for marker, number in self.numbers.items())
        blocks = [_thinned(block, lambda said: _renumbered(said, self.numbers)) for block in self.draft.blocks]
        kept = (replace(block, heading=block.name, renamed="") for block in _without_bare_parts(blocks, self.draft.blocks))
        return replace(self.draft, title=self.title, blocks=tuple(kept), citations=citations)

    @cached_property
    def numbers(self) -> dict[int, int]:
        """The number of each sentence that is kept, by its marker."""
        kept = (said.marker for said in self.draft.statements if said.marker not in self.dropped)
        return {marker: number for number, marker in enumerate(kept, start=1)}

    @cached_property
    def leaning(self) -> dict[int, int]:
        """By marker, the sentence without which one cannot be understood."""
        found: dict[int, int] = {}
        announced: dict[str, int] = {}
        for group in _groups(self.draft):
            found.update(self._leaning_in(group, announced))
        return found

    def rename(self, place: int, words: str) -> "Revision":
        """With another heading of a block, or another `TITLE`; with the one that it was made with where there are no words.

        What a table's column refers to stays in front of its heading.
        """
        words = printable(words)[:_LONGEST_HEADING].rstrip()
        if place == TITLE:
            return replace(self, renamed=words)
        blocks = list(self.draft.blocks)
        if not 0 <= place < len(blocks) or not blocks[place].heading:
            return self
        column = next((name for name in _columns(blocks) if blocks[place].heading.startswith(name)), "")
        if words and not words.startswith(column):
            words = f"{column} {words}"
        blocks[place] = replace(blocks[place], renamed=words)
        return replace(self, draft=replace(self.draft, blocks=tuple(blocks)))

    def drop(self, marker: int) -> "Revision":
        """Without a sentence and all that lean on it."""
        gone, grown = {marker}, True
        while grown:
            more = {leaning for leaning, on in self.leaning.items() if on in gone} - gone
            gone, grown = gone | more, bool(more)
        return replace(self, dropped=self.dropped | gone)

    def put_back(self, marker: int) -> "Revision":
        """With a sentence, and all that it leans on, back in its place."""
        back = [marker]
        while (on := self.leaning.get(back[-1])) is not None:
            back.append(on)
        return replace(self, dropped=self.dropped - set(back))

    def markers_in(self, place: int) -> frozenset[int]:
        """The sentences of a block, and of all that stand under its heading; none where there is no such block."""
        part = _part(self.draft.blocks, place) if 0 <= place < len(self.draft.blocks) else ()
        return frozenset(said.marker for block in part for said in block.statements())

    def drop_part(self, place: int) -> "Revision":
        """Without a block and all that stand under its heading, and what leans on them."""
        return reduce(Revision.drop, sorted(self.markers_in(place)), self)

    def put_back_part(self, place: int) -> "Revision":
        """With a block and all that stand under its heading back in their place, and what they lean on."""
        return reduce(Revision.put_back, sorted(self.markers_in(place)), self)

    def _leaning_in(self, group: Statements, announced: dict[str, int]) -> Iterator[tuple[int, int]]:
        """Who leans on whom among statements that belong together, and on `announced`, sentences by their paragraphs' ids."""
        opening = before = None
        for said in group:
            citation = self.draft.citations[said.marker - 1]
            paragraph = citation.paragraph
            if before is None or self.draft.citations[before - 1].paragraph != paragraph:
                opening = None
                if (above := announced.get(f"{paragraph.document}#{paragraph.parent}")) is not None:
                    yield said.marker, above
            if opening is not None and before is not None and leans(said.text):
                yield said.marker, before
            elif opening is not None and paragraph.reporter:
                yield said.marker, opening
            if citation.quote.rstrip().endswith(":"):
                announced[paragraph.id] = said.marker
            opening, before = opening or said.marker, said.marker


def _groups(draft: Draft) -> Iterator[Statements]:
    for block in draft.blocks:
        yield from block.paragraphs
        for row in block.table.rows if block.table else ():
            yield from row.cells


def _renumbered(statements: Statements, numbers: Mapping[int, int]) -> Statements:
    return tuple(Statement(said.text, numbers[said.marker], said.status) for said in statements if said.marker in numbers)


def _thinned(block: Block, keep: Callable[[Statements], Statements]) -> Block:
    paragraphs = tuple(kept for statements in block.paragraphs if (kept := keep(statements)))
    return replace(block, paragraphs=paragraphs, table=block.table and _thinned_table(block.table, keep))


def _thinned_table(table: Table, keep: Callable[[Statements], Statements]) -> Table | None:
    rows = []
    for row in table.rows:
        cells = tuple(keep(cell) for cell in row.cells)
        # What a State said and the reader dropped is no “no statement”.
        empty = tuple(_LEFT_OUT if before and not now else words for before, now, words in zip(row.cells, cells, row.empty, strict=True))
        if any(cells) or not any(row.cells):
            rows.append(Row(row.name, cells, empty))
    return replace(table, rows=tuple(rows)) if any(any(row.cells) for row in rows) else None


def _without_bare_parts(blocks: Sequence[Block], before: Sequence[Block]) -> Iterator[Block]:
    """The blocks without those that have lost all sentences in and under them; a heading that a table's column refers to stays."""
    columns = _columns(blocks)
    gone: set[int] = set()
    for place in range(len(blocks)):
        part, had = _part(blocks, place), any(any(one.statements()) for one in _part(before, place))
        if had and not any(any(one.statements()) or one.heading.startswith(columns) for one in part):
            gone.update(range(place, place + len(part)))
    yield from (block for place, block in enumerate(blocks) if place not in gone)


def _columns(blocks: Sequence[Block]) -> tuple[str, ...]:
    """How headings begin that the columns of a table refer to."""
    return tuple(f"{column}:" for block in blocks if block.table for column in block.table.columns)


def _part(blocks: Sequence[Block], place: int) -> Sequence[Block]:
    """A block with all that stand under its heading; alone where it has none."""
    if not blocks[place].heading:
        return blocks[place : place + 1]
    ends = (end for end in range(place + 1, len(blocks)) if blocks[end].heading and blocks[end].level <= blocks[place].level)
    return blocks[place : next(ends, len(blocks))]
