"""The files behind a library: those added on the page, and those that were taken out and may come back."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from index.readers import SUFFIXES

_FOLDER, _OUT = "documents", "left_out.json"


class Shelf:
    """The folder for added documents, and the list of files that are left out of the library."""

    def __init__(self, library: Path) -> None:
        self.folder = (library / _FOLDER).resolve()
        self._out = library / _OUT

    def put(self, uploaded: Path) -> Path:
        """Take in an uploaded file under its own name; one of that name makes way, as its older version."""
        self.folder.mkdir(parents=True, exist_ok=True)
        place = self.folder / uploaded.name.lstrip(".")
        shutil.move(uploaded, place)
        self.bring_back(place)
        return place

    @staticmethod
    def refusal(uploaded: Path) -> str:
        """Why a file cannot be taken in; "" where it can."""
        if uploaded.suffix.lower() in SUFFIXES:
            return ""
        return f"{uploaded.name} is no document that can be read; use {', '.join(sorted(SUFFIXES))}."

    @property
    def left_out(self) -> frozenset[Path]:
        """The files that a person took out of the library."""
        try:
            return frozenset(Path(path) for path in json.loads(self._out.read_text("utf-8")))
        except (OSError, ValueError):
            return frozenset()

    def leave_out(self, path: Path) -> None:
        """Keep a file out of the library from now on."""
        self._write(self.left_out | {path})

    def bring_back(self, path: Path) -> None:
        """Let a file be in the library again."""
        if path in self.left_out:
            self._write(self.left_out - {path})

    def clear(self) -> None:
        """Delete for good the added files that were taken out; files elsewhere are not the shelf's to delete."""
        for path in self.left_out:
            if path.parent == self.folder:
                path.unlink(missing_ok=True)
                self.bring_back(path)

    def _write(self, paths: Iterable[Path]) -> None:
        self._out.write_text(json.dumps(sorted(str(path) for path in paths), indent=1) + "\n", "utf-8")
