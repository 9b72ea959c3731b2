"""All settings, in one place: from the environment (`RAPPORTEUR_…`), a `.env` file, or the command line."""

import os
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.errors import ConfigurationError

_PREFIX, _ENV_FILE = "RAPPORTEUR_", ".env"
# How like the name of a setting another has to be to be that, misspelt: "RAPPORTEUR_ANWSER_AT".
_NEARLY = 0.85
PROJECT = Path(__file__).resolve().parent.parent
_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


class Settings(BaseSettings):
    """What a user can set."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, env_file=_ENV_FILE, extra="ignore")

    library: Path = Field(Path(".rapporteur"), description="Folder of the library: its index and its vectors.")
    corpus: Path = Field(PROJECT / "corpus", description="Folder of the documents that the page reads when it starts.")
    embedding_model: str = Field(
        "default",
        description="Embedding model: 'default' (all-MiniLM-L6-v2 and the adapter that comes along), an adapter of it that "
        "`rapporteur adapt` wrote (.safetensors), a folder, or a name on a model hub.",
    )
    chroma: str = Field(
        "embedded", description="Vector database: 'embedded' in the library folder, or http://host:port of a Chroma server."
    )
    cross_encoder: str = Field(
        "", description="Cross-encoder that ranks paragraphs in the place of late interaction: a folder, or a name on a model hub."
    )
    calibration: Path | None = Field(
        None, description="File that `rapporteur calibrate --into` wrote, in place of the one that comes along."
    )
    answer_at: float | None = Field(
        None,
        ge=0,
        le=1,
        description="Probability below which a question is declined, in place of the calibration's: higher is more careful.",
    )
    host: str = Field("127.0.0.1", description="Address that the page is served on.")
    port: int = Field(7860, ge=0, le=65535, description="Port that the page is served on; 0 takes a free one.")
    users: Path | None = Field(
        None, description="File of those who may sign in to the page; users.yaml in the library where none is named."
    )
    upload_mb: int = Field(100, ge=1, description="Largest file that may be added on the page, in MB.")
    questions_per_minute: int = Field(
        60, ge=1, description="Questions and requests of programs that each user may make within a minute, where users sign in."
    )
    queue: int = Field(500, ge=20, description="Events of all pages that may wait at once; a page that opens has some ten.")

    mode: Literal["auto", "extractive", "generative"] = Field(
        "auto", description="How answers are made: 'extractive', 'generative', or 'auto': generative where a language model is set."
    )
    llm_url: str = Field("", description="Language model server that speaks OpenAI's protocol, such as http://127.0.0.1:11434/v1.")
    llm_model: str = Field("", description="Name of the model that the server is to answer with.")
    llm_key: SecretStr = Field(SecretStr(""), description="Key that the server asks for, if it does.")
    llm_file: Path | None = Field(None, description="GGUF file of a language model that runs in this process, without a server.")
    llm_threads: int = Field(
        default_factory=lambda: os.cpu_count() or 1, ge=1, description="Threads for it; fewer than cores where the machine is busy."
    )
    llm_prompt_tokens: int = Field(1500, ge=300, description="Most tokens that a prompt may have; evidence is cut to fit.")
    llm_answer_tokens: int = Field(300, ge=20, description="Most tokens that a reply may have.")
    llm_seconds: float = Field(120.0, gt=0, description="Seconds that a reply may take before the extractive answer stands in.")
    models: Path = Field(_CACHE / "rapporteur", description="Folder that `rapporteur models assemble` puts a model in.")

    @property
    def users_file(self) -> Path:
        """The file of users, whether it is there or not."""
        return self.users or self.library / "users.yaml"


def load_settings(**overrides: object) -> Settings:
    """The settings in force; `overrides` that are not None win. Raises `ConfigurationError`, for a name that is misspelt too."""
    for name in {*os.environ, *dotenv_values(_ENV_FILE)}:
        _check_spelling(name)
    try:
        return Settings(**{key: value for key, value in overrides.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = "RAPPORTEUR_" + "_".join(str(part) for part in first["loc"]).upper()
        raise ConfigurationError(f"The setting {name} has the value {first.get('input')!r}: {first['msg']}.") from error


def _check_spelling(name: str) -> None:
    """Raise `ConfigurationError` for a variable that is no setting, and nearly the name of one: what it was to set would not be set."""
    known = [f"{_PREFIX}{field}".upper() for field in Settings.model_fields]
    if not name.upper().startswith(_PREFIX) or name.upper() in known:
        return
    if near := get_close_matches(name.upper(), known, n=1, cutoff=_NEARLY):
        raise ConfigurationError(f"There is no setting {name}; write {near[0]}.")
