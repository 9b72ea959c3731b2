"""The page with an engine that takes its time."""

import time
from collections.abc import Generator, Sequence
from pathlib import Path

from records import SCOPE, answered, metadata, paragraph

from assistant.answer import Answer, Citation
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.scoring import load_calibration
from assistant.scope_filter import EVERYTHING, ScopeFilter
from assistant.settings import load_settings
from assistant.understanding.conversation import Turn
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from assistant.web.access.pace import Pace
from assistant.web.ask.archive import Archive
from assistant.web.draft.drafts import Drafts
from assistant.web.library.changes import ChangeLog
from assistant.web.library.indexing import Indexer
from assistant.web.library.shelf import Shelf
from assistant.web.rooms import Rooms
from assistant.web.workplace import Workplace
from index.library import Library, Snapshot, StoredDocument

_CITATION = Citation(1, paragraph("Aldania did."), "Aldania did.")
_DOCUMENT = StoredDocument("note.txt", Path("note.txt"), "", "", metadata("Note"), (), {})


class SlowEngine:
    """Takes seconds to answer "Slow?", and writes the answer to anything else for long, as a model would."""

    def __init__(self, folder: Path) -> None:
        self.view = LibraryView(None, Snapshot(0, {"note.txt": _DOCUMENT}, (_CITATION.paragraph,)))  # type: ignore[arg-type]
        self.calibration = load_calibration()
        self.language_model = None
        self._closed = folder / "closed"

    def extract(self, question: str, history: Sequence[Turn] = (), within: ScopeFilter = EVERYTHING) -> Answer:
        return answered("It did [1].", [_CITATION])

    def search(self, words: str, top_k: int = 20, within: ScopeFilter = EVERYTHING) -> list[Evidence]:
        return []

    def examine(self, question: str, *, within: ScopeFilter = EVERYTHING) -> tuple[Question, list[Evidence]]:
        if question == "Slow?":
            time.sleep(3)
        return understand(question, self.view.names), []

    def stream(self, question: str, history: Sequence[Turn] = (), within: ScopeFilter = EVERYTHING) -> Generator[Answer]:
        if question == "Slow?":
            time.sleep(3)
            yield self.extract(question)
            return
        try:
            for count in range(1, 300):
                yield Answer(question, " ".join(["It did [1]."] * count), False, (_CITATION,), (), SCOPE, mode="generative")
                time.sleep(0.1)
        finally:
            self._closed.touch()


def slow_workplace(folder: Path) -> Workplace:
    """What the page works with; a file "closed" is in the folder once an answer was given up."""
    library, shelf, log = Library(folder), Shelf(folder), ChangeLog(folder)
    indexer = Indexer(library, shelf, log, "default", folder / "corpus")
    settings = load_settings(library=folder)
    pace = Pace(settings.questions_per_minute)
    rooms = Rooms(library, lambda seen: SlowEngine(folder))
    return Workplace(settings, rooms, Archive(folder), shelf, log, indexer, pace, Drafts(folder))
