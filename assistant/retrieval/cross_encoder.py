"""A cross-encoder in the place of late interaction: it reads question and paragraph together, better and more slowly.

Importing this module does not load torch; loading a model does.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.evidence import Evidence
from index.errors import ModelError
from index.passages import context_of

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

_READ = 40
_BATCH = 16
_MOST_TOKENS = 512


class ParagraphCrossEncoder:
    """Judges how well paragraphs answer a question."""

    def __init__(self, model: "CrossEncoder") -> None:
        """Take a model with one output, such as those trained on MS MARCO; it is read as the log odds of relevance."""
        self._model = model

    def rescored(self, question: str, evidence: Sequence[Evidence]) -> list[Evidence]:
        """The first forty with the model's probability of relevance as each of their similarities, the others with none."""
        import torch

        read = evidence[:_READ]
        pairs = [(question, " ".join((context_of(e.paragraph), e.paragraph.text)).strip()) for e in read]
        alike = [0.0] * len(evidence)
        if pairs:
            scores = self._model.predict(pairs, batch_size=_BATCH, activation_fn=torch.nn.Sigmoid(), show_progress_bar=False)
            alike[: len(read)] = [float(score) for score in scores]
        return [
            replace(e, similarity=s, own_similarity=s, maxsim=s, sentence_maxsim=s, sentence=s)
            for e, s in zip(evidence, alike, strict=True)
        ]


@lru_cache(maxsize=1)
def load_cross_encoder(model: str) -> ParagraphCrossEncoder:
    """Load a cross-encoder from a folder or by its name on a model hub.

    Raises `ModelError` where it cannot be loaded or has more than one output.
    """
    from sentence_transformers import CrossEncoder

    local = Path(model).expanduser().is_dir()
    try:
        loaded = CrossEncoder(model, device="cpu" if local else None, max_length=_MOST_TOKENS, local_files_only=local)
    except Exception as error:
        raise ModelError(
            f"The cross-encoder {model!r} cannot be loaded ({error}); give the folder or hub name of one, or leave the setting out."
        ) from error
    if loaded.num_labels != 1:
        raise ModelError(f"The cross-encoder {model!r} has {loaded.num_labels} outputs, not one score; give one made for ranking passages.")
    return ParagraphCrossEncoder(loaded)
