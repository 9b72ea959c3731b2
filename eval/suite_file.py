"""Reading suite files, and saying in which line what is wrong."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from eval.cases import Case, Kind, SuiteFile
from eval.errors import SuiteError

SUITES = Path(__file__).with_name("suites")
PROPOSED = "proposed"
Place = Sequence[str | int]


@dataclass(frozen=True, slots=True)
class Suite:
    """Cases on the same documents: `files` in `folder`, which begins with `shared/` where it is outside the project."""

    name: str
    path: Path
    folder: str
    files: tuple[str, ...]
    cases: tuple[Case, ...]
    node: yaml.Node

    def tagged(self, tag: str | None) -> tuple[Case, ...]:
        """The accepted cases with a tag, all of them where it is None; raises `SuiteError` where none has it.

        Proposed cases count only where they are asked for by their tag.
        """
        if tag is None:
            found = tuple(case for case in self.cases if PROPOSED not in case.tags)
        else:
            found = tuple(case for case in self.cases if tag in case.tags)
        if not found:
            known = ", ".join(sorted({t for case in self.cases for t in case.tags}))
            raise SuiteError(f"The suite {self.name} has no {self._asked(tag)}; its tags are: {known or 'none'}.")
        return found

    def with_paraphrases(self) -> "Suite":
        """The suite with every paraphrase of its cases as a case of its own, after all others."""
        return replace(self, cases=(*self.cases, *(other for case in self.cases for other in case.in_other_words())))

    def _asked(self, tag: str | None) -> str:
        return "case that is not only proposed" if tag is None else f"case tagged {tag!r}"

    def unknown_paragraphs(self, known: Collection[str]) -> Iterator[str]:
        """A sentence for each paragraph named that is not among the `known` ids, with its line."""
        for number, case in enumerate(self.cases):
            for place, identity in case.named():
                if identity not in known:
                    line = _line(self.node, ("cases", number, *place))
                    yield _told(self.path, line, case.id, f"there is no paragraph {identity!r} in the library; correct its id")

    def check_paragraphs(self, known: Collection[str]) -> None:
        """Raise `SuiteError` where a case names a paragraph that is not among the `known` ids."""
        for problem in self.unknown_paragraphs(known):
            raise SuiteError(problem)


def suite_names() -> list[str]:
    """The names of the project's suites."""
    return sorted(path.stem for path in SUITES.glob("*.yaml"))


def find_suite(name: str) -> Path:
    """The file of a suite, given by its name ("seeds") or its path; raises `SuiteError`."""
    for path in (SUITES / f"{name}.yaml", Path(name)):
        if path.is_file():
            return path
    raise SuiteError(f"There is no suite {name!r}; give the path of a file, or one of: {', '.join(suite_names())}.")


def load_suite(path: Path) -> Suite:
    """Read a suite; raises `SuiteError` in one sentence that names the file, the line and the case."""
    try:
        text = path.read_text(encoding="utf-8")
        node, raw = yaml.compose(text, Loader=yaml.CSafeLoader), yaml.load(text, Loader=yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SuiteError(f"{path.name}: it cannot be read as YAML ({' '.join(str(error).split())}).") from error
    try:
        held = SuiteFile.model_validate(raw)
    except ValidationError as error:
        raise SuiteError(_refusal(path, node, raw, error.errors()[0])) from error
    assert node is not None
    for number, case in enumerate(held.cases):
        case._line = _line(node, ("cases", number))
    _check_unique(path, held.cases)
    return Suite(held.suite, path, held.folder, held.files, held.cases, node)


def _refusal(path: Path, node: yaml.Node | None, raw: Any, error: ErrorDetails) -> str:
    place = error["loc"]
    if len(place) < 2 or place[0] != "cases":
        keys = ", ".join(sorted(SuiteFile.model_fields))
        return f"{path.name}: a suite has the keys {keys}, and at least one case ({'.'.join(map(str, place))}: {error['msg']})."
    entry = raw["cases"][place[1]]
    identity = str(entry.get("id", "?")) if isinstance(entry, dict) else "?"
    return _told(path, _line(node, place), identity, _sentence(error, place[2:]))


def _sentence(error: ErrorDetails, place: Place) -> str:
    """What is wrong at a place in a case, in words for whoever wrote it."""
    name, value = str(place[0]) if place else "", error["input"]
    said = {
        "extra_forbidden": f"the key {name!r} is not known; the keys are {', '.join(Case.model_fields)}",
        "missing": f"{name} is missing",
        "literal_error": f"the kind is {value!r}, not one of {', '.join(get_args(Kind))}",
        "bool_type": f"{name} is {value!r}, not true or false",
        "string_type": f"{name} has {value!r}, which is not a text; put figures and yes or no in quotes",
        "string_pattern_mismatch": f"{name} is {value!r}, not a text",
        "tuple_type": f"{name} has {value!r} where a list of texts belongs",
        "too_short": f"{name} has an empty group where a list of texts belongs",
        "model_type": "a case is a mapping of keys to values",
    }
    return said.get(error["type"], error["msg"].removeprefix("Value error, "))


def _line(node: yaml.Node | None, place: Place) -> int:
    """The line, from 1, of the innermost node on the way to a place."""
    line = 0
    for step in place:
        inner = _inner(node, step)
        if inner is None:
            break
        node, line = inner, inner.start_mark.line + 1
    return line


def _inner(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        found: yaml.Node = node.value[step]
        return found
    return None


def _check_unique(path: Path, cases: Sequence[Case]) -> None:
    seen: dict[str, int] = {}
    for case in cases:
        if case.id in seen:
            problem = f"the id is taken by the case in line {seen[case.id]}; give it another"
            raise SuiteError(_told(path, case.line, case.id, problem))
        seen[case.id] = case.line


def _told(path: Path, line: int, identity: str, problem: str) -> str:
    return f"{path.name}, line {line}, case {identity}: {problem}."
