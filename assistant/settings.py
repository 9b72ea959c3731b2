"""All settings, in one place: from the environment (`RAPPORTEUR_…`), a `.env` file, or the command line."""

from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.errors import ConfigurationError

PROJECT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """What a user can set."""

    model_config = SettingsConfigDict(env_prefix="RAPPORTEUR_", env_file=".env", extra="ignore")

    library: Path = Field(Path(".rapporteur"), description="Folder of the library: its index and its vectors.")
    corpus: Path = Field(PROJECT / "corpus", description="Folder of the documents that the page reads when it starts.")
    embedding_model: str = Field(
        "default", description="Embedding model: 'default' (all-MiniLM-L6-v2, installed), a folder, or a name on a model hub."
    )
    chroma: str = Field(
        "embedded", description="Vector database: 'embedded' in the library folder, or http://host:port of a Chroma server."
    )
    host: str = Field("127.0.0.1", description="Address that the page is served on.")
    port: int = Field(7860, ge=0, le=65535, description="Port that the page is served on; 0 takes a free one.")


def load_settings(**overrides: object) -> Settings:
    """The settings in force; `overrides` that are not None win. Raises `ConfigurationError`."""
    try:
        return Settings(**{key: value for key, value in overrides.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = "RAPPORTEUR_" + "_".join(str(part) for part in first["loc"]).upper()
        raise ConfigurationError(f"The setting {name} has the value {first.get('input')!r}: {first['msg']}.") from error
