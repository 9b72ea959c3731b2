"""Lines below a short label ("Vice-Chairs:"), which say nothing without it."""

from collections.abc import Sequence

from index.draft import Draft
from index.lead_ins import lead_in_of

_LABEL_WORDS, _LINE_WORDS = 4, 8


def give_labels(drafts: Sequence[Draft]) -> None:
    """Make a label, and the paragraph that announces it, what the short lines below it depend on.

    "The Meeting elected the following officers:", "Chair:", "Ms. Pell", "Rapporteur:", "Mr. Ask".
    """
    announced, label = "", ""
    above: Draft | None = None
    for draft in (draft for draft in drafts if draft.kind != "footnote"):
        if above is None or above.path != draft.path or above.kind != "text":
            announces = above is not None and above.path == draft.path and above.text.endswith(":")
            announced, label = lead_in_of(above) if above is not None and announces else "", ""
        above = draft
        if draft.kind != "text" or draft.parent is not None or draft.lead_in:
            label = ""
        elif draft.text.endswith(":") and len(draft.text.split()) <= _LABEL_WORDS:
            label, draft.lead_in = draft.text, announced
        elif label and len(draft.text.split()) <= _LINE_WORDS and not draft.text.endswith((".", ";", ",")):
            draft.lead_in = f"{announced} {label}".strip()
        else:
            announced, label = "", ""
