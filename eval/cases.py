"""Cases: questions with the paragraphs and key facts that a right answer has, read from the suites in `eval/suites/`.

A suite is a YAML file with `suite` (its name), `folder` and `files` (its documents) and `cases`. No sentence
of a document stands in it, only questions, paragraph ids and key facts.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from assistant.conversation import Turn
from eval.errors import SuiteError

SUITES = Path(__file__).with_name("suites")
Kind = Literal["fact", "position", "yesno", "definition", "lookup", "list", "count", "comparison", "followup", "unanswerable"]
Groups = tuple[tuple[str, ...], ...]
_KEYS = frozenset(["id", "question", "history", "kind", "answerable", "required", "acceptable", "facts", "tags", "notes"])
_SUITE_KEYS = frozenset(["suite", "folder", "files", "cases"])


@dataclass(frozen=True, slots=True)
class Case:
    """A question and what a right answer has.

    `required` are groups of paragraph ids, of each of which one must be cited; `acceptable` are ids that may be cited
    besides. `facts` are groups of strings, of each of which one must be in the answer. A case that is not
    `answerable` has none of them: the right answer declines. `line` is where the case begins in its file.
    """

    id: str
    question: str
    kind: Kind
    answerable: bool
    history: tuple[Turn, ...] = ()
    required: Groups = ()
    acceptable: tuple[str, ...] = ()
    facts: Groups = ()
    tags: tuple[str, ...] = ()
    notes: str = ""
    line: int = field(default=0, compare=False)

    @property
    def relevant(self) -> frozenset[str]:
        """The ids of all paragraphs that an answer may cite."""
        return frozenset(i for group in self.required for i in group) | frozenset(self.acceptable)


@dataclass(frozen=True, slots=True)
class Suite:
    """Cases on the same documents: `files` in `folder`, which begins with `shared/` where it is outside the project."""

    name: str
    path: Path
    folder: str
    files: tuple[str, ...]
    cases: tuple[Case, ...]

    def tagged(self, tag: str | None) -> tuple[Case, ...]:
        """The cases with a tag, all where it is None; raises `SuiteError` where none has it."""
        found = tuple(case for case in self.cases if tag is None or tag in case.tags)
        if not found:
            known = ", ".join(sorted({t for case in self.cases for t in case.tags}))
            raise SuiteError(f"The suite {self.name} has no case tagged {tag!r}; its tags are: {known or 'none'}.")
        return found

    def check_paragraphs(self, known: Collection[str]) -> None:
        """Raise `SuiteError` where a case names a paragraph that is not among the `known` ids."""
        for case in self.cases:
            named = [*(i for group in case.required for i in group), *case.acceptable]
            if unknown := [i for i in named if i not in known]:
                raise _bad(self.path, case.line, case.id, f"there is no paragraph {unknown[0]!r} in the library; correct its id")


def find_suite(name: str) -> Path:
    """The file of a suite, given by its name ("seeds") or its path; raises `SuiteError`."""
    for path in (SUITES / f"{name}.yaml", Path(name)):
        if path.is_file():
            return path
    known = ", ".join(sorted(path.stem for path in SUITES.glob("*.yaml")))
    raise SuiteError(f"There is no suite {name!r}; give the path of a file, or one of: {known}.")


def load_suite(path: Path) -> Suite:
    """Read a suite; raises `SuiteError` in one sentence that names the file, the line and the case."""
    try:
        text = path.read_text(encoding="utf-8")
        node, raw = yaml.compose(text), yaml.safe_load(text)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SuiteError(f"{path.name}: it cannot be read as YAML ({' '.join(str(error).split())}).") from error
    if not isinstance(raw, dict) or node is None or set(raw) != _SUITE_KEYS or not isinstance(raw["cases"], list) or not raw["cases"]:
        raise SuiteError(f"{path.name}: a suite has the keys {', '.join(sorted(_SUITE_KEYS))}, and at least one case.")
    lines = [item.start_mark.line + 1 for key, value in node.value if key.value == "cases" for item in value.value]
    cases = tuple(_case(path, line, entry) for line, entry in zip(lines, raw["cases"], strict=True))
    _check_unique(path, cases)
    return Suite(str(raw["suite"]), path, str(raw["folder"]), tuple(str(name) for name in raw["files"]), cases)


def _case(path: Path, line: int, entry: Any) -> Case:
    identity = str(entry.get("id", "?")) if isinstance(entry, dict) else "?"
    try:
        return _read(entry, line)
    except ValueError as error:
        raise _bad(path, line, identity, str(error)) from error


def _read(entry: Any, line: int) -> Case:
    if not isinstance(entry, dict):
        raise ValueError("a case is a mapping of keys to values")
    if unknown := set(entry) - _KEYS:
        raise ValueError(f"the key {min(map(str, unknown))!r} is not known; the keys are {', '.join(sorted(_KEYS))}")
    if entry.get("kind") not in get_args(Kind):
        raise ValueError(f"the kind is {entry.get('kind')!r}, not one of {', '.join(get_args(Kind))}")
    if not isinstance(entry.get("answerable"), bool):
        raise ValueError(f"answerable is {entry.get('answerable')!r}, not true or false")
    case = Case(
        id=_text(entry, "id"),
        question=_text(entry, "question"),
        kind=entry["kind"],
        answerable=entry["answerable"],
        history=tuple(_turn(turn) for turn in _list(entry, "history")),
        required=tuple(_strings(group, "required") for group in _list(entry, "required")),
        acceptable=_strings(_list(entry, "acceptable"), "acceptable", may_be_empty=True),
        facts=tuple(_strings(group, "facts") for group in _list(entry, "facts")),
        tags=_strings(_list(entry, "tags"), "tags", may_be_empty=True),
        notes=_text(entry, "notes") if "notes" in entry else "",
        line=line,
    )
    _check_sense(case)
    return case


def _check_sense(case: Case) -> None:
    if case.answerable != (case.kind != "unanswerable"):
        raise ValueError(f"the kind {case.kind} contradicts answerable: {str(case.answerable).lower()}")
    if case.answerable and not case.required:
        raise ValueError("an answerable case names the paragraphs that are required")
    if not case.answerable and (case.required or case.facts):
        raise ValueError("a case that is not answerable requires no paragraphs and no facts")


def _text(entry: dict[str, Any], key: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{key} is {value!r}, not a text")
    return value


def _list(entry: dict[str, Any], key: str) -> list[Any]:
    value = entry.get(key, [])
    if not isinstance(value, list):
        raise ValueError(f"{key} is {value!r}, not a list")
    return value


def _strings(value: Any, key: str, *, may_be_empty: bool = False) -> tuple[str, ...]:
    if not isinstance(value, list) or not (value or may_be_empty):
        raise ValueError(f"{key} has {value!r} where a list of texts belongs")
    if wrong := [item for item in value if not isinstance(item, str) or not item.strip()]:
        raise ValueError(f"{key} has {wrong[0]!r}, which is not a text; put figures and yes or no in quotes")
    return tuple(value)


def _turn(value: Any) -> Turn:
    if not isinstance(value, dict) or set(value) != {"role", "content"} or value["role"] not in ("user", "assistant"):
        raise ValueError(f"history has {value!r}, which is no turn with a role (user or assistant) and a content")
    return Turn(value["role"], _text(value, "content"))


def _check_unique(path: Path, cases: Iterable[Case]) -> None:
    seen: dict[str, int] = {}
    for case in cases:
        if case.id in seen:
            raise _bad(path, case.line, case.id, f"the id is taken by the case in line {seen[case.id]}; give it another")
        seen[case.id] = case.line


def _bad(path: Path, line: int, identity: str, problem: str) -> SuiteError:
    return SuiteError(f"{path.name}, line {line}, case {identity}: {problem}.")
