"""What people say around a question: "Could you please tell me …", "I would like to know …", "… Thank you."."""

import re

# What has to follow for the words before it to be a frame: a question's own first words.
_ASKS = r"(?=(?:(?:in|on|at|by|to|for|from|about|under|since|until|with) )?(?:what|when|where|which|who|whom|whose|why|how|whether|if)\b)"
_PLEASE = r"(?:,? (?:please|kindly),?)?"
_BEFORE = re.compile(
    r"(?:"
    r"(?:hello|hi|good (?:morning|afternoon|evening)|dear (?:[A-Z]\w+|colleagues?|all))\b[,.!]*|"
    r"(?:please|kindly)\b,?|"
    rf"(?:can|could|would|will) you{_PLEASE}(?= )|"
    rf"(?:tell|show|remind|explain to) (?:me|us){_PLEASE} {_ASKS}|"
    rf"(?:do|does|would) (?:you|anyone|anybody|someone) (?:happen to )?know{_PLEASE} {_ASKS}|"
    rf"(?:i|we|my|our)\b[^?.!;]{{0,120}}?(?:like|want|need|wish|trying|have)(?: \w+)? to (?:know|learn|understand|see|hear|find out|ask)"
    rf"(?: about| you)?[,:]? {_ASKS}|"
    r"(?:i|we)(?:['’]d| would)? (?:need|want|like|require)(?= (?:an? |the )?(?:\w+ )?list of)"
    r")\s*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[,.?!]*\s+(?:please|many thanks|thanks|thank you)(?: (?:very much|so much|a lot|in advance))?\s*[.!?]*\s*$", re.IGNORECASE
)


def without_courtesies(text: str) -> str:
    """A question without the words that only ask for an answer; the whole text where nothing else is in it."""
    bare = text
    while (found := _BEFORE.match(bare)) and found.end():
        bare = bare[found.end() :]
    bare = _AFTER.sub(lambda ending: "?" if "?" in ending[0] else "", bare)
    return bare if re.search(r"\w", bare) else text
