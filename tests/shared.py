"""Real documents beside the repository, which are never copied into it."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("RAPPORTEUR_SHARED", Path(__file__).resolve().parents[2] / "shared"))


def shared_folder(*names: str) -> Path:
    """A folder of real documents; the test is skipped where it is absent."""
    folder = SHARED.joinpath(*names)
    if not folder.is_dir():
        pytest.skip(f"the real documents are not at hand ({folder.name})")
    return folder
