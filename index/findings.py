"""What was noticed while a document was read, one sentence each, and what each sentence is about."""

import re
from collections.abc import Sequence
from itertools import pairwise

from index.block import Block

_JUMP = re.compile(r"numbering (?:jumps|starts at)")
_REPEAT = re.compile(r"number \S+ comes again|paragraph .+ occurs \d+ times")
_OPENING = 7
_LOSS = re.compile(r"pages? [\d, -]+ (?:hold|have|holds|has) ")


def of_pages(pictures: Sequence[int], garbled: Sequence[int], recognised: Sequence[int]) -> tuple[str, ...]:
    """What is to be known of pages: those that are pictures without text, those of misread letters, those recognised."""
    found = []
    if pictures:
        found.append(
            f"{_pages(pictures)} {_verb(pictures, 'hold')} a picture and no text, so that what is on it cannot be found or cited; "
            "install the extra rapporteur[ocr], or run text recognition over the file, and ingest it again"
        )
    if garbled:
        found.append(
            f"{_pages(garbled)} {_verb(garbled, 'have')} a text layer full of misread letters, which must not be cited; "
            "run text recognition over the file and ingest it again"
        )
    if recognised:
        found.append(f"the text of {_pages(recognised)} was recognised from a picture; compare what you cite with the page")
    return tuple(found)


def of_changes(insertions: int, deletions: int) -> tuple[str, ...]:
    """What is to be known of a Word file whose editors tracked their changes."""
    if not insertions and not deletions:
        return ()
    return (f"{insertions} tracked insertions and {deletions} tracked deletions are read as accepted; others may see another text",)


def of_number(words: str, block: Block) -> str:
    """What is odd about a paragraph's number, with the place: "numbering jumps from 2 to 4, page 7: “4. The Secretary-General …”"."""
    opening = block.text.split()
    place = f", page {block.page}" if block.page is not None else ""
    return f"{words}{place}: “{' '.join(opening[:_OPENING])}{' …' if len(opening) > _OPENING else ''}”"


def is_misread(finding: str) -> bool:
    """Whether it says that the text itself is wrong, so that nothing can be read off it."""
    return "misread letters" in finding


def is_jump(finding: str) -> bool:
    """Whether it says that paragraph numbers are missing."""
    return _JUMP.match(finding) is not None


def is_repeat(finding: str) -> bool:
    """Whether it says that a paragraph number comes again, or begins again without a heading."""
    return _REPEAT.match(finding) is not None


def is_loss(finding: str) -> bool:
    """Whether it says that text of the document cannot be found or relied on."""
    return _LOSS.match(finding) is not None


def _pages(numbers: Sequence[int]) -> str:
    """ "page 3", "pages 2, 5-9"."""
    runs: list[list[int]] = [[numbers[0]]]
    for before, number in pairwise(numbers):
        if number == before + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    spelled = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
    return f"page{'s' if len(numbers) > 1 else ''} {spelled}"


def _verb(numbers: Sequence[int], plural: str) -> str:
    singular = {"have": "has", "hold": "holds"}[plural]
    return plural if len(numbers) > 1 else singular
