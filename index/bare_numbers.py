"""Paragraph numbers in forms that are trusted only where a document counts its text with them: "12 The Court …", "[12] …"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from index.block import Block
from index.markers import split_marker
from index.roman import roman_value

_FORMS = (
    re.compile(r"(\d{1,3})\s+(?=(?:\(1\)\s)?[“«\"‘(\[]*[^\W\d_])"),
    re.compile(r"\[(\d{1,4})\]\s+(?=\S)"),
    re.compile(r"(\d{1,3}):\s+(?=\S)"),
    re.compile(r"([IVX]{1,5})\s+(?=[“«\"‘(\[]*[^\W\d_a-z])"),
    re.compile(r"(?:§|[Pp]ara(?:graph)?\.?)\s?(\d{1,3})\.?\s+(?=[“«\"‘]*[^\W\d_a-z])"),
)
_ALONE = re.compile(r"\d{1,3}|\[\d{1,4}\]")
_CELLS = re.compile(r"(\(?\d{1,3}[.)]?)\t([^\t]+)")
_BESIDE = re.compile(r"((?:[^\W\d][^\t]{0,80})?)\t+(\d{1,3})[.)]\s([^\t]+)")  # a title in the margin beside the paragraph
_NOTES = re.compile(r"(?:end|foot)?notes?\b|references|bibliography|sources|notas|référence|literatur", re.IGNORECASE)
_SOURCE = re.compile(r"(?:see|ibid|cf|id|http|voir|véase|available|[A-Z]+/[\dA-Z])\b", re.IGNORECASE)
_ENDED = re.compile(r"[.;:,!?][”»\"’')\]]*$|[;,] (?:and|or|et|ou)$")
_MIN_MEMBERS, _MIN_WORDS, _MIN_PROSE = 3, 6, 10
_MOST_SOURCES, _MIN_SHARE = 0.3, 0.5


def spell_numbers(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with numbers in such a form, or in a place of their own, written as others write them: "12. "."""
    ordinary = sum(len(block.text.split()) for block in blocks if block.kind == "text" and split_marker(block.text).form == "decimal")
    blocks = _with_numbers_beside(blocks, ordinary)
    spelled = list(blocks)
    for form in _FORMS:
        runs = [run for run in _runs([block.text if block.kind == "text" else "" for block in blocks], form) if len(run) > 1]
        sound = [run for run in runs if len(run) >= _MIN_MEMBERS and _is_text(blocks, run) and _words(blocks, run) > ordinary]
        for run in runs if sound else ():
            if run in sound or _is_text(blocks, run):
                for position in run:
                    spelled[position] = replace(blocks[position], text=form.sub(r"\1. ", blocks[position].text, count=1))
    return spelled


def _with_numbers_beside(blocks: Sequence[Block], ordinary: int) -> list[Block]:
    """The blocks, with numbers that stand in a block or a table's column of their own put in front of their text.

    A table counts paragraphs only where it has more words than the `ordinary` numbered text.
    """
    beside = [number.text.strip("[]") + " X" if _is_beside(number, text) else "" for number, text in pairwise(blocks)]
    alone = {position for run in _runs(beside, _FORMS[0]) if len(run) >= _MIN_MEMBERS for position in run}
    merged: list[Block] = []
    for position, block in enumerate(blocks):
        if position - 1 in alone:
            merged[-1] = replace(block, text=f"{merged[-1].text} {block.text}")
        else:
            merged.append(block)
    for position in _counted_cells(merged, _CELLS, ordinary):
        merged[position] = replace(merged[position], kind="text", text=merged[position].text.replace("\t", " "))
    beside_titles = _counted_cells(merged, _BESIDE, ordinary)
    return [part for position, block in enumerate(merged) for part in (_parted(block) if position in beside_titles else (block,))]


def _counted_cells(blocks: Sequence[Block], form: re.Pattern[str], ordinary: int) -> set[int]:
    """The rows of tables whose cells are paragraphs with their numbers; `form` has number and text as its last groups."""
    cells = [form.fullmatch(block.text) if block.kind == "row" else None for block in blocks]
    counted: set[int] = set()
    for run in _runs([f"{match.groups()[-2].strip('.()')} X" if match else "" for match in cells], _FORMS[0]):
        texts = [match.groups()[-1] for position in run if (match := cells[position])]
        titled = run[0] > 0 and blocks[run[0] - 1].kind == "row"  # the head of a table
        is_text = len(run) >= _MIN_MEMBERS and not titled and _words(blocks, run) > ordinary
        if is_text and median(len(text.split()) for text in texts) >= _MIN_PROSE:
            counted.update(run)
    return counted


def _parted(block: Block) -> tuple[Block, ...]:
    """A title in the margin as a heading, and the paragraph beside it."""
    title, _, text = block.text.rpartition("\t")
    heading = (replace(block, kind="heading", text=title.strip(), calls=(), emphasis=""),) if title.strip() else ()
    return (*heading, replace(block, kind="text", text=text, emphasis=""))


def _is_beside(number: Block, text: Block) -> bool:
    """Whether a block is a number of the text in the next; on a page its place would show that, and it may be the page's number."""
    return (
        number.page is None
        and number.kind == text.kind == "text"
        and bool(_ALONE.fullmatch(number.text))
        and len(text.text.split()) >= _MIN_WORDS
    )


def _runs(texts: Sequence[str], form: re.Pattern[str]) -> list[list[int]]:
    """The positions of the texts that count from 1 in this form."""
    runs: list[list[int]] = []
    for position, text in enumerate(texts):
        match = form.match(text)
        number = _value(match.group(1)) if match else 0
        if number == 1:
            runs.append([position])
        elif number and runs and number == len(runs[-1]) + 1:
            runs[-1].append(position)
    return runs


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else roman_value(number)


def _words(blocks: Sequence[Block], positions: Sequence[int]) -> int:
    return sum(len(blocks[position].text.split()) for position in positions)


def _is_text(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    """Whether a run of numbered blocks is the document's text, and no list of names, titles or notes."""
    members = [blocks[position].text for position in run]
    if median(len(text.split()) for text in members) < _MIN_WORDS or 2 * sum(bool(_ENDED.search(text)) for text in members) < len(run):
        return False
    above = blocks[run[0] - 1].text if run[0] else ""
    sources = sum(bool(_SOURCE.match(re.sub(r"^\W*\d+\W*", "", text))) for text in members)
    if _NOTES.match(above) or sources > _MOST_SOURCES * len(run):
        return False
    between = [position for position in range(run[0], run[-1] + 1) if blocks[position].kind == "text"]
    plain = [position for position in between if position not in run and split_marker(blocks[position].text).form == "none"]
    return _words(blocks, plain) <= (1 - _MIN_SHARE) * _words(blocks, between)
