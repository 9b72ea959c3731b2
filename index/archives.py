"""The documents in a ZIP.

A ZIP is not trusted: its members never choose where they are written, and their number, size and
compression have limits. A member's path is the ZIP's with its own below it, "papers.zip/annex/note.pdf".
"""

import hashlib
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from index.errors import UnreadableDocument
from index.readers.kinds import kind_of

MAX_MEMBERS = 5_000
MAX_MEMBER_BYTES = 300_000_000
MAX_ARCHIVE_BYTES = 2_000_000_000
MAX_RATIO = 200
UNPACKED = "unpacked-"
_RATIO_FROM = 5_000_000  # below that, an even tighter packed member harms nobody
_CHUNK = 1 << 20
_DAMAGE = (zipfile.BadZipFile, OSError, ValueError, KeyError, EOFError, RuntimeError, NotImplementedError, zlib.error)


class Member(NamedTuple):
    """A file in a ZIP, by its place there; `fault` is the end of a sentence on why it is not touched, "" where nothing is wrong."""

    place: str
    fault: str = ""


def is_archive(path: Path) -> bool:
    """Whether a file is a ZIP of other files, and no Word file or the like, which are ZIPs too."""
    try:
        return kind_of(path).kind == "zip"
    except OSError:
        return False


def read_members(archive: Path) -> list[Member]:
    """The files in a ZIP, by name.

    Raises `UnreadableDocument` for one that is damaged or holds more than a ZIP may.
    """
    infos = _infos(archive)
    total = sum(info.file_size for info in infos)
    excess = f"{len(infos):,} files" if len(infos) > MAX_MEMBERS else f"{total / 1e6:,.0f} MB" if total > MAX_ARCHIVE_BYTES else ""
    if excess:
        limits = f"{MAX_MEMBERS:,} files of together {MAX_ARCHIVE_BYTES / 1e6:,.0f} MB"
        raise UnreadableDocument(
            f"{archive.name} would unpack to {excess}, more than the {limits} that a ZIP may hold; unpack it yourself."
        )
    members: dict[str, Member] = {}
    for info in sorted(infos, key=lambda info: info.filename):
        if not info.is_dir() and info.filename:
            fault = "is in the ZIP twice" if info.filename in members else _fault(info)
            members[info.filename] = Member(info.filename, fault)
    return list(members.values())


def _infos(archive: Path) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(archive) as opened:
            return opened.infolist()
    except _DAMAGE as error:
        raise UnreadableDocument(f"{archive.name} is a damaged ZIP; nothing was read from it.") from error


def _fault(info: zipfile.ZipInfo) -> str:
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return "has a path that leads out of the ZIP"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "is a link to another file"
    if info.flag_bits & 1:
        return "has a password; unpack it and ingest the file"
    if path.suffix.lower() == ".zip":
        return "is a ZIP in a ZIP; unpack it and ingest the folder"
    if info.file_size > MAX_MEMBER_BYTES:
        return f"has {info.file_size / 1e6:,.0f} MB, more than the {MAX_MEMBER_BYTES / 1e6:,.0f} MB that a file in a ZIP may have"
    if info.file_size > _RATIO_FROM and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        return f"is packed {info.file_size / max(info.compress_size, 1):,.0f} to one, as only a ZIP bomb is"
    return ""


@contextmanager
def unpacked(archive: Path, place: str, scratch: Path) -> Iterator[Path]:
    """A member as a file in the folder `scratch`, there only inside the `with`.

    Raises `UnreadableDocument` for a member that is damaged or larger than it says.
    """
    with tempfile.TemporaryDirectory(prefix=UNPACKED, dir=scratch) as folder:
        # The name is kept for what readers say of it, the folders are not.
        target = Path(folder) / (PurePosixPath(place).name[-100:].lstrip(".") or "document")
        with target.open("wb") as copy:
            for chunk in _chunks(archive, place):
                copy.write(chunk)
        yield target


def member_digest(archive: Path, place: str) -> str:
    """The SHA-256 of a member's bytes; raises `UnreadableDocument` as `unpacked` does."""
    digest = hashlib.sha256()
    for chunk in _chunks(archive, place):
        digest.update(chunk)
    return digest.hexdigest()


def _chunks(archive: Path, place: str) -> Iterator[bytes]:
    """A member's bytes; stops where there is more than the ZIP says."""
    name = f"{archive.name}/{place}"
    try:
        with zipfile.ZipFile(archive) as opened, opened.open(place) as source:
            left = min(opened.getinfo(place).file_size, MAX_MEMBER_BYTES)
            while chunk := source.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise UnreadableDocument(f"{name} is larger than the ZIP says; nothing was read from it.")
                yield chunk
    except _DAMAGE as error:
        raise UnreadableDocument(f"{name} is damaged ({error}); nothing was read from it.") from error


def archive_of(path: Path) -> Path | None:
    """The ZIP that a path leads into, None for one that leads into none."""
    return next((folder for folder in path.parents if folder.is_file()), None)


def read_member(archive: Path, place: str, most: int) -> bytes:
    """A member's bytes, at most `most` of them; raises `UnreadableDocument` as `unpacked` does."""
    data = b""
    for chunk in _chunks(archive, place):
        data += chunk
        if len(data) > most:
            break
    return data[:most]


def absent(paths: Iterable[Path]) -> set[Path]:
    """Which of some paths, of files and of members of ZIPs, are no longer there.

    The members of a ZIP that cannot be read any more are taken to be there.
    """
    gone = set()
    places: dict[Path, set[str] | None] = {}
    for path in paths:
        archive = archive_of(path)
        if archive is None:
            gone |= set() if path.exists() else {path}
            continue
        if archive not in places:
            places[archive] = places_in(archive)
        inside = places[archive]
        if inside is not None and path.relative_to(archive).as_posix() not in inside:
            gone.add(path)
    return gone


def places_in(archive: Path) -> set[str] | None:
    """Where the members of a ZIP stand, None for one that cannot be read."""
    try:
        return {PurePosixPath(info.filename).as_posix() for info in _infos(archive)}
    except UnreadableDocument:
        return None
