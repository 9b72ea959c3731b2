"""A list of what a user has kept, as HTML: earlier conversations, earlier drafts."""

from collections.abc import Sequence
from functools import lru_cache

from markupsafe import Markup

from assistant.web.html import button, joined, moment_of
from assistant.web.kept import Listed

_LONGEST_TITLE = 90


def kept_list(listed: Sequence[Listed], opened: str, noun: str, nothing: str) -> Markup:
    """What is kept, the newest first, each to be opened or deleted; the one that is `opened` is told apart, `nothing` stands for none."""
    if not listed:
        return Markup('<p class="explanation">{}</p>').format(nothing)
    return Markup('<ul class="kept">{}</ul>').format(joined(_item(one, one.id == opened, noun) for one in listed))


# After each answer the whole list is shown anew, of which all but one is as it was.
@lru_cache(1024)
def _item(one: Listed, is_open: bool, noun: str) -> Markup:
    title = one.title if len(one.title) <= _LONGEST_TITLE else one.title[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
    current = Markup(' aria-current="true"') if is_open else ""
    go = Markup('<button type="button" class="open" data-event="select" data-id="{}"{}><span>{}</span><small>{}</small></button>').format(
        one.id, current, title, moment_of(one.changed)
    )
    drop = button("Delete", label=f"Delete the {noun}: {title}", event="delete", id=one.id)
    return Markup("<li>{}{}</li>").format(go, drop)
