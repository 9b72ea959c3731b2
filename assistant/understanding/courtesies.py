"""What people say around a question: "Could you please tell me …", "I would like to know …", "… Thank you."."""

import re

# What has to follow for the words before it to be a frame: a question's own first words.
ASKING = (
    r"(?:(?:(?:in|on|at|by|to|for|from|about|under|since|until|up to|with|of|among|through|according to|after|before|within) )?"
    r"(?:what|when|where|which|who|whom|whose|why|how)\b|(?:whether|if)\b)"
)
_ASKS = rf"(?={ASKING})"
_GREETING = r"hello|hi|good (?:morning|afternoon|evening)"
# "Tell me, did Kestria agree?"
_WHETHER = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|may|must|should|will|would)\b"
_PLEASE = r"(?:,? (?:please|kindly),?)?"
# "I need this for my statement tomorrow.": what the answer is for; with a matter of its own it may say what is asked.
_NO_MATTER = r"(?:(?!\b(?:about|on|regarding|concerning|of)\b|(?-i:\s(?!I\b)[A-Z]))[^?.!;:])"
_OCCASION = (
    rf"(?:i|we|my|our)(?:['’](?:m|re|ve|d|ll))?\b{_NO_MATTER}{{0,100}}"
    r"\b(?:this|statement|speech|intervention|briefing|talking points|meeting|minister|ambassador|boss|delegation|note|plenary|committee|"
    rf"today|tonight|tomorrow|now|soon|urgently|asap)\b{_NO_MATTER}{{0,40}}[.!;:](?=\s+\w)"
)
_BEFORE = re.compile(
    r"(?:"
    rf"{_OCCASION}|"
    rf"(?:i|we)(?: am| are|['’]m|['’]re) (?:preparing|getting ready|on (?:my|our) way) [^?.!:;]{{1,80}}[.:;] {_ASKS}|"
    rf"(?:{_GREETING}|dear (?:[A-Z]\w+|colleagues?|all))\b[,.!]*|"
    r"(?:please|kindly|pls)\b,?|"
    rf"(?:can|could|would|will) (?:you|somebody|someone|anybody|anyone){_PLEASE}(?= )|"
    rf"(?:tell|show|remind|explain to) (?:me|us){_PLEASE}(?: exactly)?[,:]? (?={ASKING}|{_WHETHER})|"
    rf"(?:do|does|would) (?:you|we|anyone|anybody|someone|somebody) (?:happen to )?know{_PLEASE} {_ASKS}|"
    rf"(?:is there |have you |do you have )?(?:any|an) (?:idea|clue)(?: of| about)? {_ASKS}|"
    rf"is (?:it|there any(?:thing)?) (?:known|said|stated|reported) {_ASKS}|"
    rf"(?:i|we)(?: (?:was|were|am|are)|['’]m|['’]re)? (?:wonder|wondering) {_ASKS}|"
    r"it(?:['’]s| is| would be|['’]d be) (?:very |most )?(?:useful|helpful|good|interesting|important|nice|great)(?: for [^?.!;:]{1,40}?)? "
    rf"(?:to|if (?:i|we)) (?:know|knew|learn|learnt|see|hear|understand)(?: about| exactly)?[,:]? {_ASKS}|"
    r"(?:i|we|my|our)(?:['’](?:d|m|re))?\b(?! (?:do|did)(?:n['’]t| not)\b)[^?.!;:]{0,120}?"
    r"(?:like|want|need|wish|trying|have|glad|grateful|good|useful|interesting)(?: \w+)? to "
    rf"(?:know|learn|understand|see|hear|find out|ask|be told)(?: about| you| exactly)?[,:]? {_ASKS}"
    r")\s*",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:briefly|in (?:short|brief|a nutshell|one sentence|a few words)|(?:a |one )?quick(?: (?:question|one|check))?|(?:my |a )?question|"
    rf"urgent(?:ly)?|just (?:checking|to be sure|to confirm)|{_GREETING})\s*(?:[:;,.!]|[–—-](?=\s))\s*",
    re.IGNORECASE,
)
# "… Please give the exact paragraph.", "… with the source, please": every answer has it.
_WITH_SOURCES = (
    r"(?:[.?!]\s+(?:(?:please|pls|kindly|and|can you|could you)\s+)*"
    r"(?:give|cite|quote|show|include|indicate|add|name|tell|send)\b[^.?!]{0,25}|"
    r",\s+(?:with|including|plus)\s+(?:the\s+|its\s+)?(?:exact\s+|precise\s+|right\s+)?)"
    r"\b(?:paragraphs?(?: numbers?)?|para|sources?|citations?|references?|footnotes?)(?: (?:it is|that is|this is) (?:in|from))?"
)
_AFTER = re.compile(
    rf"(?:{_WITH_SOURCES}(?:,? please)?|"
    r",\s+in (?:short|brief|one sentence|a few words)(?:,? please)?|"
    r"[.?!]\s+(?:(?:in )?(?:short|brief|one sentence|a few words)|briefly|(?:a )?(?:short|brief|quick) answer|(?:it|this) is urgent|"
    r"urgent|asap|i need (?:it|this) (?:now|today|urgently|asap))(?:,? please)?|"
    r"[,.?!]*\s+(?:please|many thanks|thanks|thank you)(?: (?:very much|so much|a lot|in advance))?|"
    r"[,?]? (?:for|to) (?:me|us))\s*[.!?]*\s*$",
    re.IGNORECASE,
)


def without_opening(text: str) -> str:
    """A question without a greeting in front of it, or a word on how it is to be answered: "Briefly: …"."""
    return _OPENING.sub("", text, count=1) if _OPENING.match(text) and not _OPENING.fullmatch(text) else text


def without_courtesies(text: str) -> str:
    """A question without the words that only ask for an answer; the whole text where nothing else is in it."""
    bare = text
    while (found := _BEFORE.match(bare)) and found.end():
        bare = bare[found.end() :]
    bare = _AFTER.sub(lambda ending: "?" if "?" in ending[0] else "", bare)
    return bare if re.search(r"\w", bare) else text
