"""Which files a sync reads, and under which names they stand in the library."""

import fnmatch
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from index.facts import is_facts_file
from index.library import StoredDocument
from index.readers import SUFFIXES

ABOUT_THE_FOLDER = ("readme*", "license*", "changelog*")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, with its whole path, and its document's name."""

    path: Path
    name: str


@dataclass(slots=True)
class Sources:
    """What was found: files to read, documents whose file is gone, and what cannot be used, with the reason.

    `left_out` counts, by suffix, the files in folders that no reader is for.
    """

    found: list[Source] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)


def find_sources(paths: Sequence[Path], stored: Iterable[StoredDocument], without: Collection[Path] = ()) -> Sources:
    """Find the documents at `paths`, files or folders; `stored` are those that the library has.

    Files in `without` count as gone.

    A file keeps the name that it has in the library; a new one is called by its file name, with as many
    of its folders in front as it takes to tell it from others.
    """
    sources = Sources()
    known = list(stored)
    files: dict[Path, None] = {}
    for path in dict.fromkeys(path.expanduser().resolve() for path in paths):
        gone = [d.name for d in known if _is_at(d.path, path) and (d.path in without or not d.path.exists())]
        here = [file for file in _files(path, sources) if file not in without]
        if not here and not gone and path not in without:
            sources.failed[str(path)] = _why_none(path)
        sources.gone += [name for name in gone if name not in sources.gone]
        files.update(dict.fromkeys(here))
    names = {document.path: document.name for document in known if document.path.exists() and document.path not in without}
    taken = {name: path for path, name in names.items()}
    sources.found = [Source(file, names.get(file) or _unique_name(file, taken)) for file in files]
    sources.gone = [name for name in sources.gone if name not in taken]
    return sources


def _is_at(file: Path, path: Path) -> bool:
    return file == path or path in file.parents


def _files(path: Path, sources: Sources) -> list[Path]:
    """The documents at a path; a file that is named itself is taken whatever it is called."""
    if path.is_file():
        return [path]
    documents = []
    for file in sorted(path.rglob("*")) if path.is_dir() else []:
        if not file.is_file() or _is_hidden(file, path) or _is_about_the_folder(file) or is_facts_file(file):
            continue
        if file.suffix.lower() in SUFFIXES:
            documents.append(file.resolve())
        else:
            suffix = file.suffix.lower() or "no suffix"
            sources.left_out[suffix] = sources.left_out.get(suffix, 0) + 1
    return documents


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _is_about_the_folder(file: Path) -> bool:
    return any(fnmatch.fnmatchcase(file.name.lower(), pattern) for pattern in ABOUT_THE_FOLDER)


def _why_none(path: Path) -> str:
    if path.is_dir():
        return f"The folder {path} holds no documents ({', '.join(sorted(SUFFIXES))}); give another one."
    if path.exists():
        return f"{path} is neither a file nor a folder; give the path of a document."
    return f"There is no file or folder {path}; check the path."


def _unique_name(file: Path, taken: dict[str, Path]) -> str:
    parts = file.parts
    for length in range(1, len(parts)):
        name = "/".join(parts[-length:])
        if taken.setdefault(name, file) == file:
            return name
    return str(file)
