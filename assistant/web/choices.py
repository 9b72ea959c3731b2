"""What a scope can be chosen from, and a scope as words and as a link."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from assistant.scope_filter import ScopeFilter
from assistant.view import LibraryView

Choice = tuple[str, str]
_FIELDS = {"document": "documents", "state": "states", "body": "bodies", "year": "years"}


class Choices(NamedTuple):
    """What can be chosen, each as the words shown and the value meant."""

    documents: list[Choice]
    states: list[Choice]
    bodies: list[Choice]
    years: list[Choice]


def choices_of(view: LibraryView) -> Choices:
    """The documents, States that report in them, bodies and years of a library."""
    documents = view.snapshot.documents
    labels = [d.metadata.label for d in documents.values()]
    shown = [
        (f"{d.metadata.label} · {name}" if labels.count(d.metadata.label) > 1 else d.metadata.label, name) for name, d in documents.items()
    ]
    reporting = {code for codes in view.reporters.values() for code in codes}
    return Choices(
        sorted(shown),
        sorted((view.names.name(code), code) for code in reporting),
        sorted((body, body) for body in {d.metadata.body for d in documents.values()} if body),
        sorted(((year, year) for year in {d.metadata.year for d in documents.values()} if year), reverse=True),
    )


def words_for(within: ScopeFilter, view: LibraryView) -> tuple[str, ...]:
    """A scope as a person reads it, a piece for each value chosen."""
    documents = view.snapshot.documents
    labels = (documents[name].metadata.label if name in documents else f"{name} (no longer here)" for name in within.documents)
    return (*labels, *(view.names.name(code) for code in within.states), *within.bodies, *within.years)


def link_for(question: str, within: ScopeFilter) -> str:
    """The part of an address, from its question mark on, that asks a question within a scope."""
    chosen = [(key, value) for key, field in _FIELDS.items() for value in getattr(within, field)]
    return "?" + urlencode([("question", question), *chosen])


def scope_in(parameters: Mapping[str, Sequence[str]]) -> ScopeFilter:
    """The scope that an address names."""
    return ScopeFilter(**{field: tuple(parameters.get(key, ())) for key, field in _FIELDS.items()})
