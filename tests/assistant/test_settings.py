"""Settings from the environment, a .env file and the command line."""

from pathlib import Path

import pytest

from assistant.settings import Settings, load_settings
from index.errors import ConfigurationError


def test_what_holds_without_any() -> None:
    settings = load_settings()
    assert (settings.library, settings.embedding_model, settings.chroma) == (Path(".rapporteur"), "default", "embedded")
    assert (settings.host, settings.port) == ("127.0.0.1", 7860)
    assert settings.corpus.is_dir()


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("RAPPORTEUR_LIBRARY=from-file\nRAPPORTEUR_PORT=1001\nRAPPORTEUR_HOST=::1\nOTHER=x\n")
    monkeypatch.setenv("RAPPORTEUR_LIBRARY", "from-environment")
    monkeypatch.setenv("RAPPORTEUR_PORT", "1002")
    settings = load_settings(library=Path("from-line"), port=None)
    assert (settings.library, settings.port, settings.host) == (Path("from-line"), 1002, "::1")


@pytest.mark.parametrize("port", ["http", "-1", "65536"])
def test_a_value_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    monkeypatch.setenv("RAPPORTEUR_PORT", port)
    with pytest.raises(ConfigurationError, match=f"RAPPORTEUR_PORT has the value '{port}'"):
        load_settings()


def test_every_setting_is_described() -> None:
    assert all(field.description for field in Settings.model_fields.values())


def test_a_name_that_is_misspelt_is_told_wherever_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORTEUR_LIBARY", "x")
    with pytest.raises(ConfigurationError, match="no setting RAPPORTEUR_LIBARY; write RAPPORTEUR_LIBRARY"):
        load_settings()
    monkeypatch.delenv("RAPPORTEUR_LIBARY")
    Path(".env").write_text("RAPPORTEUR_ANWSER_AT=0.9\n")
    with pytest.raises(ConfigurationError, match="write RAPPORTEUR_ANSWER_AT"):
        load_settings()


def test_a_variable_of_something_else_is_let_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORTEUR_SHARED", "documents")
    assert load_settings().port == 7860
