"""The page: a conversation, and beside it the paragraphs that it cites."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import gradio as gr
from fastapi import FastAPI
from markupsafe import Markup

from assistant.web.answers import Conversation, Desk, Exchange
from assistant.web.rendering import announcement, conversation, masthead, scope_line, welcome
from assistant.web.sources import Chosen, sources
from index.errors import RapporteurError

_HERE = Path(__file__).parent
_SANS = ("system-ui", "Segoe UI", "Roboto", "Helvetica Neue", "Noto Sans", "Liberation Sans", "Arial", "sans-serif")
_MONO = ("ui-monospace", "Liberation Mono", "monospace")
# The layout comes last: on a phone it overrules the others.
_STYLES = ("base", "conversation", "question", "sources", "layout")
_AT_ONCE = 8

_QUIET: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}

Unchanged: TypeAlias = dict[str, Any]
# What a question changes, in order: box, conversation, paragraphs beside, announcement. A plain string
# would be live HTML in the last three; the type checker holds out everything that is not markup.
Shown: TypeAlias = tuple[str | Unchanged, Markup | Unchanged, Markup | Unchanged, Markup | Unchanged]
Beginning: TypeAlias = tuple[Markup, Markup, Markup, Markup]
_NOTHING = (gr.skip(), gr.skip(), gr.skip(), gr.skip())


class _Parts(NamedTuple):
    talk: gr.State
    heading: gr.HTML
    clear: gr.Button
    conversation: gr.HTML
    box: gr.Textbox
    beside: gr.HTML
    spoken: gr.HTML


def mount(app: FastAPI, desk: Desk) -> FastAPI:
    """The page at the root of an application."""
    mounted: FastAPI = gr.mount_gradio_app(
        app,
        build(desk),
        path="/",
        theme=gr.themes.Base(font=[gr.themes.Font(name) for name in _SANS], font_mono=[gr.themes.Font(name) for name in _MONO]),
        css_paths=[_HERE / "style" / f"{name}.css" for name in _STYLES],
        favicon_path=str(_HERE / "favicon.png"),
        footer_links=[],
        show_error=False,
        max_file_size=1,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
        enable_monitoring=False,
    )
    return mounted


def build(desk: Desk) -> gr.Blocks:
    """The page's parts and what happens between them."""
    page = gr.Blocks(title="Rapporteur", analytics_enabled=False, fill_height=True, fill_width=True)
    with page:
        parts = _parts()
        _on_questions(desk, parts)
        _on_beginnings(desk, page, parts)
    return page


def _parts() -> _Parts:
    talk = gr.State(Conversation())
    with gr.Row(elem_id="masthead"):
        heading = _html("heading")
        clear = gr.Button("New conversation", elem_id="clear", size="sm", min_width=0, scale=0)
    with gr.Row(elem_id="panes", equal_height=False):
        with gr.Column(elem_id="talk", scale=6, min_width=300):
            shown = _html("conversation", _script("conversation.js"))
            box = gr.Textbox(
                label="Your question",
                placeholder="Ask about the documents",
                elem_id="question",
                lines=1,
                max_lines=6,
                autofocus=True,
                submit_btn="Ask",
            )
        with gr.Column(elem_id="beside", scale=5, min_width=300):
            beside = _html("sources", _script("sources.js"))
    spoken = _html("announcement", "element.setAttribute('role', 'status');")
    return _Parts(talk, heading, clear, shown, box, beside, spoken)


def _html(name: str, script: str | None = None) -> gr.HTML:
    return gr.HTML(elem_id=name, apply_default_css=False, js_on_load=script)


def _script(name: str) -> str:
    return (_HERE / name).read_text("utf-8")


def _on_questions(desk: Desk, parts: _Parts) -> None:
    """What a question and a marker do."""

    def ask(question: str, talk: Conversation) -> Iterator[Shown]:
        yield from _asked(desk, question, talk)

    def ask_example(talk: Conversation, event: gr.EventData) -> Iterator[Shown]:
        yield from _asked(desk, str(event._data.get("question", "")), talk)

    def choose(talk: Conversation, event: gr.EventData) -> Markup:
        return sources(talk.exchanges, Chosen(int(event._data.get("exchange", -1)), int(event._data.get("marker", 0))))

    shown = [parts.box, parts.conversation, parts.beside, parts.spoken]
    asking: dict[str, Any] = {"concurrency_limit": _AT_ONCE, "concurrency_id": "ask", **_QUIET}
    parts.conversation.select(choose, parts.talk, parts.beside, **_QUIET)
    parts.box.submit(ask, [parts.box, parts.talk], shown, trigger_mode="once", **asking)
    # An answer that "New conversation" ended may still be closing when the next example is clicked.
    parts.conversation.submit(ask_example, parts.talk, shown, trigger_mode="multiple", **asking)


def _on_beginnings(desk: Desk, page: gr.Blocks, parts: _Parts) -> None:
    def begin(talk: Conversation) -> Beginning:
        talk.begin()
        return _beginning(desk)

    blank = [parts.heading, parts.conversation, parts.beside, parts.spoken]
    page.load(begin, parts.talk, blank, **_QUIET)
    parts.clear.click(begin, parts.talk, blank, **_QUIET)


def _asked(desk: Desk, question: str, talk: Conversation) -> Iterator[Shown]:
    """A question's way over the page; the box is emptied and the paragraphs are changed once, the rest as it grows.

    Gradio sends the last of what an event yields once more when it ends, over whatever was shown meanwhile:
    the last therefore changes nothing.
    """
    beside_is_of: object = None
    for number, exchanges in enumerate(talk.ask(desk, question)):
        newest = exchanges[-1]
        changed = number == 0 or newest.answer is not beside_is_of
        beside_is_of = newest.answer
        yield (
            "" if number == 0 else gr.skip(),
            conversation(exchanges),
            sources(exchanges, Chosen(len(exchanges) - 1)) if changed else gr.skip(),
            announcement(newest) if newest.complete else gr.skip(),
        )
    yield _NOTHING


def _beginning(desk: Desk) -> Beginning:
    """Heading, conversation, sources and announcement of a page that nothing was asked on."""
    try:
        view = desk.view()
        opening = welcome(desk.examples(), len(view.paragraphs))
        scope = scope_line(len(view.snapshot.documents), len(view.paragraphs))
    except RapporteurError as error:
        opening, scope = conversation((Exchange("", problem=str(error), complete=True),)), ""
    return masthead(scope), opening, sources((), Chosen(-1)), Markup()
