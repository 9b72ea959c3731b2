"""Parts that every tab of the page is made of."""

from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import gradio as gr
from markupsafe import Markup

HERE = Path(__file__).parent
# Nothing of these events is an endpoint for programs, and the page shows its own progress.
QUIET: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private", "queue": True}

# What an event gives a part that shows HTML, or that it leaves it. A plain string would be live HTML there; the type checker holds out
# all that is not markup.
Unchanged: TypeAlias = dict[str, Any]
Html: TypeAlias = Markup | Unchanged


def html(name: str, *scripts: str, label: str = "") -> gr.HTML:
    """A part that is given as HTML; `delegate.js` and the scripts named run when it is on the page."""
    named = f"element.setAttribute('role', 'region'); element.setAttribute('aria-label', {label!r});" if label else ""
    code = "\n".join([named, *(f"{{\n{script(path)}\n}}" for path in ("delegate.js", *scripts))])
    return gr.HTML(elem_id=name, apply_default_css=False, js_on_load=code)


def announcer(name: str) -> gr.HTML:
    """A part that is not seen; what is put into it is read out."""
    return gr.HTML(elem_id=name, apply_default_css=False, js_on_load="element.setAttribute('role', 'status');")


def number_in(event: gr.EventData, key: str, otherwise: int = -1) -> int:
    """A number that a button carries."""
    value = str(event._data.get(key, ""))
    return int(value) if value.lstrip("-").isdecimal() else otherwise


def word_in(event: gr.EventData, key: str) -> str:
    """A word that a button carries."""
    return str(event._data.get(key, ""))


@cache
def script(path: str) -> str:
    """A script of the page, by its path from here."""
    return (HERE / path).read_text("utf-8")
