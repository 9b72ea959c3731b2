"""The Draft tab's parts, and what happens between them."""

import logging
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import gradio as gr
from markupsafe import Markup, escape

from assistant.drafting import FORMS, Commission
from assistant.drafting.draft import Mode
from assistant.drafting.register import Register
from assistant.drafting.revision import Revision
from assistant.scope_filter import EVERYTHING
from assistant.users import User
from assistant.web.access.roles import user_of
from assistant.web.ask.desk import Desk, fault
from assistant.web.draft.downloads import downloads
from assistant.web.draft.drafts import Drafted, Sheet
from assistant.web.draft.rendering import beside, beside_note, note, problem, waiting, welcome
from assistant.web.html import counted
from assistant.web.parts import QUIET, Html, announcer, html, number_in, word_in
from assistant.web.scope_parts import ScopeParts, Values, filter_of, keep_in_sight, offering, scope_parts
from assistant.web.workplace import Tab, Workplace
from index.errors import RapporteurError

_log = logging.getLogger(__name__)
_AT_ONCE = 24
_MODES: tuple[tuple[str, Mode], ...] = (("The documents’ own", "extractive"), ("Written by the language model", "generative"))
_REGISTERS: tuple[tuple[str, Register], ...] = (("Plain", "plain"), ("Formal", "formal"))
_LENGTHS = (100, 250, 500, 1000, 2000)
_Change = Callable[[Revision, int], Revision]
_GONE = "This draft is no longer kept; draft it again."


class _Shown(NamedTuple):
    """What an event changes, in the order of the parts."""

    note: Html
    beside: Html
    spoken: Html
    stop: Any


class _Changed(NamedTuple):
    """What a change of the draft shows, in the order of the parts."""

    note: Html
    beside: Html
    spoken: Html


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
    note: gr.HTML
    beside: gr.HTML
    spoken: gr.HTML

    @property
    def plan(self) -> list[Any]:
        """What a draft is asked for with."""
        return [self.sheet, self.form, self.words, self.register, self.mode, *self.scope.dropdowns]

    @property
    def shown(self) -> list[Any]:
        """The parts in the order of `_Shown`."""
        return [self.note, self.beside, self.spoken, self.stop]


def build(workplace: Workplace, page: gr.Blocks) -> None:
    """Put the tab on the page."""
    parts = _parts(workplace.rooms.writes)
    drafting = Drafting(workplace)
    _on_plan(drafting, parts)
    _on_note(drafting, parts)
    keep_in_sight(parts.scope, lambda user: workplace.rooms.of(user).desk.view())
    page.load(drafting.load, None, [parts.note, parts.beside, *parts.scope.dropdowns], **QUIET)


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
        with gr.Column(elem_id="sheet", scale=6, min_width=300):
            shown = html("note", "draft/note.js", label="Draft")
        with gr.Column(elem_id="behind", scale=5, min_width=300):
            source = html("draft-source", "citation.js", label="Source of a sentence")
    spoken = announcer("draft-announcement")
    return Parts(sheet, topic, form, words, register, mode, scope, begin, stop, shown, source, spoken)


def _on_plan(drafting: "Drafting", parts: Parts) -> None:
    at_once: dict[str, Any] = {"concurrency_limit": _AT_ONCE, "concurrency_id": "draft", "trigger_mode": "multiple", **QUIET}
    parts.begin.click(drafting.compose, [parts.topic, *parts.plan], parts.shown, **at_once)
    parts.topic.submit(drafting.compose, [parts.topic, *parts.plan], parts.shown, **at_once)
    parts.note.submit(drafting.compose_example, parts.plan, [parts.topic, *parts.shown], **at_once)
    parts.stop.click(drafting.stop, parts.sheet, parts.shown, **QUIET)
    parts.form.change(lambda form: gr.Radio(info=FORMS[form].meaning), parts.form, parts.form, **QUIET)


def _on_note(drafting: "Drafting", parts: Parts) -> None:
    changed = [parts.note, parts.beside, parts.spoken]
    for part in (parts.note, parts.beside):
        part.select(drafting.choose, parts.sheet, parts.beside, **QUIET)
        part.undo(drafting.put_back, parts.sheet, changed, **QUIET)
        part.delete(drafting.drop, parts.sheet, changed, **QUIET)
    parts.beside.retry(drafting.find_another, parts.sheet, changed, **QUIET)


class Drafting:
    """What the events of the tab do."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._drafts = workplace.drafts

    def load(self, request: gr.Request) -> tuple[Any, ...]:
        """The tab as the page opens."""
        try:
            desk = self._desk(user_of(request))
            view = desk.view()
            return welcome(desk.topics(), len(view.paragraphs)), beside_note(), *offering(view, EVERYTHING)
        except RapporteurError as error:
            return problem(str(error)), Markup(), *[gr.skip()] * 4

    def compose(
        self,
        topic: str,
        sheet: Sheet,
        form: str,
        words: int,
        register: Register,
        mode: Mode,
        documents: Values,
        states: Values,
        bodies: Values,
        years: Values,
        request: gr.Request,
    ) -> Iterator[_Shown]:
        """Draft on the topic in the box.

        Gradio sends the last of what an event yields once more when it ends, over whatever was shown meanwhile:
        the last therefore changes nothing.
        """
        turn = sheet.begin()
        begun = waiting(f"Drafting: {FORMS[form].title.lower()} …")
        yield _NOTHING._replace(note=begun, beside=beside_note(), stop=gr.Button(interactive=True))
        wanted = Commission(topic, form, filter_of(documents, states, bodies, years), words or None, mode, register)
        for identity, shown in self._composed(wanted, user_of(request)):
            if sheet.turn != turn:
                break
            sheet.identity = identity
            yield shown
        yield _NOTHING

    def compose_example(
        self,
        sheet: Sheet,
        form: str,
        words: int,
        register: Register,
        mode: Mode,
        documents: Values,
        states: Values,
        bodies: Values,
        years: Values,
        event: gr.EventData,
        request: gr.Request,
    ) -> Iterator[tuple[Any, ...]]:
        """Draft on an example topic that was clicked."""
        topic = word_in(event, "topic")
        for shown in self.compose(topic, sheet, form, words, register, mode, documents, states, bodies, years, request):
            yield topic, *shown

    def stop(self, sheet: Sheet) -> _Shown:
        """End a draft that is being made."""
        sheet.begin()
        return _at_rest(waiting("Stopped before there was a draft."))

    def choose(self, sheet: Sheet, event: gr.EventData, request: gr.Request) -> Html:
        """Show a sentence's paragraph in its document."""
        drafted = self._drafts.get(sheet.identity, user_of(request).name)
        return beside(drafted.revision, number_in(event, "marker"), self._desk(user_of(request)).view()) if drafted else problem(_GONE)

    def drop(self, sheet: Sheet, event: gr.EventData, request: gr.Request) -> _Changed:
        """Drop a sentence or a part, and what leans on it."""
        return self._changed(sheet, event, request, Revision.drop, Revision.drop_part)

    def put_back(self, sheet: Sheet, event: gr.EventData, request: gr.Request) -> _Changed:
        """Put a sentence or a part back, with what it leans on."""
        return self._changed(sheet, event, request, Revision.put_back, Revision.put_back_part)

    def find_another(self, sheet: Sheet, event: gr.EventData, request: gr.Request) -> _Changed:
        """Find another sentence for one, which is dropped, and open it."""
        drafted = self._drafts.get(sheet.identity, user_of(request).name)
        if drafted is None:
            return _gone()
        try:
            revision = self._desk(user_of(request)).find_another(drafted.revision, number_in(event, "marker"), drafted.within)
        except RapporteurError as error:
            told = beside(drafted.revision, number_in(event, "marker"), self._desk(user_of(request)).view(), str(error))
            return _Changed(gr.skip(), told, escape(str(error)))
        self._drafts.revise(sheet.identity, revision)
        added = revision.draft.citations[len(drafted.revision.draft.citations) :]
        opened = next(citation for citation in added if citation.paragraph == added[-1].paragraph)
        shown = note(sheet.identity, revision, opened.marker, [citation.marker for citation in added])
        return _Changed(
            shown, beside(revision, opened.marker, self._desk(user_of(request)).view()), Markup("Found: {}").format(opened.quote)
        )

    def _changed(self, sheet: Sheet, event: gr.EventData, request: gr.Request, change: _Change, change_part: _Change) -> _Changed:
        drafted, marker = self._drafts.get(sheet.identity, user_of(request).name), number_in(event, "marker")
        if drafted is None:
            return _gone()
        part = number_in(event, "part")
        revision = change(drafted.revision, marker) if part < 0 else change_part(drafted.revision, part)
        self._drafts.revise(sheet.identity, revision)
        spoken = escape(f"{counted(len(revision.result.statements), 'sentence')} in the draft.")
        return _Changed(note(sheet.identity, revision, marker), beside(revision, marker, self._desk(user_of(request)).view()), spoken)

    def _desk(self, user: User) -> Desk:
        return self._workplace.rooms.of(user).desk

    def _composed(self, wanted: Commission, user: User) -> Iterator[tuple[str, _Shown]]:
        """A draft's id, "" where there is none yet, and what is shown of it, while a language model writes it too."""
        try:
            self._workplace.pace.count(user)
            for draft in self._desk(user).draft(wanted):
                if draft.mode == "generative":
                    sentences = counted(len(draft.statements), "sentence")
                    yield "", _NOTHING._replace(note=waiting(f"The language model is writing: {sentences} so far …"))
        except RapporteurError as error:
            yield "", _at_rest(problem(str(error)))
        except Exception as error:
            _log.exception("A draft could not be made")
            yield "", _at_rest(problem(fault(error, "draft from being made")))
        else:
            revision = Revision(draft)
            identity = self._drafts.add(Drafted(revision, wanted.within, user.name))
            spoken = escape(f"{draft.title}: {counted(len(draft.statements), 'sentence')}.")
            yield identity, _at_rest(note(identity, revision))._replace(spoken=spoken)


_NOTHING = _Shown(*[gr.skip()] * len(_Shown._fields))


def _gone() -> _Changed:
    return _Changed(problem(_GONE), beside_note(), Markup(_GONE))


def _at_rest(shown: Markup) -> _Shown:
    return _NOTHING._replace(note=shown, stop=gr.Button(interactive=False))


tab = Tab("Draft", build, downloads)
