"""What happens before the page is served: the library is brought in step with the corpus, and opened."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from assistant.engine import RapporteurQueryEngine
from assistant.llm import load_language_model
from assistant.settings import Settings
from assistant.users import OWNER
from assistant.web.access.pace import Pace
from assistant.web.ask.archive import Archive
from assistant.web.draft.drafts import Drafts
from assistant.web.library.changes import ChangeLog, noted
from assistant.web.library.indexing import Indexer
from assistant.web.library.shelf import Shelf
from assistant.web.rooms import Rooms
from assistant.web.workplace import Workplace
from index.errors import LibraryBusy
from index.library import Library
from index.sync import Progress as OnProgress
from index.sync import SyncReport, sync

_AT_START = "the corpus folder, at the start"


def open_workplace(settings: Settings, *, for_many: bool = False) -> Workplace:
    """The library of the settings, in step with their corpus, and all that the page does with it; `for_many` who have to sign in.

    Progress and what could not be read go to the terminal's standard error.
    """
    console = Console(stderr=True)
    library = Library(settings.library, settings.chroma)
    shelf = Shelf(settings.library)
    shelf.clear()
    log = ChangeLog(settings.library)
    _read_corpus(library, log, settings, shelf.left_out, console)
    with console.status("Opening the library") if console.is_terminal else nullcontext():
        model = load_language_model(settings)
        rooms = Rooms(library, lambda seen: RapporteurQueryEngine.configured(seen, settings, model))
        desk = (rooms.public if for_many else rooms.of(OWNER)).desk
        # The first answer loads vectors and word lists; asking now spares the first delegate that wait.
        desk.examples()
        desk.topics()
    indexer = Indexer(library, shelf, log, settings.embedding_model, settings.corpus)
    indexer.catch_up()
    pace = Pace(settings.questions_per_minute)
    return Workplace(settings, rooms, Archive(settings.library), shelf, log, indexer, pace, Drafts(settings.library))


def _read_corpus(library: Library, log: ChangeLog, settings: Settings, left_out: frozenset[Path], console: Console) -> None:
    def work() -> SyncReport:
        with _progress(console) as progress:
            return sync(library, [settings.corpus], model=settings.embedding_model, progress=progress, without=left_out)

    try:
        report = noted(library, log, _AT_START, work)
    except LibraryBusy as error:
        _warn(console, f"{error} The page shows the library as it is.")
        return
    for name, reason in report.failed.items():
        _warn(console, f"{name}: {reason}")


def _warn(console: Console, message: str) -> None:
    console.print(message, style="yellow", markup=False, highlight=False, soft_wrap=True)


@contextmanager
def _progress(console: Console) -> Iterator[OnProgress]:
    """A progress bar that appears with the first document to index, so that nothing to do shows nothing."""
    counts = (MofNCompleteColumn(), TimeElapsedColumn())
    bar = Progress(SpinnerColumn(), TextColumn("Indexing"), BarColumn(), *counts, TextColumn("{task.description}"), console=console)
    task = bar.add_task("", total=None)

    def advance(done: float, total: int, name: str) -> None:
        if total:
            bar.start()
            bar.update(task, completed=done, total=total, description=name)

    try:
        yield advance
    finally:
        if bar.live.is_started:
            bar.stop()
