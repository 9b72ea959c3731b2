"""Whether a sentence says what somebody shall, must or should do."""

import re
from collections.abc import Callable

# "shall", "are to", "is required to"; "shall consist of" and "should be informed" say nothing that they are to do.
_BINDS = re.compile(
    r"\b(?:shall|must|should|ought to|(?:is|are) (?:(?:required|obliged|bound|expected) )?to|ha(?:s|ve) to|needs? to|undertakes? to)\b"
    r"(?! (?:not |also |each |normally )*(?:(?:consist|comprise|include|mean|have)\b|"
    r"be (?:(?!requir|oblig|guid)\w+(?:ed|en)|held|sent|kept|made|paid|put|set|eligible|free)\b))",
    re.IGNORECASE,
)
# Where a clause begins: with the sentence, after "that", or behind what opens it ("In such cases, the Parties shall …").
_CLAUSE = re.compile(
    r"(?:^|;\s|\bthat\s|(?:^|;\s|\bthat\s)(?:in|at|on|if|when|where|once|after|before|for|under|with|without|by|during|until|upon|to|as|unless|"
    r"except|subject|pursuant|while|within|from)\b[^;]*?,\s)(?=(?P<subject>[^,;:]*)$)",
    re.IGNORECASE,
)
# A subject is named before what it is of, but for "each of the Parties".
_OF_THEM = re.compile(r"^(?:each|all|any|every|none|both|some|those)\s+of\s+", re.IGNORECASE)
_OF_A_STATE = re.compile(r"^the (?:Governments?|authorities) of (?:the )?", re.IGNORECASE)
_HEAD = re.compile(r"^(?:(?!\b(?:of|to|by|in|for|with|from|on|at|under|that|which|who)\b)[^,;:])*", re.IGNORECASE)
_LONGEST_SUBJECT = 12


def is_bound(sentence: str, names_it: Callable[[str], bool]) -> bool:
    """Whether somebody, whom a text may name, is the subject of a clause that says what it shall, must or should do."""
    for binds in _BINDS.finditer(sentence):
        for clause in _CLAUSE.finditer(sentence[: binds.start()]):
            subject = clause["subject"]
            head = _HEAD.match(_OF_THEM.sub("", _OF_A_STATE.sub("", subject)))
            if len(subject.split()) <= _LONGEST_SUBJECT and head is not None and names_it(head[0]):
                return True
    return False
