"""What a reader hands to the structure parser: a piece of the document in reading order."""

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["text", "heading", "row", "footnote"]
Emphasis = Literal["", "bold", "italic"]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that its document sets apart from the next.

    `text` is cleaned: no markup, no footnote calls, page furniture already left out; its number or
    bullet, where it has one, still stands in front. `level` is a heading's depth where the format tells
    (1 is the highest, 0 is unknown), and 1 in a row that can only be a table's head. `calls` are the
    footnote marks that stood in the text. `mark` is a footnote's own mark. `after_furniture` says that
    a page footer stood between the block before and this one. `counted_in` names the list of the file
    that counts it, "" where the format does not tell. `whole` says that the format itself marks where
    paragraphs end, so that none was cut. `page` counts from 1, None where the format has no pages.
    """

    text: str
    kind: BlockKind = "text"
    level: int = 0
    emphasis: Emphasis = ""
    calls: tuple[str, ...] = ()
    mark: str = ""
    after_furniture: bool = False
    counted_in: str = ""
    whole: bool = False
    page: int | None = None
