"""Where a document's cover ends: its title, date and meeting, before the first paragraph."""

import re
from itertools import takewhile

from index.block import Block
from index.headings import SPEAKER, heading_of
from index.markers import Marker, split_marker

LONG_WORDS = 12
_RESOLUTION = re.compile(r"(?:draft )?(?:resolution|decision)\b", re.IGNORECASE)
_VERB = re.compile(r"[a-z]+(?: (?:also|further|that|with \w+))?")
_COVER_BLOCKS = 60


def body_start(blocks: list[Block]) -> int:
    """The first block after the cover: short lines up to the first paragraph or numbered heading."""
    long_texts = short_lines = 0
    for position, block in enumerate(blocks[:_COVER_BLOCKS]):
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        marker = split_marker(block.text)
        heading = heading_of(block, following)
        numbered = (
            block.kind == "text"
            and marker.form in ("decimal", "dotted", "paren-decimal")
            and (len(marker.rest.split()) > 4 or position == 0 or _counts_on(marker, following))
            and heading is None
        )
        chapter = block.kind == "heading" and marker.form in ("decimal", "dotted") and marker.number == 1
        structural = chapter or (
            heading is not None
            and heading.is_structural
            and not re.match(r"(?:agenda )?item", block.text, re.I)
            and not _is_own_name(blocks, position)
        )
        if _enacts(block, following) or _opens_section(blocks, position):
            return position
        if numbered or structural or (long_texts and heading is not None):
            before = next((above for above in range(position - 1, -1, -1) if blocks[above].kind != "footnote"), 0)
            previous = heading_of(blocks[before], block) if position else None
            glued = numbered and previous is not None and not previous.is_structural
            return before if glued and before > 0 else position
        if is_long(block) and short_lines:
            long_texts += 1
            if long_texts == 3:
                return position
        short_lines += not is_long(block)
    return 0


def _counts_on(marker: Marker, following: Block | None) -> bool:
    """Whether the first item of a list ("1. Election of officers.") is followed by the second, or a counted title by paragraph 1.

    "1. Requests the Secretariat:" is followed by its own item (a).
    """
    after = split_marker(following.text) if following is not None else None
    if after is None or marker.number != 1:
        return False
    opens_items = marker.rest.endswith(":") and after.form != "none" and after.value.casefold() in ("a", "i")
    return opens_items or (after.form == marker.form and after.number in (1, 2))


def _is_own_name(blocks: list[Block], position: int) -> bool:
    """Whether a line names the one resolution or decision that the document is."""
    named = _RESOLUTION.match(blocks[position].text)
    return named is not None and not any(
        (other := heading_of(block, None)) is not None and other.family == f"word {named.group().lower()}"
        for block in blocks[position + 1 :]
    )


def _enacts(block: Block, following: Block | None) -> bool:
    """Whether a line opens a resolution's preamble: "The General Assembly," before "Recalling …,", or before "recalling" over a list."""
    opens = bool(SPEAKER.match(block.text)) and block.text.endswith(",") and len(block.text.split()) <= 2 * LONG_WORDS
    if not opens or following is None or following.kind == "row":
        return False
    return (following.kind == "text" and following.text.endswith(",")) or bool(_VERB.fullmatch(following.text))


def _opens_section(blocks: list[Block], position: int) -> bool:
    """Whether a heading below the title's stands right over a text, and has others of its level after it.

    Over articles it is the title once more, in another language or in full.
    """
    level = blocks[position].level if blocks[position].kind == "heading" else 0
    if not any(0 < block.level < level for block in blocks[:position]):
        return False
    text = next((block for block in blocks[position + 1 :] if block.kind != "footnote"), None)
    headings = (block for block in blocks[position + 1 :] if block.kind == "heading")
    beside = [heading_of(block, None) for block in takewhile(lambda block: block.level >= level, headings) if block.level == level]
    return text is not None and is_long(text) and bool(beside) and not any(h is not None and h.is_structural for h in beside)


def is_long(block: Block) -> bool:
    """Whether a block is a whole sentence rather than a line of a cover, or part of a title in capitals."""
    if block.kind != "text" or block.text.isupper():
        return False
    words = len(block.text.split())
    return words >= LONG_WORDS and bool(re.search(r"[.;:,][”\"’')]*$|[,;] (?:and|et|y|or)$", block.text))
