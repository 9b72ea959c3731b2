"""Imports go one way: from an answer back to the files, and never forth; each stage knows those before it and none after."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[1]
# By package, those that it must not import.
_STAGES = ("language", "understanding", "answerability", "retrieval", "selecting", "composing")
_LATER = {f"assistant.{stage}": tuple(f"assistant.{later}" for later in _STAGES[place + 1 :]) for place, stage in enumerate(_STAGES)}
_FORBIDDEN = {"index": ("assistant", "eval"), "assistant": ("eval",)} | _LATER


def _imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


@pytest.mark.parametrize("package", _FORBIDDEN)
def test_a_package_imports_none_of_what_comes_after_it(package: str) -> None:
    modules = sorted((_ROOT / package.replace(".", "/")).rglob("*.py"))
    wrong = [
        f"{module.relative_to(_ROOT)} imports {name}"
        for module in modules
        for name in _imported(module)
        for later in _FORBIDDEN[package]
        if name == later or name.startswith(f"{later}.")
    ]
    assert modules and not wrong
