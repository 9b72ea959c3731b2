"""What people say around a question: "Could you please tell me …", "I would like to know …", "… Thank you."."""

import re

# What has to follow for the words before it to be a frame: a question's own first words.
ASKING = (
    r"(?:(?:(?:in|on|at|by|to|for|from|about|under|since|until|up to|with|of|among|through|according to|after|before|within) )?"
    r"(?:what|when|where|which|who|whom|whose|why|how)\b|(?:whether|if)\b)"
)
_ASKS = rf"(?={ASKING})"
_PLEASE = r"(?:,? (?:please|kindly),?)?"
_BEFORE = re.compile(
    r"(?:"
    r"(?:hello|hi|good (?:morning|afternoon|evening)|dear (?:[A-Z]\w+|colleagues?|all))\b[,.!]*|"
    r"(?:please|kindly|pls)\b,?|"
    rf"(?:can|could|would|will) (?:you|somebody|someone|anybody|anyone){_PLEASE}(?= )|"
    rf"(?:tell|show|remind|explain to) (?:me|us){_PLEASE}(?: exactly)? {_ASKS}|"
    rf"(?:do|does|would) (?:you|we|anyone|anybody|someone|somebody) (?:happen to )?know{_PLEASE} {_ASKS}|"
    rf"(?:is there |have you |do you have )?(?:any|an) (?:idea|clue)(?: of| about)? {_ASKS}|"
    rf"is (?:it|there any(?:thing)?) (?:known|said|stated|reported) {_ASKS}|"
    rf"(?:i|we)(?: (?:was|were|am|are)|['’]m|['’]re)? (?:wonder|wondering) {_ASKS}|"
    r"(?:i|we|my|our)(?:['’](?:d|m|re))?\b(?! (?:do|did)(?:n['’]t| not)\b)[^?.!;:]{0,120}?"
    r"(?:like|want|need|wish|trying|have|glad|grateful|good|useful|interesting)(?: \w+)? to "
    rf"(?:know|learn|understand|see|hear|find out|ask|be told)(?: about| you| exactly)?[,:]? {_ASKS}"
    r")\s*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:[,.?!]*\s+(?:please|many thanks|thanks|thank you)(?: (?:very much|so much|a lot|in advance))?|"
    r"[,?]? (?:for|to) (?:me|us))\s*[.!?]*\s*$",
    re.IGNORECASE,
)


def without_courtesies(text: str) -> str:
    """A question without the words that only ask for an answer; the whole text where nothing else is in it."""
    bare = text
    while (found := _BEFORE.match(bare)) and found.end():
        bare = bare[found.end() :]
    bare = _AFTER.sub(lambda ending: "?" if "?" in ending[0] else "", bare)
    return bare if re.search(r"\w", bare) else text
