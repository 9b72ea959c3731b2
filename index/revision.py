"""The revision of a document in a library: which file was read, and by which code."""

import hashlib
from functools import lru_cache
from pathlib import Path

from index.model_files import ADAPTER


def revision_of(name: str, digest: str) -> str:
    """The revision of a file with that SHA-256 as this code reads it: other code may find other paragraphs in the same file."""
    return hashlib.sha256(f"{reading_code()}|{name}|{digest}".encode()).hexdigest()[:20]


@lru_cache(maxsize=1)
def reading_code() -> str:
    """The SHA-256 of this package's code and adapter. A number that someone has to raise is forgotten, and old paragraphs stay."""
    package = Path(__file__).parent
    files = sorted([*package.rglob("*.py"), ADAPTER], key=lambda file: file.relative_to(package).as_posix())
    parts = (part for file in files for part in (file.relative_to(package).as_posix().encode(), file.read_bytes()))
    return hashlib.sha256(b"\0".join(parts)).hexdigest()
