"""Whether a text gives any reason: that something is difficult does not say why it is."""

import re

# "Why", and what asks for a reason without it: "what brought about", "what was thought to explain".
_ASKS_WHY = re.compile(
    r"^\W*(?:and |but )?(?:why\b|how come\b|(?:for |on )?(?:what|which) (?:was |is |were |are )?(?:the )?(?:main )?"
    r"(?:reasons?|grounds?|causes?)\b|what (?:(?:was|is) (?:thought|said|held|believed) to )?"
    r"(?:caused?|explain(?:s|ed)?|account(?:s|ed)? for|brought about|led to|prompted|made|makes)\b)",
    re.IGNORECASE,
)
# Whatever joins a fact to what it is owed to, or done for; what somebody does "to do" something, or after something, is soon a reason.
_GIVES_REASON = re.compile(
    r"\b(?:because|owing|due to|thanks to|caus\w+|attribut\w+|result\w*|stem\w*|driven|explain\w*|contribut\w+|le(?:d|ads?|ading) to|"
    r"on account|in (?:the )?(?:view|light) of|grounds?|reasons?|since|so|given|argu\w+|aim\w*|purpose\w*|enabl\w+|ensur\w+|concern\w*|"
    r"protest\w*|in response|follow\w+|after|to [a-z]+|for [a-z]+ing|by [a-z]+ing|lack\w*|want of|without|therefore|thus|hence|"
    r"consequen\w+|reflect\w*|through|bas\w+|absence|shortage|fear\w*|amid|pending|as|while|but|however|although|despite|would|need\w*|until|if|unless|"
    r"whereas|when|still|no longer|already)\b|[:;]",
    re.IGNORECASE,
)
# "Why?" alone asks for the reason of what was just said, which has to be given as one.
_WHY_ALONE = re.compile(r"\W*(?:and |but )?why(?: so| not| is that| was that)?\W*(?:\(|$)", re.IGNORECASE)
_SURELY_GIVES_REASON = re.compile(
    r"\b(?:because|owing to|due to|thanks to|since|so that|in order to|as a result|reasons?|purpose|on account|"
    r"in (?:the )?(?:view|light) of|grounds|"
    r"caus\w+|attribut\w+|result(?:ed|ing)? (?:from|of|in)|lack of|concern\w*|aim\w*|given|therefore|thus|hence|consequen\w+|"
    r"fear)\b",
    re.IGNORECASE,
)
_NEXT_SENTENCE = re.compile(r"[.!?]\s+(?=[A-Z“(])")


def gives_no_reason(question: str, text: str) -> bool:
    """Whether a question asks why, and a text is a single sentence, or the row of a table, that joins nothing to what it tells.

    "Why?" alone, of what was just said, is answered only by what is said to be a reason.
    """
    if _WHY_ALONE.match(question):
        return _SURELY_GIVES_REASON.search(text) is None
    return _ASKS_WHY.match(question) is not None and _NEXT_SENTENCE.search(text) is None and _GIVES_REASON.search(text) is None
