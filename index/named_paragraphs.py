"""Paragraphs whose name stands in their first line: "Rule 4. The agenda shall be drawn up by the Secretary."."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from index.block import Block
from index.divisions import ARTICLES, NUMERAL, PROPOSED

_TEXT = r"(?=(?:\(?\d{1,2}[.)]\s)?[“«\"(]?[^\W\d_a-zà-þ])"
_NAMED = re.compile(
    rf"((?i:{ARTICLES})\.?\s?(?:{NUMERAL})\.?)\s?(?:[:–—-]+\s?|\s){_TEXT}"
    rf"|((?i:{PROPOSED})\s(?:(?:[Nn]o\.|№|[Nn][°º])\s?)?(?:{NUMERAL}))\s?(?:[:–—-]+|\.)\s{_TEXT}"
)
_CHINESE_NAMED = re.compile(r"(第\s?[一二三四五六七八九十百零〇\d]{1,6}\s?[条條])\s+(?=\S.*[。；：]$)", re.DOTALL)
_SENTENCE = re.compile(r"\S+(?:\s+\S+){3,}[.:!?][”»\"’)]*(?:\s\([^()]{2,60}\))?$", re.DOTALL)  # "… (Priority: high)"


def part_names(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the names of named paragraphs as headings of their own; one name alone may be a mention.

    A name that comes again right after ("Article 5 (2) …" after "Article 5 (1) …") stays the heading that it is.
    """
    named = [_name_of(block) for block in blocks]
    counts = Counter(_word(name) for name in named if name)
    parted: list[Block] = []
    open_name = ""
    for block, name in zip(blocks, named, strict=True):
        if name and counts[_word(name)] > 1:
            if name != open_name:
                parted.append(Block(name.strip(), "heading", page=block.page, after_furniture=block.after_furniture))
            parted.append(replace(block, text=block.text[len(name) :].lstrip(" .\t\n:–—-"), after_furniture=False))
            open_name = name
        else:
            open_name = "" if block.kind == "heading" else open_name
            parted.append(block)
    return parted


def _name_of(block: Block) -> str:
    """The name that a block begins with where a sentence follows it, else ""."""
    if block.kind != "text":
        return ""
    if chinese := _CHINESE_NAMED.match(block.text):
        return chinese.group(1)
    match = _NAMED.match(block.text)
    return match.group(1) or match.group(2) if match and _SENTENCE.fullmatch(block.text[match.end() :]) else ""


def _word(name: str) -> str:
    return name[-1] if name.startswith("第") else re.split(r"[\s.\d]", name, maxsplit=1)[0].casefold()
