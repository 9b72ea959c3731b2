"""Which numbers in front of blocks are paragraph numbers, which are lists inside a paragraph.

Numbers are read with suspicion: a number that does not fit its sequence is reported, and one that
cannot belong to any ("2014. The…" at a line's start) is text. Dotted numbers ("16.3") name their own chapter, so
they count on by themselves, whatever stands between.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from index.markers import Form

_SMALL_GAP = 5


class Oddity(NamedTuple):
    """What is odd about a number, in plain words, and the position of its block."""

    position: int
    words: str


@dataclass(slots=True)
class NumberSequence:
    """Numbers that follow each other.

    `members` are (position of the block, number), `prefix` is a dotted count's chapter, `counted_in` the last member's list of the file.
    """

    form: Form
    depth: int
    members: list[tuple[int, int]] = field(default_factory=list)
    prefix: str = ""
    counted_in: str = ""

    @property
    def last(self) -> int:
        """The number read last."""
        return self.members[-1][1]


@dataclass(frozen=True, slots=True)
class NumberedBlock:
    """A block that has a number in front: its position, the section and the file's list that it stands in; `inserted` is "12 bis"."""

    position: int
    form: Form
    number: int
    section: int
    prefix: str = ""
    inserted: bool = False
    counted_in: str = ""


def find_sequences(
    blocks: Sequence[NumberedBlock], headed: Set[tuple[str, int]] = frozenset()
) -> tuple[list[NumberSequence], list[Oddity]]:
    """Sort numbered blocks into sequences; returns them with what is odd.

    A block in no sequence is not numbered. `headed` are dotted numbers, as chapter and last number, that headings have.
    """
    sequences: list[NumberSequence] = []
    stack: list[tuple[NumberSequence, int]] = []  # open sequences, outermost first, with their section
    findings: list[Oddity] = []
    chapters: dict[str, NumberSequence] = {}
    in_chapter, chapter = -1, 0  # the section and the chapter of the last dotted number
    blocks = _without_loners(blocks, headed)
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if block.form == "dotted":
            _count_dotted(chapters, sequences, block, headed, findings)
            stack[:] = [entry for entry in stack if entry[0].depth == 0]
            in_chapter, chapter = block.section, _chapter_of(block)
            continue
        if block.form == "decimal" and block.number == chapter + 1 > 1:  # "8. The Committee …" after 7.5
            _follow_chapter(stack, sequences, block)
            chapter = block.number
            continue
        depth = _continued_depth(stack, block)
        interrupted = _interrupted(stack, sequences, block)
        if depth is not None:
            del stack[depth + 1 :]
        elif block.number == 1:
            _open(stack, sequences, block, in_chapter)
        elif interrupted is not None:
            stack[:] = [(interrupted, block.section)]
        elif not _accept_irregular(stack, block, following, findings):
            continue
        elif not stack:
            _open(stack, sequences, block, in_chapter)
        sequence, _ = stack[-1]
        sequence.members.append((block.position, block.number))
        sequence.counted_in = block.counted_in
        stack[-1] = (sequence, block.section)
    return sequences, findings


def _chapter_of(block: NumberedBlock) -> int:
    """The chapter that a dotted number names: 7 for 7.5; 0 where it is no number."""
    first = block.prefix.partition(".")[0]
    return int(first) if first.isdecimal() else 0


def _follow_chapter(stack: list[tuple[NumberSequence, int]], sequences: list[NumberSequence], block: NumberedBlock) -> None:
    """Count a chapter that is one paragraph among chapters of dotted numbers."""
    del stack[1:]
    if not stack or stack[0][0].form != block.form or stack[0][0].last >= block.number:
        sequences.append(NumberSequence(block.form, depth=0))
        stack[:] = [(sequences[-1], block.section)]
    stack[0][0].members.append((block.position, block.number))
    stack[0] = (stack[0][0], block.section)


def _continued_depth(stack: list[tuple[NumberSequence, int]], block: NumberedBlock) -> int | None:
    """The open sequence that a number continues: the innermost of its own list, else the innermost."""
    fitting = [
        depth
        for depth in range(len(stack) - 1, -1, -1)
        if stack[depth][0].form == block.form and stack[depth][0].last + (not block.inserted) == block.number
    ]
    own = (depth for depth in fitting if block.counted_in and stack[depth][0].counted_in == block.counted_in)
    return next(own, fitting[0] if fitting else None)


def _interrupted(stack: list[tuple[NumberSequence, int]], sequences: list[NumberSequence], block: NumberedBlock) -> NumberSequence | None:
    """The count of a report that goes on after texts with counts of their own, such as the decisions set out in it.

    A number that may be the next but a few of an open count is none of an earlier one.
    """
    if any(open_.form == block.form and block.number <= open_.last + _SMALL_GAP for open_, _ in stack):
        return None
    counting = (sequence for sequence in reversed(sequences) if sequence.form == block.form and sequence.depth == 0)
    return next((sequence for sequence in counting if sequence.last + (not block.inserted) == block.number), None)


def _without_loners(blocks: Sequence[NumberedBlock], headed: Set[tuple[str, int]]) -> list[NumberedBlock]:
    """The blocks without dotted numbers that nothing in the document counts with ("2.1 Degrees of…")."""
    dotted = {(block.prefix, block.number) for block in blocks if block.form == "dotted"} | headed
    openings = {(prefix.count("."), prefix) for prefix, number in dotted if number == 1}

    def has_company(block: NumberedBlock) -> bool:
        near = any((block.prefix, block.number + step) in dotted for step in (-3, -2, -1, 1, 2, 3))
        below, _, last = block.prefix.rpartition(".")
        first_below = block.number == 1 and last.isdecimal() and (below, int(last)) in dotted  # "3.1.1.1" after "3.1.1"
        return near or first_below or (block.number == 1 and any(d == block.prefix.count(".") and p != block.prefix for d, p in openings))

    return [block for block in blocks if block.form != "dotted" or has_company(block)]


def _count_dotted(
    chapters: dict[str, NumberSequence],
    sequences: list[NumberSequence],
    block: NumberedBlock,
    headed: Set[tuple[str, int]],
    findings: list[Oddity],
) -> None:
    chapter = chapters.get(block.prefix)
    last = chapter.last if chapter is not None and block.number > 1 else 0
    while (block.prefix, last + 1) in headed and last + 1 < block.number:
        last += 1
    if chapter is None or (block.number == 1 and chapter.last != 1):
        if block.number != last + 1:
            findings.append(Oddity(block.position, f"numbering starts at {block.prefix}.{block.number}"))
        chapter = chapters[block.prefix] = NumberSequence(block.form, depth=0, prefix=block.prefix)
        sequences.append(chapter)
    elif block.number > last + 1:
        findings.append(Oddity(block.position, f"numbering jumps from {block.prefix}.{last} to {block.prefix}.{block.number}"))
    elif block.number <= chapter.last - block.inserted:
        findings.append(Oddity(block.position, f"number {block.prefix}.{block.number} comes again after {block.prefix}.{chapter.last}"))
    chapter.members.append((block.position, block.number))


def _open(stack: list[tuple[NumberSequence, int]], sequences: list[NumberSequence], block: NumberedBlock, in_chapter: int) -> None:
    """Start a sequence: a nested list where no heading stands between, else a new count."""
    while stack and stack[-1][1] != block.section:
        stack.pop()
    sequence = NumberSequence(block.form, depth=len(stack) or int(in_chapter == block.section))
    sequences.append(sequence)
    stack.append((sequence, block.section))


def _accept_irregular(
    stack: list[tuple[NumberSequence, int]], block: NumberedBlock, following: NumberedBlock | None, findings: list[Oddity]
) -> bool:
    """Whether an out-of-order number is still a paragraph's; it is reported if so."""
    continues = following is not None and following.form == block.form and following.number == block.number + 1
    depth = next((depth for depth in range(len(stack) - 1, -1, -1) if stack[depth][0].form == block.form), None)
    if depth is None:
        if continues:
            stack.clear()
            findings.append(Oddity(block.position, f"numbering starts at {block.number}"))
        return continues
    last = stack[depth][0].last
    if not _is_near(block.number, last, continues):
        return False
    del stack[depth + 1 :]
    jumps = block.number > last
    words = f"numbering jumps from {last} to {block.number}" if jumps else f"number {block.number} comes again after {last}"
    findings.append(Oddity(block.position, words))
    return True


def _is_near(number: int, last: int, continues: bool) -> bool:
    """Whether a number out of order may belong to a count whose last one is given."""
    return last - _SMALL_GAP < number <= last + _SMALL_GAP or (continues and number > last)
