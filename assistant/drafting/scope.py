"""The scope of a draft as a delegate names it: documents by file name or symbol, States by any of their names."""

from collections.abc import Sequence

from assistant.scope_filter import ScopeFilter
from assistant.view import LibraryView
from index.errors import QuestionError


def scope_named(view: LibraryView, documents: Sequence[str] = (), states: Sequence[str] = ()) -> ScopeFilter:
    """The filter for some names; raises `QuestionError` for one that the library does not know."""
    return ScopeFilter(documents=tuple(_document(view, name) for name in documents), states=tuple(_state(view, name) for name in states))


def _document(view: LibraryView, name: str) -> str:
    found = view.snapshot.documents_named(name)
    if len(found) != 1:
        what = f"fits {len(found)} documents" if found else "is no document of the library"
        raise QuestionError(f"“{name}” {what}; give a file name as rapporteur doctor shows it.")
    return found[0]


def _state(view: LibraryView, name: str) -> str:
    codes = view.names.codes(name, any_case=True)
    if len(codes) != 1:
        raise QuestionError(f"“{name}” is no State that the library or the world's list knows; write its name as the documents do.")
    return codes[0]
