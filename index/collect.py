"""Which documents the files, folders and ZIPs that someone names hold.

A ZIP is not trusted: its members never choose where they are written, and their number, size and
compression have limits.
"""

import os
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from index.errors import UnreadableDocument
from index.facts import is_facts_file
from index.readers.kinds import HEAD_BYTES, kind_of, kind_of_bytes

MAX_MEMBERS = 5_000
MAX_MEMBER_BYTES = 300_000_000
MAX_ARCHIVE_BYTES = 2_000_000_000
MAX_RATIO = 200
_RATIO_FROM = 5_000_000  # below that, an even tighter packed member harms nobody
_SYSTEM_FILES = frozenset(("thumbs.db", "desktop.ini"))
_CHUNK = 1 << 20
_DAMAGE = (zipfile.BadZipFile, OSError, ValueError, KeyError, EOFError, RuntimeError, NotImplementedError, zlib.error)


@dataclass(frozen=True, slots=True)
class Source:
    """A document to be read: `name` is its id in the library, `member` its place in the ZIP that `path` is, else ""."""

    name: str
    path: Path
    member: str = ""

    @contextmanager
    def file(self) -> Iterator[Path]:
        """The document as a file; that of a ZIP's member is there only inside the `with`.

        Raises `UnreadableDocument` for a member that is damaged or larger than it says.
        """
        if not self.member:
            yield self.path
            return
        with tempfile.TemporaryDirectory(prefix="rapporteur-") as folder:
            # The name is kept for what readers say of it, the folders are not.
            target = Path(folder) / (PurePosixPath(self.member).name[-100:].lstrip(".") or "document")
            _extract(self.path, self.member, target)
            yield target


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that holds no document to read, and one sentence on why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Collection:
    """What was found, in order."""

    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...]


def collect(paths: Iterable[Path]) -> Collection:
    """Find the documents in files, folders and ZIPs, each with a name of its own.

    The first file of a name keeps it; a second one is called "folder/name".
    """
    found: list[tuple[Path, str]] = []
    skipped: list[Skipped] = []
    seen: set[Path] = set()
    for path in paths:
        for file in _walk(path, skipped):
            if file.resolve() not in seen:
                seen.add(file.resolve())
                _take(file, found, skipped)
    return Collection(tuple(_named(found)), tuple(skipped))


def _walk(path: Path, skipped: list[Skipped]) -> Iterator[Path]:
    if not path.exists():
        skipped.append(Skipped(path.name, f"There is no file or folder {path}."))
    elif path.is_dir():
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not _is_hidden(name))
            yield from (Path(folder) / name for name in sorted(names) if not _is_left_out(name))
    elif path.is_file():
        yield path
    else:
        skipped.append(Skipped(path.name, f"{path.name} is no ordinary file; nothing was read from it."))


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$", "__MACOSX"))


def _is_left_out(name: str) -> bool:
    return _is_hidden(name) or name.lower() in _SYSTEM_FILES or is_facts_file(PurePosixPath(name))


def _take(file: Path, found: list[tuple[Path, str]], skipped: list[Skipped]) -> None:
    try:
        kind = kind_of(file)
    except OSError as error:
        skipped.append(Skipped(file.name, f"{file.name} cannot be opened ({error.strerror}); nothing was read from it."))
        return
    if kind.kind == "zip":
        found += ((file, member) for member in _members(file, skipped))
    elif kind.kind == "unknown":
        skipped.append(Skipped(file.name, f"{file.name} {kind.reason}; nothing was read from it."))
    else:
        found.append((file, ""))


def _members(archive: Path, skipped: list[Skipped]) -> list[str]:
    """The members of a ZIP to be read; of a ZIP that breaks a limit as a whole, none."""
    try:
        with zipfile.ZipFile(archive) as opened:
            infos = opened.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        skipped.append(Skipped(archive.name, f"{archive.name} is a damaged ZIP; nothing was read from it."))
        return []
    total = sum(info.file_size for info in infos)
    excess = f"{len(infos):,} files" if len(infos) > MAX_MEMBERS else f"{total / 1e6:,.0f} MB" if total > MAX_ARCHIVE_BYTES else ""
    if excess:
        limits = f"{MAX_MEMBERS:,} files of together {MAX_ARCHIVE_BYTES / 1e6:,.0f} MB"
        skipped.append(Skipped(archive.name, f"{archive.name} would unpack to {excess}, more than the {limits} that a ZIP may hold."))
        return []
    members: dict[str, None] = {}
    for info in sorted(infos, key=lambda info: info.filename):
        parts = PurePosixPath(info.filename).parts
        if info.is_dir() or not parts or _is_left_out(parts[-1]) or any(_is_hidden(part) for part in parts if part != ".."):
            continue
        fault = _fault(info) or ("is in the ZIP twice" if info.filename in members else "") or _fault_of_content(archive, info)
        if fault:
            name = f"{archive.name}/{info.filename}"
            skipped.append(Skipped(name, f"{name} {fault}; nothing was read from it."))
        else:
            members[info.filename] = None
    return list(members)


def _fault(info: zipfile.ZipInfo) -> str:
    """Why a member is not touched, "" where nothing speaks against it."""
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return "has a path that leads out of the ZIP"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "is a link to another file"
    if info.flag_bits & 1:
        return "has a password; unpack it and ingest the file"
    if info.file_size > MAX_MEMBER_BYTES:
        return f"has {info.file_size / 1e6:,.0f} MB, more than the {MAX_MEMBER_BYTES / 1e6:,.0f} MB that a file in a ZIP may have"
    if info.file_size > _RATIO_FROM and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        return f"is packed {info.file_size / max(info.compress_size, 1):,.0f} to one, as only a ZIP bomb is"
    return ""


def _fault_of_content(archive: Path, info: zipfile.ZipInfo) -> str:
    try:
        with zipfile.ZipFile(archive) as opened, opened.open(info) as source:
            kind = kind_of_bytes(source.read(HEAD_BYTES))
        if kind.kind == "zip":  # which may be a Word file
            with Source("", archive, info.filename).file() as path:
                kind = kind_of(path)
    except (UnreadableDocument, *_DAMAGE):
        return "is damaged"
    if kind.kind == "zip":
        return "is a ZIP in a ZIP; unpack it and ingest the folder"
    return kind.reason


def _extract(archive: Path, member: str, target: Path) -> None:
    """Write a member to a file; stops where there is more than the ZIP says."""
    name = f"{archive.name}/{member}"
    try:
        with zipfile.ZipFile(archive) as opened, opened.open(member) as source, target.open("wb") as copy:
            expected = min(opened.getinfo(member).file_size, MAX_MEMBER_BYTES)
            while chunk := source.read(_CHUNK):
                if copy.tell() + len(chunk) > expected:
                    raise UnreadableDocument(f"{name} is larger than the ZIP says; nothing was read from it.")
                copy.write(chunk)
    except _DAMAGE as error:
        raise UnreadableDocument(f"{name} is damaged ({error}); nothing was read from it.") from error


def _named(found: list[tuple[Path, str]]) -> Iterator[Source]:
    """Give each its file's name; with as many folders in front as make it its own."""
    taken: set[str] = set()
    for path, member in found:
        whole = PurePosixPath(path.absolute().with_suffix("").as_posix(), member) if member else PurePosixPath(path.absolute().as_posix())
        parts = [part for part in whole.parts if part != "/"]
        choices = ["/".join(parts[-count:]) for count in range(1, len(parts) + 1)]
        name = next((choice for choice in choices if choice not in taken), f"{choices[-1]} ({len(taken)})")
        taken.add(name)
        yield Source(name, path, member)
