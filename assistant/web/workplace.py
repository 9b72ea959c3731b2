"""What the tabs of the page work on, and what a tab is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # a tab is named before Gradio and the models are loaded
    import gradio as gr
    from fastapi import APIRouter

    from assistant.settings import Settings
    from assistant.web.access.pace import Pace
    from assistant.web.ask.archive import Archive
    from assistant.web.draft.drafts import Drafts
    from assistant.web.library.changes import ChangeLog
    from assistant.web.library.indexing import Indexer
    from assistant.web.library.shelf import Shelf
    from assistant.web.rooms import Rooms


@dataclass(frozen=True, slots=True)
class Workplace:
    """A library with all that the page does with it; its documents are read through a user's room and nowhere else."""

    settings: "Settings"
    rooms: "Rooms"
    archive: "Archive"
    shelf: "Shelf"
    changes: "ChangeLog"
    indexer: "Indexer"
    pace: "Pace"
    drafts: "Drafts"


class Tab(NamedTuple):
    """A tab of the page: its title, what puts its parts on the page that is given, and its own addresses and style sheets.

    One that is `for_editors` is hidden from delegates; its events and addresses have to refuse them themselves.
    """

    title: str
    build: "Callable[[Workplace, gr.Blocks], None]"
    routes: "Callable[[Workplace], APIRouter] | None" = None
    styles: tuple[Path, ...] = ()
    for_editors: bool = False
