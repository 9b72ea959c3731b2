"""The preamble of a resolution, a decision or a treaty: paragraphs without numbers, each ending in a comma, before the operative ones."""

import re
from collections.abc import Sequence

from index.anchors import has_number
from index.cover import LONG_WORDS
from index.draft import Draft
from index.headings import SPEAKER

_ENDS_OPEN = re.compile(r",[”\"’')\]]*$|, (?:and|et|y)$")
_ALONE_NEEDS = 2


def mark_preambles(drafts: Sequence[Draft]) -> None:
    """Mark the paragraphs of each preamble, but for its first line, which names who speaks ("The General Assembly,")."""
    run: list[Draft] = []
    before: Draft | None = None
    for draft in (draft for draft in drafts if draft.kind != "footnote"):
        if run and draft.path != run[-1].path:
            if _is_enacted(run) and _is_operative(draft):  # operative paragraphs may begin below a heading
                _mark(run, draft)
            run = []
        if draft.kind == "text" and draft.marker.form == "none" and _ENDS_OPEN.search(draft.text):
            if run or not (before is not None and before.text.endswith(":") and before.path == draft.path):  # a list is no preamble
                run.append(draft)
        else:
            _mark(run, draft)
            run = []
        before = draft


def _mark(run: Sequence[Draft], after: Draft) -> None:
    """Mark a run of paragraphs that a comma ends, before one that another sign ends."""
    enacted = _is_enacted(run)
    counted = run[enacted:]
    if len(counted) >= (1 if enacted and _is_operative(after) else _ALONE_NEEDS):
        for draft in counted:
            draft.preambular = True


def _is_enacted(run: Sequence[Draft]) -> bool:
    """Whether a run begins with who speaks."""
    return bool(run) and bool(SPEAKER.match(run[0].text)) and len(run[0].text.split()) <= LONG_WORDS


def _is_operative(draft: Draft) -> bool:
    """Whether a paragraph may be the first operative one, which has the next number where one count goes through several decisions."""
    return draft.kind == "numbered" and has_number(draft.sequence)
