"""Which of the things that a document calls so deal with a matter: those that have it in their own words."""

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.selecting.kinds_dealing import dealing_with
from tests.assistant.conftest import Asking


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("Which of the best practices expressly deal with drones?", ["annex III.7"]),
        ("Which best practices in the Forum's annex involve penguins?", None),
        ("Which States deal with drones?", None),
        ("Which drones are there?", None),
    ],
)
def test_those_that_say_it_themselves(question: str, anchors: list[str] | None, asking: Asking) -> None:
    found = dealing_with(asking.view, asking.question(question))
    assert (found and [p.anchor for p in found.paragraphs]) == anchors


def test_what_only_announces_them_is_none_of_them(engine: RapporteurQueryEngine) -> None:
    cited = engine.answer("Which of the best practices in the annex to the Forum's decision concern pilots?").citations
    assert cited and all(citation.paragraph.anchor.startswith("annex ") and "¶" not in citation.paragraph.anchor for citation in cited)
