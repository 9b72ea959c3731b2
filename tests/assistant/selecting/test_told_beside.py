"""A State that is told of in a clause of a paragraph which another begins."""

from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_NOTE = """BEACON FORUM
BF/6/3

Note by the Secretariat
Beacons and buoys

1. Norway kept its beacons under military law: keepers were officers. Portugal, by contrast, hired keepers from companies and indicated that
it did not intend to place beacons under military law.

2. Iceland proposed a common index of wrecks. The proposal was supported by Ghana; Chile and Kenya had doubts owing to the secrecy
of naval charts, and Denmark asked who would pay.

3. Spain and Peru held that free anchorages should be lit at night. Malta took the opposite view: dark anchorages saved oil.

4. Sweden cooperated on sirens with Finland, Latvia, and Estonia in 2030.

5. Ireland had replaced 40 lamps, while Cyprus had replaced none of its bells.
"""


@pytest.fixture(scope="module")
def beacons(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """The engine over a note in which several States share a paragraph."""
    return engine_over({"note.txt": _NOTE}, tmp_path_factory.mktemp("beacons"))


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("Does Portugal plan to put beacons under military law?", ["1"]),
        ("How did Denmark react to Iceland's idea of a common index of wrecks?", ["2"]),
        ("How did Kenya react to Iceland's idea of a common index of wrecks?", ["2"]),
        ("Where does Malta stand on lighting free anchorages at night?", ["3"]),
        # Who is only named, or told of on something else, says nothing there.
        ("How did Estonia react to the sirens of Sweden?", []),
        ("How many lamps has Cyprus replaced?", []),
        ("How did Sweden react to Iceland's idea of a common index of wrecks?", []),
    ],
)
def test_the_clause_of_a_state_beside_another(beacons: RapporteurQueryEngine, question: str, places: list[str]) -> None:
    """What it says itself there, or of what was said before, answers for it."""
    assert [Path(citation.paragraph.id).name.partition("#")[2] for citation in beacons.answer(question).citations] == places
