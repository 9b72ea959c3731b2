"""What the States of a region reported: each of them has its reply beside the others', and who said nothing is named."""

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.selecting.several_states import of_each_state
from assistant.selection import Selection
from tests.assistant.conftest import NOTE, Asking


@pytest.mark.parametrize(
    ("question", "chosen", "reporters"),
    [
        # Both replied to the one recommendation, which is on simulator training; only one of the replies was found.
        ("What did Kestria and Aldania report on simulator training?", "Aldania", {"Aldania", "Kestria"}),
        ("Which of Kestria and Aldania use simulator training?", "Aldania", {"Aldania"}),
        ("What did Kestria and Aldania report on penguins?", "Aldania", {"Aldania"}),
        ("What did Aldania report on simulator training?", "Aldania", {"Aldania"}),
    ],
)
def test_the_other_states_replies_to_the_same_recommendation_are_added(
    question: str, chosen: str, reporters: set[str], engine: RapporteurQueryEngine, asking: Asking
) -> None:
    asked, evidence = engine.examine(question)
    reply = next(p for p in asking.view.paragraphs if p.document == NOTE and p.reporter == chosen and "simulator" in p.text)
    found = of_each_state(asking.view, asked, evidence, Selection.listed([reply]))
    assert {p.reporter for p in found.paragraphs} == reporters
    assert found.silent == (("Kestria",) if len(asked.states) > 1 and len(reporters) == 1 else ())
