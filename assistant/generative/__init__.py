"""Answers that a language model writes from the ranked evidence, every sentence verified against what it cites."""

from assistant.generative.writer import Writer

__all__ = ["Writer"]
