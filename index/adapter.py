"""A low-rank adapter of the embedding model (LoRA, Hu et al. 2021): what was learnt from delegates' questions, added to its weights.

A file holds, for each matrix W [out, in] of the model that it changes, `<name>.up` [out, r] and `<name>.down` [r, in]; the
adapted model computes with W + up·down, at no cost in time. Names are those of the model's encoder, whatever it is wrapped in.
Importing this module loads torch; do it late.
"""

from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file

from index.errors import ModelError

_UP, _DOWN = ".up", ".down"
_ENCODER = "encoder."


def adapt(model: torch.nn.Module, file: Path) -> None:
    """Add the adapter in `file` to the weights of `model`. Raises `ModelError` where it is none of this model."""
    try:
        factors = load_file(file)
        weights = {encoder_name(name): weight for name, weight in model.named_parameters()}
        with torch.no_grad():
            for name in sorted(key.removesuffix(_UP) for key in factors if key.endswith(_UP)):
                weights[name].add_(factors[name + _UP].float() @ factors[name + _DOWN].float())
    except (OSError, SafetensorError, KeyError, RuntimeError) as error:
        raise ModelError(
            f"{file} is no adapter of the default embedding model ({error}); give a file that `rapporteur adapt --into` wrote."
        ) from error


def save_adapter(factors: Mapping[str, tuple[torch.Tensor, torch.Tensor]], file: Path) -> None:
    """Write what is to be added to each matrix, (up, down) by its name in the encoder, in half precision."""
    ends = {name + end: factor for name, both in factors.items() for end, factor in zip((_UP, _DOWN), both, strict=True)}
    save_file({name: factor.detach().half().contiguous() for name, factor in ends.items()}, file)


def encoder_name(name: str) -> str:
    """The name of a weight within the encoder, without the models around it."""
    return name[max(name.find(_ENCODER), 0) :]
