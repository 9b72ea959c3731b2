"""The scope of a draft as a delegate names it."""

import pytest

from assistant.drafting.scope import scope_named
from assistant.scope_filter import EVERYTHING, ScopeFilter
from index.errors import QuestionError
from tests.assistant.drafting.gathered import library_of

VIEW = library_of(
    {
        "note.md": [{"text": "Åland reported on tugs.", "reporter": "Åland", "lead_in": "On tugs:"}],
        "report.md": [{"text": "Tugs are red."}],
    }
)


@pytest.mark.parametrize(
    ("documents", "states", "scope"),
    [
        ([], [], EVERYTHING),
        (["note.md"], [], ScopeFilter(documents=("note.md",))),
        (["report.md", "NOTE.MD"], [], ScopeFilter(documents=("report.md", "note.md"))),
        ([], ["Norway", "the Kingdom of Sweden"], ScopeFilter(states=("NO", "SE"))),
        ([], ["norway", "FINLAND", "Côte d'Ivoire", "Türkiye", "turkey"], ScopeFilter(states=("NO", "FI", "CI", "TR", "TR"))),
        (["note.md"], ["Norway"], ScopeFilter(documents=("note.md",), states=("NO",))),
    ],
)
def test_documents_and_states_are_known_by_any_of_their_names(documents: list[str], states: list[str], scope: ScopeFilter) -> None:
    assert scope_named(VIEW, documents, states) == scope


def test_a_state_of_the_documents_alone_is_known() -> None:
    assert scope_named(VIEW, states=["Åland"]).states == tuple(VIEW.reporters["note.md#1"])


@pytest.mark.parametrize(
    ("documents", "states", "message"),
    [
        (["memo.md"], [], "“memo.md” is no document of the library"),
        ([""], [], "“” is no document of the library"),
        ([], ["Atlantis"], "“Atlantis” is no State"),
        ([], [""], "“” is no State"),
        ([], ["Norway and Sweden"], "“Norway and Sweden” is no State"),  # one name is asked for
    ],
)
def test_a_name_that_is_not_one_known_thing_is_refused(documents: list[str], states: list[str], message: str) -> None:
    with pytest.raises(QuestionError, match=message):
        scope_named(VIEW, documents, states)
