"""The plain form of a question, in which the rest of the understanding reads it.

One thing is asked for in many ways: "I need the full list of the States that …", "Name the countries which …", "Which States …?".
What is rewritten here asks for the same; what no rule is for stays as it is.
"""

import re

from assistant.language.number_words import MONTH
from assistant.understanding import phrasing
from assistant.understanding.courtesies import ASKING, without_courtesies, without_opening
from assistant.understanding.fronted_matter import matter_last
from assistant.understanding.plain_rules import RULES as OF_ONE_THING
from assistant.understanding.plural_places import each_by_name
from assistant.understanding.rewriting import rewritten
from assistant.understanding.topic_rules import RULES as ON_A_TOPIC
from index.states import StateNames

_ALL_OF_THEM = re.compile(
    r"[?.!,]\s*(?:"
    r"(?:please,? )?(?:name|give|list|show|tell)(?: me)? (?:them all|every(?: single)? one(?: of them)?|all(?: of (?:them|it))?)|"
    r"(?:i|we) (?:need|want|would like) (?:all|every one|each|the full list)\b[^?.!]*)(?:,? please)?[.!?]*\s*$",
    re.IGNORECASE,
)
# "Who sent officers? All countries, please."
_ALL_STATES = re.compile(
    rf"^who(?P<rest> [^?.!]+)[?.!,]\s*(?:(?:please,? )?(?:name|give|list|show|tell)(?: me)? |(?:i|we) (?:need|want|would like) )?"
    rf"(?:all|every|each|the)(?: of)?(?: the)? (?:{phrasing.STATE_NOUNS}|figures|numbers|amounts|data)"
    r"(?: (?:concerned|involved|in question|that did))?"
    r"(?:,? (?:please|pls))?[.!?]*\s*$",
    re.IGNORECASE,
)
# Everything is looked for in the documents.
_IN_ALL = re.compile(
    r",?\s+(?:in|from|across|throughout|among) (?:any of |all (?:of )?)?(?:these|those|your|our|my) (?:\w+ )?"
    r"(?:papers|documents|files|texts)(?=\W*$|\s(?:that|which|where)\b)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(?<!\w)['‘]([^'‘’\"“”]{2,60})['’](?!\w)")
# "…, and the number from each": a table's rows say it.
_OF_EACH = re.compile(
    r",? (?:and|with|including|together with) "
    r"(?:(?:what|which) )?(?:how many|how much|(?:the|its|their) (?:exact )?(?:numbers?|figures?|amounts?|strength))"
    r" (?:(?:do|does|did|has|have) )?(?:from |of |for |by |in )?(?:each|every one)(?: (?:country|state|contributor|one))?\W*$",
    re.IGNORECASE,
)
_MIDDLE_OF = re.compile(rf"\bthe middle of (?={MONTH}\b)", re.IGNORECASE)
# What States told the secretariat or in a survey is what they reported.
_TOLD_SOMEBODY = re.compile(
    rf"\b(?P<who>{phrasing.STATE_NOUNS})(?: have| had)? (?:told|informed|notified|wrote to|answered|replied to|reported to|let) "
    r"(?:the )?(?:[\w-]+ )?(?:secretariat|survey|questionnaire|secretary-general|meeting|(?-i:[A-Z]{3,}))(?: know)? "
    r"(?P<what>that|about|of)\b",
    re.IGNORECASE,
)
# "How many people made up the team?"
_MADE_UP = re.compile(
    r"^how many (?:people|persons|experts|individuals) "
    r"(?:ma(?:d|k)e up|constituted?|composed?|belong(?:ed)? to|formed?|(?:were|are) (?:on|in)) "
    r"(?P<body>the (?:[\w-]+ ){0,4}?(?:team|group|committee|panel|board|delegation|commission|council|bureau|mission))(?P<rest>\b.*)",
    re.IGNORECASE,
)
# Where else they had met before is where the previous meetings were.
_MET_BEFORE = re.compile(
    r"^(?P<asks>where|when|where and when|when and where) (?:had|have|did) (?:they|(?P<who>the [^,?]{3,80}?)) "
    r"(?:already )?me[et]t? (?:before|previously|earlier)(?: (?:that|this|then|it|(?:they|coming) [^?]*))?\W*$",
    re.IGNORECASE,
)
# A place is mentioned by its name.
_PLACE_OF = re.compile(r"\b(?:the )?(?:port|city|town|village|island) of (?=(?-i:[A-Z]))", re.IGNORECASE)
_OF_MENTIONS = re.compile(r"\b(?:mention\w*|everything|anything|comes? up|(?:said|say) (?:about|on))\b", re.IGNORECASE)
_HELD_BEFORE = re.compile(
    r"^(?P<asks>where|when|where and when|when and where) (?:had|were|have) the (?:(?:earlier|previous) )?meetings (?P<on>.*?) ?"
    r"(?:before|prior to|preceding) (?:the|that|this) [\w-]+(?: (?:one|meeting))? (?:been |already been )?held\W*$",
    re.IGNORECASE,
)
_IN_WHAT_YEAR = re.compile(r"^(?:in|since) (?:what|which) year\b|^since when\b", re.IGNORECASE)
# What comes or goes into force "enters" it in what documents say.
_INTO_FORCE = re.compile(r"\b(?:(?:come|go)(?P<now>e?s)?|(?P<past>came|went))(?= into (?:force|effect)\b)", re.IGNORECASE)
# What States signed is an agreement that they have; which one in particular is another question.
_SIGNED = re.compile(
    r"\b(?:(?:have|has|had) )?(?:signed|concluded|entered into)"
    r"(?= (?:(?!the\b)[\w-]+ ){0,3}?(?:agreements|arrangements|treaties|memorand(?:ums|a))\b)",
    re.IGNORECASE,
)
# "… or are ready to do so": who is ready belongs with those that do it.
_OR_READY = re.compile(
    r",? or (?:(?:that )?they )?(?:(?:are|were|would be|could be|stand) )?(?:ready|willing|able|prepared|planning) to do "
    r"(?:so|it|this|them)\b",
    re.IGNORECASE,
)
# A question typed without its mark.
_UNMARKED = re.compile(rf"{ASKING}[^?!]*[^?!.\s]\s*$", re.IGNORECASE)
_RULES = (*ON_A_TOPIC, *OF_ONE_THING)
_A_SUMMARY = re.compile(r"[?.!,]\s*(?:an? )?(?:short |brief )?(?:summary|overview|outline)(?:,? please)?[.!?]*\s*$", re.IGNORECASE)


def _met_before(asks: re.Match[str]) -> str:
    return f"{asks['asks']} were the previous meetings{' of ' + asks['who'] if asks['who'] else ''} held?"


def _reported(told: re.Match[str]) -> str:
    return f"{told['who']} reported {'that' if told['what'] == 'that' else 'on'}"


def plain_form(question: str, names: StateNames) -> str:
    """The question as it would be asked plainly; itself where it is, or where nothing would be left."""
    opened = _IN_ALL.sub("", without_opening(question))
    if _UNMARKED.match(opened):
        opened = f"{opened.rstrip()}?"
    text = matter_last(opened, names)
    if text == opened:
        text = matter_last(without_courtesies(opened), names)
    text = each_by_name(
        _MIDDLE_OF.sub("mid-", _INTO_FORCE.sub(lambda comes: f"enter{'s' * bool(comes['now'])}{'ed' * bool(comes['past'])}", text))
    )
    if not phrasing.COUNTS.match(text):  # else it is the second thing that is counted
        text = _OF_EACH.sub("", text)
    text = _TOLD_SOMEBODY.sub(_reported, _IN_WHAT_YEAR.sub("When", text))
    text = _PLACE_OF.sub("", text) if _OF_MENTIONS.search(text) else text
    text = _MADE_UP.sub(r"How many members did \g<body> have\g<rest>", text)
    text = _MET_BEFORE.sub(_met_before, text)
    text = _HELD_BEFORE.sub(r"\g<asks> were the previous meetings \g<on> held?", text)
    text = _SIGNED.sub("have", _OR_READY.sub("", text)) if phrasing.LISTS_STATES.search(text) else text
    text = _ALL_STATES.sub(r"Which countries\g<rest>?", text)
    text = _ALL_OF_THEM.sub("? All of them.", _QUOTED.sub(r'"\1"', without_courtesies(text)))
    if (summary := _A_SUMMARY.search(text)) is None:
        return rewritten(text, _RULES) or text
    plain = rewritten(text[: summary.start()], _RULES) or text[: summary.start()]
    return plain if plain.startswith("Summarise") else f"Summarise {plain[0].lower()}{plain[1:]}"
