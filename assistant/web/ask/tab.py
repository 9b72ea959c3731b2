"""The Ask tab's parts, and which event of which part does what."""

from typing import Any, NamedTuple

import gradio as gr

from assistant.web.ask.asking import Asking
from assistant.web.ask.conversation import Conversation
from assistant.web.parts import QUIET, announcer, html
from assistant.web.scope_parts import ScopeParts, keep_in_sight, scope_parts
from assistant.web.workplace import Workplace

_AT_ONCE = 24
# A link that is downloaded, not an address to go to: Gradio takes that for a page being left, and loads it anew if anything was on its way.
_EXPORT = """() => {
  const id = new URLSearchParams(location.search).get("conversation");
  if (id) Object.assign(document.createElement("a"), { href: "conversation?id=" + id, download: "" }).click();
}"""


class Parts(NamedTuple):
    """The parts of the tab that events read or change."""

    talk: gr.State
    begin: gr.Button
    export: gr.Button
    search: gr.Textbox
    history: gr.HTML
    conversation: gr.HTML
    scope: ScopeParts
    box: gr.Textbox
    beside: gr.HTML
    spoken: gr.HTML

    @property
    def shown(self) -> list[Any]:
        """The parts in the order of `Shown`."""
        return [self.box, self.conversation, self.beside, self.spoken, self.history]


def build(workplace: Workplace, page: gr.Blocks) -> None:
    """Put the tab on the page."""
    parts = _parts()
    asking = Asking(workplace)
    _on_questions(asking, parts)
    _on_answers(asking, parts)
    _on_history(asking, parts)
    keep_in_sight(parts.scope, lambda user: workplace.rooms.of(user).desk.view())
    opening = [*parts.shown, *parts.scope.dropdowns]
    page.load(asking.load, [parts.talk], opening, concurrency_limit=_AT_ONCE, **QUIET)


def _parts() -> Parts:
    talk = gr.State(Conversation())
    with gr.Row(elem_id="panes", equal_height=False):
        with gr.Column(elem_id="past", scale=2, min_width=200):
            begin = gr.Button("New conversation", elem_id="begin", size="sm")
            search = gr.Textbox(label="Earlier conversations", placeholder="Search them", elem_id="search", max_lines=1)
            past = html("history", label="Earlier conversations")
            export = gr.Button("Export as Markdown", elem_id="export", size="sm")
        with gr.Column(elem_id="talk", scale=6, min_width=300):
            shown = html("conversation", "ask/conversation.js", label="Conversation")
            scope = scope_parts("scope")
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
            beside = html("sources", "citation.js", label="Cited paragraphs")
    spoken = announcer("announcement")
    return Parts(talk, begin, export, search, past, shown, scope, box, beside, spoken)


def _on_questions(asking: Asking, parts: Parts) -> None:
    at_once: dict[str, Any] = {"concurrency_limit": _AT_ONCE, "concurrency_id": "ask", "trigger_mode": "multiple", **QUIET}
    parts.box.submit(asking.ask, [parts.box, parts.talk, *parts.scope.dropdowns], parts.shown, **at_once)
    parts.conversation.submit(asking.ask_example, [parts.talk, *parts.scope.dropdowns], parts.shown, **at_once)
    parts.conversation.retry(asking.ask_again, [parts.talk], parts.shown, **at_once)
    parts.box.stop(asking.stop, parts.talk, parts.shown, **QUIET)
    parts.begin.click(asking.begin, parts.talk, parts.shown, **QUIET)


def _on_answers(asking: Asking, parts: Parts) -> None:
    parts.conversation.select(asking.choose, parts.talk, parts.beside, **QUIET)
    parts.beside.select(asking.choose, parts.talk, parts.beside, **QUIET)
    parts.conversation.expand(asking.more, parts.talk, parts.beside, **QUIET)
    parts.conversation.edit(asking.edit, parts.talk, [parts.box, parts.conversation], **QUIET)
    parts.conversation.like(asking.judge, parts.talk, [parts.conversation, parts.spoken], **QUIET)
    parts.conversation.apply(asking.save, parts.talk, parts.spoken, **QUIET)


def _on_history(asking: Asking, parts: Parts) -> None:
    parts.search.change(asking.search, [parts.search, parts.talk], parts.history, trigger_mode="always_last", **QUIET)
    parts.history.select(asking.open, parts.talk, parts.shown, **QUIET)
    parts.history.delete(asking.delete, parts.talk, parts.shown, **QUIET)
    parts.export.click(None, js=_EXPORT)
