"""What a paragraph depends on: the chapeau that an item hangs on, and the sentence that announces it."""

import re
from collections.abc import Sequence

from index.draft import Draft
from index.markers import Marker, is_next_letter, split_marker

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")


class LeadIns:
    """Hangs the items of a section on what is open: the paragraph that was read last, and the items on it."""

    def __init__(self) -> None:
        self._open: list[Draft] = []
        self._lettered: Draft | None = None

    def begin(self, draft: Draft) -> None:
        """Let what follows hang on a paragraph."""
        self._open = [draft]

    def close(self) -> None:
        """Let what follows hang on nothing: a section ended."""
        self._open, self._lettered = [], None

    def hang(self, draft: Draft) -> None:
        """Hang an item on its chapeau: beside the items of its form, or below what was read last."""
        if draft.marker.form == "roman" and _is_letter_i(draft.marker, self._open):
            draft.marker = draft.marker._replace(form="letter")
        for index, parent in enumerate(self._open):
            if parent.kind in ("item", "bullet") and parent.marker.form == draft.marker.form and not _is_deeper(draft, parent):
                del self._open[index:]
                break
        else:
            if self._lettered is not None and is_next_letter(self._lettered.marker, draft.marker):
                self._open = [self._lettered.parent] if self._lettered.parent else []  # text stood between (b) and (c)
        if self._open:
            draft.parent = self._open[-1]
            beside = split_marker(draft.parent.text).form == draft.marker.form  # "12. (a) …", then "(b) …"
            draft.lead_in = "" if beside else lead_in_of(draft.parent)
        self._open.append(draft)
        if draft.marker.form == "letter":
            self._lettered = draft


def announce(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Let a numbered paragraph depend on the sentence with a colon that announces it and those beside it."""
    before = next((d for d in reversed(drafts) if d.kind != "footnote"), None)
    if before is None or before.path != draft.path:
        return
    above = before
    while above.kind in ("item", "bullet") and above.parent is not None:
        above = above.parent  # the items of the paragraph before stand between
    if before.sequence is None and before.kind == "text" and before.text.endswith(":") and len(before.text.split()) > 3:
        draft.parent, draft.lead_in = before, lead_in_of(before)
    elif above.sequence is draft.sequence and above.parent is not None:
        draft.parent, draft.lead_in = above.parent, above.lead_in


def lead_in_of(parent: Draft) -> str:
    """The sentence that an item depends on: the last of its chapeau."""
    own = _SENTENCE_END.split(" ".join(parent.text.split()))[-1]
    return f"{parent.lead_in} {own}".strip() if parent.kind in ("item", "bullet") else own


def _is_deeper(draft: Draft, other: Draft) -> bool:
    """Whether a draft is counted in a list within the other's, in the same form."""
    own, above = draft.sequence, other.sequence
    return own is not None and above is not None and own is not above and own.depth > above.depth


def _is_letter_i(marker: Marker, parents: list[Draft]) -> bool:
    """Whether "(i)" or "(v)" follows "(h)" or "(u)" in a list of letters."""
    last = next((p.marker for p in reversed(parents) if p.marker.form == "letter"), None)
    return last is not None and is_next_letter(last, marker)
