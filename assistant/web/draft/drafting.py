"""What the events of the Draft tab do, and what of the tab each of them changes."""

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
from assistant.web.draft.drafts import Drafted, Drafts, Sheet
from assistant.web.draft.rendering import beside, beside_note, earlier, note, waiting, welcome
from assistant.web.html import counted, problem
from assistant.web.parts import Html, number_in, word_in
from assistant.web.scope_parts import Values, filter_of, offering
from assistant.web.workplace import Workplace
from index.errors import RapporteurError

_log = logging.getLogger(__name__)
_GONE = "This draft is no longer kept; draft it again."


class Shown(NamedTuple):
    """What drafting changes, in the order of the parts."""

    note: Html
    beside: Html
    spoken: Html
    earlier: Html
    stop: Any


class Changed(NamedTuple):
    """What a change of a draft shows, in the order of the parts."""

    note: Html
    beside: Html
    spoken: Html
    earlier: Html


class Drafting:
    """What the events of the tab do; those of a draft name it, so that it is found again by a page that the server has forgotten."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def load(self, request: gr.Request) -> tuple[Any, ...]:
        """The tab as the page opens, with the draft that its address names."""
        user, identity = user_of(request), request.request.query_params.get("draft", "")  # type: ignore[union-attr]
        try:
            return *self._opened(identity, user), *offering(self._desk(user).view(), EVERYTHING)
        except RapporteurError as error:
            return problem(str(error)), Markup(), Markup(), Markup(), *[gr.skip()] * 4

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
    ) -> Iterator[Shown]:
        """Draft on the topic in the box.

        Gradio sends the last of what an event yields once more when it ends, over whatever was shown meanwhile:
        the last therefore changes nothing.
        """
        turn = sheet.begin()
        begun = waiting(f"Drafting: {FORMS[form].title.lower()} …")
        yield _NOTHING._replace(note=begun, beside=beside_note(), stop=gr.Button(interactive=True))
        wanted = Commission(topic, form, filter_of(documents, states, bodies, years), words or None, mode, register)
        for shown in self._composed(wanted, user_of(request)):
            if sheet.turn != turn:
                break
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

    def stop(self, sheet: Sheet) -> Shown:
        """End a draft that is being made."""
        sheet.begin()
        return _at_rest(waiting("Stopped before there was a draft."))

    def choose(self, event: gr.EventData, request: gr.Request) -> Html:
        """Show a sentence's paragraph in its document."""
        user = user_of(request)
        drafted = self._drafts(user).get(word_in(event, "draft"))
        if drafted is None:
            return problem(_GONE)
        return beside(word_in(event, "draft"), drafted.revision, number_in(event, "marker"), self._desk(user).view())

    def drop(self, event: gr.EventData, request: gr.Request) -> Changed:
        """Drop a sentence or a part, and what leans on it."""
        return self._changed(event, request, _Change(Revision.drop, Revision.drop_part))

    def put_back(self, event: gr.EventData, request: gr.Request) -> Changed:
        """Put a sentence or a part back, with what it leans on."""
        return self._changed(event, request, _Change(Revision.put_back, Revision.put_back_part))

    def rename(self, event: gr.EventData, request: gr.Request) -> Changed:
        """Give the draft another title, or a part another heading."""
        words = word_in(event, "words")
        shown = self._changed(event, request, _Change(part=lambda revision, place: revision.rename(place, words)))
        return shown._replace(beside=gr.skip(), spoken=Markup("Renamed."))

    def find_another(self, event: gr.EventData, request: gr.Request) -> Changed:
        """Find another sentence for one, which is dropped, and open it."""
        user, identity, marker = user_of(request), word_in(event, "draft"), number_in(event, "marker")
        drafted = self._drafts(user).get(identity)
        if drafted is None:
            return self._gone(user)
        try:
            revision = self._desk(user).find_another(drafted.revision, marker, drafted.within)
        except RapporteurError as error:
            told = beside(identity, drafted.revision, marker, self._desk(user).view(), str(error))
            return _AS_IT_WAS._replace(beside=told, spoken=escape(str(error)))
        self._drafts(user).revise(identity, drafted._replace(revision=revision))
        added = revision.draft.citations[len(drafted.revision.draft.citations) :]
        opened = next(citation for citation in added if citation.paragraph == added[-1].paragraph)
        shown = note(identity, revision, opened.marker, [citation.marker for citation in added])
        source = beside(identity, revision, opened.marker, self._desk(user).view())
        return Changed(shown, source, Markup("Found: {}").format(opened.quote), self._earlier(identity, user))

    def open(self, event: gr.EventData, request: gr.Request) -> Changed:
        """Go on with an earlier draft."""
        return self._opened(word_in(event, "id"), user_of(request))

    def delete(self, event: gr.EventData, request: gr.Request) -> Changed:
        """Forget a draft; the page begins anew where it was the one that is open."""
        user, identity, opened = user_of(request), word_in(event, "id"), word_in(event, "draft")
        self._drafts(user).delete(identity)
        return self._opened("", user) if identity == opened else _AS_IT_WAS._replace(earlier=self._earlier(opened, user))

    def _opened(self, identity: str, user: User) -> Changed:
        """The tab with a draft, or as it begins where there is none by that name."""
        drafted = self._drafts(user).get(identity)
        shown = note(identity, drafted.revision) if drafted else self._welcome(user)
        return Changed(shown, beside_note(), Markup(), self._earlier(identity, user))

    def _welcome(self, user: User) -> Markup:
        desk, reading = self._desk(user), self._workplace.indexer.status.seen_by(user)
        return welcome(desk.topics(), len(desk.view().paragraphs), reading.words)

    def _changed(self, event: gr.EventData, request: gr.Request, change: "_Change") -> Changed:
        user, identity, marker = user_of(request), word_in(event, "draft"), number_in(event, "marker")
        drafted = self._drafts(user).get(identity)
        if drafted is None:
            return self._gone(user)
        revision = change.made(drafted.revision, marker, number_in(event, "part", _NO_PART))
        self._drafts(user).revise(identity, drafted._replace(revision=revision))
        spoken = escape(f"{counted(len(revision.result.statements), 'sentence')} in the draft.")
        source = beside(identity, revision, marker, self._desk(user).view())
        return Changed(note(identity, revision, marker), source, spoken, self._earlier(identity, user))

    def _composed(self, wanted: Commission, user: User) -> Iterator[Shown]:
        """What is shown of a draft, while a language model writes it too."""
        try:
            self._workplace.pace.count(user)
            for draft in self._desk(user).draft(wanted):
                if draft.mode == "generative":
                    sentences = counted(len(draft.statements), "sentence")
                    yield _NOTHING._replace(note=waiting(f"The language model is writing: {sentences} so far …"))
            revision = Revision(draft)
            identity = self._drafts(user).add(Drafted(revision, wanted.within))
            spoken = escape(f"{draft.title}: {counted(len(draft.statements), 'sentence')}.")
            yield _at_rest(note(identity, revision))._replace(spoken=spoken, earlier=self._earlier(identity, user))
        except RapporteurError as error:
            yield _at_rest(problem(str(error)))._replace(spoken=escape(str(error)))
        except Exception as error:
            _log.exception("A draft could not be made")
            told = fault(error, "draft from being made")
            yield _at_rest(problem(told))._replace(spoken=escape(told))

    def _gone(self, user: User) -> Changed:
        return Changed(problem(_GONE), beside_note(), Markup(_GONE), self._earlier("", user))

    def _earlier(self, opened: str, user: User) -> Markup:
        return earlier(self._drafts(user).listed(), opened)

    def _drafts(self, user: User) -> Drafts:
        return self._workplace.drafts.of(user.name)

    def _desk(self, user: User) -> Desk:
        return self._workplace.rooms.of(user).desk


class _Change(NamedTuple):
    """What is done to a draft: to the sentence of a marker, or to the part at a place."""

    sentence: Callable[[Revision, int], Revision] = lambda revision, marker: revision
    part: Callable[[Revision, int], Revision] = lambda revision, place: revision

    def made(self, revision: Revision, marker: int, place: int) -> Revision:
        """The draft with the change; `place` is `_NO_PART` where a sentence is changed."""
        return self.sentence(revision, marker) if place == _NO_PART else self.part(revision, place)


_NO_PART = -2
_AS_IT_WAS = Changed(*[gr.skip()] * len(Changed._fields))
_NOTHING = Shown(*[gr.skip()] * len(Shown._fields))


def _at_rest(shown: Markup) -> Shown:
    return _NOTHING._replace(note=shown, stop=gr.Button(interactive=False))
