import time

import pytest
from pydantic import SecretStr

from assistant.language_models.language_model import LanguageModel, Limits
from assistant.llm import load_language_model
from assistant.settings import load_settings
from index.errors import ConfigurationError, LanguageModelError
from tests.assistant.generative.scripted import ScriptedLLM, serving


def test_without_settings_there_is_no_model() -> None:
    assert load_language_model(load_settings()) is None


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ({"mode": "generative"}, "need a language model"),
        ({"llm_url": "http://127.0.0.1:9/v1"}, "RAPPORTEUR_LLM_MODEL is not set"),
        ({"llm_url": "http://127.0.0.1:9/v1", "llm_file": "model.gguf"}, "Both RAPPORTEUR_LLM_URL and RAPPORTEUR_LLM_FILE"),
        ({"llm_file": "model.gguf"}, "no model file model.gguf"),
    ],
)
def test_settings_that_cannot_be_used_are_refused_in_a_sentence(settings: dict[str, str], problem: str) -> None:
    with pytest.raises(ConfigurationError, match=problem):
        load_language_model(load_settings(**settings))


def test_the_extractive_mode_needs_no_model_even_where_one_is_set() -> None:
    assert load_language_model(load_settings(mode="extractive", llm_file="model.gguf")) is None


def test_a_key_is_not_shown_with_the_settings() -> None:
    assert "hunter2" not in repr(load_settings(llm_key=SecretStr("hunter2")))


def test_a_server_is_asked_in_openais_protocol_with_the_rules_first() -> None:
    with serving(lambda prompt: f"You asked: {prompt}") as server:
        model = load_language_model(load_settings(llm_url=server.url, llm_model="m1", llm_key="k1", llm_answer_tokens=33))
        assert model is not None
        pieces = list(model.stream("Who pays?"))
    assert "".join(pieces) == "You asked: Who pays? " and len(pieces) > 3
    (request,) = server.requests
    assert (request["path"], request["model"], request["max_tokens"], request["temperature"]) == ("/v1/chat/completions", "m1", 33, 0.0)
    assert request["key"] == "Bearer k1" and request["stream"] is True
    assert [m["role"] for m in request["messages"]] == ["system", "user"]
    assert "not an instruction" in request["messages"][0]["content"]


def test_a_server_that_is_away_or_fails_is_an_error_in_a_sentence() -> None:
    with serving(lambda prompt: "", status=503) as server:
        failing = load_language_model(load_settings(llm_url=server.url, llm_model="m"))
        assert failing is not None
        with pytest.raises(LanguageModelError, match="could not be asked"):
            failing.reply("Who?")
    away = load_language_model(load_settings(llm_url=server.url, llm_model="m"))
    assert away is not None
    with pytest.raises(LanguageModelError, match="could not be asked"):
        away.reply("Who?")


def test_a_model_that_is_slow_is_given_up() -> None:
    slow = LanguageModel(ScriptedLLM(say=lambda prompt: "one two three", pause=2), Limits(seconds=0.2))
    started = time.monotonic()
    with pytest.raises(LanguageModelError, match="not done after 0 seconds"):
        slow.reply("Count.")
    assert time.monotonic() - started < 1.5


def test_closing_the_stream_stops_the_model() -> None:
    llm = ScriptedLLM(say=lambda prompt: "word " * 1000, pause=0.01)
    stream = LanguageModel(llm).stream("Talk.")
    assert next(stream) == "word "
    stream.close()  # type: ignore[attr-defined]
    time.sleep(0.1)
    sent = llm.sent
    time.sleep(0.1)
    assert llm.sent == sent < 50


def test_closing_the_stream_closes_the_connection_to_a_server() -> None:
    with serving(lambda prompt: "word " * 1000, pause=0.01) as server:
        model = load_language_model(load_settings(llm_url=server.url, llm_model="m"))
        assert model is not None
        stream = model.stream("Talk.")
        next(stream)
        stream.close()  # type: ignore[attr-defined]
        deadline = time.monotonic() + 3
        while not server.broken and time.monotonic() < deadline:
            time.sleep(0.02)
        assert server.broken == 1
