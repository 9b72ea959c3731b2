"""What the tests of the answering share: an engine over the specimen documents."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from assistant.engine import RapporteurQueryEngine
from assistant.question import Question
from assistant.retrieval.matching import Matcher
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from index.library import Library, Snapshot, StoredDocument
from index.metadata import Metadata
from index.paragraph import Paragraph, ParagraphKind, Span
from index.sync import sync

NOTE = "RFHS_3_2_note_on_recommendations.txt"
PROGRAMME = "RFHS_3_1_programme_of_work.txt"
DECISION = "RFHS_DEC_3_1_decision.md"


def view_of(rows: Sequence[tuple[str, ParagraphKind, str, str]], title: str) -> LibraryView:
    """One document: each paragraph's heading, kind, lead-in and text."""
    document = StoredDocument("d", Path("d"), "", "", Metadata(symbol="HT/1", title=title, date="2025-03-01"), (), {})
    paragraphs = tuple(
        Paragraph(f"d#{n}", "d", str(n), f"d, {n}", (heading,), kind, lead_in, None, None, None, text, Span(n, n + 1), n)
        for n, (heading, kind, lead_in, text) in enumerate(rows)
    )
    return LibraryView(None, Snapshot(0, {"d": document}, paragraphs))  # type: ignore[arg-type]


def engine_over(texts: Mapping[str, str], folder: Path) -> RapporteurQueryEngine:
    """The engine over a few documents, given by their file names, in a library made for them."""
    for name, text in texts.items():
        (folder / name).write_text(text)
    sync(library := Library(folder / "library"), [folder / name for name in texts])
    return RapporteurQueryEngine(library)


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
