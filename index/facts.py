"""What people wrote down on documents, which overrules what is read off them: `catalogue.yaml` and `NAME.meta.yaml`.

A catalogue stands in a folder beside the documents, or above them in the folder that is ingested, and has an
entry for each document that it knows, under its file name or its symbol. A sidecar stands beside one document.
The nearer one decides, field by field. Those in a ZIP count for the documents in it, as in a folder.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path, PurePath

import yaml

from index.archives import archive_of, places_in, read_member
from index.errors import FactsError, UnreadableDocument
from index.metadata import Metadata
from index.symbols import same_symbol

CATALOGUE = "catalogue.yaml"
SIDECAR_SUFFIXES = (".meta.yaml", ".meta.yml")
FIELDS = tuple(field.name for field in fields(Metadata))
_MAX_BYTES = 5_000_000
_MAX_LENGTH = 500
_SCALARS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "timestamp"))
_NULL = "tag:yaml.org,2002:null"

Facts = dict[str, str]


def is_facts_file(path: PurePath) -> bool:
    """Whether a file is a catalogue or a sidecar, and so no document itself."""
    name = path.name.lower()
    return name == CATALOGUE or name.endswith(SIDECAR_SUFFIXES)


class FactsFinder:
    """Finds the facts on documents below some folders; reads each file once.

    `failed` gives, by path, the sentence on each catalogue or sidecar that cannot be used, `used` those that can.
    """

    def __init__(self, roots: Sequence[Path]) -> None:
        self.failed: dict[Path, str] = {}
        self.used: set[Path] = set()
        self._roots = frozenset(root if root.is_dir() else root.parent for root in roots)
        self._read: dict[Path, dict[str, Facts]] = {}
        self._in_archive: dict[Path, set[str]] = {}

    def facts_on(self, document: Path, symbol: str) -> Facts:
        """What is written on a document, which calls itself `symbol` or, where that is empty, has none."""
        facts: Facts = {}
        for folder in reversed(list(self._folders(document))):
            catalogue = self._entries(folder / CATALOGUE, catalogue=True)
            facts |= next((entry for key, entry in catalogue.items() if same_symbol(key, symbol)), {})
            facts |= catalogue.get(document.relative_to(folder).as_posix(), {})
        for sidecar in _sidecars(document):
            facts |= self._entries(sidecar, catalogue=False).get("", {})
        return facts

    def _folders(self, document: Path) -> Iterator[Path]:
        """The document's folder, and those above it up to the one that is ingested."""
        yield document.parent
        if document.parent not in self._roots and any(root in document.parents for root in self._roots):
            for folder in document.parent.parents:
                yield folder
                if folder in self._roots:
                    return

    def _entries(self, path: Path, *, catalogue: bool) -> dict[str, Facts]:
        if path not in self._read:
            self._read[path] = {}
            if self._exists(path):
                try:
                    self._read[path] = read_catalogue(path) if catalogue else {"": read_sidecar(path)}
                    self.used.add(path)
                except FactsError as error:
                    self.failed[path] = str(error)
        return self._read[path]

    def _exists(self, path: Path) -> bool:
        """Whether there is such a file, in a folder or in a ZIP, whose members are listed once."""
        archive = archive_of(path)
        if archive is None:
            return path.is_file()
        if archive not in self._in_archive:
            self._in_archive[archive] = places_in(archive) or set()
        return path.relative_to(archive).as_posix() in self._in_archive[archive]


def read_catalogue(path: Path) -> dict[str, Facts]:
    """The entries of a catalogue, by file name or symbol; raises `FactsError` where it cannot be used."""
    return {key: _facts(path, value) for key, _, value in _pairs(path, _root(path), "a document's file name or symbol")}


def read_sidecar(path: Path) -> Facts:
    """The facts of a sidecar; raises `FactsError` where it cannot be used."""
    return _facts(path, _root(path))


def _sidecars(document: Path) -> Iterator[Path]:
    """From the farther to the nearer: "report.meta.yaml" is for all formats of a report, "report.pdf.meta.yaml" for one."""
    for name in (document.stem, document.name):
        yield from (document.with_name(f"{name}{suffix}") for suffix in reversed(SIDECAR_SUFFIXES))


def _root(path: Path) -> yaml.Node | None:
    try:
        content = _content(path)
        if len(content) > _MAX_BYTES:
            raise FactsError(f"{path.name} has more than {_MAX_BYTES / 1e6:.0f} MB; its facts are not used.")
        return yaml.compose(content.decode("utf-8"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise FactsError(f"{path.name}, line {line}: this is no YAML ({error.problem}); its facts are not used.") from error
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise FactsError(f"{path.name}, line 1: this is no YAML in UTF-8; its facts are not used.") from error
    except OSError as error:
        raise FactsError(f"{path.name} cannot be read ({error.strerror}); its facts are not used.") from error
    except UnreadableDocument as error:
        raise FactsError(f"{path.name} cannot be unpacked; its facts are not used.") from error


def _content(path: Path) -> bytes:
    """A file's bytes, one more at most than it may have."""
    archive = archive_of(path)
    if archive is not None:
        return read_member(archive, path.relative_to(archive).as_posix(), _MAX_BYTES + 1)
    with path.open("rb") as file:
        return file.read(_MAX_BYTES + 1)


def _pairs(path: Path, node: yaml.Node | None, what: str) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    """The keys and values of a mapping; a file without content has none."""
    if node is None or node.tag == _NULL:
        return
    if not isinstance(node, yaml.MappingNode):
        raise _fault(path, node, f"here must stand {what}, a colon and what is known of it")
    seen: set[str] = set()
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or not key.value:
            raise _fault(path, key, f"here must stand {what}")
        if key.value in seen:
            raise _fault(path, key, f"{key.value!r} stands here a second time")
        seen.add(key.value)
        yield key.value, key, value


def _facts(path: Path, node: yaml.Node | None) -> Facts:
    facts: Facts = {}
    for name, key, value in _pairs(path, node, "a field"):
        if name not in FIELDS:
            raise _fault(path, key, f"there is no field {name!r}; the fields are {', '.join(FIELDS)}")
        if value.tag == _NULL and not value.value:
            continue
        if not isinstance(value, yaml.ScalarNode) or value.tag not in _SCALARS:
            raise _fault(path, value, f"{name} must be a text; put it in quotes")
        facts[name] = _checked(path, name, value)
    return facts


def _checked(path: Path, name: str, node: yaml.ScalarNode) -> str:
    text = " ".join(str(node.value).split())
    if len(text) > _MAX_LENGTH:
        raise _fault(path, node, f"{name} has {len(text)} characters, more than {_MAX_LENGTH}")
    if name == "date" and text and not _is_date(text):
        raise _fault(path, node, f"the date {text!r} is none; write it as 2031-09-12, 2031-09 or 2031")
    if name == "language" and text and not re.fullmatch("[a-z]{2,3}", text):
        raise _fault(path, node, f"the language {text!r} is no code such as en or fr")
    return text


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text + "0000-01-01"[len(text) :])
    except ValueError:
        return False
    return bool(re.fullmatch(r"\d{4}(?:-\d\d){0,2}", text))


def _fault(path: Path, node: yaml.Node, reason: str) -> FactsError:
    return FactsError(f"{path.name}, line {node.start_mark.line + 1}: {reason}; its facts are not used.")
