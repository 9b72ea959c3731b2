"""Saving answers as cases: an answer that was right becomes what is expected, one that was wrong a case that fails.

Answers come as the records of `rapporteur ask --json`. A suite's file is added to at its end and otherwise left as it is,
comments and all, so that it diffs well.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from eval.cases import Case
from eval.errors import SuiteError
from eval.suite_file import load_suite

_WIDTH = 10_000


def case_of(answer: Mapping[str, Any], identity: str, *, right: bool) -> Case:
    """The case that an answer stands for; raises `SuiteError` where the record is none of an answer.

    A right answer's citations are required; a right declined one makes an unanswerable case. A wrong one says what must
    not come back: its words are forbidden, and what is right is left for a person to fill in. What was wrongly declined has no
    expectation that could be written down: it has to be given by hand.
    """
    try:
        question, text, declined = str(answer["question"]), str(answer["answer"]), bool(answer["abstained"])
        cited = tuple(f"{citation['document']}#{citation['anchor']}" for citation in answer["citations"])
        quotes = tuple(str(citation["quote"]) for citation in answer["citations"])
    except (KeyError, TypeError) as error:
        raise SuiteError(f"A record lacks {error}, which `rapporteur ask --json` writes; give its output as it is.") from error
    if right and not declined:
        notes = "Saved from an answer that was right; add the facts that it must state."
        return Case(id=identity, question=question, kind="fact", answerable=True, required=tuple((i,) for i in cited), notes=notes)
    if right or not declined:
        notes = "Saved from an answer that was right to decline." if right else f"Saved from a wrong answer: {' '.join(text.split())[:200]}"
        forbidden = () if right else tuple(dict.fromkeys(" ".join(quote.split()) for quote in quotes if quote.strip()))
        return Case(id=identity, question=question, kind="unanswerable", answerable=False, forbidden=forbidden, notes=notes)
    raise SuiteError(f"The answer to {question!r} was wrong to decline; write the case by hand, with the paragraphs that are required.")


def append_cases(path: Path, cases: Sequence[Case]) -> None:
    """Add cases at the end of a suite's file; raises `SuiteError`, and changes nothing, where the result would be no suite."""
    text = path.read_text(encoding="utf-8")
    added = text.rstrip("\n") + "\n" + "".join(f"\n{as_yaml(case)}" for case in cases)
    trial = path.with_name(f".{path.name}.new")
    try:
        trial.write_text(added, encoding="utf-8")
        load_suite(trial)
        trial.replace(path)
    finally:
        trial.unlink(missing_ok=True)


def as_yaml(case: Case) -> str:
    """A case as the suites write it: a key a line, a group of paragraphs a line, what is empty left out."""
    lines = []
    for name, value in case.model_dump(exclude_defaults=True).items():
        if name in ("history", "turns"):
            lines += [f"{name}:", *(f"  - {_flow(turn)}" for turn in value)]
        elif name in ("required", "acceptable", "facts", "forbidden"):
            lines += [f"{name}:", *(f"  - {_flow(list(item) if isinstance(item, tuple) else item)}" for item in value)]
        else:
            lines.append(f"{name}: {_flow(list(value) if isinstance(value, tuple) else value)}")
    return "\n".join(f"  {'- ' if number == 0 else '  '}{line}" for number, line in enumerate(lines)) + "\n"


def _flow(value: Any) -> str:
    """A value on one line, quoted where YAML needs it; as JSON, which YAML includes, where it has lines of its own."""
    written = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=_WIDTH, sort_keys=False)
    line = written.removesuffix("\n").removesuffix("...").removesuffix("\n")
    return json.dumps(value, ensure_ascii=False) if "\n" in line else line


def suite_text(name: str, folder: str, files: Sequence[str], cases: Sequence[Case]) -> str:
    """A new suite file."""
    head = [f"suite: {_flow(name)}", f"folder: {_flow(folder)}", "files:", *(f"  - {_flow(file)}" for file in files), "cases:"]
    return "\n".join(head) + "\n" + "".join(f"\n{as_yaml(case)}" for case in cases)
