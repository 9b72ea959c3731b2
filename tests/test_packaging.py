"""An installed copy has everything that the project's folder has."""

import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[1]
_PACKAGES = ("assistant", "eval", "index", "prompts")


def _data() -> list[Path]:
    """What stands in the packages and is neither a module nor meant for readers, from the project's folder."""
    found = (path.relative_to(_ROOT) for package in _PACKAGES for path in (_ROOT / package).rglob("*") if path.is_file())
    return sorted(path for path in found if path.suffix not in (".py", ".pyc", ".md") and "__pycache__" not in path.parts)


@pytest.mark.parametrize("path", _data(), ids=str)
def test_every_file_of_data_is_installed_with_its_package(path: Path) -> None:
    tool = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    installed = [f"{package.replace('.', '/')}/{pattern}" for package, patterns in tool["package-data"].items() for pattern in patterns]
    assert any(fnmatch(str(path), pattern) for pattern in installed), f"{path} is named by no line of package-data"
