"""The parts with which a person narrows what is searched."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

import gradio as gr

from assistant.scope_filter import ScopeFilter
from assistant.users import User
from assistant.view import LibraryView
from assistant.web.access.roles import user_of
from assistant.web.choices import choices_of, words_for
from assistant.web.parts import QUIET

Values: TypeAlias = list[str] | None
_EVERYTHING = "Search everything …"


class ScopeParts(NamedTuple):
    """The dropdowns, and what they are folded into."""

    folded: gr.Accordion
    dropdowns: tuple[gr.Dropdown, ...]


def scope_parts(name: str) -> ScopeParts:
    """Put them on the page; `name` begins their ids."""
    with gr.Accordion(_EVERYTHING, open=False, elem_id=name) as folded, gr.Row():
        dropdowns = tuple(
            gr.Dropdown(label=label, multiselect=True, choices=[], min_width=140, elem_id=f"{name}-{label.lower()}")
            for label in ("Documents", "States", "Bodies", "Years")
        )
    return ScopeParts(folded, dropdowns)


def filter_of(*chosen: Values) -> ScopeFilter:
    """What the dropdowns say, in their order."""
    return ScopeFilter(*(tuple(values or ()) for values in chosen))


def offering(view: LibraryView, within: ScopeFilter) -> list[Any]:
    """The dropdowns with what a library has to choose from, and what of it is chosen."""
    chosen = (within.documents, within.states, within.bodies, within.years)
    return [
        gr.Dropdown(choices=offered, value=[value for value in values if value in {v for _, v in offered}])
        for offered, values in zip(choices_of(view), chosen, strict=True)
    ]


def keep_in_sight(parts: ScopeParts, view: Callable[[User], LibraryView]) -> None:
    """Have what the dropdowns are folded into say what is chosen, so that it stays in sight."""

    def told(documents: Values, states: Values, bodies: Values, years: Values, request: gr.Request) -> Any:
        words = words_for(filter_of(documents, states, bodies, years), view(user_of(request)))
        return gr.Accordion(label=f"Search only: {', '.join(words)}" if words else _EVERYTHING)

    for dropdown in parts.dropdowns:
        dropdown.change(told, list(parts.dropdowns), parts.folded, **QUIET)
