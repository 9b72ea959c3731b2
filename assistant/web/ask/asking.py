"""What the events of the Ask tab do, and what of the tab each of them changes."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import gradio as gr
from markupsafe import Markup

from assistant.scope_filter import ScopeFilter
from assistant.users import User
from assistant.web.access.roles import editor, user_of
from assistant.web.ask.archive import Archive
from assistant.web.ask.cases import CASES, save_case
from assistant.web.ask.conversation import Conversation
from assistant.web.ask.desk import Desk
from assistant.web.ask.exchange import Verdict
from assistant.web.ask.rendering import announcement, conversation, welcome
from assistant.web.ask.sources import Chosen, in_document, results, sources
from assistant.web.choices import scope_in
from assistant.web.html import problem
from assistant.web.kept_list import kept_list
from assistant.web.library.privacy import folder_of
from assistant.web.parts import Html, number_in, word_in
from assistant.web.scope_parts import Values, filter_of, offering
from assistant.web.workplace import Workplace
from index.errors import RapporteurError, TooManyRequests


class Shown(NamedTuple):
    """What a question changes, in the order of the parts."""

    box: Any
    conversation: Html
    beside: Html
    spoken: Html
    history: Html


class Asking:
    """What the events of the tab do; each conversation is its page's own."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def load(self, talk: Conversation, request: gr.Request) -> Iterator[tuple[Any, ...]]:
        """A page as it opens: what its address names is opened or asked, in the scope that it names.

        Nothing is said of what stands in the box: a person may have typed while the page was still opening.
        As with a question, the last that is sent changes nothing.
        """
        user, parameters = user_of(request), _parameters(request)
        identity = next(iter(parameters.get("conversation", [])), "")
        talk.open(identity, self._archive_of(user).open(identity))
        if not talk.exchanges:
            talk.begin()
        within, question = scope_in(parameters), " ".join(parameters.get("question", [])[:1])
        yield (*self._as_it_is(talk, user)._replace(box=_ready()), *self._dropdowns(within, user))
        if question:
            for shown in self._asked(question, talk, within, user):
                yield (*shown, *_NO_SCOPES)
        yield (*_NOTHING, *_NO_SCOPES)

    def ask(
        self, question: str, talk: Conversation, documents: Values, states: Values, bodies: Values, years: Values, request: gr.Request
    ) -> Iterator[Shown]:
        """Answer the question in the box."""
        yield from self._asked(question, talk, filter_of(documents, states, bodies, years), user_of(request))

    def ask_example(
        self,
        talk: Conversation,
        documents: Values,
        states: Values,
        bodies: Values,
        years: Values,
        event: gr.EventData,
        request: gr.Request,
    ) -> Iterator[Shown]:
        """Answer an example that was clicked."""
        yield from self._asked(word_in(event, "question"), talk, filter_of(documents, states, bodies, years), user_of(request))

    def ask_again(self, talk: Conversation, event: gr.EventData, request: gr.Request) -> Iterator[Shown]:
        """Answer a question anew, in the scope that it had."""
        number = number_in(event, "exchange")
        if 0 <= number < len(talk.exchanges):
            exchange = talk.exchanges[number]
            yield from self._asked(exchange.question, talk, exchange.within, user_of(request), number)

    def stop(self, talk: Conversation, request: gr.Request) -> Shown:
        """End the answer that is growing; what is there of it stays."""
        user = user_of(request)
        talk.stop()
        self._archive_of(user).keep(talk.id, talk.exchanges)
        return self._as_it_is(talk, user)

    def begin(self, talk: Conversation, request: gr.Request) -> Shown:
        """Begin a new conversation; the one before is kept."""
        talk.begin()
        return self._as_it_is(talk, user_of(request))

    def choose(self, talk: Conversation, event: gr.EventData, request: gr.Request) -> Markup:
        """Show an exchange's paragraphs, or the one of a marker in its document."""
        chosen = Chosen(number_in(event, "exchange"), number_in(event, "marker", 0))
        if not chosen.marker:
            return sources(talk.exchanges, chosen)
        return in_document(talk.exchanges, chosen, self._desk(user_of(request)).view())

    def more(self, talk: Conversation, event: gr.EventData, request: gr.Request) -> Markup:
        """Show all that the search found for an exchange's question."""
        number = number_in(event, "exchange")
        exchange = talk.exchanges[number]
        try:
            return results(exchange, number, self._desk(user_of(request)).more(exchange))
        except RapporteurError as error:
            return problem(str(error))

    def edit(self, talk: Conversation, event: gr.EventData, request: gr.Request) -> tuple[str, Markup]:
        """Put a question into the box to be written anew, or leave it after all."""
        return talk.edit(number_in(event, "exchange")), self._conversation(talk, user_of(request))

    def judge(self, talk: Conversation, event: gr.EventData, request: gr.Request) -> tuple[Markup, Markup]:
        """Note whether an answer was right, or what was wrong with it."""
        verdict: Verdict = word_in(event, "verdict")  # type: ignore[assignment]
        talk.judge(number_in(event, "exchange"), verdict)
        self._archive_of(user_of(request)).keep(talk.id, talk.exchanges)
        return self._conversation(talk, user_of(request)), Markup("Noted: {}").format(verdict)

    def save(self, talk: Conversation, event: gr.EventData, request: gr.Request) -> Markup:
        """Add an exchange to the suite beside the library."""
        user = editor(request)
        path, names = folder_of(user, self._workplace.settings.library) / CASES, self._desk(user).view().names
        identity = save_case(path, talk.exchanges, number_in(event, "exchange"), names, self._workplace.settings.corpus, user.name)
        gr.Info(f"Saved as {identity} in {path.name}.")
        return Markup("Saved as {}").format(identity)

    def search(self, words: str, talk: Conversation, request: gr.Request) -> Markup:
        """The user's earlier conversations that hold some words."""
        talk.searched = words
        return self._found(talk, user_of(request))

    def open(self, talk: Conversation, event: gr.EventData, request: gr.Request) -> Shown:
        """Go on with an earlier conversation."""
        identity, user = word_in(event, "id"), user_of(request)
        talk.open(identity, self._archive_of(user).open(identity))
        return self._as_it_is(talk, user)

    def delete(self, talk: Conversation, event: gr.EventData, request: gr.Request) -> Shown:
        """Forget a conversation; the page begins anew where it was the one that is open."""
        identity, user = word_in(event, "id"), user_of(request)
        self._archive_of(user).delete(identity)
        if identity == talk.id:
            talk.begin()
        return self._as_it_is(talk, user)

    def _asked(self, question: str, talk: Conversation, within: ScopeFilter, user: User, instead_of: int | None = None) -> Iterator[Shown]:
        """A question's way over the page.

        Gradio sends the last of what an event yields once more when it ends, over whatever was shown meanwhile:
        the last therefore changes nothing. What stopping an answer shows may reach the page before the answer's last words,
        and is shown once more behind them.
        """
        try:
            self._workplace.pace.count(user)
        except TooManyRequests as error:
            gr.Warning(str(error))
            yield _NOTHING
            return
        if instead_of is not None:
            talk.editing = instead_of
        beside_is_of: object = None
        for number, exchanges in enumerate(talk.ask(self._desk(user), question, within)):
            newest = exchanges[-1]
            changed = number == 0 or newest.answer is not beside_is_of
            beside_is_of = newest.answer
            if newest.complete:
                self._archive_of(user).keep(talk.id, exchanges)
            yield _NOTHING._replace(
                box=_growing() if number == 0 else _ready() if newest.complete else gr.skip(),
                conversation=self._conversation(talk, user),
                beside=sources(exchanges, Chosen(len(exchanges) - 1)) if changed else gr.skip(),
                spoken=announcement(newest) if newest.complete else gr.skip(),
                history=self._found(talk, user) if newest.complete else gr.skip(),
            )
        if talk.is_stopped:
            yield self._as_it_is(talk, user)
        yield _NOTHING

    def _as_it_is(self, talk: Conversation, user: User) -> Shown:
        """The whole tab for a conversation at rest."""
        shown = self._conversation(talk, user) if talk.exchanges else self._welcome(user)
        last = Chosen(len(talk.exchanges) - 1)
        return Shown(_ready(value=""), shown, sources(talk.exchanges, last), Markup(), self._found(talk, user))

    def _found(self, talk: Conversation, user: User) -> Markup:
        nothing = "No conversation holds these words." if talk.searched.strip() else "Conversations are kept here."
        return kept_list(self._archive_of(user).find(talk.searched), talk.id, "conversation", nothing)

    def _archive_of(self, user: User) -> Archive:
        return self._workplace.archive.of(user.name)

    def _desk(self, user: User) -> Desk:
        return self._workplace.rooms.of(user).desk

    def _conversation(self, talk: Conversation, user: User) -> Markup:
        view = self._desk(user).view() if any(exchange.within for exchange in talk.exchanges) else None
        return conversation(talk.id, talk.exchanges, view, talk.editing)

    def _welcome(self, user: User) -> Markup:
        try:
            desk = self._desk(user)
            return welcome(desk.examples(), len(desk.view().paragraphs), self._workplace.indexer.status.seen_by(user).words)
        except RapporteurError as error:
            return problem(str(error))

    def _dropdowns(self, within: ScopeFilter, user: User) -> list[Any]:
        try:
            return offering(self._desk(user).view(), within)
        except RapporteurError:
            return list(_NO_SCOPES)


_NOTHING = Shown(*[gr.skip()] * len(Shown._fields))
_NO_SCOPES = (gr.skip(), gr.skip(), gr.skip(), gr.skip())


def _growing() -> Any:
    return gr.Textbox(value="", submit_btn=False, stop_btn="Stop")


def _ready(**changes: Any) -> Any:
    return gr.Textbox(submit_btn="Ask", stop_btn=False, **changes)


def _parameters(request: gr.Request) -> dict[str, list[str]]:
    """What stands after the question mark of the page's address."""
    parameters = request.request.query_params  # type: ignore[union-attr]
    return {key: parameters.getlist(key) for key in parameters}
