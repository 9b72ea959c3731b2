"""What a question says beside an acronym that the documents know: "TUGCOM, the platform of harbour tugs, …"."""

import re

from assistant.language.lexicon import Lexicon, stem
from assistant.understanding import phrasing

_GLOSS = re.compile(r"(?P<acronym>\b[A-Z][A-Z-]+[A-Z]),\s+(?:the|an?)\s(?:[\w’'/-]+\s){1,9}?[\w’'/-]+(?:,(?=\s\w)|(?=\s*[?.]?\s*$))")


def without_glosses(text: str, lexicon: Lexicon) -> str:
    """A question for a list without what it explains of acronyms that paragraphs have, which no item need say."""
    if not phrasing.ASKS_FOR_LIST.search(text):
        return text
    return _GLOSS.sub(lambda gloss: gloss["acronym"] if lexicon.knows(stem(gloss["acronym"])) else gloss[0], text)
