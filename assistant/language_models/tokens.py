"""Counting tokens offline, for budgets of what a language model is sent."""

from functools import lru_cache
from typing import TYPE_CHECKING

import index  # noqa: F401 - points tiktoken to the data that is installed; without that it would ask the network

if TYPE_CHECKING:
    from tiktoken import Encoding

_ENCODING = "cl100k_base"


def count_tokens(text: str) -> int:
    """How many tokens a text has in the encoding cl100k_base; other models' counts differ by some per cent."""
    return len(_encoding().encode(text, disallowed_special=()))


@lru_cache(maxsize=1)
def _encoding() -> "Encoding":
    import tiktoken

    return tiktoken.get_encoding(_ENCODING)
