"""What sort of thing a question asks for: a number, a date, a State."""

import re
from collections.abc import Sequence
from typing import Literal

from assistant.language.units import asks_in_unit
from assistant.language.words import AUXILIARY, BE, GIVE, LEAD
from assistant.understanding.asked_persons import ASKS_FOR_NAME, HOLDER
from assistant.understanding.phrasing import YES_NO

AnswerKind = Literal["number", "date", "place", "person", "State", "reason", "any"]

# The nouns by which each sort of thing is asked for.
_NUMBER = (
    r"(?:amount|quantit(?:y|ies)|total|share|percentage|proportion|value|figures?|size|volume|budget|costs?|area|duration|fine|price|rate|salary|"
    r"length|speed|age|ceiling|limit|maximum|minimum|headcount|sum|turnout|pay|wages?|strength|toll|tonnage|backlog|shortfall|frequency|"
    r"intervals?|appropriation|arrears|weight|height|temperature|depth|distance|numbers?|(?:periods?|terms?) of (?:notice|validity|office)|"
    r"balance (?:of|in|on) the (?:[\w-]+ ){0,3}(?:fund|account|reserve))\b"
    r"(?! of the \w+ ?(?:resolution|decision|document|article|regulation))"
)
_DATE = r"(?:year|dates?|day|month|deadline)\b"
_PLACE = r"(?:city|ports?|places?|towns?|venues?|location|destination|origin)\b"
_REASON = r"(?:reasons?|grounds?|causes?|explanation|obstacle|motives?|justification|reasoning)\b"
_PERSON = r"(?:persons?|people|individuals?)\b(?! [\w-]*s\b)"
_STATE = r"(?:country|state|government|delegation|nation|member state)\b"

_WHICH = (
    rf"(?:what|which)(?:[’']s| {BE}| (?:has|had|have|will|should|must|would) (?:be|been))?"
    r"(?: (?:thought|believed|said|known|reported) to be)?"
)
# Whose it is, and how it is qualified, between the word that asks and the noun.
_THEIRS = r"(?:the|an?|its|their|(?:the )?(?:[\w’'.-]+ ){0,3}?[\w.-]+(?:['’]s|s['’]))"
_ONE_OF = rf"(?:(?!(?:{AUXILIARY}|the|an?|its|their|of|for|to|in|on|by|that|and|or)\b)[\w-]+ )"
# What may follow a noun that is asked for without any word that asks.
_OF_IT = r"(?= (?:of|for|in|on|to|under|among|from|by|at|per|that|which|where|when|as)\b|\W*$)"

_CLAUSE = re.compile(r"(?:[:;,?()–—]|\s-|\.(?=\s))\s*|\s+(?=(?:and|or) (?:by |in |on |at |to |from |with )?(?:how|what|wh\w+)\b)")


def _opening(*alternatives: str) -> re.Pattern[str]:
    return re.compile(LEAD + rf"(?:{'|'.join(alternatives)})", re.IGNORECASE)


def _named(noun: str, modifiers: int = 3) -> str:
    """What opens a clause that asks for a noun: "what was the total …", "which …"."""
    return rf"{_WHICH} (?:{_THEIRS} )?{_ONE_OF}{{0,{modifiers}}}?{noun}"


# What opens a clause says what kind of thing is asked for; "officers got training when …" asks for no date.
_KINDS: tuple[tuple[AnswerKind, re.Pattern[str]], ...] = (
    (
        "number",
        _opening(
            r"how (?:many|much|large|big|high|long|often|old|close|far|frequently|regularly|strong|fast|heavy|deep|wide|tall|expensive)\b",
            _named(_NUMBER),
            r"(?:for|within|over) (?:what|which) (?:period|time)\b",
            rf"(?:the )?(?:total |overall |exact |average |annual |monthly |weekly |daily |current )?{_NUMBER} (?:of|for|under)\b",
            r"(?:[\w-]+ ){1,2}numbers\W*$",
            r"what (?:did|does|do|will|would|has|have) [^,;?]*\bcost\b",
            r"what (?:[\w-]+ )?(?:did|does|do|will|would|must|should) (?![^,;?]*\b(?:report|say|tell|state|propose|recommend|suggest)\b)"
            r"[^,;?]*\b(?:pay|owe|earn|spend)\b"
            r"(?! (?:for|attention|tribute|heed|regard|respects?|homage|a visit)\b)",
        ),
    ),
    ("date", _opening(r"when\b", _named(_DATE), r"(?:the )?(?:deadline|dates?)\b")),
    (
        "place",
        _opening(
            r"where\b(?! (?:do|does|did|has|have) [^,;?]*\b(?:stand|stood)\b)",  # "where did Kestria stand on …" asks for a view
            _named(_PLACE, 1),
            r"(?:the )?(?:place|venue)\b",
        ),
    ),
    # Who should pay may be a body, or ports in general.
    (
        "person",
        _opening(
            r"who\b(?! (?:should|must|shall|ought to) (?:pay|bear|finance|fund|cover|meet)\b)",
            r"whom\b",
            r"whose\b",
            HOLDER,
            _named(_PERSON, 0),
        ),
    ),
    ("State", _opening(rf"(?:which|what) (?:(?!each\b|every\b|any\b)\w+ ){{0,1}}?{_STATE}")),
    (
        "reason",
        _opening(
            r"why\b",
            r"how come\b",
            rf"how (?:{BE}) [^,;?]+ (?:justified|explained|accounted for)\b",
            _named(_REASON, 1),
            r"what (?:has |have |had |could )?(?:caused?|explain(?:s|ed)?|accounts? for|brought about|prompted|ma(?:de|kes?)|kept|keeps?|"
            r"prevent(?:s|ed)?|stop(?:s|ped)|hinder(?:s|ed)?|led)\b",
            r"(?:to|by) what\b[^,;?]* (?:due|caused|owed?)\b",
        ),
    ),
)
HOW_MANY = re.compile(r"\bhow many\b|\bnumbers? of\b|\b(?:headcount|strength|death toll)\b", re.IGNORECASE)
# A noun that is asked for in a command ("give the number of …"), or in what is no sentence ("deadline for replies?").
_NOUNS: tuple[tuple[AnswerKind, str], ...] = (
    ("number", _NUMBER),
    ("date", _DATE),
    ("place", _PLACE),
    ("reason", _REASON),
    ("person", rf"(?:{_PERSON}|successor\b)"),
)
_COMMANDED, _ALONE = (
    tuple((kind, re.compile(rf"{LEAD}{before}(?:{_THEIRS} )?{_ONE_OF}{{0,3}}?{noun}{_OF_IT}", re.IGNORECASE)) for kind, noun in _NOUNS)
    for before in (rf"{GIVE} ", "")
)
# "…, when he spoke to the Board": says when something was, and does not ask it.
_SUBORDINATE = re.compile(r"(?:when|where|why|how) (?:he|she|it|they|we|the|an?|this|that|these|those|its|their|his|her)\b", re.IGNORECASE)
_ASKS = re.compile(r"\b(?:who|whom|whose|what|which|when|where|why|how|whether)\b", re.IGNORECASE)
# What is asked for where the word that asks stands late: "the mission was financed by whom?".
_ASKED_LATE: tuple[tuple[AnswerKind, re.Pattern[str]], ...] = (
    ("number", re.compile(r"\bhow (?:many|much|often|long)\b|\bwhat (?:percentage|share|per ?cent)\b", re.IGNORECASE)),
    ("person", re.compile(r"\b(?:by |from |to )?whom\b", re.IGNORECASE)),
    ("date", re.compile(r"\b(?:since |until |by |from )?when\W*$|\b(?:which|what) (?:date|year|day)\b", re.IGNORECASE)),
    ("place", re.compile(r"\bwhere\W*$|\bin (?:which|what) (?:city|town|place|port)\b", re.IGNORECASE)),
    ("State", re.compile(rf"\b(?:in|by) (?:which|what) {_STATE}|\bone {_STATE}.*\b(?:which|name it)\W*$", re.IGNORECASE)),
    ("reason", re.compile(r"\b(?:why|(?:for|on) (?:what|which) (?:reasons?|grounds?))\W*$", re.IGNORECASE)),
)


def kind_of(text: str) -> AnswerKind:
    """What sort of thing the first clause that asks for any asks for."""
    clauses = [clause.strip() for clause in _CLAUSE.split(text)]
    for place, clause in enumerate(clauses):
        if (kind := _first(_KINDS, clause)) and not (place and _SUBORDINATE.match(clause)):
            return kind
    if ASKS_FOR_NAME.search(text):
        return "person"
    if asks_in_unit(text):
        return "number"
    if _ASKS.match(text) or YES_NO.match(text):
        return "any"
    for clause in clauses:
        if kind := _first(_COMMANDED, clause) or (None if _ASKS.search(text) else _first(_ALONE, clause)):
            return kind
    return next((kind for kind, pattern in _ASKED_LATE if pattern.search(text)), "any")


def _first(kinds: Sequence[tuple[AnswerKind, re.Pattern[str]]], clause: str) -> AnswerKind | None:
    """The first kind whose pattern a clause opens with."""
    return next((kind for kind, pattern in kinds if pattern.match(clause)), None)
