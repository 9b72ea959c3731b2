"""What the tests of the answering share: an engine over the specimen documents."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from assistant.engine import RapporteurQueryEngine
from assistant.matching import Matcher
from assistant.question import Question, understand
from assistant.view import LibraryView
from index.library import Library

NOTE = "RFHS_3_2_note_on_recommendations.txt"
PROGRAMME = "RFHS_3_1_programme_of_work.txt"
DECISION = "RFHS_DEC_3_1_decision.md"


@pytest.fixture(scope="session")
def engine(specimen_folder: Path) -> RapporteurQueryEngine:
    """The engine over the specimen documents; asking does not change it."""
    return RapporteurQueryEngine(Library(specimen_folder))


@pytest.fixture(scope="session")
def view(engine: RapporteurQueryEngine) -> LibraryView:
    """The specimen documents as answering sees them."""
    return engine.view


@pytest.fixture(scope="module")
def quick_hashing() -> Iterator[None]:
    """Passwords hashed the same way at a thousandth of the cost, which is high on purpose."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("assistant.users.PasswordHasher", partial(PasswordHasher, time_cost=1, memory_cost=64, parallelism=1))
        yield


class Asking:
    """Holds the specimen documents against questions."""

    def __init__(self, engine: RapporteurQueryEngine) -> None:
        self.view = engine.view
        self._engine = engine

    def question(self, text: str) -> Question:
        """A question as understood."""
        return self.view.placed(understand(text, self.view.names))

    def matcher(self, text: str) -> Matcher:
        """A question's matcher."""
        return self._engine.matcher(self.question(text))


@pytest.fixture(scope="session")
def asking(engine: RapporteurQueryEngine) -> Asking:
    """Questions held against the specimen documents."""
    return Asking(engine)
