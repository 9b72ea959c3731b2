"""What programs may ask of the page's server: `ask`, `search`, `paragraph` and `draft`, by Gradio's API and as tools by MCP.

They are the only public endpoints. What they give is JSON, the same as `rapporteur ask`, `search`, `paragraphs` and `draft` print.
"""

from collections.abc import Callable
from functools import wraps
from inspect import Parameter, signature
from typing import Any, Literal

import gradio as gr
from gradio.events import api

from assistant.batch import history_of, question_of
from assistant.drafting import Commission
from assistant.drafting.scope import scope_named
from assistant.records import found_record, paragraph_record
from assistant.users import User
from assistant.web.access.roles import user_of
from assistant.web.ask.desk import Desk
from assistant.web.workplace import Workplace
from index.errors import QuestionError, RapporteurError
from index.references import References

_AT_ONCE = 24
_MOST_FOUND = 1000


def add_endpoints(workplace: Workplace) -> None:
    """Give the page that is being built its endpoints; their docstrings are what a client is told of them."""

    def told(error: RapporteurError) -> Exception:
        return gr.Error(str(error), print_exception=False)

    for endpoint in ENDPOINTS:
        served = for_users(endpoint, workplace, gr.Request, user_of, told)
        api(served, api_name=endpoint.__name__, concurrency_limit=_AT_ONCE, concurrency_id="programs")


class Endpoints:
    """The endpoints, for whoever sees what a desk answers from; each raises a `RapporteurError` for what it cannot do."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ask(self, question: str, history: list[dict[str, str]] | None = None) -> dict[str, Any]:
        """Answer a question from the library with a citation for each sentence, or decline it and give the closest paragraphs.

        Parameters:
            question: what to answer.
            history: the conversation before it, oldest first, each turn {"role": "user" or "assistant", "content": "..."}.

        Returns:
            the object that `rapporteur ask --json` prints.
        """
        record = {"question": question, "history": history}
        return self._desk.answer(question_of(record), history_of(record)).to_json()

    def search(self, words: str, count: int = 20) -> list[dict[str, Any]]:
        """Find the paragraphs that match some words, the best first.

        Parameters:
            words: what to search for.
            count: how many paragraphs at most, 1 to 1000.

        Returns:
            the objects that `rapporteur search --json` prints: rank, score, and the paragraph's fields.
        """
        if not isinstance(words, str) or not words.strip():
            raise QuestionError("There are no words to search for; give some as a text.")
        if not isinstance(count, int) or not 1 <= count <= _MOST_FOUND:
            raise QuestionError(f"The count is {count!r}, not a whole number from 1 to {_MOST_FOUND}.")
        return [found_record(rank, evidence) for rank, evidence in enumerate(self._desk.search(words, count), start=1)]

    def paragraph(self, document: str, anchor: str) -> dict[str, Any]:
        """Give a paragraph as it stands in the library.

        Parameters:
            document: the document's name, as citations have it.
            anchor: what the document calls the paragraph, as citations have it: "155", "12 (b)", "annex IV.6".

        Returns:
            the object that `rapporteur paragraphs --json` prints: all fields of the paragraph, and what it refers to.
        """
        snapshot = self._desk.view().snapshot
        if document not in snapshot.documents:
            raise QuestionError(f"There is no document {document!r}; the library holds: {', '.join(snapshot.documents) or 'none'}.")
        found = next((p for p in snapshot.paragraphs if (p.document, p.anchor) == (document, anchor)), None)
        if found is None:
            raise QuestionError(f"There is no paragraph {anchor!r} in {document}; `search` gives the anchors of those it finds.")
        return paragraph_record(found, References(snapshot))

    def draft(
        self,
        topic: str,
        form: str = "briefing",
        words: int | None = None,
        documents: list[str] | None = None,
        states: list[str] | None = None,
        mode: Literal["extractive", "generative"] | None = None,
        register: Literal["plain", "formal"] = "plain",
    ) -> dict[str, Any]:
        """Draft a note on a topic, each sentence verified and with its citation.

        Parameters:
            topic: what the note is about.
            form: "summary", "briefing", "talking-points", "positions", "comparison" or "open-questions".
            words: about how long; as the form needs where it is not given.
            documents: only from these, by file name or symbol.
            states: only what these States say or what is said of them, by any of their names.
            mode: "extractive" for the documents' own sentences, "generative" for those of the language model that is set; where it is
                not given, generative where there is one.
            register: "plain" or "formal", which words the title, the headings and the remarks, and what a language model writes.

        Returns:
            the object that `rapporteur draft --json` prints.
        """
        within = scope_named(self._desk.view(), documents or (), states or ())
        *_, made = self._desk.draft(Commission(topic, form, within, words, mode, register))
        return made.to_json()


ENDPOINTS: tuple[Callable[..., Any], ...] = (Endpoints.ask, Endpoints.search, Endpoints.paragraph, Endpoints.draft)


def for_users(
    endpoint: Callable[..., Any],
    workplace: Workplace,
    request: type,
    asker: Callable[[Any], User],
    told: Callable[[RapporteurError], Exception],
) -> Callable[..., Any]:
    """An endpoint as a protocol's server calls it: that finds by its type that the first parameter is the `request`.

    `asker` is who makes a request, `told` the protocol's way to tell an expected error; of others a program is told nothing.
    """

    @wraps(endpoint)
    def served(request: Any, *asked: Any, **named: Any) -> Any:
        try:
            user = asker(request)
            workplace.pace.count(user)
            return endpoint(Endpoints(workplace.rooms.of(user).desk), *asked, **named)
        except RapporteurError as error:
            raise told(error) from error

    asks = signature(endpoint)
    first = Parameter("request", Parameter.POSITIONAL_OR_KEYWORD, annotation=request)
    own = list(asks.parameters.values())[1:]
    served.__signature__ = asks.replace(parameters=[first, *own])  # type: ignore[attr-defined]
    served.__annotations__ = {"request": request, **endpoint.__annotations__}
    return served
