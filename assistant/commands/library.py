"""Opening the library that a command names: the option, and only as much of the machinery as is needed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from assistant.engine import RapporteurQueryEngine
    from assistant.settings import Settings
    from index.library import Library

library_option: Callable[[Any], Any] = click.option(
    "--library",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder of the library.  [default: $RAPPORTEUR_LIBRARY, else .rapporteur]",
)


def settings_for(folder: Path | None, mode: str | None = None) -> "Settings":
    """The settings in force, with the library folder and the way of answering that the command names."""
    from assistant.settings import load_settings

    return load_settings(library=folder, mode=mode)


def existing_library(folder: Path | None) -> "Library":
    """The library, without its vectors and models; raises `LibraryError` where there is none."""
    from index.library import Library

    settings = settings_for(folder)
    return Library.existing(settings.library, settings.chroma)


def open_engine(folder: Path | None, mode: str | None = "extractive") -> "RapporteurQueryEngine":
    """The query engine, models loaded, after all that can be checked without them; a `mode` of None is that of the settings."""
    from assistant.llm import load_language_model
    from index.model_files import model_identity

    settings = settings_for(folder, mode)
    library = existing_library(folder)
    library.require_model(model_identity(settings.embedding_model))
    library.require_vectors()
    from assistant.engine import RapporteurQueryEngine

    return RapporteurQueryEngine.configured(library, settings, load_language_model(settings))
