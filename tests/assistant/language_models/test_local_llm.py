"""The real model on this machine: run where llama.cpp and the model's packages, or its file, are at hand."""

import importlib.util
import os
import re
from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.language.sentences import split_sentences
from assistant.language_models.language_model import LanguageModel, Limits
from assistant.language_models.model_file import QWEN, assemble, is_official
from index.errors import ConfigurationError, ModelError
from index.library import Library

QUESTION = "How many hours of simulator training did Aldania make compulsory?"
# Read before any test hides it from the settings.
MODELS = Path(os.environ.get("RAPPORTEUR_MODELS", Path.home() / ".cache" / "rapporteur"))


def test_a_file_that_is_no_model_is_refused_in_a_sentence(tmp_path: Path) -> None:
    if importlib.util.find_spec("xllamacpp") is None:
        pytest.skip('llama.cpp is not installed: pip install -e ".[local-llm]"')
    from assistant.language_models.local_llm import LocalLLM

    (tmp_path / "model.gguf").write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(ConfigurationError, match="could not be loaded as a GGUF model"):
        LocalLLM.load(tmp_path / "model.gguf", 512, 20, 1)


@pytest.fixture(scope="module")
def model_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if importlib.util.find_spec("xllamacpp") is None:
        pytest.skip('llama.cpp is not installed: pip install -e ".[local-llm]"')
    if is_official(QWEN, MODELS / QWEN.name):
        return MODELS / QWEN.name
    try:
        return assemble(QWEN, tmp_path_factory.mktemp("models"))
    except ModelError as error:
        pytest.skip(f"the model is not at hand: {error}")


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_the_real_model_streams_stops_cites_and_is_fallen_back_from(model_path: Path, specimen_folder: Path) -> None:
    from assistant.language_models.local_llm import LocalLLM

    llm = LocalLLM.load(model_path, 2500, 120, threads=1)
    model = LanguageModel(llm, Limits(prompt=900, seconds=400))

    counting = model.stream("Count from 1 to 200, with commas.", 400)
    assert [next(counting) for _ in range(3)]
    counting.close()  # type: ignore[attr-defined]
    assert len(re.findall(r"\d+", model.reply("Write the number 7 and nothing else.", 400))) == 1

    engine = RapporteurQueryEngine(Library(specimen_folder), language_model=model)
    grown = list(engine.stream(QUESTION))
    answer = grown[-1]
    assert answer.mode == "generative" and "48" in answer.text and not answer.notice
    assert "7" in {citation.paragraph.anchor for citation in answer.citations}
    assert "unsupported" not in answer.statuses
    assert all(re.search(r"\[\d\]", sentence.text) for sentence in split_sentences(answer.text))
    assert {int(m) for m in re.findall(r"\[(\d)\]", answer.text)} == {c.marker for c in answer.citations}

    hurried = RapporteurQueryEngine(Library(specimen_folder), language_model=LanguageModel(llm, Limits(prompt=900, seconds=0.2)))
    instead = hurried.answer(QUESTION)
    assert instead.mode == "extractive" and "was not done after" in instead.notice and "48" in instead.text
