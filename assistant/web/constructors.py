"""What Gradio asks of the parts' constructors, worked out once.

Gradio inspects a part's constructor anew for each part of every page that is opened, and for each part that an event may change.
That is a fifth of what the server does for a question. A signature that a function carries itself (PEP 362) is taken as it is.
"""

import inspect
from types import FunctionType

import gradio as gr


def note_signatures(page: gr.Blocks) -> None:
    """Let the constructors of all parts of a page carry their signatures."""
    for kind in {base for part in page.blocks.values() for base in type(part).__mro__}:
        constructor = vars(kind).get("__init__")
        while isinstance(constructor, FunctionType):
            constructor.__signature__ = inspect.signature(constructor)  # type: ignore[attr-defined]
            constructor = getattr(constructor, "__wrapped__", None)
