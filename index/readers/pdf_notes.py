"""Footnotes and their calls where type does not set them off: "the agreement. 3/", "Name*", "3/ See S/23999"."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from index.block import Block
from index.readers.pdf_lines import Fragment

_MARK = re.compile(r"^(?:(\d{1,3}|[a-z]|\*{1,4}|[†‡§])(?:\s?/|(?<=\d)\.)?\s+(?=\S)|(\d{1,3})(?=[“\"(]?[A-ZÀ-Þ][\w.,-]))")
_NOTE = re.compile(r"^(\d{1,3}|[a-z]|\*{1,4})\s?/\s+(?=\S)")
_CALL = re.compile(r"(?<=[\w.,;:)\]”\"’'])\s+(\d{1,3}|[a-z]|\*{1,4})/(?=[\s,;.)]|$),?")
_STARRED = re.compile(r"(\*{1,4})\s+(?=\S)")
_STAR = re.compile(r"(?<=[\w.)\]”])(\*{1,4})(?=\s|$|[.,;:])")


def split_mark(line: Fragment, expected: bool) -> tuple[str, Fragment]:
    """A footnote's mark and its first line without it; "" where the line goes on with a note from before."""
    if line.lead:
        return line.lead, line
    match = _MARK.match(line.text) if expected else None
    if match is None:
        return "", line
    return match.group(1) or match.group(2), line._replace(text=line.text[match.end() :])


def with_typed_notes(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with typed notes as footnotes, and their calls taken out of the text.

    A star on several lines of a list, which one note explains, stays with each of them.
    """
    starred = {block.mark for block in blocks if block.kind == "footnote" and block.mark.startswith("*")}
    callers = Counter(mark for block in blocks if block.kind != "footnote" for mark in set(_STAR.findall(block.text)))
    notes = [_is_starred(blocks, position, callers) for position in range(len(blocks))]
    blocks = [_as_starred(block) if is_note else block for block, is_note in zip(blocks, notes, strict=True)]
    starred |= {block.mark for block, is_note in zip(blocks, notes, strict=True) if is_note and callers[block.mark] == 1}
    slashed = {match.group(1) for block in blocks if block.kind == "text" and (match := _NOTE.match(block.text))}
    return [_without_calls(_as_note(block), slashed, starred) for block in blocks]


def _is_starred(blocks: Sequence[Block], position: int, callers: Counter[str]) -> bool:
    """Whether a block is the note to a star in other text, and no point of a list of such."""
    note = _STARRED.match(blocks[position].text) if blocks[position].kind == "text" else None
    beside = [*blocks[max(0, position - 1) : position], *blocks[position + 1 : position + 2]]
    return note is not None and callers[note.group(1)] > 0 and not any(_STARRED.match(block.text) for block in beside)


def _as_starred(block: Block) -> Block:
    mark, _, text = block.text.partition(" ")
    return replace(block, text=text.strip(), kind="footnote", mark=mark)


def _as_note(block: Block) -> Block:
    note = _NOTE.match(block.text) if block.kind == "text" else None
    return replace(block, text=block.text[note.end() :], kind="footnote", mark=note.group(1)) if note else block


def _without_calls(block: Block, slashed: set[str], starred: set[str]) -> Block:
    calls = [mark for mark in _CALL.findall(block.text) if mark in slashed]
    text = _CALL.sub(lambda match: "" if match.group(1) in slashed else match.group(), block.text) if calls else block.text
    if starred and block.kind != "footnote":
        calls += [mark for mark in _STAR.findall(text) if mark in starred]
        text = _STAR.sub(lambda match: "" if match.group(1) in starred else match.group(), text)
    return replace(block, text=text, calls=(*block.calls, *calls)) if calls and text.strip() else block
