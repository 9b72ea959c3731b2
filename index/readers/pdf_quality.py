"""Whether a page's text layer can be read at all: there, and not garbled by bad text recognition."""

import re

from index.readers.pdf_page import PageWords

_MIN_LETTERS = 3
_GARBLED_SHARE = 0.06
_ODD = re.compile(r"[a-z][A-Z0-9&@#%$*+¶!?~£]|[0-9&@#%$*+¶!?~£][a-z]{2}|[A-Z]{2,}[a-z]{2,}[A-Z]")
_ADDRESS = re.compile(r"https?:|www\.|@\w")


def has_text(content: PageWords) -> bool:
    """Whether a page has more than stray marks."""
    return sum(char.isalnum() for word in content.words for char in word.text) >= _MIN_LETTERS


def is_garbled(content: PageWords) -> bool:
    """Whether a scan's hidden text has many words that no language has ("wilitary observer8", "&8").

    In scans of the 1990s with poor recognition every fifth word is such, in good ones fewer than one in a hundred.
    """
    if not content.hidden:
        return False
    words = [word.text for word in content.words if len(word.text) > 2 and not _ADDRESS.search(word.text)]
    return sum(bool(_ODD.search(word)) for word in words) > _GARBLED_SHARE * max(len(words), 1)
