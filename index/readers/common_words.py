"""Common English words: those that the default embedding model's vocabulary has whole."""

from functools import lru_cache

from index.model_files import default_model_folder

_LEAST_LETTERS = 2


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Some 20,000 words in small letters."""
    entries = (default_model_folder() / "vocab.txt").read_text("utf-8").split("\n")
    return frozenset(entry for entry in entries if entry.isalpha() and len(entry) >= _LEAST_LETTERS)
