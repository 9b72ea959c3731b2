"""Questions that name their matter first: "As regards tugs, which States …?", "Tug masters trained in 2030: how many?".

The words of the question come first in what they become ("Which States … on tugs?", "How many tug masters trained in 2030?"),
since the rest of the understanding reads what is asked for at its beginning.
"""

import re

from assistant.language.number_words import MONTHS
from assistant.understanding import phrasing
from assistant.understanding.comparison_forms import COMPARATIVE
from assistant.understanding.courtesies import ASKING, without_courtesies
from assistant.understanding.places import place_spans
from index.states import StateNames

_AUXILIARY = r"(?:do|does|did|is|are|was|were|has|have|had|can|could|may|must|should|will|would|shall)\b"
_COMMAND = (
    r"(?:list|name|enumerate|identify|specify|set out|(?:count|number|names?) (?:and|of)|give|tell|show|summari[sz]e|sum up|explain|"
    r"define|state|find|provide|i need|we need|i want)\b"
)
# "…: contributing countries?", "…: breakdown by country?".
_BY_STATE = (
    rf"(?:(?:the )?(?:contribut|provid|supply|send)ing {phrasing.STATE_NOUNS}|(?:(?:a |the )?(?:breakdown|list|figures|numbers?) )?"
    r"(?:by|per|for each) (?:country|state)|(?:which |what |the )?(?:troop |police )?contributors)"
)
_ASKS = re.compile(rf"(?:{ASKING}|{_AUXILIARY}|{_COMMAND}|{_BY_STATE})", re.IGNORECASE)
_THEN_ASKS = rf"(?P<asks>(?:{ASKING}|{_AUXILIARY}|{_COMMAND}|(?:please|pls|i|we|any)\b).*|{_BY_STATE}\W*)"
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|may|can|could|will|would|should|must|did|does?|not|don['’]t|please|wants?|i|we|my|our)\b",
    re.IGNORECASE,
)
_ASKS_WHAT = re.compile(rf"{ASKING}|{_COMMAND}", re.IGNORECASE)
# Words that only say what a question is about; others ("in", "under") say more, and stay.
_ABOUT = (
    r"(?:as regards|regarding|concerning|with (?:regard|respect|reference) to|in respect of|as for|as to|"
    r"on the (?:subject|question|matter|topic|issue) of|on|about|re)"
)
_WITHIN = (
    r"(?:in|under|at|during|between|for|according to|since|by|from|within|as of|per|throughout|because of|with|among|"
    r"(?P<clause>before|after|until|when|while|once))"
)
_FRONTED = re.compile(
    rf"(?:(?P<about>{_ABOUT})|(?P<within>{_WITHIN})) (?P<matter>[^?;:]{{2,}}?)(?:,|:|;|\s[–—-])\s+{_THEN_ASKS}", re.IGNORECASE | re.DOTALL
)
_NAMED = re.compile(rf"(?P<matter>[^?]{{2,}}?)(?::|;|\s[–—-]|(?P<comma>,))\s+{_THEN_ASKS}", re.IGNORECASE | re.DOTALL)
# "We are preparing a paragraph on tugs; …": what somebody is about to do, and the matter of it.
_OCCASION = re.compile(
    r"(?:i|we|our delegation|my delegation)\b(?: \S+){0,3}? "
    r"(?:preparing|drafting|writing|working|thinking|looking|hearing|interested|dealing|concerned|meet(?:ing)?)\b"
    r"(?:(?: (?!about\b|on\b|of\b|for\b|with\b)\S+){0,5} (?:about|on|of|for|with|in))? (?P<matter>[^?;:.]{3,}?)"
    r"(?: (?:today|tomorrow|tonight|soon|next \w+|this \w+|on \w+day))?(?:;|:|\.|,? and)\s+"
    rf"(?:(?:i |we )?(?:would like|need|want|wish|have) to (?:know|learn|find out)[:,]? )?{_THEN_ASKS}",
    re.IGNORECASE | re.DOTALL,
)
_POINTS = re.compile(r"\b(?:it|they|them|this|these|those)\b(?! (?:true|correct|who|that|\w+ed that)\b)", re.IGNORECASE)
# "What did Kestria say it would do?": "it" is Kestria.
_WHOSE_WORDS = re.compile(
    r"\b(?:sa(?:y|id|ys)|report\w*|stat(?:e|ed|es)|claim\w*|not(?:e|ed|es)|add\w*|agree\w*|promis\w+)(?: that)? $", re.IGNORECASE
)
_OWNS = re.compile(r"(?:its|their|his|her|our|my)\b", re.IGNORECASE)
_THERE = re.compile(r"\bthere\W*$", re.IGNORECASE)
_THEIR_STATE = re.compile(r"\b(?:its|their|his|her) (?:country|government|delegation|State)\b", re.IGNORECASE)
_POSSESSES = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)
# "… how many?", "… how many granted by June?": counted is the matter itself.
_COUNTS_IT = re.compile(
    r"(?P<how>(?:(?:by|in|on|at|of|to|for) )?(?:how (?:many|much)|what number)) ?"
    r"(?P<rest>(?:(?:in|by|on|at|were|are|was|is|have|has|had|do|did|of|until|up|since|per|a|and|\w+ed|sent|held|given|made)\b.*)?)",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:not|never|don['’]t)\b", re.IGNORECASE)
_SAYS_OF_WHAT = re.compile(rf"(?:{_ABOUT}|{_WITHIN}) ", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\w+ed\b|sent\b|held\b|given\b|made\b", re.IGNORECASE)
# "… until when?", "… by whom?": nothing beside the word that asks.
_BARE = re.compile(
    r"(?:(?:by|in|on|at|of|to|for|since|until|from|with|under) )?(?:when|where|why|whom?|"
    r"(?:what|which) (?:date|year|day|month|city|place|country|State|delegation|body|article|paragraph|document)s?|which|who)",
    re.IGNORECASE,
)
_BEFORE_A_NAME = re.compile(r"(?:and|or) [A-Z]")
# "Norvik on towage: who should pay for it?" asks for what Norvik says.
_SPEAKER = re.compile(r"(?P<who>(?:the )?(?-i:[A-Z][\w’'-]+)(?: (?-i:[A-Z][\w’'-]+)){0,3}) on (?P<matter>.+)", re.IGNORECASE)
_WHICH = re.compile(r"which (?P<noun>[\w-]+(?: [\w-]+)?)", re.IGNORECASE)
# "The fleet or the port: which is larger?" compares two things.
_JOINS = re.compile(r"\b(?:or|and|versus|vs)\b", re.IGNORECASE)
_HELD_AGAINST = re.compile(r"\b(?:versus|vs?\.?)\s+(?:the )?[A-Z]")
_OF_TWO = re.compile(rf"^(?:which|who) (?:one\b|of (?:them|the two|these|those)\b)|\b{COMPARATIVE}\b", re.IGNORECASE)
_OF_THOSE = re.compile(rf"(?:of|among|out of) (?P<matter>[^?;:]{{2,}}?),\s+{_THEN_ASKS}", re.IGNORECASE | re.DOTALL)
_OF_MANY = re.compile(r"(?P<who>which(?: ones?)?|who|how many)\b (?P<rest>.+)", re.IGNORECASE | re.DOTALL)


def matter_last(text: str, names: StateNames) -> str:
    """A question with its matter behind what it asks; the text itself where nothing stands in front, or where it compares."""
    if place_spans(text) or "?" in text.rstrip("?! ."):
        return text
    for pattern, written in ((_OCCASION, _of_occasion), (_OF_THOSE, _of_those), (_FRONTED, _behind), (_NAMED, _of_what_is_named)):
        if found := pattern.fullmatch(text.strip()):
            asks = without_courtesies(found["asks"]).rstrip("?!. ")
            matter = _within_a_sentence(found["matter"], names)
            compared = phrasing.COMPARES.search(asks) or _HELD_AGAINST.search(matter)
            if _ASKS.match(asks) and not compared and (full := written(found, matter, asks)):
                return f"{full[0].upper()}{full[1:]}?"
    return text


def _of_occasion(found: re.Match[str], matter: str, asks: str) -> str:
    """An occasion says nothing of what is asked but what "it" is."""
    if _POINTS.search(asks) or _POSSESSES.search(asks):
        return _with_matter(asks, matter)
    return ""


def _of_those(found: re.Match[str], matter: str, asks: str) -> str:
    many = _OF_MANY.fullmatch(asks)
    if many is None:
        return ""
    return f"{many['who'].partition(' one')[0]} of {matter} {many['rest']}"


def _behind(found: re.Match[str], matter: str, asks: str) -> str:
    if (_FINITE.search(matter) and not found["clause"]) or _ASKS_WHAT.match(matter) or _OWNS.match(matter):
        return ""
    if found["about"]:
        return _with_matter(asks, matter) if _POINTS.search(asks) or _POSSESSES.search(asks) else f"{asks} on {matter}"
    return f"{asks} {found['within'].lower()} {matter}"


def _of_what_is_named(found: re.Match[str], matter: str, asks: str) -> str:
    if (counted := _COUNTS_IT.fullmatch(asks)) and not _DENIES.search(matter) and not _SAYS_OF_WHAT.match(matter):
        were = "were " if _PARTICIPLE.match(counted["rest"]) else ""
        return f"{counted['how']} {matter} {were}{counted['rest']}".rstrip()
    if re.fullmatch(_BY_STATE, asks, re.IGNORECASE):
        return f"which countries contribute {matter}"
    if _JOINS.search(matter) and _OF_TWO.search(asks):
        return ""
    if _BARE.fullmatch(asks):
        return f"{asks} {matter}"
    if found["comma"] or _FINITE.search(matter):
        return ""
    if which := _WHICH.fullmatch(asks):
        return f"which {which['noun']} of {matter}"
    if not _ASKS_WHAT.match(asks):
        return ""
    if speaker := _SPEAKER.fullmatch(found["matter"]):
        return f"{_with_matter(asks, speaker['matter'])} according to {speaker['who']}"
    return _with_matter(asks, matter)


def _with_matter(asks: str, matter: str) -> str:
    """What is asked with the matter for the first "it", or as the owner of the first "its", or behind it."""
    if state := _THEIR_STATE.search(asks):
        return f"{asks[: state.start()]}{matter}{asks[state.end() :]}"
    if there := _THERE.search(asks):
        return f"{asks[: there.start()]}at {matter}"
    pointing, possessing = _POINTS.search(asks), _POSSESSES.search(asks)
    if pointing and _WHOSE_WORDS.search(asks[: pointing.start()]):
        return f"{asks} on {matter}"
    if possessing and (not pointing or possessing.start() < pointing.start()):
        return f"{asks[: possessing.start()]}{matter}'s{asks[possessing.end() :]}"
    if pointing:
        return f"{asks[: pointing.start()]}{matter}{asks[pointing.end() :]}"
    return f"{asks} on {matter}"


def _within_a_sentence(matter: str, names: StateNames) -> str:
    """A matter without the capital that only the beginning of the question gave it; a word alone may be a name."""
    first, _, rest = matter.partition(" ")
    capitals = not rest or rest[0].isupper() or (len(first) > 1 and not first[1:].islower())
    capitals = capitals or first.lower() in MONTHS or _BEFORE_A_NAME.match(rest) is not None
    is_state = any(not name.start for name in names.find(matter, peoples=True, capitals=True))
    return matter if capitals or is_state else f"{matter[0].lower()}{matter[1:]}"
