"""Whose a document is: one in a folder that is called for it is a delegation's own, wherever that folder stands.

The folder is the record. It is there before the document is read, so that nothing of it ever shows; it outlives every re-indexing; and it
goes with the library when that is moved.
"""

from pathlib import Path

FOLDER = "private-to"


def delegation_of(path: Path) -> str:
    """The delegation that a file is private to, "" where it is everybody's; a path has to be whole, as the library has it."""
    parts = path.parts
    return parts[parts.index(FOLDER) + 1] if FOLDER in parts[:-2] else ""
