"""What sort of thing a question asks for: a number, a date, a State."""

import re
from typing import Literal

from assistant.language.units import asks_in_unit
from assistant.language.words import OFFICE

AnswerKind = Literal["number", "date", "place", "person", "State", "reason", "any"]

_MEASURE = (
    r"amount|quantit(?:y|ies)|total|share|percentage|proportion|value|figures?|size|volume|budget|cost|area|duration|fine|price|rate|salary|length|"
    r"speed|age|ceiling|limit|maximum|minimum|headcount|sum|turnout|pay|wages?|"
    r"balance (?:of|in|on) the (?:[\w-]+ ){0,3}(?:fund|account|reserve)"
)
_CLAUSE = re.compile(r"(?:[:;,?()–—]|\s-|\.(?=\s))\s*|\s+(?=(?:and|or) (?:by |in |on |at |to |from |with )?(?:how|what|wh\w+)\b)")
_LEAD = (
    r"^(?:(?:and|or|but|so|please|pls|kindly|in|on|at|by|for|from|to|up to|since|until|with|of|under|after|before|exactly|roughly|about|"
    r"tell me|(?:can|could) you (?:please )?tell me|do you know|i(?:'d| would) like to know|is it (?:known|said|stated)|does it say|"
    r"[\w ]+ (?:grateful|glad|like|want|wish(?:es)?) to (?:learn|know|hear))\s+)*"
)
_MODAL = r"(?:should|must|may|can|could|would|will|shall|did|do|does|has|have|had)"

# "Which Kestrian minister", but not "which expert group" or "what minister's speech".
_HOLDER = (
    rf"(?:which|what) (?!(?:of|is|was|are|were|{_MODAL})\b)(?:[\w-]+ ){{0,2}}?"
    r"(?:minister|prosecutor|judge|lawyer|ambassador|official|officer|consultant|professor|journalist|diplomat|envoy|commissioner|rapporteur|"
    r"politician|expert|president|director|commander|governor|mayor|scientist|author|speaker|leader)\b"
    r"(?!['’-]| (?:groups?|panels?|bod(?:y|ies)|trainings?|courses?|meetings?|posts?|positions?|offices?|statements?|reports?|services?|"
    r"programmes?|networks?|levels?|lists?|teams?|documents?|symbols?|figures?|languages?|views?|opinions?|missions?)\b)"
)


def _opening(*alternatives: str) -> re.Pattern[str]:
    return re.compile(_LEAD + rf"(?:{'|'.join(alternatives)})", re.IGNORECASE)


# What opens a clause says what kind of thing is asked for; "officers got training when …" asks for no date.
_KINDS: tuple[tuple[AnswerKind, re.Pattern[str]], ...] = (
    (
        "number",
        _opening(
            r"how (?:many|much|large|big|high|long|often|old|close|far|frequently|regularly)\b",
            rf"(?:what|which)(?:'s| is| was| were| are)?(?: the| a)?(?: (?!{_MODAL}\b)[\w-]+){{0,2}}? (?:{_MEASURE}|number)\b"
            r"(?! of the \w+ ?(?:resolution|decision|document|article|regulation))",
            r"(?:the )?(?:total |overall |exact |average |annual |monthly |weekly |daily |current )?"
            rf"(?:{_MEASURE}|number) (?:of|for|under)\b",
            r"(?:[\w-]+ ){1,2}numbers\W*$",
            r"what (?:did|does|do|will|would|has|have) [^,;?]*\bcost\b",
            r"what (?:[\w-]+ )?(?:did|does|do|will|would|must|should) [^,;?]*\b(?:pay|owe|earn)\b"
            r"(?! (?:for|attention|tribute|heed|regard|respects?|homage|a visit)\b)",
        ),
    ),
    (
        "date",
        _opening(r"when\b", r"(?:what|which)(?: is| was)?(?: the)? (?:year|date|day|month|deadline)\b", r"(?:the )?(?:deadline|dates?)\b"),
    ),
    (
        "place",
        _opening(
            r"where\b(?! (?:do|does|did|has|have) [^,;?]*\b(?:stand|stood)\b)",  # "where did Kestria stand on …" asks for a view
            r"(?:which|what) (?:city|ports?|place|town|venue)\b",
            r"(?:the )?(?:place|venue)\b",
        ),
    ),
    ("person", _opening(r"who\b", r"whom\b", r"whose\b", _HOLDER)),
    ("State", _opening(r"(?:which|what) (?:\w+ ){0,1}?(?:country|state|government|delegation|nation|member state)\b")),
    ("reason", _opening(r"why\b", r"what reasons?\b", r"what grounds?\b")),
)
HOW_MANY = re.compile(r"\bhow many\b|\bnumbers? of\b", re.IGNORECASE)
# A person is asked for by the office: only a name beside one answers.
ASKS_FOR_HOLDER = re.compile(
    rf"{_LEAD}(?:{_HOLDER}|who (?:now |currently |then )?(?:(?:co-)?chair(?:s|ed)?|head(?:s|ed)?|leads?|led|directs|directed|commands|"
    r"commanded|presides|presided|signed|(?:is|was|became|has been|were|are) (?:\w+ ){0,4}?"
    rf"(?:[\w-]*chair\w*|{OFFICE}|secretary|director|head))\b)",
    re.IGNORECASE,
)
# A person is asked for by name.
_PERSONS = (
    r"(?:[\w-]*(?:officers?|chief|head|minister|judge|prosecutor|president|director|commander|mayor|governor|ambassador|representative|journalist|"
    r"lawyer|m[ae]n|wom[ae]n|persons?|people|victims?|suspects?|witness(?:es)?|soldiers?|officials?|detainees?|staff members?|observers?|"
    r"leader|nationals?|citizens?|workers?|drivers?|activists?|peacekeepers?|delegates?|candidates?|"
    r"captain|chair\w*|secretary|coordinator|consultant|author|expert|employee|pilot))"
)
ASKS_FOR_NAME = re.compile(
    rf"^(?:and |but )?(?:(?:what|which)(?:[’']s| is| are| was| were) )?(?:the )?(?:full |first |last )?names? of "
    rf"(?:(?!of\b)[\w’'-]+ ){{0,5}}?{_PERSONS}\b|"
    rf"\bwhat (?:is|was|are|were) (?:(?:his|her) (?:full )?name|(?:he|she) called)\b|"
    rf"^who (?:is|are|was|were) the (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[\w’'-]+ ){{0,3}}?{_PERSONS}\b",
    re.IGNORECASE,
)
# Those who took part are asked for: several names answer.
ASKS_WHO_TOOK_PART = re.compile(
    rf"{_LEAD}whom? (?:all |also |else )?(?:(?:was|were|is|are|sat|sits?|served|serves?) (?:on|in|at|among)\b|(?:took|takes?) part\b|"
    r"participate|attend|addressed\b|spoke (?:at|on)\b|made (?:an? |the )?(?:\w+ )?(?:statement|presentation|remark))",
    re.IGNORECASE,
)


def kind_of(text: str) -> AnswerKind:
    """What sort of thing the first clause that asks for any asks for."""
    for clause in _CLAUSE.split(text):
        for kind, pattern in _KINDS:
            if pattern.match(clause.strip()):
                return kind
    if ASKS_FOR_NAME.search(text):
        return "person"
    return "number" if asks_in_unit(text) else "any"
