"""What a user may see of what is kept about documents, and where what they make of documents is kept."""

from pathlib import Path

from assistant.users import OWNER, User
from index.private_folders import FOLDER


def may_see(user: User, delegation: str) -> bool:
    """Whether a user sees what is private to a delegation; "" is what everybody sees."""
    return user is OWNER or delegation in ("", user.delegation)


def folder_of(user: User, library: Path) -> Path:
    """Where what a user makes of documents is kept, such as test cases: what may quote a delegation's own stays with that."""
    return library / FOLDER / user.delegation if user.delegation else library
