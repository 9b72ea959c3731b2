"""How questions are phrased in English: the patterns by which `assistant.question` reads them."""

import re
from typing import Literal

from assistant.lexicon import stem

AnswerKind = Literal["number", "date", "place", "person", "State", "reason", "any"]


def _compiled(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


_STATE = r"(?:countr(?:y|ies)|states?|governments?|delegations?|nations?)"
_STATES = r"(?:countries|states|governments|delegations|nations)"
_BODIES = r"(?:countries|states|governments|delegations|parties|organi[sz]ations|nations|agencies|members|replies)"
_LISTED = (
    r"(?:countr(?:y|ies)|states?|governments?|member states?|delegations?|delegates?|participants?|parties|organi[sz]ations?|"
    r"authorities|ports?|agencies|nations|members|replies|respondents)"
)
_THINGS = r"(?:practices|measures|recommendations|topics|challenges|proposals|documents|areas)"
_WHAT_STATES_DID = r"\b(?:what|which)(?: [\w-]+){0,10}? (?:did|do|have) (?:the )?(?:\w+ ){0,2}?(?:countries|states|governments|nations)\b"

ASKS_FOR_LIST = _compiled(
    rf"\b(?:which|what)\s+(?!(?:did|do|does|have|has)\b)(?:\w+\s+){{0,3}}?{_BODIES}\b",
    r"\bwho\s+(?:all|else)\b|\bwhose\s+(?:police|customs|authorit|countr|government)",
    r"\b(?:list|name|enumerate|give(?: me)?|show(?: me)?|summari[sz]e)\s+"
    r"(?:all|every|each|the|any|everything|which|what|countries|states)\b",
    r"^(?:which|what)\s+(?:are|were)\s+(?:all\s+)?the\b.*\b\w+s\b",
    _WHAT_STATES_DID,
    r"\bhow many (?:\w+ ){0,3}?(?:countries|states|governments|delegations|members|parties)\b",
    rf"\b(?:all|every|each)\s+(?:the\s+)?{_LISTED}\b",
    rf"\bwhich (?:\w+ ){{0,2}}?{_THINGS}\b",
)
LISTS_STATES = _compiled(
    rf"\b(?:which|what|whose|list|name)\s+(?:\w+\s+){{0,3}}?(?:{_STATE}|police|customs)\b",
    rf"\b(?:all|every|each|many|list)\s+(?:of\s+)?(?:the\s+)?(?:\w+\s+){{0,3}}?(?:country|{_STATES})\b",
    _WHAT_STATES_DID,
)
YES_NO = _compiled(r"^(?:and\s+)?(?:do|does|did|is|are|was|were|has|have|had|can|could|should|would|will|may|must)\b")
ASKS_FOR_ONE_THING = _compiled(
    r"^(?:by |on |at |in |since |until |for |to )?"
    r"(?:when|where|why|what date|which date|what year|which year|who|whom|how(?! many))\b"
)
ASKS_WHERE_MENTIONED = _compiled(
    r"\b(?:mention\w*|refer(?:s|red|ring)? to|use the (?:words?|terms?|phrase)|come up|comes up|cite[sd]?|name[sd]? \w+ in|"
    r"speak about|spoke about|talk about)\b"
)
LISTS_MENTIONS = _compiled(
    rf"^(?:in )?(?:which|what|how many)\b.*{ASKS_WHERE_MENTIONED.pattern}",
    r"^(?:which|what) (?:replies|paragraphs|points|documents)\b",
)
ASKS_WHO_SAID = _compiled(
    r"\b(?:which|what) (?:one )?(?:delegation|country|state|government|speaker)\s+"
    r"(?:said|noted|stated|reported|observed|mentioned|expressed|indicated|claimed)\b"
)
NAMES_WHICH = _compiled(r"\b(?:which|who|name|list)\b")
MUST_NAME_STATES = _compiled(r"\b(?:which|whose|list|name|all|every|how many)\b")
ASKS_WHAT_WAS_REPORTED = _compiled(
    r"\bwhat (?:did|do|have|had|has) (?:the )?(?:\w+ ){0,2}?(?:countries|states|governments|delegations|members|everyone)\b.*"
    r"\b(?:report|say|state|reply|answer)\w*\s+(?:\w+ )?(?:on|about|regarding|concerning|under)\b",
    r"\bwhat (?:\w+ ){1,5}did (?:\w+ )?(?:countries|states|governments) report\b",
)
QUOTED = re.compile(r"[\"“‘']([^\"“”‘’']{2,60})[\"”’'](?!\w)")

_MEASURE = (
    r"amount|quantity|total|share|percentage|value|figures?|size|volume|budget|cost|area|duration|fine|price|rate|salary|length|speed|age"
)
KINDS: tuple[tuple[AnswerKind, re.Pattern[str]], ...] = (
    (
        "number",
        _compiled(
            r"\bhow (?:many|much|large|big|high|long|often|old)\b",
            r"\bnumber\b(?! of the \w+ ?(?:resolution|decision|document|article|regulation))",
            rf"\b(?:{_MEASURE})\b",
        ),
    ),
    ("date", _compiled(r"\b(?:when|what year|which year|what date|on what day|by when|since when|deadline)\b")),
    ("place", _compiled(r"\b(?:where|which (?:city|port|ports|place|town|venue)|in what (?:city|place))\b")),
    ("person", _compiled(r"\b(?:who|whom|whose)\b")),
    ("State", _compiled(r"\b(?:which|what) (?:country|state|government|delegation|nation|member state)\b")),
    ("reason", _compiled(r"\b(?:why|for what reason|what reasons?)\b")),
)
# What a question asks for stands after these words.
FOCUS = _compiled(
    r"\b(?:what(?:'s| is| are| was| were)?|which|how many|how much|number of|quantity of|amount of|name of|value of|size of|date of)\s+"
    r"(?:(?:of|the|a|an|kind of|sort of|type of|total|exact|maximum|minimum|main)\s+)*"
)
# Words that frame a question and that its answer need not have.
FRAME = frozenset(
    stem(word)
    for word in (
        "say said state statement report describe mention tell told note indicate explain accord answer reply respond response question "
        "paragraph para document text please give list name show summarise summarize summary country government delegation delegate "
        "anything everything something kind sort type exactly know position view opinion compare comparison difference different "
        "differ versus vs regard concern respect matter topic issue mean meaning call involve take taken took part happen make made "
        "contain refer speak spoke talk deal dealt point recommend recommendation use far well one two three get got go come came "
        "contribution half every each whole overall main many much find found think thought quote carry carried questionnaire all any "
        "detail concretely specifically really actually currently today now there here share size quantity amount number percentage "
        "proportion value total volume figure need want like further pls respectively along collect anywhere word phrase term submission"
    ).split()
)

LOOKUP = _compiled(
    r"\b(?P<word>paragraphs?|paras?\.?|recitals?|points?|proposals?|¶|numbers?|no\.)\s*(?:no\.?|number)?\s*"
    r"\(?(?P<number>\d{1,4}(?:\s?(?:bis|ter))?(?:\s?\([a-z]+\))*)(?!\w)"
)
DOTTED = re.compile(r"\b(?:annex\s+)?(?P<section>[IVX]{1,5})\s?[.,]?\s?(?:para(?:graph|\.)?\s*|point\s*)?(?P<number>\d{1,3})\b")
SECTION = re.compile(r"\bsection\s+(?P<section>[IVX]{1,5}|[A-Z])\b")
RECOMMENDATION = _compiled(r"\brecommendation\s+\(?(?P<letter>[a-z])\)?(?=\W|$)")
ISSUE = _compiled(r"\b(?P<word>issue|pillar|theme|cluster|item|question|topic)\s+(?P<number>\d{1,2}|[IVX]{1,4})\b")
ISSUE_LETTER = _compiled(r"\bissue\s+(?:\d{1,2}|[IVX]{1,4})\s*,?\s*\((?P<letter>[a-z])\)")
