"""The parts with which a person narrows what is searched."""

from typing import Any, NamedTuple, TypeAlias

import gradio as gr

from assistant.scope_filter import ScopeFilter
from assistant.view import LibraryView
from assistant.web.choices import choices_of, words_for

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


def told(within: ScopeFilter, view: LibraryView) -> Any:
    """The scope that is chosen, in words that stay in sight when its parts are folded."""
    words = words_for(within, view)
    return gr.Accordion(label=f"Search only: {', '.join(words)}" if words else _EVERYTHING)
