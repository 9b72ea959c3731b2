"""Paragraphs whose name stands in their first line: "Rule 4. The agenda shall be drawn up by the Secretary."."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from index.block import Block
from index.divisions import ARTICLES, NUMERAL

_NAMED = re.compile(rf"((?i:{ARTICLES})\.?\s?(?:{NUMERAL})\.?)\s?(?:[:–—-]+\s?|\s)(?=(?:\(?1[.)]\s)?[“«\"(]?[^\W\d_a-zà-þ])")
_SENTENCE = re.compile(r"\S+(?:\s+\S+){3,}[.:!?][”»\"’)]*$", re.DOTALL)


def part_names(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the names of named paragraphs as headings of their own; one name alone may be a mention."""
    named = [_name_of(block) for block in blocks]
    counts = Counter(_word(name) for name in named if name)
    parted: list[Block] = []
    for block, name in zip(blocks, named, strict=True):
        if name and counts[_word(name)] > 1:
            parted += [
                Block(name.strip(), "heading", page=block.page, after_furniture=block.after_furniture),
                replace(block, text=block.text[len(name) :].lstrip(" \t\n:–—-"), after_furniture=False),
            ]
        else:
            parted.append(block)
    return parted


def _name_of(block: Block) -> str:
    """The name that a block begins with where a sentence follows it, else ""."""
    match = _NAMED.match(block.text) if block.kind == "text" else None
    return match.group(1) if match and _SENTENCE.fullmatch(block.text[match.end() :]) else ""


def _word(name: str) -> str:
    return re.split(r"[\s.\d]", name, maxsplit=1)[0].casefold()
