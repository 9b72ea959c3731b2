"""Labels in a table that several rows share, as their cells are merged."""

import re

_WORDS = 8
_NAMED = re.compile(r"[^\W\d_]{2}")


def is_label(text: str) -> bool:
    """Whether a merged cell's text says what each of its rows is about, and is no number and no text of its own."""
    return len(text.split()) <= _WORDS and bool(_NAMED.search(text))
