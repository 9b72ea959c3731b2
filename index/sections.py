"""Which blocks are headings, and which numbers in front of blocks count paragraphs, in a whole document."""

import re
from collections.abc import Set
from dataclasses import replace
from itertools import pairwise

from index.block import Block
from index.cover import LONG_WORDS
from index.dates import is_date
from index.divisions import ARTICLE
from index.headings import Heading, heading_of
from index.markers import split_counted, split_marker
from index.officers import announces_officers, is_person
from index.sequences import NumberedBlock, NumberSequence

_LIST_MAX = 12
# "Vice-Chairs:" alone on a line, and the lines that may stand below it.
_LABEL = re.compile(r"[^\W\d_][\w’'/-]*(?: [\w’'/-]+){0,2}:")
_SHORT, _ENDS = 6, re.compile(r"[.;:!?,]$")
_FIRST_WITHIN = re.compile(r"\(1\)\s")  # "4. (1) …", that "(2) …" follows
RECITALS = re.compile(
    r"\s*(?:whereas|considérant(?: ce qui suit)?|considerando(?: lo siguiente)?|in erwägung nachstehender gründe)\s*[:,]\s*$", re.I
)
CLOSING = re.compile(r"^(?:(?:Done|DONE) (?:at|in)|Fait (?:à|au|en)|Hecho en|Geschehen zu|Gedaan te|Fatto a|Feito em)\b")


def find_headings(blocks: list[Block], body_start: int) -> dict[int, Heading]:
    """The headings after the cover, by the position of their block; lines of a signature are none."""
    found: dict[int, Heading] = {}
    for position in range(body_start, len(blocks)):
        following = next((b for b in blocks[position + 1 :] if b.kind != "footnote"), None)
        heading = heading_of(blocks[position], following)
        if heading is not None and heading.family == "style plain" and _is_below_label(blocks, position):
            continue
        if heading is not None and (heading.is_part or not _in_closing(blocks, position, found)):
            found[position] = heading
    return found | _counted_titles(blocks, found)


def _counted_titles(blocks: list[Block], headings: dict[int, Heading]) -> dict[int, Heading]:
    """Titles with a count of their own between numbered paragraphs: "1. Piers" right before paragraph 7, that follows 6."""
    found: dict[int, Heading] = {}
    paragraph = title = 0
    numbered = [(n, split_marker(b.text)) for n, b in enumerate(blocks) if b.kind == "text" and n not in headings]
    for (position, marker), (below, following) in pairwise(numbered):
        if marker.form != "decimal" or marker.number is None:
            continue
        is_next = below == position + 1 and following.form == "decimal" and following.number == paragraph + 1
        if is_next and marker.number in (1, title + 1) and _is_title(marker.rest) and not _is_title(following.rest):
            title = marker.number
            found[position] = Heading(" ".join(blocks[position].text.split()), "style counted", "", 0)
        elif marker.number == paragraph + 1 or not _is_title(marker.rest):
            paragraph = marker.number
    return found


def _is_title(text: str) -> bool:
    return len(text.split()) <= LONG_WORDS and text[:1].isupper() and not re.search(r"[.;:,?!]$", text)


def join_titles(blocks: list[Block], headings: dict[int, Heading]) -> set[int]:
    """Give headings that are a bare numeral ("Article 5") the title below, and any the date or parenthesis; returns where these stand."""
    titles: set[int] = set()
    dated = [position for position, heading in headings.items() if not heading.is_structural and is_date(heading.text)]
    for position in sorted(headings):
        below = position + 1
        if position in titles:
            continue
        if dated == [below]:  # several are those of a chronology, and each heads what was on that day
            headings[position] = headings[position].titled(headings.pop(below).text)
            titles.add(below)
            continue
        title = headings.get(below) or _unmarked_title(blocks, headings, below)
        if title is None or title.is_structural:
            continue
        if title.text.startswith("(") and title.text.endswith(")") and below in headings:  # "(as at 9 March 2009)"
            headings[position] = replace(headings[position], text=f"{headings[position].text} {title.text}")
            titles.add(below)
            del headings[below]
            continue
        if not headings[position].is_bare:
            continue
        if not 0 < title.level < headings[position].level:
            headings[position] = headings[position].titled(title.text)
            titles.add(below)
            headings.pop(below, None)
    return titles


def _unmarked_title(blocks: list[Block], headings: dict[int, Heading], position: int) -> Heading | None:
    """A short line without a full stop between two headings, or below an article, which only its place tells from a text."""
    if position >= len(blocks) or blocks[position].kind != "text":
        return None
    above = headings.get(position - 1)
    below_article = above is not None and above.rank == ARTICLE and position + 1 < len(blocks) and blocks[position + 1].kind == "text"
    if position + 1 not in headings and not below_article:
        return None
    text = " ".join(blocks[position].text.split())
    if len(text.split()) > LONG_WORDS or text[:1].islower() or re.search(r"[.;:,。；：，]$", text) or split_marker(text).form != "none":
        return None
    return Heading(text, "style plain", "", 0)


def _in_closing(blocks: list[Block], position: int, headings: dict[int, Heading]) -> bool:
    """Whether a short line belongs to a signature ("Done at Brussels, / For the Council / The President")."""
    for back in range(position - 1, max(-1, position - 5), -1):
        if CLOSING.match(blocks[back].text):
            return blocks[position].kind != "heading" and len(blocks[position].text.split()) <= 6
        if back in headings or len(blocks[back].text.split()) > 6:
            return False
    return False


def _is_below_label(blocks: list[Block], position: int) -> bool:
    """Whether a short line is one of those that a label announces: the names below "Vice-Chairs:"."""
    if _is_officer(blocks, position):
        return True
    for back in range(position - 1, -1, -1):
        text = " ".join(blocks[back].text.split())
        if _LABEL.fullmatch(text):
            return True
        if len(text.split()) > _SHORT or _ENDS.search(text):
            return False
    return False


def _is_officer(blocks: list[Block], position: int) -> bool:
    """Whether a line, and the names right above it, stand below who has another office, or below a sentence on an election."""
    first = position
    while first and is_person(blocks[first].text):
        first -= 1
    return first < position and announces_officers(" ".join(blocks[first].text.split()))


def section_numbers(blocks: list[Block], headings: dict[int, Heading], breaks: Set[int]) -> list[int]:
    """For each block, how many headings, or `breaks` between two texts, stand before it."""
    numbers, current = [], 0
    for position in range(len(blocks)):
        current += position in headings or position in breaks
        numbers.append(current)
    return numbers


def numbered_blocks(blocks: list[Block], headings: dict[int, Heading], sections: list[int]) -> list[NumberedBlock]:
    """The blocks that have a number in front and are no headings."""
    markers = {n: split_counted(block.text) for n, block in enumerate(blocks) if block.kind == "text" and n not in headings}
    numerals = {marker.number for marker in markers.values() if marker.form == "numeral"}
    found = []
    for position, marker in markers.items():
        number = marker.number
        alone = marker.form == "numeral" and not (number and {number - 1, number + 1} & numerals)
        if number is not None and not alone:
            counted_in = blocks[position].counted_in
            found.append(NumberedBlock(position, marker.form, number, sections[position], marker.prefix, marker.is_inserted, counted_in))
            if marker.form in ("decimal", "dotted") and _FIRST_WITHIN.match(marker.rest):
                found.append(NumberedBlock(position, "paren-decimal", 1, sections[position], counted_in=counted_in))
    return found


def numbered_headings(blocks: list[Block], headings: dict[int, Heading]) -> set[tuple[str, int]]:
    """The dotted numbers that headings have, as their chapter and last number: "3.2 Training" between paragraphs 3.1 and 3.3."""
    markers = [split_marker(blocks[position].text) for position in headings]
    return {(marker.prefix, marker.number) for marker in markers if marker.form == "dotted" and marker.number is not None}


def release_lists(blocks: list[Block], headings: dict[int, Heading], sequences: list[NumberSequence]) -> None:
    """Tell a numbered list in running text from a section's numbered paragraphs.

    A short count that a colon introduces, and that is followed in its section by more text without
    numbers, belongs to the text before it.
    """
    for sequence in sequences:
        first, last = sequence.members[0][0], sequence.members[-1][0]
        if sequence.depth or sequence.form == "dotted" or first == 0:
            continue
        before = blocks[first - 1].text
        introduced = before.endswith(":") and first - 1 not in headings and not RECITALS.match(before)
        if introduced and sequence.form == "paren-decimal":
            sequence.depth = 1  # points, "the following definitions apply: (1) …"
        if len(sequence.members) > _LIST_MAX or len(sequences) == 1:
            continue
        after = next((p for p in range(last + 1, len(blocks)) if blocks[p].kind == "text" or p in headings), None)
        if (
            introduced
            and after is not None
            and after not in headings
            and split_marker(blocks[after].text).form == "none"
            and not CLOSING.match(blocks[after].text)
        ):
            sequence.depth = 1
