"""Numbers that stand in a paragraph of their own above their text."""

import re
from collections.abc import Sequence

from index.markers import split_marker
from index.readers.docx_items import Item, Par
from index.readers.docx_text import Piece

_NUMBER = re.compile(r"\(?\d{1,3}[.)]|\([a-z]{1,4}\)|\d{1,3}(?:\.\d{1,3})+\.?")
_MIN_WORDS = 4


def with_numbers_joined(items: Sequence[Item]) -> list[Item]:
    """The items, each such number in front of its text."""
    joined: list[Item] = []
    waiting = 0  # how many paragraphs end the list so far from such a number on
    for item in items:
        number = joined[-waiting] if waiting else None
        if isinstance(number, Par) and isinstance(item, Par) and _takes_number(item):
            tab = Piece("\t", number.pieces[-1].look)
            joined[-waiting:] = [item._replace(pieces=(*number.pieces, tab, *item.pieces), notes=(*number.notes, *item.notes))]
            waiting = 0
            continue
        joined.append(item)
        is_number = isinstance(item, Par) and _is_plain(item) and bool(_NUMBER.fullmatch(item.text.strip()))
        waiting = 1 if is_number else waiting + 1 if waiting and isinstance(item, Par) and not item.text.strip() else 0
    return joined


def _takes_number(par: Par) -> bool:
    text = par.text.strip()
    return _is_plain(par) and len(text.split()) >= _MIN_WORDS and split_marker(text).form == "none"


def _is_plain(par: Par) -> bool:
    return par.number is None and par.outline is None and not par.is_box and not par.is_contents
