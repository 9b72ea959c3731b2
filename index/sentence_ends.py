"""Whether a line or a cell ends where a sentence, or a clause of one, does."""

import re

_END = re.compile(r"[.:;!?][”\"’')\]]*$")


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a full stop or the like, a closing quotation mark or bracket aside."""
    return _END.search(text) is not None
