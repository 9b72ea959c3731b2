"""Running heads and feet in a text that says nowhere where its pages end: lines that come back in the middle of sentences."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from index.readers.furniture import is_page_break, looks_printed
from index.readers.text_raised_notes import RAISED
from index.sentence_ends import ends_sentence

_LONGEST, _SHORTEST_CUT = 120, 30
_MIN_TIMES, _MIN_APART = 2, 4
_MIN_CUTS, _MIN_SHARE = 2, 0.2
_COVER_LINES = 40
_FULL = 0.8
_HAS_SYMBOL = re.compile(r"(?:^|\s)[A-Z][A-Z0-9]*(?:/[\w.()-]+){1,6}$|^[A-Z][A-Z0-9]*(?:/[\w.()-]+){1,6}\s")
SYMBOL = re.compile(r"[A-Z][A-Z0-9]*(?:\(\w+\))?(?:/[\w.()-]+){1,6}(?:\s\([\w\s.]+\))?")
_PAGE = r"(?:\d{1,4}\s?/\s?\d{1,4}|(?i:page|p\.|seite|página)\s?\d{1,4}(?:\s?(?:/|of|de|sur|von)\s?\d{1,4})?|[-–—]\s?\d{1,4}\s?[-–—])"
_BETWEEN = r"(?:,?\s+|\s*[–—|-]\s*)"
_SYMBOL_AND_PAGE = re.compile(rf"({SYMBOL.pattern}){_BETWEEN}(?:{_PAGE}|(?P<bare>\d{{1,3}}))|{_PAGE}{_BETWEEN}({SYMBOL.pattern})")
_NOTE = re.compile(rf"[{RAISED}]{{1,3}}\s*\S|<sup>\s*[\w*†‡]{{1,4}}\s*</sup>|\[\^\w+\]:|[-*_](?:\s?[-*_]){{2,}}$")
_PAGE_OF = re.compile(r"(?:^|\s)\d{1,3}\s?/\s?\d{1,3}(?:\s|$)|\bpage \d", re.IGNORECASE)
_MARKUP = re.compile(r"^#+\s|\*\*|^\*|\*$")
_IN_TEXT = re.compile(r"\(?\d{1,3}[.)]\s|\(?[a-z]{1,4}\)\s|[a-zß-ÿ]{2}")


def running_lines(lines: Sequence[str]) -> set[int]:
    """Where running heads and feet stand; the first one stays where it may be the cover's own line.

    A line is one where it comes back, alike or with a page number that grows, and stands between the halves of a sentence,
    the notes and the page number there aside; so is a document's symbol that stands there once.
    """
    texts = ["" if _NOTE.match(line.strip()) else " ".join(_MARKUP.sub("", line).split()) for line in lines]
    groups = _groups(texts)
    candidates = {position for group in groups for position in group}
    cuts = {position: _cuts(texts, position, candidates) for position in candidates}
    found: set[int] = set()
    for group in groups:
        cut = sum(cuts[position] for position in group)
        alone = [_stands_alone(lines, texts, position) for position in group]
        if not all(alone) and (len(group) == _MIN_TIMES or _are_wrapped(texts, group)):
            continue  # words that come back in wrapped lines
        named = len(group) > _MIN_TIMES and all(alone) and bool(_HAS_SYMBOL.search(texts[group[0]]))
        paged = len(group) > _MIN_TIMES and all(_PAGE_OF.search(texts[position]) for position in group)
        if named or cut >= max(_MIN_CUTS, _MIN_SHARE * len(group)) or (paged and _grows([texts[position] for position in group])):
            own = {group[0]} if group[0] < _COVER_LINES and not cuts[group[0]] and not _PAGE_OF.search(texts[group[0]]) else set()
            found |= set(group) - own
    found |= {position for position, text in enumerate(texts) if SYMBOL.fullmatch(text) and _cuts(texts, position, candidates)}
    found |= _page_lines(lines, texts)
    for group in groups:
        beside = [position for position in group if _adjoins(texts, position, found)]
        if 2 * len(beside) > len(group) and _grows([texts[position] for position in group]):
            found |= set(group)
    return found


def _page_lines(lines: Sequence[str], texts: Sequence[str]) -> set[int]:
    """Lines that hold, between blank ones, the document's own symbol and the number of a page, or below the cover the symbol alone.

    A symbol is the document's own where it stands on the cover, or with several pages' numbers. Where other symbols stand alone
    too, it is one in a list of documents.
    """
    alone = [number for number, text in enumerate(texts) if number and text and _stands_alone(lines, texts, number)]
    paged = {number: match for number in alone if (match := _SYMBOL_AND_PAGE.fullmatch(texts[number]))}
    cover = " ".join(text for number, text in enumerate(texts[:_COVER_LINES]) if number not in paged).split()
    times = Counter(match[1] or match[3] for match in paged.values() if not match["bare"])
    own = {symbol for symbol in (match[1] or match[3] for match in paged.values()) if symbol in cover} | set(cover[:1])
    found = {n for n, match in paged.items() if (symbol := match[1] or match[3]) in own or (times[symbol] > 1 and not match["bare"])}
    below = {number for number in alone if number >= _COVER_LINES and SYMBOL.fullmatch(texts[number])}
    return found | (below if {texts[number] for number in below} <= own else set())


def _stands_alone(lines: Sequence[str], texts: Sequence[str], position: int) -> bool:
    """Whether nothing but blank lines, notes and page numbers stands right before and after a line."""
    beside = [n for n in (position - 1, position + 1) if 0 <= n < len(lines)]
    return all(not texts[n] or looks_printed(texts[n]) for n in beside)


def _are_wrapped(texts: Sequence[str], group: Sequence[int]) -> bool:
    """Whether lines are as long as those around them, as the lines of running text are."""
    beside = [max(len(texts[n - 1]) if n else 0, len(texts[n + 1]) if n + 1 < len(texts) else 0) for n in group]
    return all(len(texts[n]) > _FULL * width for n, width in zip(group, beside, strict=True)) and not texts[group[0]].isupper()


def _adjoins(texts: Sequence[str], position: int, found: set[int]) -> bool:
    """Whether a running head or foot stands right before or after a line, blank lines and page numbers aside."""
    for step in (-1, 1):
        near = position + step
        while 0 <= near < len(texts) and near not in found and (not texts[near] or looks_printed(texts[near])):
            near += step
        if near in found:
            return True
    return False


def _groups(texts: Sequence[str]) -> list[list[int]]:
    """Short lines that come back: the same, or the same but for a number that grows by one or two.

    None is a row of a table, or begins with a small letter, as a line does that goes on with the one before, or with a
    paragraph's number.
    """
    alike: dict[str, list[int]] = defaultdict(list)
    masked: dict[str, list[int]] = defaultdict(list)
    for position, text in enumerate(texts):
        if 0 < len(text) <= _LONGEST and text[0] != "|" and not _IN_TEXT.match(text) and not is_page_break(text):
            alike[text.casefold()].append(position)
            masked[re.sub(r"\d+", "#", text).casefold()].append(position)
    counted = [group for key, group in masked.items() if "#" in key and _grows([texts[position] for position in group])]
    return [g for g in [*alike.values(), *counted] if len(g) >= _MIN_TIMES and min(b - a for a, b in pairwise(g)) >= _MIN_APART]


def _grows(texts: Sequence[str]) -> bool:
    numbers = zip(*([int(digits) for digits in re.findall(r"\d+", text)] for text in texts), strict=True)
    return any(column[1:] and all(after - before in (1, 2) for before, after in pairwise(column)) for column in numbers)


def _cuts(texts: Sequence[str], position: int, candidates: set[int]) -> bool:
    """Whether a sentence goes on from the last line before to the first after, other candidates and page numbers aside."""
    before = _neighbour(texts, position, -1, candidates)
    after = _neighbour(texts, position, 1, candidates)
    return len(before) >= _SHORTEST_CUT and not ends_sentence(before) and after[:1].islower()


def _neighbour(texts: Sequence[str], position: int, step: int, candidates: set[int]) -> str:
    position += step
    while 0 <= position < len(texts) and (not texts[position] or position in candidates or looks_printed(texts[position])):
        position += step
    return texts[position] if 0 <= position < len(texts) else ""
