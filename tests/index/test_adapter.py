"""The adapter of the embedding model: what it adds, and that it belongs to the model's identity."""

import hashlib
import shutil
from pathlib import Path

import pytest
import torch
from torch import nn

import index.revision
from index.adapter import adapt, encoder_name, save_adapter
from index.errors import ModelError
from index.model_files import ADAPTER, default_model_folder, model_identity, verified_identity
from index.revision import reading_code


def wrapped() -> nn.Module:
    """A model that wraps an encoder of one matrix [3, 2], all ones."""
    encoder = nn.ModuleDict({"encoder": nn.ModuleDict({"dense": nn.Linear(2, 3)})})
    nn.init.ones_(encoder.get_parameter("encoder.dense.weight"))
    return nn.Sequential(encoder)


class TestAdapt:
    def test_adds_the_product_of_its_factors(self, tmp_path: Path) -> None:
        up, down = torch.tensor([[1.0], [2.0], [0.5]]), torch.tensor([[4.0, -2.0]])
        save_adapter({"encoder.dense.weight": (up, down)}, tmp_path / "own.safetensors")
        model = wrapped()
        adapt(model, tmp_path / "own.safetensors")
        assert torch.equal(model.get_parameter("0.encoder.dense.weight"), torch.tensor([[5.0, -1.0], [9.0, -3.0], [3.0, 0.0]]))

    def test_refuses_one_of_another_model(self, tmp_path: Path) -> None:
        save_adapter({"encoder.other.weight": (torch.ones(3, 1), torch.ones(1, 2))}, tmp_path / "own.safetensors")
        with pytest.raises(ModelError, match=r"own.safetensors is no adapter .*encoder.other.weight.*rapporteur adapt --into"):
            adapt(wrapped(), tmp_path / "own.safetensors")

    def test_refuses_one_of_another_size(self, tmp_path: Path) -> None:
        save_adapter({"encoder.dense.weight": (torch.ones(4, 1), torch.ones(1, 2))}, tmp_path / "own.safetensors")
        with pytest.raises(ModelError, match="is no adapter of the default embedding model"):
            adapt(wrapped(), tmp_path / "own.safetensors")

    def test_refuses_what_is_no_such_file(self, tmp_path: Path) -> None:
        (tmp_path / "own.safetensors").write_text("not tensors")
        with pytest.raises(ModelError, match="is no adapter of the default embedding model"):
            adapt(wrapped(), tmp_path / "own.safetensors")


@pytest.mark.parametrize(
    ("name", "in_encoder"),
    [
        ("0.model.encoder.layer.0.output.dense.weight", "encoder.layer.0.output.dense.weight"),
        ("0.auto_model.encoder.layer.0.output.dense.weight", "encoder.layer.0.output.dense.weight"),
        ("pooler.dense.weight", "pooler.dense.weight"),
    ],
)
def test_names_are_those_of_the_encoder(name: str, in_encoder: str) -> None:
    assert encoder_name(name) == in_encoder


class TestIdentity:
    def test_that_of_the_default_model_is_the_same_with_any_adapter_that_comes_along(self) -> None:
        assert model_identity() == hashlib.sha256((default_model_folder() / "model.safetensors").read_bytes()).hexdigest()

    def test_an_adapter_of_ones_own_makes_another_model(self, tmp_path: Path) -> None:
        own = tmp_path / "own.safetensors"
        save_adapter({}, own)
        assert model_identity(str(own)) == f"{model_identity()}+{hashlib.sha256(own.read_bytes()).hexdigest()}"
        assert verified_identity(str(own)) == model_identity(str(own))

    def test_an_adapter_that_is_not_there_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(ModelError, match=r"gone\.safetensors cannot be read"):
            model_identity(str(tmp_path / "gone.safetensors"))

    def test_documents_are_read_anew_with_another_adapter_that_comes_along(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        before = reading_code.__wrapped__()
        package = tmp_path / "index"
        shutil.copytree(Path(index.revision.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
        adapter = package / ADAPTER.name
        monkeypatch.setattr(index.revision, "__file__", str(package / "revision.py"))
        monkeypatch.setattr(index.revision, "ADAPTER", adapter)
        assert reading_code.__wrapped__() == before
        adapter.write_bytes(b"another")
        assert reading_code.__wrapped__() != before

    def test_a_name_on_a_hub_is_its_own(self) -> None:
        assert model_identity("some/model") == "some/model"
