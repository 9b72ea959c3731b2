"""Points of a list that no letter, number or bullet marks, as where the web gives treaties: they depend on the sentence with the colon."""

import re
from collections.abc import Sequence

from index.draft import Draft
from index.lead_ins import lead_in_of

_POINT_END = re.compile(r"[;,](?:\s+(?:and|or|et|ou|y|o|und|oder|en|of))?$")


def introduce_points(drafts: Sequence[Draft]) -> None:
    """Give unmarked points the sentence that introduces them, whose paragraph they hang on.

    Points begin in lower case or end as points do (";", "; and"); the one after such an end is a point too.
    """
    chapeau: Draft | None = None
    last: Draft | None = None
    for draft in drafts:
        if draft.kind == "footnote":
            continue
        if chapeau is not None and last is not None and _is_point(draft, last) and draft.path == chapeau.path:
            draft.parent, draft.lead_in = chapeau, lead_in_of(chapeau)
        else:
            chapeau = draft if draft.kind in ("text", "numbered") and draft.text.endswith(":") else None
        last = draft


def _is_point(draft: Draft, last: Draft) -> bool:
    if draft.kind != "text" or draft.parent is not None or draft.lead_in or draft.preambular:
        return False
    return draft.text[:1].islower() or bool(_POINT_END.search(draft.text)) or bool(_POINT_END.search(last.text))
