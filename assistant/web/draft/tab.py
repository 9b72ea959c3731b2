"""The Draft tab's parts, and which event of which part does what."""

from typing import Any, NamedTuple

import gradio as gr

from assistant.drafting import FORMS
from assistant.drafting.draft import Mode
from assistant.drafting.register import Register
from assistant.web.draft.downloads import downloads
from assistant.web.draft.drafting import Drafting
from assistant.web.draft.drafts import Sheet
from assistant.web.parts import QUIET, announcer, html
from assistant.web.scope_parts import ScopeParts, keep_in_sight, scope_parts
from assistant.web.workplace import Tab, Workplace

_AT_ONCE = 24
_MODES: tuple[tuple[str, Mode], ...] = (("The documents’ own", "extractive"), ("Written by the language model", "generative"))
_REGISTERS: tuple[tuple[str, Register], ...] = (("Plain", "plain"), ("Formal", "formal"))
_LENGTHS = (100, 250, 500, 1000, 2000)


class Parts(NamedTuple):
    """The parts of the tab that events read or change."""

    sheet: gr.State
    topic: gr.Textbox
    form: gr.Radio
    words: gr.Dropdown
    register: gr.Radio
    mode: gr.Radio
    scope: ScopeParts
    begin: gr.Button
    stop: gr.Button
    earlier: gr.HTML
    note: gr.HTML
    beside: gr.HTML
    spoken: gr.HTML

    @property
    def plan(self) -> list[Any]:
        """What a draft is asked for with."""
        return [self.sheet, self.form, self.words, self.register, self.mode, *self.scope.dropdowns]

    @property
    def shown(self) -> list[Any]:
        """The parts in the order of `Shown`."""
        return [self.note, self.beside, self.spoken, self.earlier, self.stop]

    @property
    def changed(self) -> list[Any]:
        """The parts in the order of `Changed`."""
        return [self.note, self.beside, self.spoken, self.earlier]


def build(workplace: Workplace, page: gr.Blocks) -> None:
    """Put the tab on the page."""
    parts = _parts(workplace.rooms.writes)
    drafting = Drafting(workplace)
    _on_plan(drafting, parts)
    _on_note(drafting, parts)
    keep_in_sight(parts.scope, lambda user: workplace.rooms.of(user).desk.view())
    page.load(drafting.load, None, [*parts.changed, *parts.scope.dropdowns], **QUIET)


def _parts(writes: bool) -> Parts:
    sheet = gr.State(Sheet())
    with gr.Row(elem_id="drafting", equal_height=False):
        with gr.Column(elem_id="plan", scale=3, min_width=240):
            topic = gr.Textbox(
                label="Topic or agenda item", placeholder="What the note is about", elem_id="topic", lines=1, max_lines=4, autofocus=False
            )
            form = gr.Radio(
                label="Form",
                choices=[(form.title, name) for name, form in FORMS.items()],
                value="briefing",
                info=FORMS["briefing"].meaning,
                elem_id="form",
            )
            lengths = [("As the form needs", 0), *((f"About {words:,} words", words) for words in _LENGTHS)]
            words = gr.Dropdown(label="Length", choices=lengths, value=0, elem_id="length", filterable=False)
            register = gr.Radio(
                label="Wording",
                choices=_REGISTERS,
                value="plain",
                info="Of title, headings and remarks; the documents keep theirs.",
                elem_id="register",
            )
            mode = gr.Radio(label="Sentences", choices=_MODES, value=_MODES[writes][1], visible=writes, elem_id="mode")
            scope = scope_parts("draft-scope")
            begin = gr.Button("Draft", elem_id="draft", variant="primary")
            stop = gr.Button("Stop", elem_id="stop-draft", interactive=False)
            earlier = html("earlier-drafts")
        with gr.Column(elem_id="sheet", scale=6, min_width=300):
            shown = html("note", "draft/note.js", label="Draft")
        with gr.Column(elem_id="behind", scale=5, min_width=300):
            source = html("draft-source", "citation.js", label="Source of a sentence")
    spoken = announcer("draft-announcement")
    return Parts(sheet, topic, form, words, register, mode, scope, begin, stop, earlier, shown, source, spoken)


def _on_plan(drafting: Drafting, parts: Parts) -> None:
    at_once: dict[str, Any] = {"concurrency_limit": _AT_ONCE, "concurrency_id": "draft", "trigger_mode": "multiple", **QUIET}
    parts.begin.click(drafting.compose, [parts.topic, *parts.plan], parts.shown, **at_once)
    parts.topic.submit(drafting.compose, [parts.topic, *parts.plan], parts.shown, **at_once)
    parts.note.submit(drafting.compose_example, parts.plan, [parts.topic, *parts.shown], **at_once)
    parts.stop.click(drafting.stop, parts.sheet, parts.shown, **QUIET)
    parts.form.change(lambda form: gr.Radio(info=FORMS[form].meaning), parts.form, parts.form, **QUIET)


def _on_note(drafting: Drafting, parts: Parts) -> None:
    for part in (parts.note, parts.beside):
        part.select(drafting.choose, None, parts.beside, **QUIET)
        part.undo(drafting.put_back, None, parts.changed, **QUIET)
        part.delete(drafting.drop, None, parts.changed, **QUIET)
    parts.beside.retry(drafting.find_another, None, parts.changed, **QUIET)
    parts.note.edit(drafting.rename, None, parts.changed, **QUIET)
    parts.earlier.select(drafting.open, None, parts.changed, **QUIET)
    parts.earlier.delete(drafting.delete, None, parts.changed, **QUIET)


tab = Tab("Draft", build, downloads)
