"""What a run depended on: versions, and checksums of everything that can change an answer."""

import json
import platform
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from assistant.language_models.prompts import PROMPTS
from assistant.retrieval.scoring import CALIBRATION
from eval.metrics import METRICS
from eval.suite_file import Suite
from index.library import Library

_PACKAGES = ("llama-index-core", "chromadb", "sentence-transformers", "torch", "bm25s", "numpy", "scipy", "ir-measures")
_PLAIN = frozenset([".md", ".py", ".pyc"])


def environment(suite: Suite, library: Library) -> dict[str, Any]:
    """What a run of a suite on a library depends on, as JSON."""
    return {
        "versions": {"rapporteur": _version("rapporteur"), "python": platform.python_version(), **{p: _version(p) for p in _PACKAGES}},
        "machine": platform.machine(),
        "suite": sha256(suite.path.read_bytes()).hexdigest()[:16],
        "corpus": {name: document.digest[:16] for name, document in sorted(library.snapshot().documents.items())},
        "embedding_model": library.model(),
        "calibration": sha256(CALIBRATION.read_bytes()).hexdigest()[:16],
        "prompts": prompt_checksums(PROMPTS),
        "metrics": {metric.name: metric.version for metric in METRICS},
    }


def prompt_checksums(folder: Path) -> dict[str, str]:
    """The checksum of each prompt template in a folder, by its name."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix not in _PLAIN)
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()[:16] for path in files}


def differences(before: Mapping[str, Any], after: Mapping[str, Any], path: str = "") -> list[str]:
    """What differs between two environments, a line each: "corpus, note.md: changed"."""
    lines = []
    for key in sorted({*before, *after}):
        place, old, new = f"{path}, {key}" if path else key, before.get(key), after.get(key)
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            lines += differences(old, new, place)
        elif old != new:
            lines.append(f"{place}: {_changed(old, new)}")
    return lines


def _changed(old: Any, new: Any) -> str:
    if old is None:
        return "added"
    if new is None:
        return "removed"
    shown = [value if isinstance(value, str) else json.dumps(value) for value in (old, new)]
    return f"{shown[0]} → {shown[1]}" if all(len(value) < 40 for value in shown) else "changed"


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
