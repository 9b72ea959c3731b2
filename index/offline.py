"""Third-party libraries told to stay silent and on this machine; done before any of them is imported."""

import importlib.util
import os
from pathlib import Path

_TELEMETRY_OFF = {
    "ANONYMIZED_TELEMETRY": "False",  # chromadb
    "DO_NOT_TRACK": "1",  # huggingface_hub and others that follow the convention
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_UPDATE_CHECK": "1",
}
_QUIET = {
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",  # also the bar of transformers, "Loading weights"
    "TRANSFORMERS_VERBOSITY": "error",
    "TOKENIZERS_PARALLELISM": "false",  # its threads and a later fork do not go together
}


def stay_offline() -> None:
    """Switch telemetry off whatever the environment says; quieten the rest unless it says otherwise."""
    os.environ.update(_TELEMETRY_OFF)
    for name, value in _QUIET.items():
        os.environ.setdefault(name, value)
    cache = tiktoken_cache()
    if cache is not None:
        os.environ.setdefault("TIKTOKEN_CACHE_DIR", str(cache))


def tiktoken_cache() -> Path | None:
    """The folder of tokenizer data that llama-index-core carries, found without importing it; None where it is absent."""
    spec = importlib.util.find_spec("llama_index")
    folders = [Path(place) / "core" / "_static" / "tiktoken_cache" for place in (spec.submodule_search_locations or [])] if spec else []
    return next((folder for folder in folders if folder.is_dir()), None)
