"""The Library tab's parts, and what happens between them."""

from pathlib import Path
from typing import Any, NamedTuple

import gradio as gr
from markupsafe import Markup

from assistant.users import User
from assistant.web.access.roles import editor, user_of
from assistant.web.library.changes import Change, now
from assistant.web.library.description import FIELDS, changed_facts, in_words, label_preview, write_sidecar
from assistant.web.library.handing import hand_over, handing
from assistant.web.library.privacy import may_see
from assistant.web.library.rendering import changes_list, left_out_list, nothing_opened, opened_document, progress, shelf_list, taken_out
from assistant.web.parts import QUIET, Html, Unchanged, html, word_in
from assistant.web.workplace import Workplace
from index.errors import FactsError, RapporteurError
from index.facts import Facts
from index.inspection import Inspection, inspect_library
from index.library import Library
from index.private_folders import delegation_of
from index.readers import SUFFIXES

_CHANGES = 200
_EVERY = 1.0
_AS_IT_WAS: Unchanged = gr.skip()


class _Shown(NamedTuple):
    """The tab at rest, in the order of its parts."""

    progress: Markup
    documents: Markup
    changes: Markup
    watching: Any


class Parts(NamedTuple):
    """The parts of the tab that events read or change."""

    opened: gr.State
    upload: gr.File
    private: gr.Checkbox
    progress: gr.HTML
    documents: gr.HTML
    changes: gr.HTML
    describing: gr.Accordion
    fields: tuple[gr.Textbox, ...]
    label: gr.HTML
    save: gr.Button
    reading: gr.HTML
    watching: gr.Timer

    @property
    def read(self) -> list[Any]:
        """The parts that show the opened document."""
        return [self.reading, self.describing, *self.fields]

    @property
    def shown(self) -> list[Any]:
        """The parts in the order of `_Shown`."""
        return [self.progress, self.documents, self.changes, self.watching]


def build(workplace: Workplace, page: gr.Blocks) -> None:
    """Put the tab on the page."""
    parts = _parts()
    keeping = Keeping(workplace)
    changing = [
        parts.upload.upload(keeping.take_in, [parts.upload, parts.private], parts.upload, **QUIET),
        parts.documents.retry(keeping.read_again, None, None, **QUIET),
        parts.documents.delete(keeping.take_out, None, parts.reading, **QUIET),
        parts.documents.undo(keeping.undo, None, parts.reading, **QUIET),
        parts.documents.apply(keeping.hand_over, None, None, **QUIET),
        parts.reading.undo(keeping.undo, None, parts.reading, **QUIET),
        parts.save.click(keeping.describe, [parts.opened, *parts.fields], parts.reading, **QUIET),
    ]
    for event in changing:
        # Also after a tick that was under way, which may show the library as it was before, and stop the watching.
        event.then(keeping.as_it_is, parts.opened, parts.shown, **QUIET)
    parts.documents.select(keeping.read, None, [parts.opened, parts.documents, *parts.read], **QUIET)
    # One event for all fields, and one preview after the other, so that the one last asked for is shown last. Opening a document changes
    # all fields at once, and what is typed in that moment may go unnoticed: hence a preview also when a field is left.
    changed = [event for field in parts.fields for event in (field.change, field.blur)]
    gr.on(changed, keeping.preview, [parts.opened, *parts.fields], parts.label, trigger_mode="multiple", concurrency_limit=1, **QUIET)
    parts.watching.tick(keeping.as_it_is, parts.opened, parts.shown, **QUIET)
    page.load(keeping.as_it_is, parts.opened, parts.shown, **QUIET)
    page.load(nothing_opened, None, parts.reading, **QUIET)


def _parts() -> Parts:
    opened = gr.State("")
    with gr.Row(elem_id="shelves", equal_height=False):
        with gr.Column(elem_id="shelf", scale=5, min_width=300):
            private = gr.Checkbox(label="Only for my delegation", elem_id="private", container=False)
            upload = gr.File(
                label=f"Drop documents here ({', '.join(sorted(suffix.lstrip('.') for suffix in SUFFIXES))}, or a zip of them)",
                file_count="multiple",
                elem_id="upload",
                height=96,
            )
            bar = html("indexing")
            documents = html("documents", label="Documents")
            changes = html("changes", "library/changes.js")
        with gr.Column(elem_id="lectern", scale=6, min_width=300):
            describing, fields, label, save = _description()
            reading = html("reading", "library/reading.js", label="The document")
    watching = gr.Timer(_EVERY, active=False)
    return Parts(opened, upload, private, bar, documents, changes, describing, fields, label, save, reading, watching)


def _description() -> tuple[gr.Accordion, tuple[gr.Textbox, ...], gr.HTML, gr.Button]:
    with gr.Accordion("Correct how it is cited …", open=False, visible=False, elem_id="description") as folded:
        fields = tuple(
            gr.Textbox(label=field.capitalize(), placeholder="2031, 2031-09 or 2031-09-12" if field == "date" else "", max_lines=2)
            for field in FIELDS
        )
        label = html("label-preview")
        save = gr.Button("Save", elem_id="save-description", size="sm")
    return folded, fields, label, save


class Keeping:
    """What the events of the tab do, on what of the library the user sees."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._shelf = workplace.shelf
        self._indexer, self._changes = workplace.indexer, workplace.changes

    def as_it_is(self, opened: str, request: gr.Request) -> _Shown:
        """The tab at rest; while something is indexed, the page asks again every second."""
        user = user_of(request)
        status = self._indexer.status.seen_by(user)
        changes = changes_list(self._changes.newest(_CHANGES, user), with_names=user.may_change)
        return _Shown(progress(status), self._documents(opened, user), changes, gr.Timer(active=status.running))

    def take_in(self, uploaded: list[str], private: bool, request: gr.Request) -> None:
        """Put uploaded files on the shelf and have them indexed; the box for them is emptied."""
        user = editor(request)
        places: list[Path] = []
        for path in map(Path, uploaded or []):
            taken = self._shelf.take_in(path, user.delegation if private else "")
            places += taken.places
            for reason in taken.refused:
                gr.Warning(reason)
        self._indexer.request(places, by=user.name)

    def read(self, event: gr.EventData, request: gr.Request) -> tuple[Any, ...]:
        """Open a document to read, and for an editor to be described."""
        name, user = word_in(event, "document"), user_of(request)
        stored = self._library(user).documents().get(name)
        described = [getattr(stored.metadata, field) if stored else "" for field in FIELDS]
        describing = gr.Accordion(visible=stored is not None and user.may_change)
        return name, self._documents(name, user), self._opened(name, user), describing, *described

    def preview(self, opened: str, symbol: str, title: str, body: str, date: str, request: gr.Request) -> Markup:
        """How the opened document would be cited, described in this way."""
        stored = self._library(user_of(request)).documents().get(opened)
        if stored is None:
            return Markup()
        facts = changed_facts(stored, dict(zip(FIELDS, (symbol, title, body, date), strict=True)))
        return Markup('<p class="explanation">Cited as <q>{}</q></p>').format(label_preview(stored.metadata.corrected(facts)))

    def describe(self, opened: str, symbol: str, title: str, body: str, date: str, request: gr.Request) -> Html:
        """Write what the person says of the opened document beside its file, and have it taken up."""
        user = editor(request)
        stored = self._library(user).documents().get(opened)
        if stored is None:
            return _AS_IT_WAS
        facts = changed_facts(stored, dict(zip(FIELDS, (symbol, title, body, date), strict=True)))
        try:
            if facts:
                gr.Info(f"Saved in {write_sidecar(stored.path, facts).name}, beside the document.")
                said, of = in_words(facts), delegation_of(stored.path)
                self._changes.note([Change(opened, "described", now(), by=user.name, said=said, delegation=of)])
                self._indexer.request([stored.path], by=user.name)
        except FactsError as error:
            gr.Warning(str(error))
            return _AS_IT_WAS
        return self._opened(opened, user, facts)

    def read_again(self, event: gr.EventData, request: gr.Request) -> None:
        """Have a document's file read anew."""
        user = editor(request)
        stored = self._library(user).documents().get(word_in(event, "document"))
        if stored is not None:
            self._indexer.request([stored.path], again=True, by=user.name)

    def take_out(self, event: gr.EventData, request: gr.Request) -> Html:
        """Take a document out of the library; its file stays."""
        user = editor(request)
        stored = self._library(user).documents().get(word_in(event, "document"))
        if stored is None:
            return _AS_IT_WAS
        self._shelf.leave_out(stored.path)
        self._indexer.request([stored.path], by=user.name)
        return taken_out(stored.metadata.label, str(stored.path))

    def hand_over(self, event: gr.EventData, request: gr.Request) -> None:
        """Make an added document the delegation's own, or everybody's."""
        try:
            hand_over(self._workplace, editor(request), word_in(event, "document"), word_in(event, "delegation"))
        except RapporteurError as error:
            gr.Warning(str(error))

    def undo(self, event: gr.EventData, request: gr.Request) -> Markup:
        """Put a document that was taken out back into the library."""
        user = editor(request)
        path = Path(word_in(event, "document"))
        if path in self._left_out(user):
            self._shelf.bring_back(path)
            self._indexer.request([path], by=user.name)
        return nothing_opened()

    def _documents(self, opened: str, user: User) -> Markup:
        library = self._library(user)
        listed = shelf_list(inspect_library(library), library.documents(), opened, user.may_change, handing(self._workplace, user))
        return listed + left_out_list(self._left_out(user)) if user.may_change else listed

    def _library(self, user: User) -> Library:
        return self._workplace.rooms.of(user).library

    def _left_out(self, user: User) -> list[Path]:
        return sorted(path for path in self._shelf.left_out if may_see(user, delegation_of(path)))

    def _opened(self, name: str, user: User, facts: Facts | None = None) -> Markup:
        """A document to read, with `facts` on it that the library is about to take up."""
        library = self._library(user)
        snapshot = library.snapshot()
        stored = snapshot.documents.get(name)
        if stored is None:
            return Markup()
        inspections: list[Inspection] = inspect_library(library)
        inspection = next((one for one in inspections if one.document == name), None)
        stored = stored._replace(facts=stored.facts | (facts or {}))
        return opened_document(stored, inspection, [p for p in snapshot.paragraphs if p.document == name])
