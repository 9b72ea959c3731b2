"""The files behind a library: those added on the page, and those that were taken out and may come back."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from index.archives import is_archive, read_members, unpacked
from index.errors import LibraryError, UnreadableDocument
from index.facts import SIDECAR_SUFFIXES, is_facts_file
from index.private_folders import FOLDER, delegation_of
from index.readers import SUFFIXES
from index.sources import HIDDEN

_FOLDER, _OUT, _ANY = "documents", "left_out.json", "any.txt"


class Taken(NamedTuple):
    """What became of an uploaded file: where it is to be read from, and sentences on what was not taken in."""

    places: tuple[Path, ...] = ()
    refused: tuple[str, ...] = ()


class Shelf:
    """The folder for added documents, and the list of files that are left out of the library."""

    def __init__(self, library: Path) -> None:
        self.folder = (library / _FOLDER).resolve()
        self._private = library.resolve() / FOLDER
        self._out = library / _OUT

    def place_of(self, delegation: str) -> Path:
        """The folder for a delegation's own documents; "" for everybody's.

        Raises `LibraryError` where that is a link to a folder that nobody would take for private.
        """
        if not delegation:
            return self.folder
        place = (self._private / delegation).resolve()
        if delegation_of(place / _ANY) != delegation:
            raise LibraryError(f"{self._private / delegation} leads to {place}, which is nobody's own; put a folder in its place.")
        return place

    def take_in(self, uploaded: Path, delegation: str = "") -> Taken:
        """Put an uploaded document on the shelf, or the documents in a ZIP, in a folder that is called as it is.

        With a `delegation`, they are its own.
        """
        known = ", ".join(sorted(SUFFIXES))
        try:
            if is_archive(uploaded):
                return self._unpack(uploaded, self.place_of(delegation))
            if uploaded.suffix.lower() in SUFFIXES:
                return Taken((self.put(uploaded, delegation),))
        except (UnreadableDocument, LibraryError) as error:
            return Taken(refused=(str(error),))
        return Taken(refused=(f"{uploaded.name} is no document that can be read; use {known} or a ZIP of them.",))

    def put(self, uploaded: Path, delegation: str = "") -> Path:
        """Take in an uploaded file under its own name; one of that name makes way, as its older version."""
        return self._put(uploaded, self.place_of(delegation) / uploaded.name.lstrip("."))

    def holds(self, path: Path) -> bool:
        """Whether a file was added on the page."""
        return self.folder in path.parents or self._private in path.parents

    def files(self) -> frozenset[Path]:
        """The added documents, but for those that were taken out."""
        found = (path for place in (self.folder, self._private) for path in place.rglob("*"))
        return frozenset(path for path in found if path.suffix.lower() in SUFFIXES and path.is_file()) - self.left_out

    def hand_over(self, path: Path, delegation: str) -> Path:
        """Move an added file and its sidecar to a delegation's own, "" for everybody's; where it then is.

        Raises `LibraryError` where that cannot be: it was not added on the page, or one of that name is there.
        """
        shelf = self.place_of(delegation_of(path))
        if shelf not in path.parents:
            raise LibraryError(f"{path.name} stands in {path.parent}, where the page moves nothing; add it here and take the other out.")
        place = self.place_of(delegation) / path.relative_to(shelf)
        if place.exists():
            raise LibraryError(
                f"There is another {path.name} where this one would stand; take one of the two out, or add it under another name."
            )
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            for suffix in ("", *SIDECAR_SUFFIXES):
                file = path.with_name(path.name + suffix)
                if file.exists():
                    file.replace(place.with_name(place.name + suffix))
        except OSError as error:
            raise LibraryError(
                f"{path.name} cannot be moved to {place.parent} ({error.strerror}); check that it may be written."
            ) from error
        return place

    def _put(self, file: Path, place: Path) -> Path:
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(file, place)
        self.bring_back(place)
        return place

    def _unpack(self, archive: Path, shelf: Path) -> Taken:
        """Each file is checked before it is written, and read as if it had been uploaded by itself; what no reader is for stays out."""
        folder = shelf / archive.stem.lstrip(".")
        folder.mkdir(parents=True, exist_ok=True)
        refused = []
        for place, fault in read_members(archive):
            inside = PurePosixPath(place)
            if FOLDER in inside.parts:
                refused.append(f"{archive.name}/{place} stands in a folder {FOLDER}, whose name is kept for delegations; it was left out.")
            elif fault:
                refused.append(f"{archive.name}/{place} {fault}; nothing was read from it.")
            elif is_facts_file(inside) or (inside.suffix.lower() in SUFFIXES and not any(part.startswith(HIDDEN) for part in inside.parts)):
                with unpacked(archive, place, shelf) as file:
                    self._put(file, folder.joinpath(*inside.parts))
        return Taken((folder,), tuple(refused))

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
            if self.holds(path):
                path.unlink(missing_ok=True)
                self.bring_back(path)

    def _write(self, paths: Iterable[Path]) -> None:
        self._out.write_text(json.dumps(sorted(str(path) for path in paths), indent=1) + "\n", "utf-8")
