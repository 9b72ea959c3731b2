"""Differences between two texts, word by word."""

import re
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_PIECE = re.compile(r"\s+|[\w’'-]+|[^\w\s]")


class Piece(NamedTuple):
    """A run of text that both have, only the earlier one, or only the later one."""

    text: str
    where: Literal["both", "before", "after"]


def word_diff(before: str, after: str) -> list[Piece]:
    """What to leave out of `before` and what to put in to have `after`; their pieces, joined, are both texts again."""
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    pieces: list[Piece] = []
    for operation, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if operation == "equal":
            pieces.append(Piece("".join(old[a:b]), "both"))
            continue
        if a < b:
            pieces.append(Piece("".join(old[a:b]), "before"))
        if c < d:
            pieces.append(Piece("".join(new[c:d]), "after"))
    return pieces
