"""Recommendations that a report sets between its paragraphs, and that the paragraphs after them do not belong to."""

from collections.abc import Sequence

from index.anchors import has_number
from index.draft import Draft
from index.headings import Heading

_FAMILY = "word recommendation"
_MIN_HEADINGS = 3
_MIN_SHARE = 0.6


def close_recommendations(drafts: Sequence[Draft]) -> None:
    """Put numbered paragraphs that follow a recommendation back into its section.

    Only where most recommendations of the document have no numbered paragraph below them; elsewhere these are the replies.
    """
    below: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.path and draft.path[-1].family == _FAMILY and draft.kind != "footnote":
            below.setdefault(id(draft.path[-1]), []).append(draft)
    counting = [members for members in below.values() if _first_number(members) < len(members)]
    if len(below) < _MIN_HEADINGS or len(below) - len(counting) < _MIN_SHARE * len(below):
        return
    closed = {id(members[0].path[-1]) for members in counting if _first_number(members)}
    for members in counting:
        for draft in members[_first_number(members) :] if _first_number(members) else ():
            draft.path = _without(draft.path, closed)


def _first_number(members: Sequence[Draft]) -> int:
    """Where the first paragraph of the document's count stands; as many as there are where none does."""
    return next((n for n, draft in enumerate(members) if draft.kind == "numbered" and has_number(draft.sequence)), len(members))


def _without(path: tuple[Heading, ...], closed: set[int]) -> tuple[Heading, ...]:
    return tuple(heading for heading in path if id(heading) not in closed)
