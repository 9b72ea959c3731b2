"""Which line of a plain text begins a block of its own, where no blank line says so."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from index.divisions import ANNEX, CHINESE, DIVISION, NUMERAL, PROPOSED
from index.markers import Marker, split_marker
from index.readers.furniture import is_page_break
from index.readers.inline import clean_inline
from index.readers.text_count import SENTENCE_END, Count, is_title
from index.readers.text_pages import PAGE_BREAK
from index.sentence_ends import ends_in_abbreviation

Breaks = Literal["pages", "mixed", "paragraphs"]
_NAMES = rf"{DIVISION}|(?:draft )?(?:{PROPOSED})|table|figure|box|chart|issue"
TITLE_LINE = re.compile(
    rf"^第\s?\S{{1,6}}\s?(?:部分|编|章|节)(?:\s.{{0,40}})?$|^(?:{_NAMES})\s+(?:{NUMERAL})\.?(?:\s*[:–—-]\s.{{1,100}})?$|^(?:{ANNEX})(?:\s+(?:[IVXLC]+|[A-Z]|\d{{1,2}}))?\.?$",
    re.IGNORECASE,
)
_WRAPPED_AT = 130
_FEW_CUT, _MIN_LONG = 0.01, 20
_SMALL_GAP = 5
NUMBER_ALONE = re.compile(
    r"^(?:\(?\d{1,3}[.)]|\([a-z]{1,4}\)|(?:\d{1,3}[A-Z]?|[A-Z])(?:\.(?:\d{1,3}|[IVXL]{1,5}))+\.?|(?:[IVXL]{1,6}|[A-Z])\.)$"
)
_LETTER_ALONE = re.compile(r"(?:[IVXL]{1,6}|[A-Z])\.")
_MOST_TITLE_LINES = 7
_SPEAKER = re.compile(r"(?:The|Le|La|Les|El|Los|Las|L[’'])\s?\S.{0,80},")
_PREAMBULAR = re.compile(
    r"(?:(?:Deeply|Also|Further|Gravely|Fully|Strongly|Seriously|Profoundly) )?"
    r"(?:\w{2,}(?:ing|ed|ant|ando|endo)|Mindful|Aware|Conscious|Cognizant|Having|Conscient\w*|Consciente\w*|Vu|Visto)\s"
)
_LISTED = re.compile(r",(?:\s?\d{1,2}|\[\^\w+\])?$")
_BARE = re.compile(r"(\d{1,3})\s+([^\W\d_]{2,})")


def starts_block(line: str, pending: list[str]) -> bool:
    """Whether a line that follows another without a blank line begins a block of its own."""
    if _LETTER_ALONE.fullmatch(line) and is_title(pending):
        return True  # "A." on a line of its own, below a title
    marker = split_marker(f"{line} X" if NUMBER_ALONE.match(line) else clean_inline(line).text)
    if marker.form == "none":
        return _counts_barely(line, pending) or _is_preambular(line, pending) or CHINESE.match(line) is not None
    if NUMBER_ALONE.match(" ".join(pending)):
        return False
    if _is_within(line, pending):
        return False
    if marker.form in ("bullet", "recital") or line[0] in "-*•":
        return True
    if ends_in_abbreviation(pending[-1]):
        return False
    # "…under rule\n12. The" is rare; a number at a line's start after an unfinished line is not trusted.
    return bool(re.search(r"[.:;!?)”\"*。；：！？）]$|\b(?:and|or)$", pending[-1])) or _goes_on(split_marker(pending[0]), marker)


def _is_preambular(line: str, pending: Sequence[str]) -> bool:
    """Whether a line begins the next paragraph of a preamble: "Recalling …" after "The General Assembly," or after "Noting …,"."""
    in_preamble = bool(_SPEAKER.fullmatch(pending[0]) or _PREAMBULAR.match(pending[0]))
    return in_preamble and line[0].isupper() and bool(_LISTED.search(pending[-1]) and _PREAMBULAR.match(line))


def opens_preamble(line: str, below: str, pending: Sequence[str]) -> bool:
    """Whether a line below a title names who speaks, before a preamble: "The General Assembly,"."""
    alone = NUMBER_ALONE.match(" ".join(pending)) or re.search(r"[,;]$", pending[-1])
    return not alone and bool(_SPEAKER.fullmatch(line) and _PREAMBULAR.match(below))


def _is_within(line: str, pending: Sequence[str]) -> bool:
    """Whether a mark goes on with one in the middle of the lines before: "(1) talks; / (2) training"."""
    marker = re.match(r"\((\d{1,2}|[a-z])\)\s", line)
    if not marker:
        return False
    value = marker.group(1)
    before = f"({int(value) - 1 if value.isdecimal() else chr(ord(value) - 1)})"
    begun = re.compile(rf"(?:\d[\d.]*\s)?{re.escape(before)}")  # also "4. (1) …"
    return f" {before} " in " ".join(pending) and not any(begun.match(text) for text in pending)


def _counts_barely(line: str, pending: Sequence[str]) -> bool:
    """Whether a line begins with a number without a full stop that goes on from that of the block before: "2 INVITES …"."""
    bare = _BARE.match(line)
    if bare and bare.group(1) == "1" and "\t" in bare.group():
        return True
    if not bare or not re.search(r"[.,:;]$", pending[-1]):
        return False
    before = _BARE.match(pending[0])
    number = int(bare.group(1))
    return number == int(before.group(1)) + 1 if before else number == 1 and bare.group(2).isupper()


def _goes_on(before: Marker, marker: Marker) -> bool:
    """Whether a mark is of the form of the one before, and no year: "1. … 7 March" is not followed by "2025."."""
    if before.form != marker.form or before.number is None or marker.number is None or before.prefix != marker.prefix:
        return before.form == marker.form
    return before.number <= marker.number <= before.number + _SMALL_GAP


def breaks_of(lines: list[str]) -> Breaks:
    """What a line's end means: that the page was full, most often that a paragraph ends, or always that one ends.

    Always where most lines are longer than a page is wide, no page ends in the text, and no long line breaks off
    in mid-sentence.
    """
    lengths = [len(line) for line in lines if len(line) > 60]
    if sum(length > _WRAPPED_AT for length in lengths) <= 0.3 * len(lengths):
        return "pages"
    cut = sum(len(a) > 60 and not SENTENCE_END.search(a.strip()) and b[:1].islower() for a, b in pairwise(lines))
    turned = any(line == PAGE_BREAK or is_page_break(line.strip()) for line in lines)
    return "mixed" if turned or cut > _FEW_CUT * len(lengths) or len(lengths) < _MIN_LONG else "paragraphs"


def stands_alone(line: str, pending: list[str], breaks: Breaks) -> bool:
    """Whether a line is parted from the one before it by the line break alone."""
    before = pending[-1]
    if TITLE_LINE.match(line) and (SENTENCE_END.search(before) or breaks != "pages" or is_title(pending)):
        return True
    if len(pending) == 1 and TITLE_LINE.match(before):
        return True
    if breaks == "paragraphs":
        return bool(SENTENCE_END.search(before)) and not NUMBER_ALONE.match(" ".join(pending))
    finished = bool(SENTENCE_END.search(before)) and (len(before) > _WRAPPED_AT / 2 or before.endswith(":"))
    return breaks == "mixed" and finished and line[:1].isupper() and len(line) > _WRAPPED_AT / 3


def is_titled(pending: Sequence[str], line: str) -> bool:
    """Whether below an article's number stands its title, and here its text begins."""
    return len(pending) == 1 and is_title(pending) and line[:1].isupper() and 2 * len(pending[0]) < len(line)


def is_title_of_next(lines: Sequence[str], pending: Sequence[str], count: Count) -> bool:
    """Whether a title begins here between the end of a sentence and the paragraph that has the next number, or an article."""
    if not re.search(r"[.!?][”\")]*$", pending[-1]) or NUMBER_ALONE.match(pending[-1]):
        return False
    stripped = [line.strip() for line in lines[: _MOST_TITLE_LINES + 1]]
    below = next((n for n, line in enumerate(stripped) if n and (count.expects(line, []) or TITLE_LINE.match(line))), 0)
    return is_title(stripped[:below], _MOST_TITLE_LINES)
