"""The list of earlier conversations as HTML."""

from collections.abc import Sequence

from markupsafe import Markup

from assistant.web.ask.archive import Listed
from assistant.web.html import button, joined, moment_of

_LONGEST_TITLE = 90


def history(listed: Sequence[Listed], opened: str, words: str = "") -> Markup:
    """Earlier conversations, the newest first; the one that is open is told apart."""
    if not listed:
        return Markup('<p class="explanation">{}</p>').format(
            "No conversation holds these words." if words.strip() else "Conversations are kept here."
        )
    return Markup('<ul class="history">{}</ul>').format(joined(_item(one, one.id == opened) for one in listed))


def _item(one: Listed, is_open: bool) -> Markup:
    title = one.title if len(one.title) <= _LONGEST_TITLE else one.title[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
    current = Markup(' aria-current="true"') if is_open else ""
    go = Markup('<button type="button" class="open" data-event="select" data-id="{}"{}><span>{}</span><small>{}</small></button>').format(
        one.id, current, title, moment_of(one.changed)
    )
    drop = button("Delete", label=f"Delete the conversation: {title}", event="delete", id=one.id)
    return Markup("<li>{}{}</li>").format(go, drop)
