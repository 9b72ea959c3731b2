"""Counting what a language model reads and writes."""

from collections.abc import Iterator

from assistant.language_models.language_model import LanguageModel
from assistant.language_models.tokens import count_tokens


class MeteredModel(LanguageModel):
    """A language model whose tokens are counted, by tiktoken, which other models' own counts differ from by some per cent."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._used = 0
        self.limits = model.limits
        self.rules = model.rules

    def stream(self, prompt: str, seconds: float | None = None) -> Iterator[str]:
        """The reply, piece by piece, as the model gives it."""
        pieces: list[str] = []
        try:
            for piece in self._model.stream(prompt, seconds):
                pieces.append(piece)
                yield piece
        finally:
            self._used += sum(count_tokens(text) for text in (self.rules, prompt, "".join(pieces)))

    def taken(self) -> int:
        """The tokens since this was last asked."""
        used, self._used = self._used, 0
        return used
