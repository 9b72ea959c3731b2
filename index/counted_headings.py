"""Headings and paragraphs of one count: what stands between two paragraphs in count is one, and so is a heading."""

from dataclasses import replace

from index.block import Block
from index.headings import Heading, heading_of
from index.markers import split_counted

_MOST_WORDS = 20


def count_alike(blocks: list[Block], headings: dict[int, Heading]) -> None:
    """Make a paragraph of a heading between paragraphs in count, "3.2 To train pilots" between 3.1 and 3.3, and the other way round."""
    markers = {n: split_counted(block.text) for n, block in enumerate(blocks) if block.kind in ("text", "heading")}
    dotted = {n: marker for n, marker in markers.items() if marker.form == "dotted" and marker.number is not None}
    texts = {(marker.prefix, marker.number) for n, marker in dotted.items() if n not in headings}
    chapters = {marker.prefix for marker in dotted.values()}
    for n in sorted(headings.keys() & dotted.keys()):
        prefix, number = dotted[n].prefix, dotted[n].number or 0
        if dotted[n].value not in chapters and {(prefix, number - 1), (prefix, number + 1)} <= texts:
            _make_text(blocks, headings, n)
    numerals = [n for n in sorted(markers) if markers[n].form == "numeral" or (n in headings and headings[n].family == "roman")]
    for before, n, after in zip(numerals, numerals[1:], numerals[2:], strict=False):
        values = [_numeral(blocks[position]) for position in (before, n, after)]
        if values[0] + 1 == values[1] == values[2] - 1 and (before in headings) == (after in headings) != (n in headings):
            if n in headings:
                _make_text(blocks, headings, n)
            elif len(blocks[n].text.split()) <= _MOST_WORDS:
                _make_heading(blocks, headings, n)


def _numeral(block: Block) -> int:
    return split_counted(block.text).number or 0


def _make_text(blocks: list[Block], headings: dict[int, Heading], position: int) -> None:
    del headings[position]
    blocks[position] = replace(blocks[position], kind="text")


def _make_heading(blocks: list[Block], headings: dict[int, Heading], position: int) -> None:
    heading = heading_of(replace(blocks[position], kind="heading"), None)
    if heading is not None:
        headings[position] = heading
