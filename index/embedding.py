"""The embedding model: a sentence vector for Chroma and token vectors for late interaction, in one pass.

The default model is all-MiniLM-L6-v2, which comes as a data package; its folder is read from the
installation and none of its code is imported. An adapter, learnt by `rapporteur adapt`, is added to its
weights. Importing this module loads torch; do it late.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer

from index.adapter import adapt
from index.errors import ModelError
from index.model_files import DEFAULT_MODEL, adapter_of, default_model_folder, model_identity

__all__ = ["DEFAULT_MODEL", "Encoded", "ParagraphEmbedding", "load_embedding", "model_identity"]

_BATCH = 32
_SPECIAL_TOKENS = 2
# Read once: while a question is encoded there is only one, and another may be asked at that moment.
_THREADS = torch.get_num_threads()


class Encoded(NamedTuple):
    """A text's vectors: `sentence` [d], `tokens` [n, d], both of unit length; `offsets` [n, 2] characters."""

    sentence: NDArray[np.float32]
    tokens: NDArray[np.float32]
    offsets: NDArray[np.int32]


class ParagraphEmbedding(HuggingFaceEmbedding):
    """A LlamaIndex embedding that also gives the vectors of a text's tokens."""

    def encode(self, texts: Sequence[str]) -> list[Encoded]:
        """Sentence and token vectors of each text; the model cuts what exceeds `token_limit`."""
        outputs = self._model.encode(list(texts), batch_size=_BATCH, output_value=None, normalize_embeddings=True, show_progress_bar=False)
        return [self._encoded(text, output) for text, output in zip(texts, outputs, strict=True)]

    @property
    def model(self) -> SentenceTransformer:
        """The sentence-transformers model."""
        return self._model

    @property
    def token_limit(self) -> int:
        """How many tokens of a text the model reads, its two special tokens not counted."""
        return int(self._model.max_seq_length or 512) - _SPECIAL_TOKENS

    def token_offsets(self, text: str) -> list[tuple[int, int]]:
        """Where in the text each token begins and ends, in characters, special tokens left out."""
        encoding = self._model.tokenizer(text, add_special_tokens=False, return_offsets_mapping=True, truncation=False, verbose=False)
        return [(int(start), int(end)) for start, end in encoding["offset_mapping"]]

    def _encoded(self, text: str, output: Any) -> Encoded:
        length = int(output["attention_mask"].sum())
        vectors = output["token_embeddings"][1 : length - 1].float().cpu().numpy()
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        offsets = self.token_offsets(text)[: len(vectors)]
        sentence = output["sentence_embedding"].float().cpu().numpy()
        return Encoded(
            (sentence / np.linalg.norm(sentence)).astype(np.float32),
            (vectors / np.maximum(norms, 1e-12)).astype(np.float32),
            np.array(offsets, dtype=np.int32).reshape(-1, 2),
        )

    def _get_query_embedding(self, query: str) -> list[float]:
        return [float(value) for value in self.encode_question(query).sentence]

    def encode_question(self, question: str) -> Encoded:
        """The vectors of a question; asked twice for the same one, it works once."""
        return _cached_question(self, question)


@lru_cache(maxsize=64)
def _cached_question(embedding: ParagraphEmbedding, question: str) -> Encoded:
    # A question is so short that a second thread costs more in waiting than it saves in work.
    torch.set_num_threads(1)
    try:
        return embedding.encode([question])[0]
    finally:
        torch.set_num_threads(_THREADS)


# LlamaIndex models are pydantic models, which are unhashable by default; identity is what the cache needs.
ParagraphEmbedding.__hash__ = object.__hash__  # type: ignore[method-assign]


@lru_cache(maxsize=2)
def load_embedding(model: str = DEFAULT_MODEL) -> ParagraphEmbedding:
    """Load the embedding model: "default", an adapter of it (.safetensors), a folder, or a name on a model hub.

    Raises `ModelError` where it cannot be loaded.
    """
    adapter = adapter_of(model)
    if adapter is None:
        return _loaded(model, "cpu" if Path(model).expanduser().is_dir() else None)
    found = load_unadapted()
    adapt(found.model, adapter)
    return found


def load_unadapted() -> ParagraphEmbedding:
    """Load the default model as it comes, without an adapter. Raises `ModelError`."""
    return _loaded(str(default_model_folder()), "cpu")


def _loaded(location: str, device: str | None) -> ParagraphEmbedding:
    options: dict[str, Any] = {"model_name": location, "device": device, "embed_batch_size": _BATCH}
    try:
        return ParagraphEmbedding(**options)
    except Exception as error:
        raise ModelError(
            f"The embedding model {location!r} cannot be loaded ({error}); "
            "give the folder or hub name of a sentence-transformers model, or leave the setting out."
        ) from error
