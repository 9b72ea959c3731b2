"""A cross-encoder in the place of late interaction: a real one, though so small that it knows nothing."""

from pathlib import Path

import pytest
import torch
from transformers import AutoTokenizer, BertConfig, BertForSequenceClassification

from assistant.engine import RapporteurQueryEngine
from assistant.retrieval.cross_encoder import load_cross_encoder
from assistant.settings import load_settings
from index.errors import ModelError
from index.library import Library
from index.model_files import default_model_folder

_QUESTION = "What did Kestria report on the training of tug masters?"


def _saved(folder: Path, outputs: int) -> str:
    torch.manual_seed(7)
    tokenizer = AutoTokenizer.from_pretrained(default_model_folder())
    size = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 32}
    config = BertConfig(vocab_size=len(tokenizer), num_labels=outputs, **size)
    BertForSequenceClassification(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return str(folder)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    return _saved(tmp_path_factory.mktemp("cross-encoder"), 1)


def test_the_first_forty_get_its_score_in_the_place_of_late_interaction(engine: RapporteurQueryEngine, folder: str) -> None:
    _, evidence = engine.examine("Which States reported on harbours?")
    assert len(evidence) > 40
    rescored = load_cross_encoder(folder).rescored(_QUESTION, evidence)
    assert [e.paragraph for e in rescored] == [e.paragraph for e in evidence]
    assert all(0 < e.similarity == e.own_similarity == e.sentence < 1 for e in rescored[:40])
    assert all(e.similarity == e.own_similarity == e.sentence == 0 for e in rescored[40:])
    assert rescored == load_cross_encoder(folder).rescored(_QUESTION, evidence)


def test_nothing_to_score_is_nothing(folder: str) -> None:
    assert load_cross_encoder(folder).rescored(_QUESTION, []) == []


def test_the_engine_ranks_with_the_one_that_is_set(specimen_folder: Path, folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORTEUR_CROSS_ENCODER", folder)
    evidence = RapporteurQueryEngine.configured(Library(specimen_folder), load_settings()).search(_QUESTION, 5)
    assert all(e.similarity == e.sentence for e in evidence)
    assert [e.score for e in evidence] == sorted((e.score for e in evidence), reverse=True)


def test_what_is_no_cross_encoder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be loaded"):
        load_cross_encoder(str(tmp_path))
    with pytest.raises(ModelError, match="3 outputs, not one"):
        load_cross_encoder(_saved(tmp_path / "three", 3))
