"""Which files a sync reads, and under which names they stand in the library."""

import fnmatch
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath, PurePosixPath

from index.archives import absent, archive_of, is_archive, member_digest, read_members, unpacked
from index.document import file_digest
from index.errors import UnreadableDocument
from index.facts import is_facts_file
from index.library import StoredDocument
from index.private_folders import FOLDER, delegation_of
from index.readers import SUFFIXES

ABOUT_THE_FOLDER = ("readme*", "license*", "changelog*")
HIDDEN = (".", "~$", "__MACOSX")
ARCHIVE_SUFFIX = ".zip"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, with its whole path, and its document's name; a member of a ZIP has its path below the ZIP's.

    `archive` is the ZIP, and `place` where in it the member stands.
    """

    path: Path
    name: str
    archive: Path | None = None
    place: str = ""

    def digest(self) -> str:
        """The SHA-256 of its bytes; raises `OSError`, for a member of a ZIP `UnreadableDocument`."""
        return member_digest(self.archive, self.place) if self.archive else file_digest(self.path)

    @contextmanager
    def file(self, scratch: Path) -> Iterator[Path]:
        """Where it can be read; a member of a ZIP stands in the folder `scratch` inside the `with`.

        Raises `UnreadableDocument` for a member that is damaged.
        """
        if self.archive is None:
            yield self.path
        else:
            with unpacked(self.archive, self.place, scratch) as path:
                yield path


@dataclass(slots=True)
class Sources:
    """What was found: files to read, documents whose file is gone, and what cannot be used, with the reason.

    `failed` are paths, `refused` files. `left_out` counts, by suffix, the files in folders and ZIPs that no reader is for.
    """

    found: list[Source] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    refused: list[tuple[Source, str]] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)


def find_sources(paths: Sequence[Path], stored: Iterable[StoredDocument], without: Collection[Path] = ()) -> Sources:
    """Find the documents at `paths`, files, folders or ZIPs; `stored` are those that the library has.

    Files in `without` count as gone.

    A file keeps the name that it has in the library; a new one is called by its file name, one in a ZIP by the ZIP's
    name and its place there, with as many of its folders in front as it takes to tell it from others; one that is private to a
    delegation by its path from the private folder on.
    """
    sources = Sources()
    known = list(stored)
    missing = absent(d.path for d in known) | set(without)
    files: dict[Path, Source] = {}
    for path in dict.fromkeys(path.expanduser().resolve() for path in paths):
        gone = [d.name for d in known if _is_at(d.path, path) and d.path in missing]
        refused = len(sources.refused)
        here = [file for file in _files(path, sources) if file.path not in without]
        if not here and not gone and path not in without and len(sources.refused) == refused:
            sources.failed[str(path)] = _why_none(path)
        sources.gone += [name for name in gone if name not in sources.gone]
        files |= {file.path: file for file in here}
    names = {document.path: document.name for document in known if document.path not in missing}
    taken = {name: path for path, name in names.items()}
    sources.found = [replace(file, name=names.get(file.path) or _unique_name(file, taken)) for file in files.values()]
    sources.gone = [name for name in sources.gone if name not in taken]
    return sources


def _is_at(file: Path, path: Path) -> bool:
    return file == path or path in file.parents


def _files(path: Path, sources: Sources) -> list[Source]:
    """The documents at a path; a file that is named itself is taken whatever it is called."""
    archive = archive_of(path)
    if archive is not None:
        return [file for file in _members(archive, sources) if file.path == path] if is_archive(archive) else []
    inside = (file for file in sorted(path.rglob("*")) if file.is_file()) if path.is_dir() else ()
    files = [file.resolve() for file in inside if _is_document(file.relative_to(path), sources, ARCHIVE_SUFFIX)]
    files += [path] if path.is_file() else []
    return [source for file in files for source in (_members(file, sources) if is_archive(file) else [Source(file, "")])]


def _members(archive: Path, sources: Sources) -> list[Source]:
    """The documents in a ZIP; what cannot be read of it is noted as refused."""
    try:
        members = read_members(archive)
    except UnreadableDocument as error:
        sources.refused.append((Source(archive, archive.name), str(error)))
        return []
    files = []
    for place, fault in members:
        name = f"{archive.name}/{place}"
        source = Source(archive / place.lstrip("/"), name, archive, place)
        if fault:
            sources.refused.append((source, f"{name} {fault}; nothing was read from it."))
        elif _is_document(PurePosixPath(place), sources):
            files.append(source)
    return files


def _is_document(file: PurePath, sources: Sources, *more_suffixes: str) -> bool:
    """Whether a file in a folder or ZIP, `file` from there, is to be read; one that no reader is for is counted."""
    if _is_hidden(file) or _is_about_the_folder(file) or is_facts_file(file):
        return False
    suffix = file.suffix.lower()
    if suffix in SUFFIXES or suffix in more_suffixes:
        return True
    sources.left_out[suffix or "no suffix"] = sources.left_out.get(suffix or "no suffix", 0) + 1
    return False


def _is_hidden(file: PurePath) -> bool:
    return any(part.startswith(HIDDEN) for part in file.parts)


def _is_about_the_folder(file: PurePath) -> bool:
    return any(fnmatch.fnmatchcase(file.name.lower(), pattern) for pattern in ABOUT_THE_FOLDER)


def _why_none(path: Path) -> str:
    readable = ", ".join(sorted(SUFFIXES))
    if path.is_dir():
        return f"The folder {path} holds no documents ({readable}); give another one."
    if path.is_file():
        return f"The ZIP {path} holds no documents ({readable}); give another one."
    if path.exists():
        return f"{path} is neither a file nor a folder; give the path of a document."
    return f"There is no file or folder {path}; check the path."


def _unique_name(file: Source, taken: dict[str, Path]) -> str:
    parts = file.path.parts
    shortest = len(parts) - len(file.archive.parts) + 1 if file.archive else 1
    if delegation_of(file.path):
        # A name that tells whose it is: to take a plain one would tell others, who add a file of that name, that there is another.
        shortest = len(parts) - parts.index(FOLDER)
    for length in range(shortest, len(parts)):
        name = "/".join(parts[-length:])
        if taken.setdefault(name, file.path) == file.path:
            return name
    return str(file.path)
