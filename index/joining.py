"""Mending what page breaks did: one paragraph that was cut in two becomes one again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from index.block import Block
from index.headings import CAPTION, heading_of
from index.markers import split_marker
from index.sentence_ends import ends_in_abbreviation, is_cut_in_brackets

_FINISHED = re.compile(r"[.!?:;][”\"’')\]]*$|;\s*(?:and|or)$|[.!?][”\"’')\]]*\s*\d{0,2}$")
_COUNTED = re.compile(r"\s\d{1,2}$|\d[.,]\d{1,2}$")  # "Nos. 4", "35.3", which "and 16", "per cent" follow
_LISTED = re.compile(r",(?:\s+(?:and|et|y|und))?$")
_FIGURE = re.compile(r"(?:figure|chart|graph|graphique|gráfico|abbildung)\s+(?:\d[\d.]*|[IVXL]+)\s*\n", re.IGNORECASE)
_CAPTION_LINES = 2  # its number and its title
_MIN_WORDS = 8
_MIN_CUT = 15  # fewer words before a capital are a title


def join_cut(blocks: Sequence[Block]) -> list[Block]:
    """Join each block to the one that it continues; footnotes between the two stay behind them."""
    joined: list[Block] = []
    for position, block in enumerate(blocks):
        target = _last_text(joined)
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        if target is not None and _continues(joined[target], block, following):
            joined[target] = _joined(joined[target], block)
        else:
            joined.append(block)
    return joined


def _is_titled(first: Block, second: Block) -> bool:
    """Whether a table's or figure's number is followed by its title, which heads no section."""
    alone = CAPTION.fullmatch(" ".join(first.text.split())) and first.kind in ("text", "heading")
    return bool(alone) and (second.kind == "heading" or (second.kind == "text" and second.emphasis != ""))


def _is_figures_own(first: Block, second: Block, following: Block | None) -> bool:
    """Whether a line in bold between a figure's caption and its labels is the title within the figure, which heads no section."""
    bold = second.kind == "heading" or (second.kind == "text" and second.emphasis == "bold")
    drawn = following is not None and following.kind == "row"
    return bold and drawn and first.kind == "text" and bool(_FIGURE.match(first.text)) and len(first.text.split("\n")) == _CAPTION_LINES


def _last_text(blocks: list[Block]) -> int | None:
    for index in range(len(blocks) - 1, -1, -1):
        if blocks[index].kind != "footnote":
            return index
    return None


def _joined(first: Block, second: Block) -> Block:
    return replace(
        first,
        text=f"{first.text}\n{second.text}",
        kind="text" if _is_titled(first, second) else first.kind,
        calls=first.calls + second.calls,
        emphasis=first.emphasis if first.emphasis == second.emphasis else "",
    )


def _is_cut_at_semicolon(first: Block, second: Block) -> bool:
    """Whether a page's end falls between two parts of a sentence: "…; / and the third part", where the first has no list above."""
    marker = split_marker(first.text)
    return (
        first.text.endswith(";")
        and marker.form in ("decimal", "none")
        and second.text[:1].islower()
        and split_marker(second.text).form == "none"
    )


def _is_cut_at_number(first: Block, second: Block) -> bool:
    """Whether what looks like a footnote's call at the end is a number in the sentence that goes on: "see Nos. 4 / and 16"."""
    return _COUNTED.search(first.text) is not None and second.text[:1].islower() and split_marker(second.text).form == "none"


def _is_over_list(first: Block, second: Block, following: Block | None) -> bool:
    """Whether a few words after a comma say what the list below does: "resolves", "instructs the Secretary-General"."""
    if following is None or not _LISTED.search(first.text) or not re.fullmatch(r"[^.,;:]+", second.text):
        return False
    return len(second.text.split()) < _MIN_WORDS and re.match(r"1\.?\s|\(?a\)\s", following.text) is not None


def _continues(first: Block, second: Block, following: Block | None) -> bool:
    if _is_titled(first, second) or _is_figures_own(first, second, following):
        return True
    if second.kind == "heading" and first.kind == "heading":
        return second.text[:1].islower() and first.level == second.level
    if first.whole or first.kind != "text" or second.kind != "text":
        return False
    if second.after_furniture and (ends_in_abbreviation(first.text) or is_cut_in_brackets(first.text, second.text)):
        return True
    cut_on_page = second.after_furniture and (_is_cut_at_semicolon(first, second) or _is_cut_at_number(first, second))
    if _FINISHED.search(first.text) and not cut_on_page:
        return False
    if _is_over_list(first, second, following):
        return False
    words = len(first.text.split())
    marker = split_marker(second.text)
    if marker.form != "none" or words < _MIN_WORDS:
        return first.emphasis != "" and first.emphasis == second.emphasis and second.text[:1].islower()
    if second.text[:1].islower():
        return not _LISTED.search(first.text) or second.after_furniture or split_marker(first.text).form != "none"
    if second.page is not None:
        return False  # a reader that knows pages has joined what runs on over them
    if heading_of(second, following) is not None or heading_of(first, second) is not None:
        return False
    if first.text.endswith(","):
        return second.after_furniture
    return bool(_FINISHED.search(second.text)) and (second.after_furniture or words >= _MIN_CUT)
