"""Paragraphs without a number that go on with the numbered one before them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from index.anchors import has_number
from index.draft import Draft
from index.headings import CAPTION

_ENDED = re.compile(r"\w.*[.:!?][”\"’')\]]*$", re.DOTALL)
_LISTED = re.compile(r"\w.*(?:[.:!?][”\"’')\]]*|[;,](?:\s+(?:and|or|et|ou|y|o))?)$", re.DOTALL)
_BETWEEN = ("text", "item", "bullet", "footnote")


def tie_continuations(drafts: Sequence[Draft]) -> None:
    """Hang text on the numbered paragraph before it, where the next number follows in the same section.

    Text about a table or figure, or that does not end as a sentence or as part of a list, may be anything, such as
    a title of what follows; where such stands between two numbers, nothing there is tied.
    """
    numbered = [position for position, draft in enumerate(drafts) if draft.kind == "numbered" and has_number(draft.sequence)]
    for first, last in pairwise(numbered):
        before, after = drafts[first], drafts[last]
        between = drafts[first + 1 : last]
        ends = _LISTED if any(draft.text.endswith(":") for draft in (before, *between)) else _ENDED
        if _is_next(before, after) and all(_is_running(draft, before, ends) for draft in between):
            for draft in between:
                if draft.kind == "text":
                    draft.parent = before


def _is_next(before: Draft, after: Draft) -> bool:
    numbers = before.marker.number, after.marker.number
    return before.sequence is after.sequence and before.path == after.path and None not in numbers and numbers[1] == (numbers[0] or 0) + 1


def _is_running(draft: Draft, numbered: Draft, ends: re.Pattern[str]) -> bool:
    if draft.kind == "footnote":
        return True
    is_text = draft.kind != "text" or (not draft.preambular and bool(ends.search(draft.text)) and not CAPTION.match(draft.text))
    return draft.kind in _BETWEEN and draft.path == numbered.path and is_text
